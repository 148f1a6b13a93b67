import { crc32 } from "node:zlib";
import { Blobs, Container } from "../container/read-container.js";
import { ContainerWriter } from "../container/write-container.js";
import type { SpeakerRow, SpeakerTable } from "../local/holdings.js";
import { pack, unpack } from "../segment/pack.js";
import { BlobsWriter } from "../segment/write-blobs.js";
import type { HeldArticles } from "./held-articles.js";
import { openSource, writeFileWhole } from "./write-file.js";

/** What the speakers of some articles depend on: which articles those are. */
export function keyOfSpeakers({ segments, segmentOf, local }: Omit<HeldArticles, "speakersFile">): string {
  const bytes = [segmentOf, local].map(
    (numbers) => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
  );
  const names = segments.map(({ segment }) => segment.listed.words);
  return [...names, ...bytes.map((one) => crc32(one)), local.length].join(" ");
}

/** Keeps the rows of all speakers; `shown` comes before the paths in them, and is left out. */
export function writeSpeakers(path: string, key: string, shown: string, records: readonly SpeakerRow[]): void {
  const [rows, names] = [new BlobsWriter(), new BlobsWriter()];
  for (const record of records) {
    rows.push(pack(withPaths(record, (one) => one.slice(shown.length))));
    names.pushText(record.speaker ?? "");
  }
  writeFileWhole(path, (sink) => {
    const container = new ContainerWriter(sink);
    container.add("key", Buffer.from(key));
    container.addNumbers(
      "quotes",
      Uint32Array.from(records, ({ quotes }) => quotes),
    );
    rows.addTo(container, "rows");
    names.addTo(container, "names");
    container.finish();
  });
}

/** What is kept under this key; null where that is nothing. */
export function readSpeakers(path: string, key: string, shown: string): SpeakerTable | null {
  const container = openContainer(path);
  if (container === null || new TextDecoder().decode(container.section("key").all()) !== key) return null;
  const [rows, names] = [new Blobs(container, "rows"), new Blobs(container, "names")];
  return {
    quotes: container.section("quotes").numbers32(),
    name: (row) => new TextDecoder().decode(names.at(row)) || null,
    record: (row) => withPaths(unpack<SpeakerRow>(rows.at(row)), (one) => shown + one),
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

function withPaths(record: SpeakerRow, change: (path: string) => string): SpeakerRow {
  return {
    ...record,
    roles: record.roles.map((role) => ({ ...role, path: change(role.path) })),
    places: record.places.map((place) => ({ ...place, path: change(place.path) })),
  };
}
