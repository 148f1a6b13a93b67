import type { ArticleFilter } from "./questions.js";
import type { LeftOut, LineLabel, Warning } from "./types.js";

/**
 * An error that a user can act on: what failed, on what, and what to do, in one sentence.
 * Callers may branch on `code`; what was thrown below it is in `cause`.
 */
export class OnrecordError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "OnrecordError";
    this.code = code;
  }
}

export type ErrorCode = "usage" | "not-found" | "no-articles" | "query" | "unreadable" | "output";

// Every message is made by a named function below.

/** A query with no words in it. */
export function emptyQuery(given: string): OnrecordError {
  const why = given.trim() === "" ? "" : `: no letters or figures in "${shortened(given)}"`;
  return new OnrecordError("query", `empty query${why}`);
}

/** A query that only leaves words out. */
export function onlyExclusions(): OnrecordError {
  return new OnrecordError("query", "the query only leaves words out; it needs one to find");
}

/** `why`: as the engine says it. */
export function badPattern(pattern: string, why: string, cause: unknown): OnrecordError {
  const reason = why.replace(/^error parsing regexp: /, "").replace("`(?i)", "`");
  return new OnrecordError(
    "query",
    `"${shortened(pattern)}" is no regular expression that can be searched: ${reason}`,
    cause,
  );
}

/** `date:soon` in a query. */
export function notAQueryDate(given: string): OnrecordError {
  return new OnrecordError("query", `date: in a query takes YYYY, YYYY-MM or YYYY-MM-DD, not "${given}"`);
}

// ---------------------------------------------------------------------------------------------------------------------
// Notes on a result: `Warning`s, for stderr

/** Articles that a date filter cannot place. */
export function undatedLeftOut(count: number): Warning {
  return { code: "undated", message: `${countOf(count, "article")} without a date left out` };
}

/** Articles that an outlet filter cannot place. */
export function withoutOutletLeftOut(count: number): Warning {
  return { code: "no-outlet", message: `${countOf(count, "article")} without an outlet left out` };
}

/** `--min-confidence 0.9`: quotes that fit all else are not so surely right, or nobody can tell. */
export function unsureLeftOut(count: number, min: number): Warning {
  return { code: "unsure", message: `${countOf(count, "quote")} left out: confidence under ${min}, or not known` };
}

/** Whoever was asked for is reported without quotation marks too, which was not asked for. */
export function reportedToo(count: number): Warning {
  return {
    code: "reported",
    message: `and ${countOf(count, "statement")} reported without quotation marks (--kind all)`,
  };
}

/** A line of a file of corrections that is none. */
export function correctionSkipped(at: string): Warning {
  return { code: "correction", message: `warning: ${at}: no correction, left out` };
}

/** Corrections of articles that have been edited, or of quotations that are found no longer; the first is noted at `at`. */
export function correctionsUnfit(count: number, at: string): Warning {
  const message =
    count === 1
      ? `${at}: the correction fits no quotation any more`
      : `${at} and ${count - 1} more: the corrections fit no quotations any more`;
  return { code: "correction", message };
}

/** Where a correction stands now. */
export function correctionNoted(file: string): Warning {
  return { code: "correction", message: `noted in ${file}` };
}

/** What a correction is to be of is no quotation, or several. */
export function notAQuote(given: string, ids: readonly string[]): OnrecordError {
  const which = ids.length === 0 ? "no quote stands there" : `several quotes stand there: ${ids.join(", ")}`;
  return new OnrecordError("not-found", `"${given}": ${which}; name one by path:line, or by its id (--json)`);
}

export function correctionNeeded(): OnrecordError {
  return new OnrecordError("usage", "correct needs --speaker NAME, or --none for what is nobody's statement");
}

/** Another file, or a link, has the name of the corrections. */
export function notCorrections(file: string): OnrecordError {
  return new OnrecordError("output", `${file} is no file of corrections; rename it, and correct again`);
}

/** Of standard input, or of an archive. */
export function nowhereToCorrect(path: string): OnrecordError {
  return new OnrecordError("usage", `${path}: corrections are noted beside the articles, and this lies in no folder`);
}

/** So many articles with the text of others, one of them at `path`. */
export function exactCopies(articles: number, path: string): Warning {
  const which = articles === 1 ? path : `${path} and ${articles - 1} more`;
  const are = articles === 1 ? "is an exact copy of another article" : "are exact copies of other articles";
  return { code: "copies", message: `${which} ${are}; counted once` };
}

/** A filter that no article passes. */
export function nothingPasses(articles: number, filter: ArticleFilter): Warning {
  const { since, until, outlet } = filter;
  const flags = [since && `--since ${since}`, until && `--until ${until}`, outlet && `--outlet ${outlet}`].filter(
    Boolean,
  );
  return { code: "nothing-passes", message: `none of ${countOf(articles, "article")} is within ${flags.join(" ")}` };
}

/** `isChosen`: only some were asked for. */
export function everybodyQuoted(articles: number, isChosen: boolean): Warning {
  const who = isChosen ? "nobody who fits is" : "nobody is";
  return { code: "no-quotes", message: `${who} named as acting and not quoted in ${countOf(articles, "article")}` };
}

/** `what`: "quotes", "such quotes", "quotes without a speaker". */
export function noQuotes(articles: number, what = "quotes"): Warning {
  return { code: "no-quotes", message: `no ${what} in ${countOf(articles, "article")}` };
}

/** A draft without quotation marks. */
export function nothingToVerify(draft: string): Warning {
  return { code: "no-quotes", message: `${draft}: nothing is quoted` };
}

/** A draft whose quoted stretches are all titles, terms or irony. */
export function noStatements(draft: string, stretches: number): Warning {
  const quoted = countOf(stretches, "quoted passage");
  return { code: "no-quotes", message: `${draft}: ${quoted}, and no statement among them (--all lists them)` };
}

/** A draft that would take minutes to read. */
export function draftTooLong(path: string, length: number, most: number): OnrecordError {
  const [has, allowed] = [length, most].map((count) => count.toLocaleString("en"));
  return new OnrecordError(
    "unreadable",
    `${path}: a draft of ${has} characters, and ${allowed} are the most; verify it in parts`,
  );
}

