import { createHash } from "node:crypto";
import { sections, storySections } from "../../search/build-index.js";
import { soundKey } from "../../search/key-sound.js";
import { capitalTerm, CompoundReader, withoutCapitals } from "../../search/read-compounds.js";
import { WordScanner } from "../../search/scan-words.js";
import { fold } from "../../text/fold.js";
import { countWords } from "../../text/words.js";
import type { Article, LineLabel } from "../../types.js";
import { bodyOf, countQuotes } from "../local/count-article.js";
import { foldedWords } from "../local/filter-articles.js";
import { nameKeys } from "../local/name-keys.js";
import { packPage } from "../segment/pack-page.js";
import { packSpeech } from "../segment/pack-speech.js";
import { namesOfSpeakers, type NamedStatements, type Statements } from "../statements.js";
import { quotedAs } from "./quoted-as.js";
import type { StoredCard, StoredColumns, StoredText } from "./read-document.js";

/** Where an article was read from: a named source, a file of it by its path there, and the number of the record in the file, from 0. */
export interface ArticleOrigin {
  readonly source: string;
  /** As it is shown: `clips/a.txt`. */
  readonly file: string;
  readonly record: number;
  /** Of the file's bytes and the engine. */
  readonly hash: string;
}

/** An article, and what was found in it. */
export interface FoundArticle {
  readonly origin: ArticleOrigin;
  readonly article: Article;
  readonly speech: NamedStatements;
  readonly reports: Statements;
}

/** Same origin, same document: to load an article again replaces it. */
export function documentId({ source, file, record }: Omit<ArticleOrigin, "hash">): string {
  return createHash("sha256").update([source, file, record].join("\0")).digest("base64url").slice(0, 24);
}

/** The document of an article. */
export function articleDocument({ origin, article, speech, reports }: FoundArticle): object {
  const { path, id, title, outlet, published } = article;
  const { authors, url, language, lineUnit, text } = article;
  const passages = passagesOf(article);
  const speakerKeys = keysOf(namesOfSpeakers(speech));
  const card: StoredCard = {
    file: origin.file,
    record: origin.record,
    path,
    article: article.article,
    id,
    textKey: createHash("sha256").update(text).digest("base64url").slice(0, 16),
    title,
    authors,
    outlet,
    published,
    url,
    language,
    lineUnit,
    words: countWords(bodyOf(article)),
    ...countQuotes(speech),
  };
  return {
    ...origin,
    ...card,
    length: lengthOf(article),
    ...textFields(text),
    ...columnsOf(card, { article, speech, reports }),
    called: [fold(path), fold(article.article), id].map(cutKeyword),
    titleWords: title === null ? [] : [indexedWords(title).join(" ")],
    outletWords: outlet === null ? [] : [foldedWords(outlet)],
    outletTerms: outlet === null ? [] : [indexedWords(outlet).join(" ")],
    ...wordFields(passages),
    quotedAs: quotedAs(speech).map(cutKeyword),
    speakerKeys,
    speakerSounds: [...new Set(speakerKeys.flatMap((key) => soundKey(key) ?? []))],
    reportKeys: keysOf(namesOfSpeakers(reports)),
    namedKeys: keysOf(speech.named),
  };
}

/** The words of the articles' passages, for the index of words. */
export function wordDocument(word: string): object {
  const sound = soundKey(word);
  return { word, ...(sound !== null && { sound }) };
}

/** The words of a text, folded, as an index holds them: and behind them what readers take for one word. */
function indexedWords(text: string): string[] {
  const scanner = new WordScanner(text);
  const compounds = new CompoundReader(text);
  const words: string[] = [];
  const terms: string[] = [];
  while (scanner.next()) {
    const { start, end } = scanner;
    const written = text.slice(start, end);
    words.push(fold(written));
    const capital = capitalTerm(written);
    if (capital !== null) terms.push(capital);
    const reading = compounds.next(start, end)?.reading ?? null;
    if (reading !== null) terms.push(reading.term, withoutCapitals(reading.term));
  }
  return [...words, ...new Set(terms)];
}

/** Half of a surrogate pair, which a repaired file may hold, is lost on the way through UTF-8. */
function textFields(text: string): StoredText {
  if (text.isWellFormed()) return { text, units: null };
  return { text: null, units: Buffer.from(text, "utf16le").toString("base64") };
}

/** Words of all passages, as an index counts them. */
function lengthOf({ text, paragraphs }: Article): number {
  let length = 0;
  for (const { start, end } of paragraphs) {
    const scanner = new WordScanner(text.slice(start, end));
    while (scanner.next()) length++;
  }
  return length;
}

interface PassageWords {
  readonly section: LineLabel;
  readonly words: string;
}

function passagesOf({ text, paragraphs }: Article): PassageWords[] {
  return paragraphs.map(({ start, end, label }) => ({
    section: label,
    words: indexedWords(text.slice(start, end)).join(" "),
  }));
}

function wordFields(passages: readonly PassageWords[]): object {
  const inSections = (asked: readonly LineLabel[]) =>
    passages.filter(({ section }) => asked.includes(section)).map(({ words }) => words);
  return {
    story: inSections(storySections),
    aside: inSections(sections.filter((section) => !storySections.includes(section))),
  };
}

function keysOf(names: readonly string[]): string[] {
  return [...new Set(names.flatMap(nameKeys))].map(cutKeyword);
}

/** Lucene takes keywords of 32,766 bytes: no name has so many, but a line that was taken for one may. */
function cutKeyword(text: string): string {
  return text.slice(0, longestKeyword);
}

const longestKeyword = 8000;

/** What is given back of an article, in pieces that are asked for by themselves. */
function columnsOf(card: StoredCard, { article, speech, reports }: Omit<FoundArticle, "origin">): StoredColumns {
  return {
    card: base64(Buffer.from(JSON.stringify(card))),
    page: base64(packPage(article)),
    speech: base64(packSpeech([speech])),
    named: base64(Buffer.from(JSON.stringify(speech.named))),
    reports: base64(packSpeech([reports])),
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("base64");
}
