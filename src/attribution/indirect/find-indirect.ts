import type { Entity } from "../../language/entities.js";
import { wordsOf, type Tokens } from "../../language/tokens.js";
import { languageOf } from "../../language/which-language.js";
import type { Article, Clause, LineLabel, Quote, ReportedSpeech, Stretch } from "../../types.js";
import { partOf, readArticle, type Reader } from "../attribute-quotes.js";
import { peopleOf } from "../finish-quotes.js";
import type { LastSpeaker, Part } from "../model/model-types.js";
import type { SpeakerModel } from "../model/read-model.js";
import { PronounResolver } from "../model/resolve-pronoun.js";
import { SourceNamer, type MeantSource } from "../name-sources.js";
import type { ReadArticle } from "../reading.js";
import { firstPrinted, nameOfSource, type Source } from "../source.js";
import { readClauses, type ClauseText } from "./clause-text.js";
import { ClauseFinder } from "./find-clauses.js";
import { ContentFinder } from "./find-content.js";
import { findReports, reports, type WeighedReport } from "./find-reports.js";
import type { IndirectModel } from "./indirect-model.js";
import { isHearsay } from "./report-act.js";
import { sourceOfMention, type ReportSource } from "./report-source.js";
import { ReportWriter, type NamedReport } from "./report-writer.js";
import { weighCues } from "./weigh-cues.js";

/** The story and its captions; nobody reports anything in what else stands on a page. */
const parts: readonly ReadonlySet<LineLabel>[] = [new Set(["title", "heading", "body"]), new Set(["caption"])];

/** What is less likely to be right than this is not even given to those who want all. */
export const minConfidence = 0.2;

/**
 * What an article reports without quotation marks, in reading order, and who said it. `quotes` are what its stretches
 * were found to be: a clause that holds one of somebody's is not listed twice, but given as that one's. Linear in the text.
 */
export function findIndirect(
  article: Article,
  stretches: readonly Stretch[],
  quotes: readonly Quote[],
  model: SpeakerModel,
  indirect: IndirectModel,
  readOnce: Reader = readArticle,
): ReportedSpeech {
  const read = readOnce(article, stretches, model);
  const { analysis, paragraphs } = read;
  const namer = new SourceNamer(article, analysis);
  const known = sourcesByMention(quotes, analysis.entities.all);
  // The models are of one language.
  const said = saidQuotations(read, quotes);
  const found = (languageOf(analysis.tokens) === "en" ? parts : []).flatMap((labels) => {
    const inPart = paragraphs.map((n) => labels.has(article.paragraphs[n]?.label ?? "furniture"));
    if (!inPart.includes(true)) return [];
    const part = partOf(analysis, paragraphs, inPart, true);
    return findInPart(part, readClauses(part.chunks, inPart), quotes, namer, { speakers: model, indirect });
  });
  const listed = found
    .flatMap(({ reports: own }) => own)
    .filter(({ text, report }) => !isQuoted(text, report, said))
    .map(({ text, report, words, source, probability }): NamedReport => {
      return { text, report, words, source: known.get(endOf(analysis.tokens, words)) ?? source, probability };
    })
    .toSorted((a, b) => a.report.content.start - b.report.content.start);
  const named = asPrinted(listed);
  const writer = new ReportWriter(article, read);
  return {
    quotes: named.map((item, index) => writer.quoteOf(item, index + 1, through(named, index))),
    ...peopleOf(
      article,
      analysis,
      named.map(({ source }) => source),
    ),
    clauses: found.flatMap(({ clauses }) => clauses).toSorted((a, b) => a.n - b.n),
  };
}

/** With each source under the words that the article prints first. */
function asPrinted(listed: readonly NamedReport[]): NamedReport[] {
  const printed = firstPrinted(listed.map(({ source }) => source));
  return listed.map(({ text, report, words, source, probability }) => {
    return { text, report, words, source: printed(source), probability };
  });
}

/** Somebody who reports another's words stands no more reports away than this. */
const maxBetween = 8;

function lengthOf({ report: { content } }: NamedReport): number {
  return content.end - content.start;
}

/** Through whom a report is known: the speaker of the shortest other one that it is part of; null where it stands for itself. */
function through(all: readonly NamedReport[], index: number): string | null {
  const own = all[index];
  if (own === undefined) return null;
  let nearest: NamedReport | null = null;
  for (const other of all.slice(Math.max(0, index - maxBetween), index + maxBetween)) {
    if (other === own || other.text !== own.text || !reports(other.report, own.report)) continue;
    if (nearest === null || lengthOf(other) < lengthOf(nearest)) nearest = other;
  }
  if (nearest === null) return null;
  const name = nameOfSource(nearest.source);
  return name === nameOfSource(own.source) ? null : name;
}

function endOf({ end }: Tokens, { next }: ReportSource): number {
  return end[next - 1] ?? 0;
}

