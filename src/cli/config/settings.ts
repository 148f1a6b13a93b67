import type { CliCommand } from "../command.js";
import { optionsOf } from "../option-table.js";

/** What the value of a setting is in JSON: `texts` are one or several, `names` a name with its other names each. */
export type SettingType = "text" | "texts" | "number" | "on" | "names";

/** What a config file may set. */
export interface Setting {
  readonly key: string;
  readonly type: SettingType;
  readonly values: readonly string[] | null;
  /** Only the user's own file may. */
  readonly ownOnly: boolean;
  /** The option that it stands for; null where there is none. */
  readonly flag: string | null;
  /** The variables that go before it, the first of which says the same. */
  readonly variables: readonly string[];
}

/** Settings that no option stands for. A program and the folder of the cache are nobody's business but the user's. */
const others: readonly Setting[] = [
  { key: "aliases", type: "names", values: null, ownOnly: false, flag: null, variables: [] },
  { key: "dir", type: "text", values: null, ownOnly: false, flag: null, variables: ["ONRECORD_DIR"] },
  { key: "cache", type: "text", values: null, ownOnly: true, flag: null, variables: ["ONRECORD_CACHE"] },
  { key: "pager", type: "text", values: null, ownOnly: true, flag: null, variables: ["ONRECORD_PAGER"] },
];

const variablesOf: Readonly<Record<string, readonly string[]>> = {
  color: ["NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"],
  width: ["COLUMNS"],
};

/** Everything that may be set: the options of commands that say so in their table, and the others. */
export function everySetting(commands: readonly CliCommand[]): readonly Setting[] {
  const settings = new Map<string, Setting>();
  for (const { long, setting, values = null } of commands.flatMap(optionsOf)) {
    if (long === null || setting === undefined) continue;
    const key = long.slice(2);
    const known = settings.get(key)?.values ?? null;
    // An option may take more with one command than with another.
    const all = values === null ? null : [...new Set([...(known ?? []), ...values])];
    const variables = Object.hasOwn(variablesOf, key) ? (variablesOf[key] ?? []) : [];
    settings.set(key, { key, type: setting.type, values: all, ownOnly: false, flag: long, variables });
  }
  return [...settings.values(), ...others];
}
