import type { RowPlace, RowRole, SpeakerRow } from "../local/speaker-table.js";
import { RecordReader, RecordWriter } from "./pack-records.js";
import { speakerTypes } from "./pack-speech.js";

/** Only quotations are counted where rows are kept. */
type KeptRow = Omit<SpeakerRow, "reports">;

/** Rows of speakers that follow one another. Articles and lines count from those before. */
export function packRows(rows: readonly KeptRow[]): Uint8Array {
  const writer = new RecordWriter();
  writer.list(rows, (row) => writeRow(writer, row));
  return writer.bytes();
}

export function unpackRows(bytes: Uint8Array): SpeakerRow[] {
  const reader = new RecordReader(bytes);
  return reader.list(() => readRow(reader));
}

function writeRow(writer: RecordWriter, { speaker, type, quotes, roles, names, maybe, places }: KeptRow): void {
  writeMaybe(writer, speaker);
  writer.number(speakerTypes.indexOf(type));
  writer.number(quotes);
  writer.list(names, (name) => writer.text(name));
  writeMaybe(writer, maybe);
  let article = 0;
  writer.list(places, ({ n, lines }: RowPlace) => {
    writer.signed(n - article);
    article = n;
    let before = 0;
    writer.list(lines, (line) => {
      writer.signed(line - before);
      before = line;
    });
  });
  article = 0;
  writer.list(roles, ({ role, n, line }: RowRole) => {
    writer.name(role);
    writer.signed(n - article);
    writer.number(line);
    article = n;
  });
}

function readRow(reader: RecordReader): SpeakerRow {
  const speaker = readMaybe(reader);
  const type = speakerTypes[reader.number()] ?? null;
  const quotes = reader.number();
  const names = reader.list(() => reader.text());
  const maybe = readMaybe(reader);
  let article = 0;
  const places = reader.list(() => {
    const n = (article += reader.signed());
    let line = 0;
    return { n, lines: reader.list(() => (line += reader.signed())) };
  });
  article = 0;
  const roles = reader.list(() => ({ role: reader.name(), n: (article += reader.signed()), line: reader.number() }));
  return { speaker, type, quotes, reports: null, roles, names, maybe, places };
}

function writeMaybe(writer: RecordWriter, text: string | null): void {
  writer.number(text === null ? 0 : 1);
  if (text !== null) writer.text(text);
}

function readMaybe(reader: RecordReader): string | null {
  return reader.number() === 0 ? null : reader.text();
}