/** Stretches of a draft that were not looked for. */
export function statementsOnly(others: number): Warning {
  const quoted = countOf(others, "quoted passage");
  return { code: "set-aside", message: `${quoted} taken for no statement, and not looked for (--all lists them)` };
}

/** Standard input is read once. */
export function draftIsArticle(): OnrecordError {
  return new OnrecordError("usage", "standard input cannot be the draft and an article at once");
}

/** The folder that the program is called in has been removed. */
export function currentFolderGone(cause: unknown): OnrecordError {
  return new OnrecordError("not-found", "the current folder does not exist any more; change to one that does", cause);
}

export function emptyName(flag: string): OnrecordError {
  return new OnrecordError("usage", `${flag} takes a name, not ""`);
}

/** An article without a story in it. */
export function nothingToSummarise(path: string): Warning {
  return { code: "nothing-to-summarise", message: `${path}: nothing to summarise` };
}

/** An article without any text. */
export function emptyArticle(path: string): Warning {
  return { code: "empty", message: `${path}: empty` };
}

/** An article whose every line was taken for something else than its story. */
export function noStory(path: string): Warning {
  return {
    code: "no-story",
    message: `${path}: no story found in it; to see every line: onrecord show ${shellWord(path)} --all`,
  };
}

export function ambiguousSpeaker(wanted: string, names: readonly string[]): Warning {
  const shown = names.length > mostListed ? [...names.slice(0, mostListed), "…"] : names;
  return { code: "ambiguous-speaker", message: `"${wanted}" matches ${names.length} speakers: ${shown.join(", ")}` };
}

/** Quotes under a surname that may be somebody's whose full name was asked for. */
export function maybeTheirs(surname: string, quotes: number, name: string): Warning {
  const are = quotes === 1 ? "is" : "are";
  const message = `${countOf(quotes, "quote")} by "${surname}" alone, maybe ${name}, ${are} not counted; to see: --by ${shellWord(surname)}`;
  return { code: "maybe", message };
}

export function namedNotQuoted(name: string, articles: number, wanted: string, archive: string): Warning {
  const command = commandOn(`search ${shellWord(wanted)}`, archive);
  const message = `${name} is named in ${countOf(articles, "article")} but not quoted; to read it: ${command}`;
  return { code: "named-not-quoted", message };
}

export function noSpeakerNear(wanted: string, nearest: string, quotes: number): Warning {
  const message = `no speaker matches "${shortened(wanted)}"; did you mean ${nearest} (${countOf(quotes, "quote")})?`;
  return { code: "no-speaker", message };
}

export function noSpeaker(wanted: string, articles: number, archive: string): Warning {
  const command = commandOn("speakers", archive);
  const message = `no speaker matches "${shortened(wanted)}" in ${countOf(articles, "article")}; to see who is quoted: ${command}`;
  return { code: "no-speaker", message };
}

/** Words that stand for one that was not found, or is much rarer than they are. */
export function closeSpelling(term: string, words: readonly string[], alsoExact: boolean): Warning {
  const shown = words.length > mostListed ? [...words.slice(0, mostListed), "…"] : words;
  const noun = words.length === 1 ? "the close spelling" : "the close spellings";
  const message = alsoExact
    ? `also showing ${noun} ${shown.join(", ")} for "${term}"`
    : `no exact match for "${shortened(term)}"; showing ${noun} ${shown.join(", ")}`;
  return { code: "close-spelling", message };
}

export function scatteredTerms(query: string): Warning {
  return { code: "scattered", message: `no passage holds all of "${shortened(query)}"; showing articles that do` };
}

/** Articles that write a word in two, or two in one, and were not asked for so. */
export function otherSpelling(term: string, spelling: string, articles: number): Warning {
  return {
    code: "other-spelling",
    message: `not shown: ${countOf(articles, "article")} with "${spelling}" for "${term}"`,
  };
}

/** Passages that hold all of a query but one word. */
export function lackingOne(query: string, lacking: readonly string[]): Warning {
  const shown = lacking.length > mostListed ? [...lacking.slice(0, mostListed), "…"] : lacking;
  const what = shown.map((word) => `"${word}"`).join(" or ");
  return {
    code: "lacking",
    message: `no article holds all of "${shortened(query)}"; showing passages without ${what}`,
  };
}

/** `ferr*`: a beginning that finds longer words by itself, or one that is too short for it. */
export function starInQuery(written: string, word: string, isLongEnough: boolean): Warning {
  const how = isLongEnough ? `"${word}" finds longer words too` : "a word of four letters or more finds longer ones";
  return { code: "grammar", message: `"${written}": "*" is no part of a query; ${how}` };
}

/** `ferry|dam`. */
export function barInQuery(written: string, meant: string): Warning {
  return {
    code: "grammar",
    message: `"${written}" is read as words that follow each other; for either of them: ${meant}`,
  };
}

/** `l?vy`, `lev[yi]`, `levy~2`. */
export function signInQuery(written: string, sign: string): Warning {
  return {
    code: "grammar",
    message: `"${written}": "${sign}" is no part of a query; close spellings are found by themselves`,
  };
}

/** `OR levy`, `NOT levy`. */
export function loneOperator(operator: string): Warning {
  const message = `"${operator}" is read as a word: as an operator it stands between two things to find`;
  return { code: "grammar", message };
}

/** `speaker: tanaka`. */
export function fieldWithoutValue(field: string): Warning {
  return { code: "grammar", message: `"${field}:" is read as a word: what it is to hold follows it without a space` };
}

/** `titel:ferry`. */
export function unknownFieldInQuery(written: string, meant: string): Warning {
  const message = `"${written}" is read as words; the fields are title: speaker: outlet: date: (did you mean ${meant}?)`;
  return { code: "grammar", message };
}

/** `place`: where the passage stands that holds most of a query. */
export function nearestIs(place: string, lacking: readonly string[]): Warning {
  const without = lacking.map((word) => `"${word}"`).join(", ");
  const how = lacking.length === 0 ? "has all its words, but not in this order" : `lacks ${without}`;
  return { code: "nearest", message: `the nearest passage ${how}: ${place}` };
}

