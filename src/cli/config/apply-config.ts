import { settingsUsed } from "../../errors.js";
import type { Warning } from "../../types.js";
import type { CliCommand } from "../command.js";
import type { Io } from "../io.js";
import { optionsOf } from "../option-table.js";
import type { Default, Flags } from "../read-flags.js";
import type { Aliases, GivenSetting } from "./read-config.js";

/** A command line and its world, with what config files say where these say nothing. */
export interface Configured {
  readonly flags: Flags;
  readonly io: Io;
  readonly aliases: Aliases;
  /** What a project's file has changed about what is found. */
  readonly notes: readonly Warning[];
}

/** Options go before the environment, that before a project's file, and that before the user's own. */
export function applyConfig(
  config: ReadonlyMap<string, GivenSetting>,
  command: CliCommand,
  flags: Flags,
  io: Io,
): Configured {
  const defaults = defaultsOf(config, command, flags, io.env);
  const aliases = config.get("aliases")?.value;
  return {
    flags: flags.withDefaults(defaults),
    io: withVariables(io, config),
    aliases: aliases === undefined || aliases === true || isWords(aliases) ? {} : aliases,
    notes: noteUsed(config, command, defaults),
  };
}

function isWords(value: readonly string[] | Aliases): value is readonly string[] {
  return Array.isArray(value);
}

function defaultsOf(
  config: ReadonlyMap<string, GivenSetting>,
  command: CliCommand,
  flags: Flags,
  env: Io["env"],
): ReadonlyMap<string, Default> {
  const defaults = new Map<string, Default>();
  for (const { long, setting, values } of optionsOf(command)) {
    const given = long === null ? undefined : config.get(long.slice(2));
    if (long === null || setting === undefined || given === undefined) continue;
    const { value, file } = given;
    if (value !== true && !isWords(value)) continue;
    const words = value === true ? [] : value;
    // What another command takes, as "relevance" of --sort, is no order for this one.
    const isKnown = values === undefined || words.every((word) => values.includes(word));
    const isOverruled = [long, ...(setting.yieldsTo ?? [])].some((flag) => flags.isGiven(flag));
    if (!isKnown || isOverruled || given.setting.variables.some((name) => (env[name] ?? "") !== "")) continue;
    if (value === true || words.length > 0) defaults.set(long, { value, from: `${file.path}: "${long.slice(2)}"` });
  }
  return defaults;
}

/** What has a variable too is read as if that were set. */
function withVariables(io: Io, config: ReadonlyMap<string, GivenSetting>): Io {
  const set = [...config.values()].flatMap(({ setting, value }) => {
    const [name] = setting.variables;
    if (setting.flag !== null || name === undefined || value === true || !isWords(value)) return [];
    return (io.env[name] ?? "") === "" ? [[name, value.join(" ")] as const] : [];
  });
  const env = set.length === 0 ? io.env : { ...io.env, ...Object.fromEntries(set) };
  // Standard streams are opened when they are asked for, and not before.
  return Object.create(io, { env: { value: env } });
}

/** What is found depends on a project's file, which is not the user's: that has to be said. Looks need not. */
function noteUsed(
  config: ReadonlyMap<string, GivenSetting>,
  command: CliCommand,
  defaults: ReadonlyMap<string, Default>,
): Warning[] {
  const byFile = new Map<string, string[]>();
  for (const { long, setting } of optionsOf(command)) {
    const given = config.get(long?.slice(2) ?? "");
    if (long === null || setting?.kind !== "default" || given === undefined || given.file.isOwn) continue;
    const value = defaults.get(long)?.value;
    if (value === undefined) continue;
    const used = byFile.get(given.file.path) ?? [];
    byFile.set(given.file.path, [...used, value === true ? long : `${long} ${value.join(",")}`]);
  }
  return [...byFile].map(([path, used]) => settingsUsed(path, used));
}
