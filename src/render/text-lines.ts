import type {
  ArticleRecord,
  CandidateRecord,
  CheckedQuoteRecord,
  LineRecord,
  QuoteRecord,
  SettingRecord,
} from "../records.js";
import type {
  CheckReport,
  IndexReport,
  RemoteArchivesReport,
  ListReport,
  QuotesReport,
  Report,
  SearchReport,
  ShowReport,
  SpeakersReport,
  StatementsReport,
  SummaryReport,
  TallyReport,
  UnquotedReport,
  VerifyReport,
} from "../report.js";
import { keyName } from "./counts.js";
import { describeChanges } from "./describe-changes.js";
import { findFocus, hasContext, mergeContext, placeQuotes } from "./merge-context.js";
import type { Place } from "./types.js";

/** A report as text for a pipe: a result a line, line ends included. With `nul`, NUL follows each path. */
export function renderText(report: Report, nul: boolean): Iterable<string> {
  switch (report.kind) {
    case "search":
      return hasContext(report.context) ? hitsInContext(report, nul) : hitLines(report, nul);
    case "quotes":
      return hasContext(report.context) ? quotesInContext(report, nul) : quoteLines(report.quotes, nul);
    case "statements":
      return statementLines(report, nul);
    case "speakers":
      return speakerLines(report);
    case "unquoted":
      return unquotedLines(report);
    case "tally":
      return tallyLines(report);
    case "summary":
      return sentenceLines(report, nul);
    case "list":
      return articleLines(report);
    case "show":
      return showLines(report, nul);
    case "check":
      return checkLines(report);
    case "verify":
      return verdictLines(report, nul);
    case "index":
      return archiveLines(report);
    case "archive":
      return remoteArchiveLines(report);
    case "config":
      return report.settings.map((one) => printRow([one.setting, printSetting(one), one.from, one.where ?? ""]));
  }
}

/** `path:line:text`. */
function* hitLines({ hits }: SearchReport, nul: boolean): Iterable<string> {
  for (const hit of hits) yield `${printPlace(hit, ":", nul)}:${flattenField(hit.text)}\n`;
}

/** Paragraphs about a hit as grep prints context: `path-line-text`, `--` between blocks. */
function* hitsInContext({ hits, context }: SearchReport, nul: boolean): Iterable<string> {
  for (const [index, { path, passages }] of mergeContext(hits, context).entries()) {
    if (index > 0) yield "--\n";
    for (const { paragraph, found } of passages) {
      const { line, text } = found[0] ?? paragraph;
      const sign = found.length > 0 ? ":" : "-";
      yield `${printPlace({ path, line }, sign, nul)}${sign}${flattenField(text)}\n`;
    }
  }
}

/** `path:line`, speaker, kind and words between tabs. */
function* quoteLines(quotes: readonly QuoteRecord[], nul: boolean): Iterable<string> {
  for (const quote of quotes) {
    const { speaker, kind, negated, text } = quote;
    // What is denied or left unsaid may not pass for what is said.
    const shown = negated === true ? "negated" : kind;
    yield `${printPlace(quote, ":", nul)}\t${printRow([speaker ?? "", shown, text])}`;
  }
}

/** The paragraphs about the quotes too, as `path-line`, nobody, `context` and text. */
function* quotesInContext({ quotes, context }: QuotesReport, nul: boolean): Iterable<string> {
  for (const { path, passages } of mergeContext(quotes, context)) {
    for (const { paragraph, found } of passages) {
      const place = printPlace({ path, line: paragraph.line }, "-", nul);
      yield `${place}\t${printRow(["", "context", paragraph.text])}`;
      yield* quoteLines(found, nul);
    }
  }
}

/** `path:line`, articles, every speaker that is given, words and the other places between tabs. */
function* statementLines({ statements }: StatementsReport, nul: boolean): Iterable<string> {
  for (const statement of statements) {
    const { articles, speakers, text, members } = statement;
    const others = members.slice(1).map(({ path, line }) => `${path}:${line}`);
    const fields = [String(articles), speakers.join("; "), text, others.join("; ")];
    yield `${printPlace(statement, ":", nul)}\t${printRow(fields)}`;
  }
}

/** Name, quotes, articles, role, first and last day, places, who it may be and, where they count, reports between tabs. */
function* speakerLines({ speakers }: SpeakersReport): Iterable<string> {
  for (const { speaker, quotes, reports, articles, role, first, last, places, maybe } of speakers) {
    const known = [speaker ?? "", String(quotes), String(articles), role ?? ""];
    const found = places.map(({ path, lines }) => `${path}:${lines.join(",")}`).join("; ");
    const reported = reports === null ? [] : [String(reports)];
    yield printRow([...known, dayOf(first), dayOf(last), found, maybe ?? "", ...reported]);
  }
}

/** Name, act, how many are told, articles, first role, first and last day, places with words, and who it may be between tabs. */
function* unquotedLines({ people }: UnquotedReport): Iterable<string> {
  for (const { name, act, acts, articles, roles, first, last, places, maybe } of people) {
    const known = [name, act, String(acts), String(articles), roles[0]?.role ?? "", dayOf(first), dayOf(last)];
    const told = places.flatMap(({ path, acts: own }) => own.map(({ line, text }) => `${path}:${line} ${text}`));
    yield printRow([...known, told.join("; "), maybe ?? ""]);
  }
}

/** Key and count between tabs. */
function* tallyLines({ counts }: TallyReport): Iterable<string> {
  for (const { by, key, count } of counts) yield printRow([keyName(by, key), String(count)]);
}

function dayOf(published: string | null): string {
  return published?.slice(0, dayLength) ?? "";
}