/** What is searched. */
export type SearchedNoun = "article" | "quote" | "paragraph";

/** `near`: terms with a field that something has, in place of those that nothing has. */
export function noMatch(query: string, count: number, noun: SearchedNoun, near: readonly string[]): Warning {
  const hint = near.length === 0 ? "" : `; did you mean ${near.join(" ")}?`;
  return { code: "no-match", message: `no match for "${shortened(query)}" in ${countOf(count, noun)}${hint}` };
}

/** A match that only sections have which were not asked for. */
export function onlyElsewhere(query: string, sections: readonly LineLabel[], lines: number): Warning {
  const has = lines === 1 ? "has" : "have";
  const message = `no match for "${shortened(query)}" in ${sections.join(", ")}; ${countOf(lines, "line")} of other sections ${has} it`;
  return { code: "only-hidden", message };
}

/** A match that only lines outside the searched sections hold. */
export function onlyHidden(query: string, lines: number, section: LineLabel): Warning {
  const has = lines === 1 ? "has" : "have";
  const what = section === "furniture" ? "page furniture" : `the ${section} sections`;
  const message = `no match for "${shortened(query)}" in the story; ${countOf(lines, "line")} of ${what} ${has} it (--all)`;
  return { code: "only-hidden", message };
}

// ---------------------------------------------------------------------------------------------------------------------
// Finding one article

export function noSuchArticle(wanted: string, archive: string): OnrecordError {
  const where = archive === "" ? "" : ` in ${archive}`;
  return new OnrecordError(
    "not-found",
    `no article "${shortened(wanted)}"${where}; to see them: ${commandOn("list", archive)}`,
  );
}

export function ambiguousArticle(wanted: string, paths: readonly string[]): OnrecordError {
  const shown = paths.length > mostListed ? [...paths.slice(0, mostListed), "…"] : paths;
  return new OnrecordError("not-found", `"${wanted}" fits ${paths.length} articles: ${shown.join(", ")}`);
}

export function linePastEnd(path: string, last: number, asked: number): OnrecordError {
  return new OnrecordError("not-found", `${path} has ${countOf(last, "line")}, not ${asked}`);
}

// ---------------------------------------------------------------------------------------------------------------------
// Reading files

export function noSuchPath(path: string, meant: string | null): OnrecordError {
  const suggestion = meant === null ? "" : `; did you mean "${meant}"?`;
  return new OnrecordError("not-found", `${path === "" ? '""' : path}: no such file or folder${suggestion}`);
}

export function noFileMatches(glob: string): OnrecordError {
  return new OnrecordError("not-found", `${glob}: no file matches`);
}

/** `lookedFor`: the extensions and patterns that were asked for; empty where nobody asked. */
export function noArticlesIn(path: string, lookedFor: readonly string[], leftOut: readonly LeftOut[]): OnrecordError {
  const why = [
    ...(lookedFor.length > 0 ? [`looked for ${lookedFor.join(" ")}`] : []),
    ...(leftOut.length > 0 ? [describeLeftOut(leftOut)] : []),
  ];
  return new OnrecordError("no-articles", `${path}: no articles found (${why.join("; ") || "no files"})`);
}

/** Files were there to read, and none held an article. */
export function nothingInFiles(paths: readonly string[], leftOut: readonly LeftOut[]): OnrecordError {
  const why = leftOut.length === 0 ? "" : ` (${describeLeftOut(leftOut)})`;
  return new OnrecordError("no-articles", `${paths.join(", ")}: no articles found${why}`);
}

/** What lay in folders and was not read, said once. */
export function leftOutFiles(leftOut: readonly LeftOut[]): Warning {
  return { code: "left-out", message: describeLeftOut(leftOut) };
}

/** "3 files not read: 2 .pages, 1 .mp3"; "1 file not read: onrecord's own results". */
export function describeLeftOut(leftOut: readonly LeftOut[]): string {
  const files = leftOut.reduce((sum, one) => sum + one.files, 0);
  const kinds = leftOut
    .toSorted((a, b) => b.files - a.files)
    .map((one) => `${one.files.toLocaleString("en")} ${describeKind(one)}`);
  const listed =
    kinds.length > mostKinds ? [...kinds.slice(0, mostKinds), `${kinds.length - mostKinds} more kinds`] : kinds;
  return `${files.toLocaleString("en")} file${files === 1 ? "" : "s"} not read: ${listed.join(", ")}`;
}

const mostKinds = 8;

function describeKind({ kind, reason, files }: LeftOut): string {
  const isOne = files === 1;
  if (reason === "link") return isOne ? "link (read where it is named)" : "links (read where they are named)";
  if (reason === "dead-link") return isOne ? "link that leads nowhere" : "links that lead nowhere";
  const name = kind === "" ? "without an extension" : kind;
  if (reason === "no-articles") return `${name} without articles`;
  if (reason === "own-results") return `${name} of onrecord's own results`;
  return reason === "not-text" ? `${name} that ${kind === "" ? "are" : "is"} not text` : name;
}

/** What a reader has to say of an article that it has read ("page 3 has no text: it is a picture"). */
export function documentNoted(path: string, note: string): Warning {
  return { code: "noted", message: `warning: ${path}: ${note}` };
}

/** A file that holds several articles. */
export function fileSplit(path: string, articles: number): Warning {
  return { code: "split", message: `${path}: ${countOf(articles, "article")}` };
}

export function moreFilesSplit(files: number, articles: number): Warning {
  return {
    code: "split",
    message: `${countOf(files, "more file")} of several articles: ${countOf(articles, "article")}`,
  };
}

/** `why`: "an old Word file; save it as .docx". */
export function notRead(path: string, why: string): Warning {
  return { code: "not-text", message: `warning: ${path}: ${why} (skipped)` };
}

/** A part of a file that is no article. `place`: "feed.json#3". */
export function partSkipped(place: string, why: string): Warning {
  return { code: "bad-line", message: `warning: ${place}: ${why} (skipped)` };
}

export function allIgnored(path: string, files: number, ignoreFiles: readonly string[]): OnrecordError {
  const [who, them] = files === 1 ? ["ignored", "it"] : ["all ignored", "them"];
  const message = `${path}: ${countOf(files, "file")}, ${who} by ${ignoreFiles.join(", ")}; --no-ignore reads ${them}`;
  return new OnrecordError("no-articles", message);
}

