import { crc32 } from "node:zlib";
import { Blobs, Container } from "../container/read-container.js";
import { ContainerWriter } from "../container/write-container.js";
import type { SpeakerRow, SpeakerTable } from "../local/speaker-table.js";
import { packText, unpackText } from "../segment/pack.js";
import { packRows, unpackRows } from "../segment/pack-rows.js";
import { BlobsWriter } from "../segment/write-blobs.js";
import type { HeldArticles } from "./held-articles.js";
import { openSource, writeFileWhole } from "./write-file.js";

/** So many rows are packed together. */
const rowsABlock = 16;

/** What the speakers of some articles depend on: which articles those are. */
export function keyOfSpeakers({ segments, segmentOf, local }: Omit<HeldArticles, "speakersFile">): string {
  const bytes = [segmentOf, local].map(
    (numbers) => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
  );
  const names = segments.map(({ segment }) => segment.listed.words);
  return [...names, ...bytes.map((one) => crc32(one)), local.length].join(" ");
}

/** Keeps the rows of all speakers of the articles that have this key. */
export function writeSpeakers(path: string, key: string, table: SpeakerTable): void {
  const rows = new BlobsWriter();
  const names: string[] = [];
  for (let first = 0; first < table.quotes.length; first += rowsABlock) {
    const numbers = [...table.quotes.subarray(first, first + rowsABlock).keys()];
    rows.push(packRows(numbers.map((i) => table.row(first + i))));
    // A name holds no newline: its words are joined by spaces.
    for (const i of numbers) names.push((table.name(first + i) ?? "").replaceAll("\n", " "));
  }
  writeFileWhole(path, (sink) => {
    const container = new ContainerWriter(sink);
    container.add("key", Buffer.from(key));
    container.addNumbers("quotes", table.quotes);
    container.addNumbers("copies", table.copies);
    container.add("names", packText(names.join("\n")));
    rows.addTo(container, "rows");
    container.finish();
  });
}

/** What is kept under this key; null where that is nothing. */
export function readSpeakers(path: string, key: string): SpeakerTable | null {
  const container = openContainer(path);
  if (container === null || new TextDecoder().decode(container.section("key").all()) !== key) return null;
  const blocks = new Blobs(container, "rows");
  const known = new Map<number, readonly SpeakerRow[]>();
  let names: readonly string[] | null = null;
  return {
    quotes: container.section("quotes").numbers32(),
    copies: container.section("copies").numbers32(),
    name(row) {
      names ??= unpackText(container.section("names").all()).split("\n");
      return names[row] || null;
    },
    row(row) {
      const block = Math.floor(row / rowsABlock);
      const rows = known.get(block) ?? unpackRows(blocks.at(block));
      known.set(block, rows);
      const found = rows[row % rowsABlock];
      if (found === undefined) throw new RangeError(`no speaker ${row}`);
      return found;
    },
  };
}

function openContainer(path: string): Container | null {
  try {
    return new Container(openSource(path));
  } catch {
    // None, or none that can be used: it is made anew.
    return null;
  }
}
