import { appendFileSync, closeSync, existsSync, lstatSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { cannotOpen, correctionSkipped, notCorrections, OnrecordError } from "../errors.js";
import { isObject } from "../formats/records/fields.js";
import { explainFailure } from "./explain-failure.js";
import type { Article, Correction, Quote, Warning } from "../types.js";

/** In a folder of articles, or in one above it. */
const correctionsName = "corrections.jsonl";

const schema = "onrecord.correction/1";

/** What a line of the file says; a quotation is known by its article's text and where it stands in that. */
type CorrectionLine = Omit<Correction, "at" | "path"> & { readonly schema: typeof schema; readonly path: string };

/**
 * The corrections for articles below some paths: of each path the nearest file in its folder or above, as long as folders are the
 * user's own: nobody else may say who said what. Of two about one quotation the later holds. A line that is none is a warning.
 */
export function loadCorrections(paths: readonly string[], warnings: Warning[]): Correction[] {
  const files = new Set(paths.flatMap((path) => (path === "-" ? [] : (correctionsFor(folderOf(path)) ?? []))));
  const found = new Map<string, Correction>();
  for (const file of files) {
    for (const one of readCorrections(file, warnings)) {
      found.set([one.article, one.start, one.end, one.indirect].join(" "), one);
    }
  }
  return [...found.values()];
}

/**
 * Adds a correction to the file that holds for a folder, which is made in the folder where there is none. Gives its path. Throws
 * an `OnrecordError` where it cannot be written, or something else has its name: articles come from strangers, links in them too.
 */
export function addCorrection(correction: Omit<Correction, "at">, folder: string): string {
  const file = correctionsFor(folder) ?? join(folder, correctionsName);
  const { path, ...rest } = correction;
  const line: CorrectionLine = { schema, ...rest, path: relative(dirname(file), path) };
  try {
    const there = lstatSync(file, { throwIfNoEntry: false });
    if (there !== undefined && !(there.isFile() && isCorrections(file))) throw notCorrections(file);
    const before = there === undefined ? "" : readFileSync(file, "utf8");
    appendFileSync(file, `${before === "" || before.endsWith("\n") ? "" : "\n"}${JSON.stringify(line)}\n`);
    return file;
  } catch (error) {
    throw error instanceof OnrecordError ? error : cannotOpen(file, explainFailure(error), error);
  }
}

/** A correction of a quote of an article; null as a speaker: it is nobody's statement. */
export function correctionOf(article: Article, { spans, kind }: Quote, speaker: string | null): Omit<Correction, "at"> {
  const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
  const text = article.text.slice(start, end);
  return {
    article: article.id,
    path: pathInFolder(article.path),
    start,
    end,
    indirect: kind === "indirect",
    text,
    speaker,
  };
}

/** Of `feed.jsonl:7` and `export.txt#3` the file. */
function pathInFolder(path: string): string {
  return resolve(path.replace(/(?:#|:)\d+$/, ""));
}

/** The folder, of those that the paths of a question are or lie in, that holds an article; null where none does. */
export function folderHolding(article: string, paths: readonly string[]): string | null {
  const file = pathInFolder(article);
  if (!existsSync(file)) return null;
  return (
    paths
      .filter((path) => path !== "-")
      .map(folderOf)
      .find((folder) => isBelow(file, folder)) ?? null
  );
}

/** Whether a correction is of an article that one of these paths is to hold. */
export function isAbout({ path }: Correction, paths: readonly string[]): boolean {
  return paths.some((one) => isBelow(path, resolve(one)));
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The folder that a path of a question is, or lies in. */
function folderOf(path: string): string {
  const real = resolve(path);
  return statSync(real, { throwIfNoEntry: false })?.isDirectory() === true ? real : dirname(real);
}

function correctionsFor(folder: string): string | null {
  const owner = process.getuid?.();
  for (let at = folder; ; at = dirname(at)) {
    const stats = statSync(at, { throwIfNoEntry: false });
    if (owner !== undefined && stats !== undefined && stats.uid !== owner) return null;
    const file = join(at, correctionsName);
    if (isCorrections(file)) return file;
    if (dirname(at) === at) return null;
  }
}

const headLength = 256;

/** Whether a file is one of corrections: any other of this name may hold articles. */
export function isCorrections(file: string): boolean {
  if (!file.endsWith(correctionsName) || !existsSync(file)) return false;
  try {
    const handle = openSync(file, "r");
    const head = new Uint8Array(headLength);
    const read = readSync(handle, head, 0, headLength, 0);
    closeSync(handle);
    return new TextDecoder().decode(head.subarray(0, read)).includes(`"${schema}"`);
  } catch {
    return false;
  }
}

function readCorrections(file: string, warnings: Warning[]): Correction[] {
  const shown = relative("", file);
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const read = readLine(line);
    const at = `${shown}:${index + 1}`;
    if (read !== null) return { ...read, path: resolve(dirname(file), read.path), at };
    warnings.push(correctionSkipped(at));
    return [];
  });
}

function readLine(line: string): CorrectionLine | null {
  try {
    const value: unknown = JSON.parse(line);
    return isCorrectionLine(value) ? value : null;
  } catch {
    return null;
  }
}

function isCorrectionLine(value: unknown): value is CorrectionLine {
  if (!isObject(value)) return false;
  const { schema: own, article, path, start, end, indirect, text, speaker } = value;
  const isName = speaker === null || (typeof speaker === "string" && speaker.trim() !== "");
  const areTexts = [article, path, text].every((one) => typeof one === "string");
  return (
    own === schema && areTexts && isName && [start, end].every(Number.isSafeInteger) && typeof indirect === "boolean"
  );
}
