import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { containerFormat } from "../../src/archive/container/container.js";
import { Container, memorySource } from "../../src/archive/container/read-container.js";
import { ContainerWriter, memorySink } from "../../src/archive/container/write-container.js";
import { type KeptFile, segmentFormat } from "../../src/archive/segment/kept.js";
import { unpackSpeech } from "../../src/archive/segment/pack-speech.js";
import { SpeechSegment } from "../../src/archive/segment/read-speech.js";
import { WordsSegment } from "../../src/archive/segment/read-words.js";
import { SegmentWords } from "../../src/archive/segment/segment-words.js";
import { BlocksWriter, SpeechWriter } from "../../src/archive/segment/write-speech.js";
import { FilesWriter, writeIndex } from "../../src/archive/segment/write-words.js";
import { ArrayWords } from "../../src/search/array-words.js";
import type { BuiltIndex } from "../../src/search/build-index.js";
import type { NamedStatements, ReportedStatements } from "../../src/archive/statements.js";
import type { Article } from "../../src/types.js";

const text = "Quay reopens in Sines\n\n“We sail,” said Marta Leal, the pilot.\n";

const article: Article = {
  path: "a.txt",
  article: "a",
  id: "0a1b2c3d4e5f",
  text,
  fileLines: [1, 2, 4],
  lineUnit: "file",
  pages: null,
  title: "Quay reopens in Sines",
  authors: ["Rui Pinto"],
  published: "2024-10-24T17:37",
  outlet: "Sines Post",
  url: null,
  language: "en",
  lines: [
    { start: 0, end: 21, number: 1, label: "title", rule: "first-line" },
    { start: 23, end: 61, number: 3, label: "body", rule: "prose" },
  ],
  paragraphs: [
    { start: 0, end: 21, label: "title", setOffAs: null, line: 1 },
    { start: 23, end: 61, label: "body", setOffAs: "quotation", line: 3 },
  ],
};

const speech: NamedStatements = {
  quotes: [
    {
      n: 1,
      kind: "direct",
      why: null,
      spans: [{ start: 24, end: 32 }],
      sentence: { start: 23, end: 61 },
      section: "body",
      part: { n: 1, of: 2 },
      attribution: {
        mention: { start: 39, end: 49 },
        cue: { start: 34, end: 38 },
        speaker: "Marta Leal",
        speakerType: "person",
        rule: "verb-subject",
      },
      rule: "model",
      reported: null,
      confidence: 0.97,
    },
  ],
  speakers: [
    { name: "Marta Leal", type: "person", names: ["Marta Leal", "Leal"], roles: [{ role: "the pilot", line: 3 }] },
  ],
  named: ["Sines"],
};

/** "We sail, said …" without the marks. */
const reports: ReportedStatements = {
  quotes: [
    {
      n: 1,
      kind: "indirect",
      why: null,
      spans: [{ start: 24, end: 31 }],
      sentence: { start: 23, end: 61 },
      section: "body",
      part: null,
      attribution: {
        mention: { start: 39, end: 49 },
        cue: { start: 34, end: 38 },
        speaker: "Marta Leal",
        speakerType: "person",
        rule: "before-source",
      },
      rule: "before-source",
      reported: { act: "asked", negated: true, via: "Rui Pinto" },
      confidence: 0.61,
    },
  ],
  speakers: speech.speakers,
  clauses: [
    {
      n: 2,
      spans: [
        { start: 0, end: 4 },
        { start: 13, end: 21 },
      ],
    },
  ],
};

/** By hand: which words there are is no matter of the format. */
const index: BuiltIndex = {
  size: 2,
  article: () => {
    throw new Error("nobody asks");
  },
  words: new ArrayWords(["quay", "sail", "tide"], Uint32Array.of(0, 1, 3, 11), {
    passages: Uint32Array.of(0, 1, 300, 0, 1, 2, 30, 31, 60, 61, 90),
    counts: Uint8Array.of(1, 1, 7, 1, 1, 2, 1, 1, 1, 3, 1),
  }),
  firstPassage: Uint32Array.of(0, 2, 301),
  text: () => "",
  sectionOf: Uint8Array.of(0, 1),
  lengths: Uint32Array.of(4, 7),
  averageLength: 5.5,
};

const files: readonly KeptFile[] = [
  {
    path: "a.txt",
    changed: 1_729_791_420_000.25,
    size: 65,
    articles: [{ article, place: "", layer: "file" }],
    notes: null,
  },
  {
    path: "b/feed.jsonl",
    changed: 1_729_791_420_001,
    size: 900,
    articles: [{ article: { ...article, article: "7" }, place: ":7", layer: "kept" }],
    notes: { path: "b/feed.jsonl", warnings: [], splits: [], leftOut: [], unreadable: 1 },
  },
];

function made(write: (container: ContainerWriter) => void): Uint8Array {
  const { sink, bytes } = memorySink();
  const container = new ContainerWriter(sink);
  write(container);
  container.finish();
  return bytes();
}

const fresh = {
  words: made((container) => {
    const writer = new FilesWriter();
    for (const file of files) writer.push(file);
    writer.addTo(container);
    writeIndex(container, index);
  }),
  speech: made((container) => {
    const writer = new SpeechWriter();
    for (const one of [speech, { quotes: [], speakers: [], named: [] }]) writer.push(one);
    writer.addTo(container);
  }),
  reports: made((container) => {
    const writer = new BlocksWriter();
    for (const one of [reports, null]) writer.push(one);
    writer.addTo(container);
  }),
};

