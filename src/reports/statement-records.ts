import type { QuoteRecord, StatementMember, StatementRecord } from "../records.js";
import { differingSpans } from "../statements/same-statement.js";
import { wordsOf } from "../statements/group-quotes.js";
import { isSameSpeaker } from "../verify/compare-speakers.js";
import { readText } from "../verify/judge-quote.js";

/** Quotes that are one statement, the earliest first, as every output format shows them. `copies` names whose report an article copies. */
export function statementRecord(
  first: QuoteRecord,
  quotes: readonly QuoteRecord[],
  copies: ReadonlyMap<string, string>,
): StatementRecord {
  const { id, article, path, line, lineUnit, page, text, speaker, speakerType, role, published } = first;
  const members = quotes.map((quote) => memberOf(first, quote, copies.get(quote.path) ?? null));
  const dates = members.flatMap((member) => member.published ?? []);
  return {
    schema: "onrecord.statement/1",
    id,
    article,
    path,
    line,
    lineUnit,
    page,
    text,
    speaker,
    speakerType,
    role,
    articles: new Set(members.flatMap((member) => (member.copyOf === null ? member.path : []))).size,
    outlets: distinct(members.map(({ outlet }) => outlet)),
    speakers: distinct(members.map((member) => member.speaker)),
    sameSpeaker: agreement(quotes),
    published,
    last: dates.at(-1) ?? null,
    members,
  };
}

function memberOf(first: QuoteRecord, quote: QuoteRecord, copyOf: string | null): StatementMember {
  const { text } = quote;
  const sameWords = text === first.text || wordsOf(text).join(" ") === wordsOf(first.text).join(" ");
  const differs = sameWords ? [] : differingSpans(readText(first.text), readText(text));
  return { ...quote, sameWords, differs, copyOf };
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.flatMap((value) => value ?? []))];
}

/** False where two articles give the words to different speakers, true where all give them to one, null where that cannot be told. */
function agreement(quotes: readonly QuoteRecord[]): boolean | null {
  const named = quotes.filter(({ speaker }) => speaker !== null);
  const [first] = named;
  if (first === undefined) return null;
  // A name is compared once, however many articles give it.
  const others = new Map(named.map((quote) => [`${quote.speaker}\0${quote.speakerType}\0${quote.role}`, quote]));
  const answers = new Set(
    [...others.values()].map((quote) => isSameSpeaker(first, { ...quote, roles: rolesOf(quote) })),
  );
  if (answers.has(false)) return false;
  return answers.has(null) || named.length < quotes.length ? null : true;
}

function rolesOf({ role }: QuoteRecord): string[] {
  return role === null ? [] : [role];
}
