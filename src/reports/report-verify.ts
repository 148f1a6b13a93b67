import type { SourceStatement } from "../archive/answers.js";
import type { Archive } from "../archive/archive.js";
import { noStatements, nothingToVerify, statementsOnly } from "../errors.js";
import type { ArticleFilter } from "../questions.js";
import type { QuoteRecord, VerdictRecord } from "../records.js";
import type { VerifyReport } from "../report.js";
import { countWords } from "../text/words.js";
import type { LineLabel, QuoteKind, Warning } from "../types.js";
import { isSameSpeaker } from "../verify/compare-speakers.js";
import type { ReadText } from "../verify/describe-changes.js";
import { judgeQuote, type QuoteSource, readText } from "../verify/judge-quote.js";
import { noteFilter } from "./note-filter.js";
import { draftOf, setAsideRecord, textOfStatement, verdictRecord } from "./verdict-records.js";

/** What of a draft is looked at: all of it. */
const everyKind: readonly QuoteKind[] = ["direct", "mixed", "other"];
const everySection: readonly LineLabel[] = ["title", "meta", "body", "heading", "caption", "furniture", "repeat"];

/** Answers `verify`: what becomes of each quotation of a draft, itself an archive, among the articles. */
export async function reportVerify(
  archive: Archive,
  draft: Archive,
  question: ArticleFilter & { readonly all?: boolean },
): Promise<VerifyReport> {
  const { quotes } = await draft.quotes({ kinds: everyKind, sections: everySection });
  const { articles } = await draft.articles({ counts: false, words: false });
  const asked = quotes.filter(isStatement);
  const sought = [...new Map(asked.map((quote) => [keyOf(quote), quote])).values()];
  const without = articles.map(({ id }) => id);
  const { considered, sources } = await archive.sources({ ...question, sought, without });
  const found = new Map(sought.map((quote, n) => [keyOf(quote), sources[n] ?? []]));
  const judge = new QuoteJudge();
  const verdicts = quotes.flatMap((quote) => {
    const near = found.get(keyOf(quote));
    if (near !== undefined && isStatement(quote)) return judge.judge(quote, near);
    return question.all === true ? setAsideRecord(quote) : [];
  });
  return {
    kind: "verify",
    verdicts,
    total: verdicts.length,
    countsAge: considered.age,
    found: verdicts.every(({ passes }) => passes),
    notes: [...noteFilter(considered, question), ...noteSetAside(quotes, asked, draft.name, question.all === true)],
  };
}

/** The same words of the same speaker are looked for once. */
function keyOf({ text, speaker, speakerType }: QuoteRecord): string {
  return [text, speaker, speakerType].join("\0");
}

/** From so many words on, what nothing marks as a title or a term is looked for too: better asked in vain than passed unread. */
const leastUnmarked = 5;

/** Whether a quoted stretch is somebody's words, as far as anybody can tell. */
function isStatement({ kind, why, text }: QuoteRecord): boolean {
  return kind !== "other" || (why === "unknown" && countWords(text) >= leastUnmarked);
}

function noteSetAside(
  quotes: readonly QuoteRecord[],
  asked: readonly QuoteRecord[],
  draft: string,
  all: boolean,
): Warning[] {
  if (quotes.length === 0) return [nothingToVerify(draft)];
  const others = quotes.length - asked.length;
  if (others === 0 || all) return [];
  return [asked.length === 0 ? noStatements(draft, others) : statementsOnly(others)];
}

/** Judges quotations one after the other: the same words of the same speaker once. What they are held against is read once. */
class QuoteJudge {
  readonly #texts = new Map<SourceStatement, ReadText>();
  readonly #verdicts = new Map<string, VerdictRecord>();

  judge(quote: QuoteRecord, statements: readonly SourceStatement[]): VerdictRecord {
    const known = this.#verdicts.get(keyOf(quote));
    if (known !== undefined) return { ...known, draft: draftOf(quote) };
    const sources = statements.map((statement) => new StatementSource(statement, quote, this.#texts));
    const verdict = verdictRecord(quote, statements, judgeQuote(readText(quote.text), sources));
    this.#verdicts.set(keyOf(quote), verdict);
    return verdict;
  }
}

/** A statement as it is judged by; its words are read when they are asked for. */
class StatementSource implements QuoteSource {
  readonly quoted: boolean;
  readonly sameSpeaker: boolean | null;
  readonly #statement: SourceStatement;
  readonly #texts: Map<SourceStatement, ReadText>;

  constructor(statement: SourceStatement, quote: QuoteRecord, texts: Map<SourceStatement, ReadText>) {
    this.quoted = statement.quoted;
    this.sameSpeaker = statement.quoted ? isSameSpeaker(quote, statement) : null;
    this.#statement = statement;
    this.#texts = texts;
  }

  get text(): string {
    return this.#read().text;
  }

  get words(): ReadText["words"] {
    return this.#read().words;
  }

  #read(): ReadText {
    const known = this.#texts.get(this.#statement) ?? readText(textOfStatement(this.#statement));
    this.#texts.set(this.#statement, known);
    return known;
  }
}
