import { join, relative } from "node:path";
import { shellWords } from "../errors.js";
import { looksLikeArticleFolder } from "../load/looks-like-article-folder.js";
import type { CliCommand } from "./command.js";
import type { Io } from "./io.js";
import type { ParsedWords } from "./parse-words.js";
import { articleFile } from "./read-article.js";

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
export function chooseInput(command: CliCommand, { operand, paths }: ParsedWords, io: Io): Input {
  if (paths.length > 0) return { paths, name: shellWords(paths), from: "paths" };
  const file = command.operand?.name === "ARTICLE" ? articleFile(operand) : null;
  if (file !== null) return { paths: [file], name: shellWords([file]), from: "paths" };
  if (io.stdinKind !== "other") return { paths: ["-"], name: "", from: "stdin" };
  const folder = io.env["ONRECORD_DIR"] ?? "";
  if (folder !== "") return { paths: [folder], name: "", from: "folder" };
  if (looksLikeArticleFolder(".")) return { paths: ["."], name: "", from: "folder" };
  return { paths: [samplesPath(io.home)], name: "", from: "samples" };
}

/** As short as it can be pasted: relative where the package lies below the current folder. */
function samplesPath(home: string): string {
  const seeds = join(home, "seeds");
  const below = relative("", seeds);
  return below.startsWith("..") ? seeds : below;
}