export function unknownType(type: string, known: readonly string[]): OnrecordError {
  const choices = `${known.slice(0, -1).join(", ")} or ${known.at(-1)}`;
  return new OnrecordError("usage", `--type takes ${choices}, not "${type}"`);
}

export function unknownEncoding(name: string): OnrecordError {
  const examples = "utf-8, utf-16le, windows-1252, windows-1251, shift_jis, euc-kr, gb18030, big5";
  return new OnrecordError("usage", `--encoding takes auto or a name such as ${examples}, not "${name}"`);
}

/** What would have been an error alone, where other paths can still be read. */
export function pathWarning(problem: OnrecordError): Warning {
  return { code: problem.code, message: `warning: ${problem.message}` };
}

/** `why`: "permission denied", "no such file". */
export function fileSkipped(path: string, why: string): Warning {
  return { code: "unreadable", message: `warning: ${path}: ${why} (skipped)` };
}

/** A defect of ours, met in an article. `work`: "looking for quotes". */
export function stageFailed(path: string, work: string, cause: unknown): Warning {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const [line = ""] = reason.split("\n");
  const hint = "skipped; please report it, ONRECORD_DEBUG=1 shows where";
  return { code: "internal", message: `warning: ${path}: internal error in ${work}: ${line} (${hint})`, cause };
}

/** The weights of the model are not where they should be. */
export function weightsUnreadable(path: string, cause: unknown): OnrecordError {
  return new OnrecordError("unreadable", `${path}: cannot be read; install onrecord again`, cause);
}

/** The weights are not those that the program was built with. */
export function weightsChanged(path: string): OnrecordError {
  return new OnrecordError("unreadable", `${path}: damaged, or of another build; install onrecord again`);
}

/** Weights that were learnt for other features weigh the wrong things. */
export function weightsForOtherFeatures(theirs: number, ours: number): OnrecordError {
  const have = theirs === ours ? `${ours} others` : String(ours);
  const message = `speakers.weights was trained for ${theirs} features, but this build has ${have}: run npm run train`;
  return new OnrecordError("unreadable", message);
}

export function lineWeightsUnusable(cause?: unknown): OnrecordError {
  return new OnrecordError(
    "unreadable",
    "the weights of the line model are damaged or of another build: install onrecord again, or run node bench/train-body.mjs",
    cause,
  );
}

export function indirectWeightsUnusable(cause?: unknown): OnrecordError {
  return new OnrecordError(
    "unreadable",
    "indirect.weights is damaged or of another build: install onrecord again, or run npm run train",
    cause,
  );
}

export function weightsDamaged(cause?: unknown): OnrecordError {
  return new OnrecordError(
    "unreadable",
    "speakers.weights is damaged: install onrecord again, or run npm run train",
    cause,
  );
}

/** Once, when a large folder has been read for the first time. */
export function archiveMade(files: number, folder: string): Warning {
  const message = `what ${countOf(files, "file")} hold is kept in ${folder} for the next question (not: --no-cache)`;
  return { code: "archive", message };
}

/** Of a folder so large that not every file is looked at for every question. */
export function lookedBefore(seconds: number): Warning {
  const ago = seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
  return { code: "age", message: `counted as the files were ${ago} ago (--refresh looks at each again)` };
}

export function archiveDamaged(): Warning {
  return { code: "archive", message: "warning: what was kept of these files was damaged; they were read again" };
}

/** `why`: "others may read it". */
export function cacheUnusable(folder: string, why: string): Warning {
  const message = `warning: ${folder}: ${why}; nothing is kept there (another folder: ONRECORD_CACHE, none: --no-cache)`;
  return { code: "archive", message };
}

/** Where keeping is all that was asked for. */
export function cannotKeep(folder: string, why: string, cause: unknown): OnrecordError {
  return new OnrecordError("output", `${folder}: ${why}; to keep it elsewhere, set ONRECORD_CACHE to a folder`, cause);
}

/** `index` with ONRECORD_CACHE=off. */
export function keepingIsOff(): OnrecordError {
  return new OnrecordError("usage", "index keeps what it reads, and ONRECORD_CACHE is off; set it to a folder");
}

/** `--new` where nothing may be kept. */
export function newNeedsCache(flag: string): OnrecordError {
  return new OnrecordError(
    "usage",
    `--new notes what it has shown, and ${flag} keeps nothing; set ONRECORD_CACHE to a folder`,
  );
}

/** Another process has not ended with the same question. */
export function shownElsewhere(lock: string): OnrecordError {
  return new OnrecordError(
    "output",
    `another onrecord has been answering this question with --new for a minute; if none is, remove ${lock}`,
  );
}

/** Nothing that was not shown before. */
export function nothingNew(before: number): Warning {
  return { code: "no-quotes", message: `nothing new: ${countOf(before, "quote")} shown before` };
}

/** `why`: "permission denied". */
export function cannotOpen(path: string, why: string, cause: unknown): OnrecordError {
  return new OnrecordError("unreadable", `${path}: ${why}`, cause);
}

export function noFolder(path: string): OnrecordError {
  return new OnrecordError("usage", `${path}: not a folder; index takes folders`);
}

/** `paths`: as they were asked about; empty for everything. */
export function nothingKept(paths: readonly string[], folder: string): Warning {
  const what = paths.length === 0 ? "" : ` of ${shellWords(paths)}`;
  return { code: "archive", message: `nothing is kept${what} in ${folder}` };
}

export function filesKeepChanging(archive: string): Warning {
  const message = `warning: ${archive === "" ? "the files" : archive}: changing while they are read; nothing is kept of them this time`;
  return { code: "archive", message };
}

/** The weights that tell lines of a story from those of its page cannot be had. */
export function ruledAlone(cause: unknown): Warning {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return {
    code: "unreadable",
    message: `warning: ${reason} (pages are told from their stories by rules alone)`,
    cause,
  };
}