/** A sentence a line, as `path:line:text`. */
function* sentenceLines({ summaries }: SummaryReport, nul: boolean): Iterable<string> {
  for (const { path, sentences } of summaries) {
    for (const { line, text } of sentences) yield `${printPlace({ path, line }, ":", nul)}:${flattenField(text)}\n`;
  }
}

/** Path, day, outlet, quotes, words and title between tabs. */
function* articleLines({ articles }: ListReport): Iterable<string> {
  for (const article of articles) yield printRow(articleFields(article));
}

function articleFields({ path, published, outlet, quotes, words, title }: ArticleRecord): string[] {
  return [path, dayOf(published), outlet ?? "", String(quotes), String(words), title ?? ""];
}

/** Of an ISO date, the day: `2024-10-24`. */
const dayLength = 10;

/** An article as text: clean prose, the lines about one line with grep's signs, every line with its label, or as read. */
function showLines(report: ShowReport, nul: boolean): Iterable<string> {
  switch (report.view) {
    case "story":
      return printProse(report);
    case "around":
      return printAround(report, nul);
    case "all":
      return printLabelled(report);
    case "raw":
      return [report.text];
  }
}

/** Title and paragraphs, parted by blank lines, without numbers: for `wc -w`, or for a model to read. */
function* printProse({ heading, lines }: ShowReport): Iterable<string> {
  const title = heading.title === null ? [] : [heading.title];
  const paragraphs = lines.filter(isProse).map(({ text }) => text);
  for (const [index, text] of [...title, ...paragraphs].entries()) {
    yield `${index > 0 ? "\n" : ""}${flattenField(text)}\n`;
  }
}

function isProse({ label }: LineRecord): boolean {
  return label === "body" || label === "heading";
}

function* printAround(report: ShowReport, nul: boolean): Iterable<string> {
  const focus = findFocus(report);
  for (const record of report.lines) {
    const sign = record === focus ? ":" : "-";
    yield `${printPlace(record, sign, nul)}${sign}${flattenField(record.text)}\n`;
  }
}

function* printLabelled({ lines }: ShowReport): Iterable<string> {
  for (const { line, label, text } of lines) yield printRow([String(line), label, text]);
}

/**
 * `line`, label, rule and text of every line; after it `line:column`, kind, speaker, rule and words of its stretches,
 * then confidence, who was considered and why.
 */
function* checkLines(report: CheckReport): Iterable<string> {
  for (const { line, quotes } of placeQuotes(report)) {
    yield printRow([String(line.line), line.label, line.rule, line.text]);
    for (const quote of quotes) yield printRow(decisionFields(quote));
  }
}

function decisionFields(quote: CheckedQuoteRecord): string[] {
  const { line, column, kind, speaker, why, rule, text, confidence, candidates, reasons } = quote;
  const considered = candidates.map(candidateText);
  const decision = [`${line}:${column}`, kind, speaker ?? "", why ?? rule, text];
  return [...decision, String(confidence ?? ""), considered.join("; "), reasons.join("; ")];
}

/** `she 0.98 (Ana Souza 0.91, Kofi Mensah 0.07)`: a pronoun with whom it could stand for. */
function candidateText({ text, share, antecedents }: CandidateRecord): string {
  const people = antecedents.map((antecedent) => `${antecedent.speaker} ${antecedent.share}`).join(", ");
  return `${text} ${share ?? ""}`.trimEnd() + (people === "" ? "" : ` (${people})`);
}

/** `path:line` of the draft, verdict, speaker, words; `path:line`, speaker and words of the source; what is changed. */
function* verdictLines({ verdicts }: VerifyReport, nul: boolean): Iterable<string> {
  for (const { verdict, draft, source, changes } of verdicts) {
    const place = source === null ? "" : `${source.path}:${source.line}`;
    const found = [place, source?.speaker ?? "", source?.text ?? "", describeChanges(changes).join("; ")];
    yield `${printPlace(draft, ":", nul)}\t${printRow([verdict, draft.speaker ?? "", draft.text, ...found])}`;
  }
}

/** Folder, state, articles, of how many it is known who speaks and what is reported, files, their bytes, those kept and where, between tabs. */
function* archiveLines({ archives }: IndexReport): Iterable<string> {
  for (const { root, state, articles, attributed, reported, files, textBytes, bytes, folder } of archives) {
    const counts = [articles, attributed, reported, files ?? "", textBytes ?? "", bytes].map(String);
    yield printRow([root, state, ...counts, folder]);
  }
}

function* remoteArchiveLines({ archives }: RemoteArchivesReport): Iterable<string> {
  for (const { address, index, state, articles, words, bytes, health, shards, replicas } of archives) {
    const counts = [articles, words, bytes].map((count) => String(count ?? ""));
    yield printRow([address, index, state, ...counts, health, String(shards), String(replicas)]);
  }
}

/** A setting's value: text as it is, anything else as JSON; nothing where nothing is set. */
export function printSetting({ value }: SettingRecord): string {
  if (value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A line of fields between tabs. */
export function printRow(fields: readonly string[]): string {
  return `${fields.map(flattenField).join("\t")}\n`;
}

/** A field of a line of output: tabs and line ends would end it, so each becomes a space. Nothing else changes. */
function flattenField(text: string): string {
  return text.replace(/\r\n|[\t\n\r]/g, " ");
}

/** grep's signs: `:` before a line that was asked for, `-` before one that stands about it. */
type PlaceSign = ":" | "-";

/** `path:line`, or with `nul` the path as it is and NUL after it, so that no path can be misread. */
function printPlace({ path, line }: Place, sign: PlaceSign, nul: boolean): string {
  return nul ? `${path}\0${line}` : `${flattenField(path)}${sign}${line}`;
}
