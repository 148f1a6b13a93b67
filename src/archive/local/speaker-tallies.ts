import { fold } from "../../text/fold.js";
import type { Speaker, SpeakerType } from "../../types.js";
import { fileLine, positionOf } from "../positions.js";
import { speakerNamed } from "../quote-records.js";
import { VarintReader, VarintWriter } from "../segment/varints.js";
import type { ListedQuote } from "./found-quote.js";
import type { Layout } from "./holdings.js";
import type { RowPlace, RowRole } from "./speaker-table.js";

/** What a tally holds beside whose it is. */
export interface TallyDetails {
  readonly roles: readonly RowRole[];
  readonly names: readonly string[];
  readonly place: RowPlace;
}

/**
 * How often each speaker is quoted in each article, in the order of these; a tally is known by its number. A large folder has
 * half a million: each is some bytes, and a text stands in memory once.
 */
export class SpeakerTallies {
  readonly #texts = new Texts();
  readonly #articles: number[] = [];
  readonly #speakers: (string | null)[] = [];
  readonly #types: (SpeakerType | null)[] = [];
  readonly #quotes: number[] = [];
  readonly #reports: number[] = [];
  /** Where the details of each begin in `#details`. */
  readonly #starts: number[] = [];
  /** Roles, as text and line; names, as texts; lines of quotes. Each list begins with its length, a text is its number. */
  readonly #details = new VarintWriter();

  get length(): number {
    return this.#articles.length;
  }

  /** `listed` are the quotes that count. */
  addArticle(n: number, layout: Layout, listed: readonly ListedQuote[]): void {
    for (const { name, speaker, lines, quotes, reports } of quotedIn(layout, listed)) {
      this.#articles.push(n);
      this.#speakers.push(name === null ? null : this.#texts.once(name));
      this.#types.push(speaker?.type ?? null);
      this.#quotes.push(quotes);
      this.#reports.push(reports);
      this.#starts.push(this.#details.length);
      const roles = speaker?.roles ?? [];
      this.#pushList(roles.flatMap(({ role, line }) => [this.#texts.numberOf(role), fileLine(layout, line)]));
      this.#pushList([...new Set(speaker?.names)].map((form) => this.#texts.numberOf(form)));
      this.#pushList([...lines]);
    }
  }

  speaker(tally: number): string | null {
    return this.#speakers[tally] ?? null;
  }

  type(tally: number): SpeakerType | null {
    return this.#types[tally] ?? null;
  }

  quotes(tally: number): number {
    return this.#quotes[tally] ?? 0;
  }

  /** How many of them are reported without quotation marks. */
  reports(tally: number): number {
    return this.#reports[tally] ?? 0;
  }

  details(tally: number): TallyDetails {
    const reader = new VarintReader(this.#details.bytes().subarray(this.#starts[tally]));
    const n = this.#articles[tally] ?? 0;
    const roles = Array.from({ length: reader.next() / 2 }, () => ({
      role: this.#texts.at(reader.next()),
      n,
      line: reader.next(),
    }));
    const names = Array.from({ length: reader.next() }, () => this.#texts.at(reader.next()));
    const lines = Array.from({ length: reader.next() }, () => reader.next());
    return { roles, names, place: { n, lines } };
  }

  #pushList(numbers: readonly number[]): void {
    this.#details.push(numbers.length);
    for (const number of numbers) this.#details.push(number);
  }
}

/** Different texts, by number. */
class Texts {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    // What was cut out of a longer text would keep all of that in memory.
    const own = Buffer.from(text, "utf16le").toString("utf16le");
    this.#numbers.set(own, this.#texts.length);
    return this.#texts.push(own) - 1;
  }

  /** The same text, as it is kept. */
  once(text: string): string {
    return this.at(this.numberOf(text));
  }

  at(number: number): string {
    return this.#texts[number] ?? "";
  }
}

/** Somebody who is quoted in an article. */
interface Quoted {
  readonly name: string | null;
  readonly speaker: Speaker | undefined;
  /** Those that quotes begin in, each once. */
  readonly lines: Set<number>;
  quotes: number;
  reports: number;
}

/** Bodies by folded name, people as they are called. */
function quotedIn(layout: Layout, listed: readonly ListedQuote[]): Iterable<Quoted> {
  const found = new Map<string, Quoted>();
  for (const { quote, attributed } of listed) {
    const name = quote.attribution?.speaker ?? null;
    const speaker = speakerNamed(attributed, name);
    const body = keyOfBody(name, speaker?.type ?? null);
    const key = body === null ? `person ${name}` : `body ${body}`;
    const quoted = found.get(key) ?? { name, speaker, lines: new Set(), quotes: 0, reports: 0 };
    found.set(key, quoted);
    quoted.lines.add(positionOf(layout, quote.spans[0]?.start ?? quote.sentence.start).line);
    quoted.quotes++;
    if (quote.kind === "indirect") quoted.reports++;
  }
  return found.values();
}

/** The folded name of whoever is one over all articles, "" for those whom nobody knows; else null. */
export function keyOfBody(name: string | null, type: SpeakerType | null): string | null {
  return name === null || type === "organization" ? fold(name ?? "") : null;
}