/** `size` is null where the end was not reached. */
export function overLimit(path: string, size: number | null, limit: number): Warning {
  const over = `${size === null ? "" : `${formatBytes(size)}, `}over the limit of ${formatBytes(limit)}`;
  return { code: "over-limit", message: `warning: ${path}: ${over} (skipped; --max-filesize)` };
}

export function tooLongForText(path: string, limit: number): Warning {
  const message = `warning: ${path}: longer than a text can be, ${formatBytes(limit)} (skipped)`;
  return { code: "over-limit", message };
}

export function notUtf8(path: string, encoding: string): Warning {
  return { code: "encoding", message: `warning: ${path}: not UTF-8; read as ${encoding} (set with -E)` };
}

/** `places` is null where nobody has counted them. */
export function brokenUtf8(path: string, places: number | null): Warning {
  const where = places === null ? "" : ` in ${countOf(places, "place")}`;
  return {
    code: "encoding",
    message: `warning: ${path}: broken UTF-8${where}, shown as \uFFFD (another encoding: -E)`,
  };
}

/** `why`: "not valid JSON". */
/** `at` is the path with the place in it: "feed.jsonl:7". */
export function lineSkipped(at: string, why: string): Warning {
  return { code: "bad-line", message: `warning: ${at}: ${why} (skipped)` };
}

export function moreLinesSkipped(path: string, lines: number): Warning {
  const message = `warning: ${path}: ${countOf(lines, "more line")} without an article (skipped)`;
  return { code: "bad-line", message };
}

export function textsCutShort(path: string, texts: number): Warning {
  const message = `warning: ${path}: ${countOf(texts, "text")} cut short by whoever sent ${texts === 1 ? "it" : "them"} ("[+… chars]")`;
  return { code: "cut-text", message };
}

/** "1.2 GiB", "256 MiB", "12 bytes". */
export function formatBytes(bytes: number): string {
  const units = ["KiB", "MiB", "GiB", "TiB"];
  let amount = bytes;
  let unit = "";
  for (const larger of units) {
    if (amount < 1024) break;
    amount /= 1024;
    unit = larger;
  }
  if (unit === "") return countOf(bytes, "byte");
  const isRound = Number.isInteger(amount) || amount >= 100;
  return `${isRound ? Math.round(amount) : amount.toFixed(1)} ${unit}`;
}

/** What somebody has typed or pasted, as a message repeats it. */
function shortened(given: string): string {
  return given.length > longestRepeated
    ? `${given.slice(0, longestRepeated).replace(/\s*[\ud800-\udbff]?$/, "")}…`
    : given;
}

/** In characters. */
const longestRepeated = 200;

/** Candidates beyond so many help nobody. */
const mostListed = 10;

/** "onrecord list clips": a command as it is typed. */
function commandOn(command: string, archive: string): string {
  return archive === "" ? `onrecord ${command}` : `onrecord ${command} ${archive}`;
}

/** "1 article", "3 articles". */
function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// ---------------------------------------------------------------------------------------------------------------------
// The command line

export function unknownCommand(given: string, near: string | null): OnrecordError {
  const hint = near === null ? `to search for it: onrecord search ${shellWord(given)}` : `did you mean "${near}"?`;
  return new OnrecordError("usage", `unknown command "${shortened(given)}"; ${hint}`);
}

export function unknownOption(given: string, command: string | null, near: string | null): OnrecordError {
  const where = command === null ? "" : ` for ${command}`;
  const help = command === null ? "onrecord --help" : `onrecord ${command} --help`;
  const hint = near === null ? `to see them: ${help}` : `did you mean "${near}"?`;
  return new OnrecordError("usage", `unknown option "${given}"${where}; ${hint}`);
}

/** `why`: "case does not count". */
export function needlessOption(given: string, command: string, why: string): OnrecordError {
  return new OnrecordError("usage", `unknown option "${given}" for ${command}, which needs none: ${why}`);
}

export function commandNeeded(flag: string): OnrecordError {
  return new OnrecordError("usage", `${flag} needs a command, for example: onrecord quotes ${flag}`);
}

export function operandNeeded(command: string, what: string, example: string): OnrecordError {
  return new OnrecordError("usage", `${command} needs ${what}, for example: ${example}`);
}

// Files of settings

/** A file of settings that cannot be read. */
export function configUnreadable(path: string, cause: unknown): OnrecordError {
  return new OnrecordError("usage", `${path}: cannot be read as settings`, cause);
}

export function configNotJson(path: string, line: number | null, cause?: unknown): OnrecordError {
  return new OnrecordError("usage", `${path}${line === null ? "" : `:${line}`}: not a JSON object of settings`, cause);
}

export function unknownSetting(path: string, key: string, near: string | null): OnrecordError {
  const hint = near === null ? "to see them: onrecord config" : `did you mean "${near}"?`;
  return new OnrecordError("usage", `${path}: unknown setting "${shortened(key)}"; ${hint}`);
}

/** `takes`: "a number". */
export function wrongSetting(path: string, key: string, takes: string, given: unknown): OnrecordError {
  return new OnrecordError("usage", `${path}: "${key}" takes ${takes}, not ${shortened(JSON.stringify(given))}`);
}

/** A program, or where the cache is, in a file that comes with a project. */
export function notInProject(path: string, key: string): OnrecordError {
  return new OnrecordError("usage", `${path}: "${key}" is for your own settings alone, not for a project's`);
}

export function outsideProject(path: string, folder: string): OnrecordError {
  const what = `"dir" of a project is a folder in it, not ${shortened(JSON.stringify(folder))}`;
  return new OnrecordError("usage", `${path}: ${what}`);
}

export function aliasTwice(path: string, key: string, name: string, one: string, other: string): OnrecordError {
  const whose = one === other ? `twice under "${one}"` : `under "${one}" and under "${other}"`;
  return new OnrecordError("usage", `${path}: "${key}" has "${name}" ${whose}`);
}

/** Names that are one person's by the settings. */
export function joinedByAlias(name: string, others: readonly string[]): Warning {
  const shown = others.slice(0, mostListed).map((other) => `"${other}"`);
  if (others.length > mostListed) shown.push("…");
  return { code: "alias", message: `by alias, ${shown.join(", ")} ${others.length === 1 ? "is" : "are"} ${name}` };
}

