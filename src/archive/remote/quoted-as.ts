import type { SpeakerType } from "../../types.js";
import { isListed, speakerOf } from "../quote-records.js";
import { speakerTypes } from "../segment/pack-speech.js";
import type { Statements } from "../statements.js";

/** How often somebody is quoted in an article, under which name. */
interface QuotedAs {
  /** Null for those whom nobody knows. */
  readonly name: string | null;
  readonly type: SpeakerType | null;
  readonly quotes: number;
}

/** For each who is quoted in an article a value that the cluster can count: how often, the type by its number, the name. */
export function quotedAs(statements: Statements): string[] {
  const counts = new Map<string, number>();
  for (const quote of statements.quotes.filter(isListed)) {
    const name = quote.attribution?.speaker ?? null;
    const type = speakerOf(statements, quote)?.type ?? null;
    const key = `${name === null ? "" : speakerTypes.indexOf(type)}\t${name ?? ""}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Array.from(counts, ([key, quotes]) => `${quotes}\t${key}`);
}

export function readQuotedAs(value: string): QuotedAs {
  const [quotes = "", type = "", ...name] = value.split("\t");
  return {
    name: type === "" ? null : name.join("\t"),
    type: type === "" ? null : (speakerTypes[Number(type)] ?? null),
    quotes: Number(quotes),
  };
}
