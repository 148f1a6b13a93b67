import type { SettingRecord } from "../../records.js";
import type { Act, ActingCommand } from "../command.js";
import { actingFlags } from "../flags.js";

export const configCommand: ActingCommand = {
  kind: "acts",
  name: "config",
  aliases: [],
  about: "what is set, and where: by the environment or a config file",
  operand: null,
  takesPaths: false,
  flags: actingFlags,
  examples: [
    ["every setting, and where its value is from", "onrecord config"],
    ["those that are set, for a program", `onrecord config --json | jq 'map(select(.from != "default"))'`],
  ],
  prepare: () => showSettings,
};

const showSettings: Act = async (_paths, io, _onProgress, commands) => {
  const { listSettings } = await import("../config/list-settings.js");
  const settings: readonly SettingRecord[] = listSettings(io, commands);
  const report = { kind: "config", settings, notes: [], total: settings.length, found: true, countsAge: 0 } as const;
  const stats = { files: 0, articles: 0, bytes: 0, leftOut: [], ignored: 0, unreadable: 0 };
  return { report, corpus: { warnings: [], stats } };
};