/** What is found is another than without a project's file. */
export function settingsUsed(path: string, used: readonly string[]): Warning {
  return { code: "settings", message: `by ${path}: ${used.join(" ")}` };
}

export function valueNeeded(flag: string, command: string): OnrecordError {
  return new OnrecordError("usage", `${flag} needs a value; to see which: onrecord ${command} --help`);
}

export function takesNoPath(command: string, given: string): OnrecordError {
  return new OnrecordError("usage", `${command} reads no articles: nothing to do with "${shortened(given)}"`);
}

export function takesNoValue(flag: string, given: string): OnrecordError {
  return new OnrecordError("usage", `${flag} takes no value, not "${given}"`);
}

export function notWholeNumber(flag: string, from: number, given: string): OnrecordError {
  return new OnrecordError("usage", `${flag} takes a whole number from ${from} up, not "${given}"`);
}

export function notShare(flag: string, given: string): OnrecordError {
  return new OnrecordError("usage", `${flag} takes a number from 0 to 1, not "${given}"`);
}

export function notSize(flag: string, given: string): OnrecordError {
  return new OnrecordError("usage", `${flag} takes a size such as 500K, 10M or 1G, not "${given}"`);
}

export function notAChoice(flag: string, choices: readonly string[], given: string): OnrecordError {
  const last = choices.at(-1) ?? "";
  const list = choices.length > 1 ? `${choices.slice(0, -1).join(", ")} or ${last}` : last;
  return new OnrecordError("usage", `${flag} takes ${list}, not "${given}"`);
}

export function notADate(flag: string, given: string): OnrecordError {
  return new OnrecordError("usage", `${flag} takes YYYY, YYYY-MM or YYYY-MM-DD, not "${given}"`);
}

export function datesReversed(since: string, until: string): OnrecordError {
  return new OnrecordError("usage", `--since ${since} is after --until ${until}`);
}

export function cannotCombine(flag: string, other: string): OnrecordError {
  return new OnrecordError("usage", `${flag} and ${other} cannot be used together`);
}

export function bomNeedsTable(): OnrecordError {
  return new OnrecordError("usage", "--bom needs --csv or --tsv");
}

export function notALinkFormat(flag: string, names: readonly string[], given: string): OnrecordError {
  const custom = "an address such as vscode://file{path}:{line}";
  return new OnrecordError("usage", `${flag} takes ${names.join(", ")} or ${custom}, not "${shortened(given)}"`);
}

export function flagNeeded(flag: string, other: string): OnrecordError {
  return new OnrecordError("usage", `${flag} needs ${other}`);
}

export function formatNeeded(flag: string): OnrecordError {
  return new OnrecordError("usage", `${flag} needs --json, --jsonl, --csv or --tsv`);
}

export function unknownField(given: string, near: string | null, fields: readonly string[]): OnrecordError {
  const hint = near === null ? "" : ` did you mean "${near}"?`;
  return new OnrecordError("usage", `unknown field "${given}";${hint} Fields: ${fields.join(", ")}`);
}

/** A word to be left out, read as a cluster of one-letter flags: `search -kirby`. */
export function patternTooLong(length: number, most: number): OnrecordError {
  return new OnrecordError("usage", `-g: a pattern of ${length} characters; at most ${most} can be matched`);
}

export function strayExclusion(given: string): OnrecordError {
  const hint = `to leave a word out, put the query in quotes: 'sanctions ${given}'`;
  return new OnrecordError("usage", `"${given}" is no option; ${hint}`);
}

/** `search kirby sanctions clips`: words of the query where paths stand. */
export function queryUnquoted(words: readonly string[], paths: readonly string[]): OnrecordError {
  const line = ["onrecord search", shellWord(words.join(" ")), ...paths.map(shellWord)].join(" ");
  const hint = `to search for several words, quote them: ${line}`;
  return new OnrecordError("not-found", `${words[1] ?? ""}: no such file or folder; ${hint}`);
}

/** `quotes kirby`: a speaker where a path stands. */
export function speakerAsPath(name: string, paths: readonly string[]): OnrecordError {
  const line = ["onrecord quotes --by", shellWord(name), ...paths.map(shellWord)].join(" ");
  return new OnrecordError("not-found", `${name}: no such file or folder; to list quotes by a speaker: ${line}`);
}

/** More results than a page of `--format html` holds. */
export function pageTooLong(results: number, most: number, isDraft: boolean): OnrecordError {
  const hint = isDraft
    ? "verify the draft in parts"
    : `choose with --since, --outlet or --limit ${most}, or take --csv`;
  return new OnrecordError("output", `a page holds ${most} results at most, and here are ${results}; ${hint}`);
}

export function cannotWrite(reason: string, cause: unknown): OnrecordError {
  return new OnrecordError("output", `cannot write the output: ${reason}`, cause);
}

export function waitingForInput(): Warning {
  return { code: "waiting", message: "waiting for standard input (name a folder to search files)" };
}

export function usingSamples(articles: number): Warning {
  return { code: "samples", message: `no articles here; using the sample archive (${countOf(articles, "article")})` };
}

/** What `--limit` cut off. */
export function someOf(shown: number, total: number, noun: string, approximate: boolean): Warning {
  return { code: "limited", message: `${shown} of ${approximate ? "about " : ""}${countOf(total, noun)}` };
}

// ---------------------------------------------------------------------------------------------------------------------
// The server for assistants: what a model is told, and can mend

export function unknownTool(given: string, near: string | null, tools: readonly string[]): OnrecordError {
  return new OnrecordError("usage", `no tool "${shortened(given)}"; ${nearOrAll(near, tools)}`);
}

export function unknownArgument(
  given: string,
  tool: string,
  near: string | null,
  known: readonly string[],
): OnrecordError {
  return new OnrecordError("usage", `${tool} takes no "${shortened(given)}"; ${nearOrAll(near, known)}`);
}

function nearOrAll(near: string | null, known: readonly string[]): string {
  return near === null ? `there are ${known.join(", ")}` : `did you mean "${near}"?`;
}

/** `about`: "What to find." */
export function argumentNeeded(name: string, tool: string, about: string): OnrecordError {
  return new OnrecordError("usage", `${tool} needs ${name}: ${about}`);
}

