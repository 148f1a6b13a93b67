/** The whole pages, as text dumps or as markup, with the story that people cut out of each, ready to learn from. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { PageKind } from "../../src/clean/model/weigh-lines.js";
import { type ReadPage, readPage } from "../../src/clean/read-page.js";
import { nothingGiven, plainDocument, type FormatDocument } from "../../src/formats/document.js";
import { readHtml } from "../../src/formats/html/read-html.js";
import { cutShort } from "./cut-short.js";
import { shareInStory } from "./label-lines.js";

const dumpsOf: Readonly<Record<PageKind, readonly string[]>> = {
  text: ["aeb.html-text", "aeb.inscriptis", "aeb.html2text", "wcxb"],
  markup: ["aeb.html", "wcxb.html"],
};

export interface TrainingPage {
  readonly id: string;
  readonly kind: PageKind;
  readonly dump: string;
  readonly site: string;
  readonly text: string;
  readonly gold: string;
  readonly read: ReadPage;
  /** For each block how much of it is of the story. */
  readonly shares: Float32Array;
}

export function benchFolder(): string {
  const folder = process.env["ONRECORD_BENCH"];
  if (folder === undefined) throw new Error("ONRECORD_BENCH is not set: run node bench/train-body.mjs");
  return join(folder, "articles");
}

function readJsonLines<T>(name: string): T[] {
  const lines = readFileSync(join(benchFolder(), name), "utf8").trimEnd().split("\n");
  return lines.map((line): T => JSON.parse(line));
}

interface Gold {
  readonly id: string;
  readonly body: string;
  readonly url?: string;
}

/** Every page; of texts also short ones made of them. */
export function readPages(kind: PageKind): TrainingPage[] {
  const whole = dumpsOf[kind].flatMap((dump) => readDump(kind, dump));
  return kind === "text" ? [...whole, ...whole.flatMap((page) => cutShort(page) ?? [])] : whole;
}

function readDump(kind: PageKind, dump: string): TrainingPage[] {
  const set = dump.split(".", 1).join("");
  const texts = kind === "text" ? readJsonLines<{ id: string; text: string }>(`text/${dump}.jsonl`) : [];
  const dumped = new Map(texts.map(({ id, text }) => [id, text]));
  return readJsonLines<Gold>(`text/${set}.gold.jsonl`).flatMap(({ id, body, url }) => {
    const html = markupOf(set, id);
    const text = dumped.get(id);
    const document = text === undefined ? (html === null ? null : markupDocument(html)) : plainDocument(text);
    if (document === null) return [];
    const read = readPage(document);
    const blocks = read.page.blocks.map((block) => block.text);
    const site = siteOf(url ?? (html === null ? null : urlInside(html)) ?? id);
    return [{ id, kind, dump, site, text: document.text, gold: body, read, shares: shareInStory(blocks, body) }];
  });
}

function markupDocument(html: string): FormatDocument | null {
  const document = readHtml(html, "page.html")[0] ?? null;
  // The headline that the markup states is found as in use; the rest is of no weight here.
  return document === null ? null : { ...document, given: { ...nothingGiven, title: document.given.title } };
}

function markupOf(set: string, id: string): string | null {
  const path = join(benchFolder(), `html/${set}/${id}.html.gz`);
  return existsSync(path) ? gunzipSync(readFileSync(path)).toString("utf8") : null;
}

/** What the page itself says is its address. */
function urlInside(html: string): string | null {
  return (
    /(?:og:url"[^>]*?content=|rel="canonical"[^>]*?href=|canonical href=)["']?(https?:\/\/[^"'\s>]+)/.exec(html)?.[1] ??
    null
  );
}

/** The last two or three parts of the host. */
function siteOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const parts = new URL(url).hostname.split(".");
  const kept = (parts.at(-2) ?? "").length <= 3 && parts.length > 2 ? 3 : 2;
  return parts.slice(-kept).join(".");
}

/** Pages of one site are learnt from, or measured on, together. */
export function foldOf(site: string, folds: number): number {
  return createHash("sha256").update(`site:${site}`).digest().readUInt32BE() % folds;
}
