import { fieldsOf } from "../../render/record-fields.js";
import { fold } from "../../text/fold.js";
import { showControls } from "../../text/show-controls.js";
import type { CliCommand } from "../command.js";
import { commands } from "../commands.js";
import type { Io } from "../io.js";
import { type OptionRow, optionsOf } from "../option-table.js";
import { shells } from "../shells.js";
import { listSpeakers } from "./list-speakers.js";

/** A word that may stand where the cursor is, and what it means. */
export interface Candidate {
  readonly word: string;
  readonly about: string;
}

/** What may stand where the cursor is: words, and where `files` says so also names of files and folders. */
export interface Completions {
  readonly candidates: readonly Candidate[];
  readonly files: boolean;
}

const nothing: Completions = { candidates: [], files: false };
const anyFile: Completions = { candidates: [], files: true };

/**
 * What may stand where the cursor is. `words` are those behind the program's name up to there, as the shell would hand them
 * over; the last is what has been written of the one at the cursor.
 */
export async function completeWords(words: readonly string[], io: Io): Promise<Completions> {
  const [before, current] = [words.slice(0, -1), words.at(-1) ?? ""];
  const line = readLine(before);
  if (line.command === null) return completeCommand(before, current);
  if (line.command.kind === "prints" && line.words.length === 0 && !current.startsWith("-")) {
    return startingWith(current, shells.map(asWord));
  }
  if (line.isPathsOnly) return anyFile;
  if (line.awaited !== null) return completeValue(line, line.awaited, current, io);
  const [, flag, value] = /^(--[\w-]+)=(.*)$/s.exec(current) ?? [];
  const written = line.options.find(({ long }) => long === flag);
  if (flag !== undefined && value !== undefined && written !== undefined) {
    const { candidates, files } = await completeValue(line, written, value, io);
    return { candidates: candidates.map(({ word, about }) => ({ word: `${flag}=${word}`, about })), files };
  }
  if (current.startsWith("-") && current !== "-") return completeFlag(line.options, current);
  const isQuery = line.command.operand?.name === "QUERY" && line.words.length === 0;
  if (current === "-") return completeFlag(line.options, current);
  return isQuery || line.command.takesPaths === false ? nothing : anyFile;
}

/** What stands before the cursor. */
interface Line {
  readonly command: CliCommand | null;
  readonly options: readonly OptionRow[];
  /** The operand and the paths so far. */
  readonly words: readonly string[];
  /** The option whose value is at the cursor. */
  readonly awaited: OptionRow | null;
  /** `--` has been written. */
  readonly isPathsOnly: boolean;
}

function readLine(before: readonly string[]): Line {
  const everyOption = commands.flatMap(optionsOf);
  let command: CliCommand | null = null;
  let awaited: OptionRow | null = null;
  const words: string[] = [];
  for (const [i, word] of before.entries()) {
    const options: readonly OptionRow[] = command === null ? everyOption : optionsOf(command);
    if (awaited !== null) awaited = null;
    else if (word === "--") {
      return { command, options, words: [...words, ...before.slice(i + 1)], awaited, isPathsOnly: command !== null };
    } else if (isFlag(word)) awaited = options.find((option) => takesNext(option, word)) ?? null;
    else if (command === null) command = commandNamed(word);
    else words.push(word);
  }
  return { command, options: command === null ? everyOption : optionsOf(command), words, awaited, isPathsOnly: false };
}

function isFlag(word: string): boolean {
  return word.startsWith("-") && word !== "-";
}

function takesNext({ long, short, value }: OptionRow, word: string): boolean {
  return value !== null && (word === long || word === short);
}

function commandNamed(word: string): CliCommand | null {
  return commands.find(({ name, aliases }) => name === word || aliases.includes(word)) ?? null;
}

/** `help` takes a command too. */
function completeCommand(before: readonly string[], current: string): Completions {
  const isFirst = before.every(isFlag);
  if (!isFirst && before.at(-1) !== "help") return nothing;
  if (isFlag(current)) return completeFlag(optionsOf({ flags: commands[0]?.flags ?? [] }).filter(isForAll), current);
  const named = commands.map(({ name, about }) => ({ word: name, about }));
  return startingWith(current, isFirst ? [...named, { word: "help", about: "the help of a command" }] : named);
}

function isForAll({ group }: OptionRow): boolean {
  return group === "Help:";
}

function completeFlag(options: readonly OptionRow[], current: string): Completions {
  const flags = options.map(({ long, short, about }) => ({ word: long ?? short ?? "", about }));
  return startingWith(current, flags);
}

async function completeValue(line: Line, option: OptionRow, current: string, io: Io): Promise<Completions> {
  const values = option.values ?? option.suggests;
  if (values !== undefined) return startingWith(current, values.map(asWord));
  if (option.long === "--fields") return completeFields(line, current);
  if (option.offers === "speakers") return { candidates: await completeSpeaker(line, current, io), files: false };
  return option.offers === "files" ? anyFile : nothing;
}

/** The last of the fields between commas, each once. */
function completeFields({ command }: Line, current: string): Completions {
  if (command === null || command.kind === "prints" || command.kind === "serves") return nothing;
  const known = current.split(",").slice(0, -1);
  const before = known.map((field) => `${field},`).join("");
  const fields = fieldsOf(command.name === "correct" ? "quotes" : command.name, "records").filter(
    (field) => !known.includes(field),
  );
  return startingWith(
    current,
    fields.map((field) => asWord(`${before}${field}`)),
  );
}

/** Those whose name begins so; where none does, those of whom a part of the name does: "kir" is John Kirby. */
async function completeSpeaker({ command, words }: Line, current: string, io: Io): Promise<readonly Candidate[]> {
  const paths = command?.operand == null ? words : words.slice(1);
  const wanted = fold(current);
  const names = (await listSpeakers(paths, io)).map((speaker) => ({ ...speaker, folded: fold(speaker.name) }));
  const beginning = names.filter(({ folded }) => folded.startsWith(wanted));
  const chosen = beginning.length > 0 ? beginning : names.filter(({ folded }) => folded.includes(` ${wanted}`));
  return chosen.slice(0, mostSpeakers).map(({ name, quotes }) => ({
    word: name,
    about: quotes === 1 ? "1 quote" : `${quotes} quotes`,
  }));
}

/** More than anybody looks through. */
const mostSpeakers = 200;

function startingWith(current: string, candidates: readonly Candidate[]): Completions {
  return { candidates: candidates.filter(({ word }) => word.startsWith(current)), files: false };
}

function asWord(word: string): Candidate {
  return { word, about: "" };
}

/** As the scripts of the shells read it: `files` or `words`, then a line each word, a tab and what it means. */
export function printCompletions({ candidates, files }: Completions): string {
  const lines = candidates.map(({ word, about }) => `${oneLine(word)}\t${oneLine(about)}\n`);
  return `${files ? "files" : "words"}\n${lines.join("")}`;
}

function oneLine(text: string): string {
  return showControls(text.replaceAll(/\s+/g, " "));
}