/** `wanted`: "a whole number from 1 to 100". */
export function argumentUnfit(name: string, wanted: string, given: string): OnrecordError {
  return new OnrecordError("usage", `${name} takes ${wanted}, not ${shortened(given)}`);
}

export function pageTooFar(offset: number, results: number): OnrecordError {
  return new OnrecordError("usage", `offset ${offset} is past the end: ${countOf(results, "result")}; begin at 0`);
}

export function pathLeadsOut(path: string): OnrecordError {
  return new OnrecordError("unreadable", `${path}: leads out of the folders that are served; start onrecord mcp anew`);
}

export function onlyPathsServed(): OnrecordError {
  return new OnrecordError("usage", "mcp is asked on standard input; name files or folders to answer from, not -");
}

/** Whoever starts the server by hand would wait for a prompt. */
export function servingInTerminal(): Warning {
  const message =
    "waiting for an assistant's messages on standard input; its configuration starts this (Ctrl-D ends it)";
  return { code: "waiting", message };
}

/** `why` may be many lines of a library's. */
export function messageUnread(why: string): Warning {
  return { code: "bad-line", message: `a message that was not understood: ${shortened(why.replace(/\s+/g, " "))}` };
}

/** Paths as they stand in a command that can be pasted. */
export function shellWords(words: readonly string[]): string {
  return words.map(shellWord).join(" ");
}

/** A word as a shell takes it: quoted where it has to be. */
function shellWord(word: string): string {
  return /^[\w./:@%+,-]+$/.test(word) || /^[\p{L}\p{N}_./:@%+,-]+$/u.test(word)
    ? word
    : `'${word.replaceAll("'", "'\\''")}'`;
}

// ---------------------------------------------------------------------------------------------------------------------
// Archives on a cluster

/** `opensearch://` that is no address. */
export function badAddress(written: string): OnrecordError {
  return new OnrecordError("usage", `"${shortened(written)}" is no address; it takes opensearch://HOST:PORT/NAME`);
}

/** A name that no index can have. */
export function badArchiveName(written: string, name: string): OnrecordError {
  const what = name === "" ? "names no archive" : `names the archive "${shortened(name)}"`;
  return new OnrecordError(
    "usage",
    `"${shortened(written)}" ${what}; a name takes a-z, 0-9, - and _, as in opensearch://HOST:PORT/clips`,
  );
}

/** A user or a password where everybody sees it; `address` is what is left without. */
export function passwordInAddress(address: string): OnrecordError {
  return new OnrecordError(
    "usage",
    `${shortened(address)}: no user or password in an address; set ONRECORD_OPENSEARCH_USER and ONRECORD_OPENSEARCH_PASSWORD`,
  );
}

/** Plain HTTP to another machine. */
export function plainHttpRefused(written: string): OnrecordError {
  return new OnrecordError(
    "usage",
    `${written}: opensearch+http is for this machine alone; for another use opensearch://`,
  );
}

/** The client is an optional package. */
export function clientMissing(written: string, cause: unknown): OnrecordError {
  return new OnrecordError(
    "unreadable",
    `${written} needs the package @opensearch-project/opensearch: npm install -g @opensearch-project/opensearch`,
    cause,
  );
}

/** No connection: `why` as the system or the certificate check says it. */
export function clusterUnreachable(written: string, why: string, cause: unknown): OnrecordError {
  const isTrust = /self[- ]signed|certificate|unable to (?:get|verify)/i.test(why);
  const help = isTrust ? "; the certificate of who signed it is given with --ca FILE" : "";
  return new OnrecordError("unreadable", `cannot reach ${written}: ${shortened(why)}${help}`, cause);
}

/** No answer in time. */
export function clusterSilent(written: string, seconds: number, cause: unknown): OnrecordError {
  return new OnrecordError(
    "unreadable",
    `${written} did not answer within ${countOf(seconds, "second")}; --timeout sets how long to wait`,
    cause,
  );
}

/** 401. */
export function notLetIn(written: string, cause: unknown): OnrecordError {
  return new OnrecordError(
    "unreadable",
    `${written} does not know this user; set ONRECORD_OPENSEARCH_USER and ONRECORD_OPENSEARCH_PASSWORD, or ONRECORD_OPENSEARCH_API_KEY`,
    cause,
  );
}

/** 403. */
export function noRights(written: string, cause: unknown): OnrecordError {
  return new OnrecordError("unreadable", `${written}: this user has no right to do that`, cause);
}

/** Still refused after some waiting. */
export function clusterBusy(written: string, status: number, cause: unknown): OnrecordError {
  return new OnrecordError("unreadable", `${written} is too busy to answer (HTTP ${status}); try again later`, cause);
}

/** Any other refusal; `reason` is the cluster's. */
export function clusterFailed(written: string, reason: string, cause: unknown): OnrecordError {
  return new OnrecordError("unreadable", `${written} refused: ${reason}`, cause);
}

/** Something answers that is no OpenSearch. */
export function notACluster(written: string, cause?: unknown): OnrecordError {
  return new OnrecordError("unreadable", `what answers at ${written} is not OpenSearch`, cause);
}

/** Nothing of that name. */
export function noSuchArchive(written: string, name: string, cause?: unknown): OnrecordError {
  return new OnrecordError(
    "not-found",
    `no archive "${name}" at ${written}; to fill it: onrecord index FOLDER --to ${written}`,
    cause,
  );
}

/** An index of that name that onrecord did not make. */
export function notOurs(written: string, name: string): OnrecordError {
  return new OnrecordError("unreadable", `"${name}" at ${written} was made by another program; choose another name`);
}

/** An archive of another format. */
export function otherFormat(written: string, format: number, known: number): OnrecordError {
  const way =
    format > known ? "this version of onrecord is too old for it" : "fill it again: onrecord index FOLDER --to";
  return new OnrecordError(
    "unreadable",
    `${written} has format ${format}, not ${known}; ${format > known ? way : `${way} ${written}`}`,
  );
}

