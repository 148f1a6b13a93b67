import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { FileToStore, MadeDocuments } from "../../../src/archive/build/document-maker.js";
import { documentId } from "../../../src/archive/remote/article-document.js";
import { nothingStored } from "../../../src/archive/remote/fill/stored-files.js";
import { createDocumentMaker } from "../../../src/archiving/make-documents.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-documents-"));
afterAll(() => rmSync(folder, { recursive: true }));

const maker = createDocumentMaker();

function feed(name: string, ...records: readonly string[]): FileToStore {
  const path = join(folder, name);
  writeFileSync(path, records.join("\n"));
  return {
    path,
    source: "wire",
    file: `wire/${name}`,
    format: "jsonl",
    size: 1,
    stored: nothingStored,
    part: 0,
    parts: 1,
  };
}

function record(title: string): string {
  return JSON.stringify({ title, body: `${title}\n\n“It is so,” said Ana Rocha, the mayor.` });
}

interface Made {
  readonly path: string;
  readonly record: number;
  readonly hash: string;
  readonly last?: boolean;
}

function documentsOf({ documents }: MadeDocuments): Made[] {
  return documents.map(({ json }) => {
    const document: Made = JSON.parse(json);
    return document;
  });
}

describe("documents of a file", () => {
  it("are one a record, by number, of which the last says that it is", async () => {
    const made = await maker.documents([feed("feed.jsonl", record("One"), record("Two"))]);
    expect(documentsOf(made).map(({ path, record, last }) => [path, record, last])).toEqual([
      ["wire/feed.jsonl:1", 0, undefined],
      ["wire/feed.jsonl:2", 1, true],
    ]);
    expect(made).toMatchObject({ files: 1, removed: [], same: [], notes: [], warnings: [] });
    expect(made.documents[1]?.id).toBe(documentId({ source: "wire", file: "wire/feed.jsonl", record: 1 }));
  });

  it("made in parts are together the same as made at once", async () => {
    const file = feed("parts.jsonl", ...["One", "Two", "Three", "Four", "Five"].map(record));
    const whole = await maker.documents([file]);
    const parts: MadeDocuments[] = [];
    for (const part of [0, 1, 2]) parts.push(await maker.documents([{ ...file, part, parts: 3 }]));
    expect(parts.map(({ documents }) => documents.length)).toEqual([2, 2, 1]);
    expect(parts.map(({ files }) => files)).toEqual([1, 0, 0]);
    const inOrder = parts.flatMap(({ documents }) => documents).toSorted((a, b) => (a.path < b.path ? -1 : 1));
    expect(inOrder).toEqual(whole.documents);
  });

  it("are not made again while its bytes are what is stored", async () => {
    const file = feed("same.jsonl", record("One"));
    const [first] = documentsOf(await maker.documents([file]));
    const known = { ...file, stored: { hash: first?.hash ?? "", articles: 1, end: 1 } };
    expect(await maker.documents([known])).toMatchObject({ documents: [], same: [known], files: 0 });
    feed("same.jsonl", record("Two"));
    expect(await maker.documents([known])).toMatchObject({ documents: [{ path: "wire/same.jsonl:1" }], same: [] });
  });

  it("are removed where it has no such records any more, but not where it cannot be read", async () => {
    const stored = { hash: "of other bytes", articles: 4, end: 4 };
    const file = feed("shorter.jsonl", record("One"), record("Two"));
    const ids = [1, 2, 3].map((record) => documentId({ source: "wire", file: "wire/shorter.jsonl", record }));
    expect((await maker.documents([{ ...file, stored }])).removed).toEqual(ids.slice(1));
    expect((await maker.documents([{ ...file, stored, part: 1, parts: 2 }])).removed).toEqual(ids.slice(2));
    const gone = { ...file, path: join(folder, "gone.jsonl"), stored };
    expect(await maker.documents([gone])).toMatchObject({ documents: [], removed: [], notes: [{ unreadable: 1 }] });
  });

  it("are none of a text that no cluster takes, which is named", async () => {
    const file = feed("long.jsonl", record("One"), record("x".repeat(51_000_000)), record("Three"));
    const made = await maker.documents([file]);
    expect(made.warnings).toEqual([
      { code: "lost", message: "warning: wire/long.jsonl:2: not stored: larger than 100 MB" },
    ]);
    expect(made.documents.map(({ path }) => path)).toEqual(["wire/long.jsonl:1", "wire/long.jsonl:3"]);
  });

  it("come with the words of their passages, each once", async () => {
    const own = createDocumentMaker();
    const { words } = await own.documents([feed("words.jsonl", record("One"), record("One"))]);
    expect(words).toEqual(expect.arrayContaining(["one", "it", "rocha", "mayor"]));
    expect(new Set(words).size).toBe(words.length);
    expect((await own.documents([feed("more.jsonl", record("One"))])).words).toEqual([]);
  });
});
