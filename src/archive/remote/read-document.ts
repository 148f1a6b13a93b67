import type { Article } from "../../types.js";
import type { Card, Layout } from "../local/holdings.js";
import { unpackPage } from "../segment/pack-page.js";
import { unpackSpeech } from "../segment/pack-speech.js";
import type { NamedStatements, ReportedStatements } from "../statements.js";

/** What is known of an article without its text. */
export interface StoredCard extends Card {
  readonly file: string;
  readonly record: number;
  readonly textKey: string;
  readonly words: number;
  readonly quotes: number;
  readonly speakers: number;
}

/** Pieces of an article that are kept in columns, in base64: one is read without the others. */
export interface StoredColumns {
  readonly card: string;
  /** Where its lines and paragraphs are. */
  readonly page: string;
  /** Who says what in quotation marks, who is named, and what is reported without. */
  readonly speech: string;
  readonly named: string;
  readonly reports: string;
}

export type Column = keyof StoredColumns;

/** The text layer: of UTF-16 units where it is no text that UTF-8 can hold. */
export interface StoredText {
  readonly text: string | null;
  readonly units: string | null;
}

export function readCard({ card }: Pick<StoredColumns, "card">): StoredCard {
  return JSON.parse(bytesOf(card).toString());
}

/** The article that a card is of. */
export function readArticle(
  stored: StoredCard,
  { text, units, page }: StoredText & Pick<StoredColumns, "page">,
): Article {
  const { path, article, id, title, authors, outlet, published, url, language, lineUnit } = stored;
  const card = { path, article, id, title, authors, outlet, published, url, language, lineUnit };
  return { ...card, text: text ?? bytesOf(units ?? "").toString("utf16le"), ...unpackPage(bytesOf(page)) };
}

export function readLayout({ lineUnit }: StoredCard, { page }: Pick<StoredColumns, "page">): Layout {
  return { lineUnit, ...unpackPage(bytesOf(page)) };
}

/** Who says what in it. */
export function readSpeech({ speech, named }: Pick<StoredColumns, "speech" | "named">): NamedStatements {
  return { ...readStatements(speech), named: JSON.parse(bytesOf(named).toString()) };
}

export function readStatements(packed: string): ReportedStatements {
  return unpackSpeech(bytesOf(packed))[0] ?? { quotes: [], speakers: [], clauses: [] };
}

function bytesOf(packed: string): Buffer {
  return Buffer.from(packed, "base64");
}