/** Parts of an index did not answer. */
export function clusterLacking(written: string, shards: number): Warning {
  return {
    code: "partial",
    message: `warning: ${countOf(shards, "part")} of ${written} did not answer; articles may be missing from this`,
  };
}

/** An article that the cluster does not take; `reason` is the cluster's. */
export function articleLost(path: string, reason: string): Warning {
  return { code: "lost", message: `warning: ${path}: not stored: ${reason}` };
}

/** The threads that read and find who says what have failed. */
export function cannotStore(cause: Error): OnrecordError {
  return new OnrecordError("unreadable", `nothing more is stored: ${cause.message}`, cause);
}

/** A name that is no part of a path. */
export function badSource(name: string): OnrecordError {
  return new OnrecordError("usage", `--source takes a name without "/", not "${shortened(name)}"`);
}

/** Two folders whose articles would be stored under one name. */
export function sameSource(path: string, other: string, name: string): OnrecordError {
  return new OnrecordError(
    "usage",
    `${path} and ${other} would both be stored as "${name}"; store one after the other, with --source NAME`,
  );
}

/** `--prune --shard 2/8`: what is gone cannot be told from what is in another share. */
export function pruneNeedsAll(): OnrecordError {
  return new OnrecordError(
    "usage",
    "--prune needs all files, and --shard takes a share of them; prune without --shard",
  );
}

/** So many articles of a source would be removed that its folder may be the wrong one. */
export function pruneUnconfirmed(source: string, gone: number, all: number): OnrecordError {
  return new OnrecordError(
    "usage",
    `--prune would remove ${gone.toLocaleString("en")} of the ${countOf(all, "article")} of source "${source}"; if that is right, add --yes`,
  );
}

/** What could not be read is not gone. */
export function notPruned(): Warning {
  return { code: "lost", message: "warning: nothing pruned: not everything could be read and stored" };
}

/** What was filled beside the archive that questions are answered from is not all there yet. */
export function notSwapped(written: string, missing: readonly string[]): Warning {
  const way = `when all is stored: onrecord index --swap ${written}`;
  const why = missing.length === 0 ? "" : `; nothing is stored yet of ${missing.map((name) => `"${name}"`).join(", ")}`;
  return { code: "archive", message: `questions are answered from another version's articles still${why}; ${way}` };
}

/** `--swap` before all sources are there. */
export function swapUnconfirmed(written: string, missing: readonly string[]): OnrecordError {
  const names = missing.map((name) => `"${name}"`).join(", ");
  return new OnrecordError(
    "usage",
    `${written}: this version has stored nothing yet of ${names}; store it first, or add --yes to lose it`,
  );
}

/** `--swap` where this version of the program has stored nothing. */
export function nothingBeside(written: string): OnrecordError {
  return new OnrecordError(
    "not-found",
    `${written}: this version has stored nothing there; to store it: onrecord index FOLDER --to ${written}`,
  );
}

/** `index --clear` with an address: others may have filled it. */
export function clusterNotCleared(written: string): OnrecordError {
  return new OnrecordError(
    "usage",
    `${written}: --clear is for what is kept on this machine; on a cluster its own tools remove an index`,
  );
}

/** `--ca` where no path is an address. */
export function addressNeeded(flag: string): OnrecordError {
  return new OnrecordError("usage", `${flag} is for an archive on a cluster, opensearch://HOST:PORT/NAME`);
}

/** `--status` of a folder and of a cluster at once. */
export function eitherKind(flag: string): OnrecordError {
  return new OnrecordError("usage", `${flag} takes folders or addresses of clusters, one kind at a time`);
}

/** `index opensearch://...`: what is to be stored there? */
export function addressNotFolder(address: string): OnrecordError {
  return new OnrecordError(
    "usage",
    `${address}: index takes folders; to store them there: onrecord index FOLDER --to ${address}`,
  );
}

/** `--to` with a folder. */
export function notAnAddress(flag: string, given: string): OnrecordError {
  return new OnrecordError("usage", `${flag} takes opensearch://HOST:PORT/NAME, not "${shortened(given)}"`);
}

/** `--shard 9/8`. */
export function notAShard(flag: string, given: string): OnrecordError {
  return new OnrecordError(
    "usage",
    `${flag} takes a share such as 2/8, the second of eight, not "${shortened(given)}"`,
  );
}

export function caUnreadable(file: string, why: string, cause: unknown): OnrecordError {
  return new OnrecordError("usage", `--ca ${file}: ${why}`, cause);
}

export function credentialsUnreadable(file: string, why: string, cause: unknown): OnrecordError {
  return new OnrecordError("usage", `ONRECORD_OPENSEARCH_CREDENTIALS: ${file}: ${why}`, cause);
}

/** Others on this machine may read it. */
export function credentialsOpen(file: string): OnrecordError {
  return new OnrecordError(
    "usage",
    `${file} can be read by others; to keep it to yourself: chmod 600 ${shellWord(file)}`,
  );
}

/** Neither a user with a password nor a key; what they are is never said. */
export function notCredentials(where: string): OnrecordError {
  return new OnrecordError(
    "usage",
    `${where}: set ONRECORD_OPENSEARCH_USER and ONRECORD_OPENSEARCH_PASSWORD, or ONRECORD_OPENSEARCH_API_KEY alone`,
  );
}

/** Articles that are loaded anew again and again while they are asked about. */
export function changesMeanwhile(written: string, cause: unknown): OnrecordError {
  return new OnrecordError("unreadable", `${written} keeps changing; ask again when it has been loaded`, cause);
}

/** Several paths, one of them an address. */
export function oneAddress(written: string): OnrecordError {
  return new OnrecordError("usage", `${written} is asked by itself; leave the other paths out`);
}

/** A choice of files, of an archive whose files were chosen when it was filled. */
export function notOnCluster(written: string, option: string): OnrecordError {
  return new OnrecordError("usage", `${written} holds articles, no files: ${option} is for onrecord index --to`);
}

/** Nothing was found, and not everything was asked. */
export function maybeInLacking(written: string, shards: number): OnrecordError {
  return new OnrecordError(
    "unreadable",
    `${countOf(shards, "part")} of ${written} did not answer, and what was asked for may be in ${shards === 1 ? "it" : "them"}; try again later`,
  );
}
