import type { SettingRecord } from "../../records.js";
import { cacheFolder } from "../cache.js";
import type { CliCommand } from "../command.js";
import type { Io } from "../io.js";
import { parseWords } from "../parse-words.js";
import { readWidth } from "../output-flags.js";
import { readLoadOptions } from "../question-flags.js";
import { applyConfig } from "./apply-config.js";
import { findConfigFiles } from "./find-config.js";
import { type GivenSetting, readConfig } from "./read-config.js";
import { everySetting, type Setting } from "./settings.js";

/** Every setting with its value and where that is from. Throws an `OnrecordError` where a file says what cannot be. */
export function listSettings(io: Io, commands: readonly CliCommand[]): SettingRecord[] {
  const config = readConfig(findConfigFiles(io), commands);
  if (config.size > 0) for (const command of commands) checkValues(config, command, io);
  return everySetting(commands).map((setting) => recordOf(setting, config.get(setting.key), io));
}

/** What a value may be, beyond its type, the options themselves know: each command reads its own. */
function checkValues(config: ReadonlyMap<string, GivenSetting>, command: CliCommand, io: Io): void {
  // A correction says itself what it is to be, and no setting does.
  if (command.kind !== "asks" || command.name === "correct") return;
  const words = command.operand === null ? [] : ["x"];
  const { flags } = applyConfig(config, command, parseWords(command, words).flags, io);
  command.prepare(flags, "x");
  readLoadOptions(flags);
  readWidth(flags);
}

function recordOf(setting: Setting, given: GivenSetting | undefined, io: Io): SettingRecord {
  const { key, variables } = setting;
  const base = { schema: "onrecord.setting/1", setting: key } as const;
  const variable = variables.find((name) => (io.env[name] ?? "") !== "");
  if (variable !== undefined) {
    return { ...base, value: io.env[variable] ?? "", from: "environment", where: variable };
  }
  if (given !== undefined) {
    return { ...base, value: asJson(setting, given.value), from: "file", where: given.file.path };
  }
  return { ...base, value: key === "cache" ? (cacheFolder(io) ?? null) : null, from: "default", where: null };
}

/** As it would stand in a file. */
function asJson({ type }: Setting, value: GivenSetting["value"]): SettingRecord["value"] {
  if (value === true || !Array.isArray(value)) return value === true ? true : { ...value };
  const [first = ""] = value;
  if (type === "on") return false;
  if (type === "texts") return value;
  return type === "number" ? Number(first) : first;
}
