import { readFileSync } from "node:fs";
import { dirname, isAbsolute, join, normalize, sep } from "node:path";
import {
  aliasTwice,
  configNotJson,
  configUnreadable,
  notInProject,
  outsideProject,
  unknownSetting,
  wrongSetting,
} from "../../errors.js";
import { closest } from "../../text/edit-distance.js";
import { fold } from "../../text/fold.js";
import type { CliCommand } from "../command.js";
import type { ConfigFile } from "./find-config.js";
import { everySetting, type Setting, type SettingType } from "./settings.js";

/** For each name the others that are its bearer's too. */
export type Aliases = Readonly<Record<string, readonly string[]>>;

/** A setting with the file that it is from. */
export interface GivenSetting {
  readonly setting: Setting;
  /** As options have it: words, or true. */
  readonly value: readonly string[] | true | Aliases;
  readonly file: ConfigFile;
}

/** The settings of some files by key; those of an earlier file go before those of a later. */
export function readConfig(
  files: readonly ConfigFile[],
  commands: readonly CliCommand[],
): ReadonlyMap<string, GivenSetting> {
  const settings = new Map(everySetting(commands).map((setting) => [setting.key, setting]));
  const given = new Map<string, GivenSetting>();
  for (const file of files) {
    for (const [key, value] of Object.entries(readObject(file))) {
      const setting = settings.get(key);
      if (setting === undefined) throw unknownSetting(file.path, key, closest(key, [...settings.keys()]));
      if (setting.ownOnly && !file.isOwn) throw notInProject(file.path, key);
      const read = { setting, value: readValue(setting, value, file), file };
      if (!given.has(key)) given.set(key, read);
    }
  }
  return given;
}

/** More is no file of settings. */
const mostBytes = 1024 ** 2;

function readObject({ path }: ConfigFile): object {
  let text: string;
  try {
    const bytes = readFileSync(path);
    if (bytes.length > mostBytes) throw new RangeError("over 1 MiB");
    text = new TextDecoder().decode(bytes);
  } catch (error) {
    throw configUnreadable(path, error);
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch (error) {
    const [, offset] = /position (\d+)/.exec(String(error)) ?? [];
    const line = offset === undefined ? null : text.slice(0, Number(offset)).split("\n").length;
    throw configNotJson(path, line, error);
  }
  throw configNotJson(path, null);
}

const described: Readonly<Record<SettingType, string>> = {
  text: "text",
  texts: "text, or a list of texts",
  number: "a number",
  on: "true or false",
  names: 'for each name a list of others, such as {"John Kirby": ["Adm. Kirby"]}',
};

function readValue(setting: Setting, value: unknown, file: ConfigFile): GivenSetting["value"] {
  const { key, type, values } = setting;
  const read = type === "names" ? readAliases(value, key, file) : readWords(type, value);
  if (read === null) throw wrongSetting(file.path, key, described[type], value);
  if (!Array.isArray(read) || values === null) return key === "dir" ? readFolder(read, file) : read;
  const odd: unknown = read.find((one) => !values.includes(one));
  if (odd !== undefined) throw wrongSetting(file.path, key, oneOf(values), odd);
  return read;
}

function oneOf(values: readonly string[]): string {
  return `${values.slice(0, -1).join(", ")} or ${values.at(-1) ?? ""}`;
}

/** Words as on a command line; an option that is off has none. Null where the type is another. */
function readWords(type: SettingType, value: unknown): readonly string[] | true | null {
  if (type === "number") return typeof value === "number" ? [String(value)] : null;
  if (type === "on") return typeof value === "boolean" ? value || [] : null;
  const words: readonly unknown[] = type === "texts" && Array.isArray(value) ? value : [value];
  return words.every((word) => typeof word === "string") ? words : null;
}

/** As seen from the file; a project's may name one that lies below it. */
function readFolder(read: GivenSetting["value"], { path, isOwn }: ConfigFile): GivenSetting["value"] {
  const [folder = ""] = Array.isArray(read) ? read : [];
  const isBelow = !isAbsolute(folder) && normalize(folder).split(sep)[0] !== "..";
  if (!isOwn && !isBelow) throw outsideProject(path, folder);
  return [isAbsolute(folder) ? folder : join(dirname(path), folder)];
}

function readAliases(value: unknown, key: string, { path }: ConfigFile): Aliases | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const entries: [string, readonly string[]][] = [];
  const bearers = new Map<string, string>();
  for (const [name, given] of Object.entries(value)) {
    const others = readWords("texts", given);
    if (!Array.isArray(others) || [name, ...others].some((one) => one.trim() === "")) return null;
    for (const one of new Set([name, ...others].map(fold))) {
      const bearer = bearers.get(one);
      if (bearer !== undefined) throw aliasTwice(path, key, one, bearer, name);
      bearers.set(one, name);
    }
    entries.push([name, others]);
  }
  return Object.fromEntries(entries);
}
