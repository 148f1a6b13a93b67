import { existsSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import {
  currentFolderGone,
  draftIsArticle,
  queryUnquoted,
  shellWords,
  speakerAsPath,
  waitingForInput,
} from "../errors.js";
import { looksLikeArticleFolder } from "../load/looks-like-article-folder.js";
import { systemPath, writtenPath } from "../text/system-path.js";
import type { CliCommand } from "./command.js";
import type { Io } from "./io.js";
import type { ParsedWords } from "./parse-words.js";
import { printMessage } from "./print-messages.js";

/** What to read. */
export interface Input {
  readonly paths: readonly string[];
  /** What messages call it ("onrecord list clips"); "" where it is what the program would choose anyway. */
  readonly name: string;
  readonly from: "paths" | "stdin" | "folder" | "samples";
}

/**
 * Where articles come from: the paths given; else standard input that is a pipe or a file; else ONRECORD_DIR, the
 * current folder if articles lie directly in it, or the sample archive.
 */
export function chooseInput(
  command: Pick<CliCommand, "operand">,
  { operand, paths }: Pick<ParsedWords, "operand" | "paths">,
  io: Pick<Io, "env" | "home" | "stdinKind">,
): Input {
  const draftIsStdin = isDraftOnStdin(command, operand);
  if (draftIsStdin && paths.includes("-")) throw draftIsArticle();
  if (paths.length > 0) return { paths, name: shellWords(paths), from: "paths" };
  const file = namesFile.has(command.operand?.name ?? "") ? articleFile(operand) : null;
  if (file !== null) return { paths: [file], name: shellWords([file]), from: "paths" };
  if (io.stdinKind !== "other" && !draftIsStdin) return { paths: ["-"], name: "", from: "stdin" };
  const folder = usualFolder(io);
  if (folder !== null) return { paths: [folder], name: "", from: "folder" };
  return { paths: [samplesPath(io.home)], name: "", from: "samples" };
}

/** First words that may name the only file to read. */
const namesFile: ReadonlySet<string> = new Set(["ARTICLE", "QUOTE"]);

/** Whether standard input is what is verified, and no article. */
export function isDraftOnStdin({ operand }: Pick<CliCommand, "operand">, given: string): boolean {
  return operand?.name === "DRAFT" && given === "-";
}

/** The folder that is meant where none is named: ONRECORD_DIR, or the current one if articles lie directly in it. */
export function usualFolder({ env }: Pick<Io, "env">): string | null {
  const folder = env["ONRECORD_DIR"] ?? "";
  if (folder !== "") return folder;
  return looksLikeArticleFolder(".") ? "." : null;
}

/** As short as it can be pasted: relative where the package lies below the current folder. */
function samplesPath(home: string): string {
  const seeds = join(home, "seeds");
  const below = relative("", seeds);
  return below.startsWith("..") ? seeds : below;
}

/** The article that a first word asks for: `-` is standard input, which is called `<stdin>` everywhere else. */
export function articleAsked(operand: string): string {
  if (operand === "-") return "<stdin>";
  return existsSync(operand) ? writtenPath(operand) : operand;
}

/** The file that it names, if it names one: `-`, `clips/a.txt`, `clips/a.txt:33` and `clips/a.zip#7:33` as another command printed it. */
function articleFile(operand: string): string | null {
  if (operand === "-") return operand;
  const unnumbered = operand.replace(/(?::\d+){1,2}:?$/, "");
  return [operand, unnumbered, unnumbered.replace(/#\d+$/, "")].find(isFile) ?? null;
}

function isFile(path: string): boolean {
  try {
    return [path, systemPath(path)].some((one) => statSync(one, { throwIfNoEntry: false })?.isFile() === true);
  } catch {
    return false;
  }
}

/**
 * Catches words that stand where paths belong, before reading begins: the rest of a query that has no quotes around it
 * (`search kirby sanctions clips`), or a speaker (`quotes kirby`). A path that is only misspelt is left to the loader.
 */
export async function checkPaths(command: string, { operand, paths }: ParsedWords): Promise<void> {
  if (command !== "search" && command !== "quotes") return;
  const firstPath = paths.findIndex((path) => !isBareWord(path) || existsSync(path));
  const words = firstPath < 0 ? paths : paths.slice(0, firstPath);
  const [first] = words;
  if (first === undefined) return;
  const { suggestPath } = await import("../load/suggest-path.js");
  if (suggestPath(first) !== null) return;
  const others = paths.slice(words.length);
  // After a regular expression there is no query whose rest they could be.
  if (command === "search" && operand === "") return;
  throw command === "search" ? queryUnquoted([operand, ...words], others) : speakerAsPath(words.join(" "), others);
}

/** Every path is told from the current folder, which may have been removed under the shell. */
export function checkCurrentFolder(): void {
  try {
    process.cwd();
  } catch (error) {
    throw currentFolderGone(error);
  }
}

/** No dot, no slash, no pattern: nothing that makes people think of a file. */
function isBareWord(path: string): boolean {
  return path !== "-" && !/[./\\*?[\]{}]/.test(path);
}

const silentFor = 2000;

/** Standard input, where it is to be read; null elsewhere, for opening it takes time. */
export function stdinOf({ paths, from }: Input, io: Io): AsyncIterable<Uint8Array> | null {
  if (!paths.includes("-")) return null;
  return from === "stdin" && io.stdinKind === "pipe" ? announceWaiting(io) : io.stdin;
}

/** A pipe that nobody named and that says nothing for two seconds would look like a hang. */
async function* announceWaiting({ stdin, stderr }: Io): AsyncIterable<Uint8Array> {
  const timer = setTimeout(() => printMessage(stderr, waitingForInput().message), silentFor);
  try {
    for await (const bytes of stdin) {
      clearTimeout(timer);
      yield bytes;
    }
  } finally {
    clearTimeout(timer);
  }
}
