import { fold } from "../text/fold.js";
import type { Candidate } from "./make-mention.js";
import type { ParagraphView } from "./read-paragraph.js";
import type { Entity } from "./resolve-names.js";

/** A role that the text gives somebody: its nouns, all its words, and where it stands. */
interface Bearer {
  readonly entity: Entity;
  readonly words: ReadonlySet<string>;
  readonly offset: number;
  readonly paragraph: number;
}

/** A role that more people bear than this tells nobody apart. */
const maxBearers = 12;

/** Further back than this a reader has forgotten who was meant. */
const maxParagraphs = 8;

/** The same office under a shorter or another word. */
const sameOffice: ReadonlyMap<string, string> = new Map(
  (
    "adm admiral,capt captain,cllr councillor,cmdr commander,col colonel,congresswoman representative,congressman " +
    "representative,dr doctor,gen general,gov governor,justice judge,lt lieutenant,magistrate judge,pres president," +
    "prof professor,rep representative,rev reverend,sen senator,sgt sergeant,spokesperson spokesman," +
    "spokeswoman spokesman,adviser advisor,chairwoman chairman,chairperson chairman,chair chairman"
  )
    .split(",")
    .map((pair): [string, string] => {
      const [word = "", office = ""] = pair.split(" ");
      return [word, office];
    }),
);

/** Words before a noun that say nothing about whose office it is. */
const passing = new Set(["outgoing", "incoming", "new", "veteran", "longtime", "embattled", "elder", "younger"]);

const endsHead =
  /^(?:of|for|at|in|on|to|from|with|by|under|over|about|against|behind|and|or|who|whose|which|that|said|says|,|\()$/;

/** Who bears which office in an article, so that "the judge" is the Justice Marsh of the sentence before. */
export class RoleBook {
  readonly #bearers = new Map<string, Bearer[]>();

  /** Notes a role as printed. */
  note(entity: Entity, role: string, offset: number, paragraph: number): void {
    const words = wordsOf(role);
    const all = new Set(words);
    for (const head of headsOf(words)) {
      const bearers = this.#bearers.get(head);
      const bearer = { entity, words: all, offset, paragraph };
      if (bearers === undefined) this.#bearers.set(head, [bearer]);
      else if (bearers.length < maxBearers) bearers.push(bearer);
    }
  }

  /**
   * Whoever a noun phrase means by its office: "the judge", "the Ohio governor"; null where several could be meant.
   * A headline may name an office before the story does.
   */
  find(mention: Candidate, view: ParagraphView): Entity | null {
    const { tokens, paragraph, index } = view;
    const ahead = paragraph.label === "title" || paragraph.label === "heading";
    const definite = tokens[mention.first]?.lower === "the";
    if (mention.possessive || mention.type === "group" || (!definite && !ahead)) return null;
    const next = tokens[mention.last + 1];
    // "the president of the union" is another than President Lee.
    if (/^(?:of|for|from)$/.test(next?.lower ?? "")) return null;
    const words = wordsOf(mention.words.replace(/^the\s/i, ""));
    const bearers = this.#bearers.get(officeOf(words.at(-1) ?? ""));
    if (bearers === undefined || bearers.length >= maxBearers) return null;
    const own = words.slice(0, -1).filter((word) => !passing.has(word));
    const fitting = bearers.filter(
      (bearer) =>
        (ahead || (bearer.offset < mention.start && index - bearer.paragraph <= maxParagraphs)) &&
        own.every((word) => bearer.words.has(word)) &&
        (mention.gender === null || (bearer.entity.gender ?? mention.gender) === mention.gender),
    );
    return onlyOne(fitting) ?? onlyOne(fitting.filter((bearer) => index - bearer.paragraph <= 1));
  }
}

/** The one whom all mean, or null. */
function onlyOne(bearers: readonly Bearer[]): Entity | null {
  const [first] = bearers;
  return first !== undefined && bearers.every(({ entity }) => entity === first.entity) ? first.entity : null;
}

function wordsOf(role: string): string[] {
  return fold(role)
    .split(/[\s.]+|(?=[,(])|(?<=[,(])|['’]s\b/)
    .filter((word) => word !== "");
}

/** The nouns that a role is: of "a co-founder and chief engineer of the port" co-founder and engineer. */
function headsOf(words: readonly string[]): string[] {
  const heads: string[] = [];
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (next !== undefined && !endsHead.test(next)) continue;
    heads.push(officeOf(word));
    if (next !== "and") break;
  }
  return heads.filter((head) => !endsHead.test(head));
}

function officeOf(word: string): string {
  return sameOffice.get(word) ?? word;
}
