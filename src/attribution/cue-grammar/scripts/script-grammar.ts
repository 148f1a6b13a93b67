import type { Span } from "../../../types.js";

/** Whom the words around a quotation name, in a script without capitals. */
export type Subject =
  | { readonly kind: "name"; readonly name: string; readonly span: Span }
  | { readonly kind: "unnamed"; readonly span: Span; readonly isBody: boolean }
  | { readonly kind: "pronoun"; readonly span: Span }
  /** Said by whoever spoke last. */
  | { readonly kind: "dropped" };

/** A statement's subject, null where the words tell of one and not who it is. */
export interface Reading {
  readonly subject: Subject | null;
  readonly cue: Span | null;
}

/** The reporter's words around a quotation in its sentence. */
export interface Around {
  readonly text: string;
  readonly before: Span;
  readonly after: Span;
  /** Another quotation follows in the sentence. */
  readonly goesOn: boolean;
}

/** What the grammar of one such language answers. */
export interface ScriptGrammar {
  /** Who says a quotation; null where nothing says that it is a statement. */
  read(around: Around, people: People): Reading | null;
  /** The subject of a piece of the story: whom a pronoun behind it, or none, stands for. */
  subjectIn(text: string, span: Span, people: People): Subject | null;
  /** The names that a piece of text introduces, so that a surname can be completed. */
  namesIn(text: string): readonly string[];
}

/** The people whom a text names, by their full names. */
export class People {
  readonly #names: ReadonlySet<string>;
  readonly #byStart = new Map<string, Set<string>>();
  readonly #byEnd = new Map<string, Set<string>>();

  constructor(names: Iterable<string>) {
    this.#names = new Set(names);
    for (const name of this.#names) {
      for (let cut = 1; cut < Math.min(name.length, longestPart); cut++) {
        note(this.#byStart, name.slice(0, cut), name);
        note(this.#byEnd, name.slice(-cut), name);
      }
    }
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** The only longer name that begins with a surname; the name itself where none does. */
  startingWith(part: string): string | null {
    return onlyOf(this.#byStart.get(part));
  }

  /** The only longer name whose last word it is: "베르거" of "안나 베르거". */
  endingWith(part: string): string | null {
    return onlyOf(this.#byEnd.get(` ${part}`));
  }
}

/** Parts of names are not longer. */
const longestPart = 16;

function note(index: Map<string, Set<string>>, part: string, name: string): void {
  const known = index.get(part);
  if (known === undefined) index.set(part, new Set([name]));
  else if (known.size < 2) known.add(name);
}

function onlyOf(names: ReadonlySet<string> | undefined): string | null {
  if (names?.size !== 1) return null;
  const [only = null] = names;
  return only;
}
