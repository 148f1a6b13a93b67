import { type Judgement, judgeQuote, type QuoteSource, readText } from "../../src/verify/judge-quote.js";

/** Words in quotation marks, and whether their speaker is the draft's. */
export function quotation(text: string, sameSpeaker: boolean | null = true): QuoteSource {
  return { ...readText(text), quoted: true, sameSpeaker };
}

/** A paragraph of an article's own. */
export function prose(text: string): QuoteSource {
  return { ...readText(text), quoted: false, sameSpeaker: null };
}

export function judge(draft: string, ...sources: readonly QuoteSource[]): Judgement {
  return judgeQuote(readText(draft), sources);
}

/** The verdict, and each change as its kind with the words of both. */
export function judged(draft: string, ...sources: readonly QuoteSource[]) {
  const { verdict, places } = judge(draft, ...sources);
  const changes = places.flatMap(({ source, changes }) =>
    changes.map((change) => [
      change.kind,
      change.draft && draft.slice(change.draft.start, change.draft.end),
      change.source && sources[source]?.text.slice(change.source.start, change.source.end),
    ]),
  );
  return { verdict, changes };
}
