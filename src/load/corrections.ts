import { appendFileSync, existsSync, lstatSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { cannotOpen, correctionSkipped, notCorrections, OnrecordError } from "../errors.js";
import {
  correctionSchema as schema,
  correctionsFor,
  correctionsName,
  folderOf,
  isCorrections,
} from "./find-corrections.js";
import { isObject } from "../formats/records/fields.js";
import { explainFailure } from "./explain-failure.js";
import type { Article, Correction, Quote, Warning } from "../types.js";

/** What a line of the file says; a quotation is known by its article's text and where it stands in that. */
type CorrectionLine = Omit<Correction, "at" | "path"> & { readonly schema: typeof schema; readonly path: string };

/** What these files say. Of two about one quotation the later holds. A line that is no correction is a warning. */
export function readCorrectionFiles(files: readonly string[], warnings: Warning[]): Correction[] {
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