/** Who is named as the source of quoted words, by where the mention ends: of words without marks it names the same. */
function sourcesByMention(quotes: readonly Quote[], entities: readonly Entity[]): ReadonlyMap<number, Source> {
  const known = new Map<number, Source>();
  const byName = new Map(entities.map((entity) => [entity.name, entity]));
  for (const { attribution } of quotes) {
    if (attribution === null || attribution.mention === null) continue;
    const { mention, speaker, speakerType } = attribution;
    const entity = byName.get(speaker ?? "");
    if (entity !== undefined) known.set(mention.end, { kind: "named", entity });
    else if (speaker === null || speakerType === null)
      known.set(mention.end, { kind: "unresolved", words: mention.text.toLowerCase() });
    else known.set(mention.end, { kind: "unnamed", words: speaker, type: speakerType });
  }
  return known;
}

/** The numbers of the quotations that are somebody's words. */
function saidQuotations({ outer }: ReadArticle, quotes: readonly Quote[]): ReadonlySet<number> {
  const said = new Set(quotes.filter(({ kind }) => kind === "direct" || kind === "mixed").map(({ n }) => n));
  return new Set([...outer.keys()].filter((number) => said.has(outer[number]?.n ?? -1)));
}

/** Who speaks is not carried from one cue to the next, but for "they" and "it": unlike a quotation each has a source of its own. */
export const nobody: LastSpeaker = { mention: -1, chunk: -1, entity: 0, near: 0 };

interface FoundInPart {
  readonly reports: readonly NamedReport[];
  readonly clauses: readonly Clause[];
}

function findInPart(
  part: Part,
  text: ClauseText,
  quotes: readonly Quote[],
  namer: SourceNamer,
  { speakers, indirect }: { readonly speakers: SpeakerModel; readonly indirect: IndirectModel },
): FoundInPart {
  const cues = weighCues(text, indirect.cueWords, indirect.cue);
  const likely = findReports(text, part.entityOf, cues, indirect).filter(
    ({ confidence }) => confidence >= minConfidence,
  );
  const contents = new ContentFinder(text, cues, indirect.start, indirect.end);
  const finder = new ClauseFinder(text, part.entityOf, contents, likely);
  return {
    reports: nameReports(part, text, likely, namer, new PronounResolver(part, speakers.models.antecedent)),
    clauses: quotes.flatMap((quote) => finder.clauseOf(quote) ?? []),
  };
}

/** The reports that are somebody's, with who that is. */
function nameReports(
  part: Part,
  text: ClauseText,
  found: readonly WeighedReport[],
  namer: SourceNamer,
  pronouns: PronounResolver,
): NamedReport[] {
  const numbers = new Map(part.analysis.entities.all.map((entity, n) => [entity, n + 1]));
  const named: NamedReport[] = [];
  let last = nobody;
  for (const report of found) {
    if (isHearsay(report.cue)) continue;
    const words = sourceOfMention(part.chunks, report.source.phrase, report.cue.token);
    if (words === null || isWriter(part, words)) continue;
    const meant = nameSource(part, words, namer, pronouns, last);
    if (meant === null) continue;
    const { source, probability } = meant;
    const entity = source.kind === "named" ? (numbers.get(source.entity) ?? 0) : 0;
    last = { ...nobody, mention: words.mention, entity };
    named.push({ text, report, words, source, probability });
  }
  return named;
}

/** Who writes speaks in every sentence: "I think" reports nobody. */
function isWriter({ chunks: { tokens } }: Part, { first, next }: ReportSource): boolean {
  return /^(?:I|me)(?:['’]\p{L}+)?$/u.test(wordsOf(tokens, first, next));
}

function nameSource(
  part: Part,
  words: ReportSource,
  namer: SourceNamer,
  pronouns: PronounResolver,
  last: LastSpeaker,
): MeantSource | null {
  const { mention, type } = words;
  if (type !== null) {
    const phrase = wordsOf(part.chunks.tokens, words.first, words.next);
    return { source: { kind: "unnamed", words: phrase, type }, probability: 1 };
  }
  const named = part.entityOf[mention] ?? 0;
  const antecedents = named > 0 ? null : pronouns.resolve(mention, nobody);
  const entity = named > 0 ? named : (antecedents?.entity ?? 0);
  const meant = namer.sourceAt(part, mention, { entity, antecedents, last });
  // How likely a "he" is whom is asked without knowing who spoke last, and says little here.
  return meant === null || antecedents === null ? meant : { ...meant, probability: 1 };
}

/** Whether a content is told by quotations already: it holds somebody's, or nothing stands outside of marks in it. */
function isQuoted({ chunks: { inside } }: ClauseText, { content }: WeighedReport, said: ReadonlySet<number>): boolean {
  let isMarked = true;
  for (const [from, to] of content.ranges) {
    for (let i = from; i < to; i++) {
      const number = inside[i] ?? -1;
      if (said.has(number)) return true;
      if (number < 0) isMarked = false;
    }
  }
  return isMarked;
}