/** Each section's bytes, by name and in order, read as DESIGN.md lays a container out. */
function sectionsOf(bytes: Uint8Array): [name: string, bytes: Uint8Array][] {
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 24, 24);
  const table = trailer.getFloat64(0, true) + trailer.getUint32(8, true);
  const json = new TextDecoder().decode(bytes.subarray(table, table + trailer.getUint32(12, true)));
  const places: Record<string, [number, number]> = JSON.parse(json);
  return Object.entries(places).map(([name, [start, length]]) => [name, bytes.subarray(start, start + length)]);
}

/** What is deflated depends on who deflates: of that the contents count, of the rest every byte. */
const deflated: Readonly<Record<string, (blob: Uint8Array) => unknown>> = {
  speech: unpackSpeech,
  layers: (blob) => (blob.length === 0 ? "" : inflateRawSync(blob).toString()),
};

function describeBytes(bytes: Uint8Array): string {
  const sections = sectionsOf(bytes);
  const lines = sections.map(([name, section]) => {
    const open = deflated[name];
    if (open !== undefined) return `${name}: ${JSON.stringify(blobsOf(sections, name).map(open))}`;
    if (Object.hasOwn(deflated, name.replace(/\.ends$/, ""))) return `${name}: ${section.length} bytes`;
    return `${name}: ${describeSection(Buffer.from(section))}`;
  });
  return `${lines.join("\n")}\n`;
}

function describeSection(bytes: Buffer): string {
  return bytes.every((byte) => byte >= 0x20 && byte < 0x7f) ? JSON.stringify(bytes.toString()) : bytes.toString("hex");
}

function blobsOf(sections: ReturnType<typeof sectionsOf>, name: string): Uint8Array[] {
  const all = new Map(sections);
  const [bytes, ends] = [all.get(name) ?? new Uint8Array(), all.get(`${name}.ends`)?.slice() ?? new Uint8Array()];
  const at = [...new Uint32Array(ends.buffer)];
  return at.map((end, i) => bytes.subarray(at[i - 1] ?? 0, end));
}

const pinned = new URL(`format-${containerFormat}-${segmentFormat}/`, import.meta.url);

/** What was written when the format got its numbers: it is written once, and read for ever. */
function pinnedBytes(kind: keyof typeof fresh): Uint8Array {
  const path = fileURLToPath(new URL(`quay.${kind}`, pinned));
  mkdirSync(fileURLToPath(pinned), { recursive: true });
  if (!existsSync(path)) writeFileSync(path, fresh[kind]);
  return new Uint8Array(readFileSync(path));
}

describe("the format of archives", () => {
  it.each(["words", "speech", "reports"] as const)("of %s changes with its number only", async (kind) => {
    // Whoever changes what is written here raises `segmentFormat` or `containerFormat`; then a new folder is made.
    const snapshot = fileURLToPath(new URL(`quay.${kind}.txt`, pinned));
    await expect(describeBytes(fresh[kind])).toMatchFileSnapshot(snapshot);
    expect(describeBytes(pinnedBytes(kind))).toBe(describeBytes(fresh[kind]));
  });

  it("that was written then is still read", () => {
    const words = new WordsSegment(new Container(memorySource(pinnedBytes("words"))));
    expect([words.files, words.size]).toEqual([2, 2]);
    expect(words.article(0, "shown/a.txt", () => text)).toEqual({ ...article, path: "shown/a.txt" });
    expect(words.article(1, "b/feed.jsonl", () => "")).toEqual({ ...article, path: "b/feed.jsonl:7", article: "7" });
    expect([words.changedOf(0), words.sizeOf(1)]).toEqual([1_729_791_420_000.25, 900]);
    expect([words.notesOf(0), words.notesOf(1)]).toEqual([null, files[1]?.notes]);
    expect(["outlets", "dates", "places"].map((name) => words.value(name as "outlets", 1))).toEqual([
      "Sines Post",
      article.published,
      ":7",
    ]);
    const found = [1, 2].map((row) => new SegmentWords(words.container).postings(row));
    expect(found.map(({ passages, counts }) => [[...passages], [...counts]])).toEqual([
      [
        [1, 300],
        [1, 7],
      ],
      [
        [0, 1, 2, 30, 31, 60, 61, 90],
        [1, 1, 2, 1, 1, 1, 3, 1],
      ],
    ]);
    const said = new SpeechSegment(new Container(memorySource(pinnedBytes("speech"))));
    expect(said.attributed(0)).toEqual(speech);
    const reported = new SpeechSegment(new Container(memorySource(pinnedBytes("reports"))));
    expect([reported.statements(0), reported.statements(1)]).toEqual([reports, null]);
    expect(said.counts(0)).toEqual({ quotes: 1, speakers: 1 });
    expect([...said.names.all()]).toEqual([
      { name: "Leal", named: [], speaking: [0] },
      { name: "Marta Leal", named: [], speaking: [0] },
      { name: "Sines", named: [0], speaking: [] },
    ]);
    expect(said.names.with(["marta", "leal"]).map(({ name }) => name)).toEqual(["Marta Leal"]);
  });
});
