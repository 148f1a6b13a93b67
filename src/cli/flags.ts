import { formats } from "../formats/formats.js";
import { linkPatterns } from "./link-formats.js";
import { citationFormats, recordFormats } from "./output-formats.js";

/** How a config file may set what a flag stands for. */
export interface FlagSetting {
  /** Only how something looks, or what is read and found. */
  readonly kind: "look" | "default";
  readonly type: "text" | "texts" | "number" | "on";
  /** Flags that say something else about the same: where one is given, the file says nothing. */
  readonly yieldsTo?: readonly string[];
}

/** One flag as commander reads it ("-L, --limit <N>"), with its line in the help. */
export interface Flag {
  readonly flags: string;
  readonly about: string;
  /** The only values that it takes. */
  readonly values?: readonly string[];
  /** Some of the values that it takes. */
  readonly suggests?: readonly string[];
  /** What a shell may offer for its value, where that has to be looked up. */
  readonly offers?: "speakers" | "files";
  /** Where a config file may set it, under its long name. */
  readonly setting?: FlagSetting;
  /** Shown by `-h` too. */
  readonly common?: true;
}

/** Flags that belong together, under one heading of the help. */
export interface FlagGroup {
  readonly title: string;
  readonly flags: readonly Flag[];
}

export const asText: FlagSetting = { kind: "default", type: "text" };
export const asTexts: FlagSetting = { kind: "default", type: "texts" };
export const asNumber: FlagSetting = { kind: "default", type: "number" };
const isOn: FlagSetting = { kind: "default", type: "on" };

export const refreshFlag: Flag = { flags: "--refresh", about: "look at every file again, whatever was kept" };

const fileFlags: FlagGroup = {
  title: "Which files:",
  flags: [
    {
      flags: "-g, --glob <GLOB>",
      about: "only files that match, or with a ! in front, only others (repeatable)",
      setting: asTexts,
    },
    {
      flags: "-t, --type <TYPE>",
      about: "only files of this type: txt, html, pdf … (repeatable); also that of stdin",
      values: formats.map(({ type }) => type),
      setting: asTexts,
    },
    { flags: "--max-depth <N>", about: "go at most N folders deep", setting: asNumber },
    {
      flags: "--max-filesize <SIZE>",
      about: "leave out files over SIZE, such as 500K, 10M or 1G (default 256M)",
      setting: asText,
    },
    { flags: "--hidden", about: "read hidden files and folders too", setting: isOn },
    { flags: "--no-ignore", about: "read what .ignore and .onrecordignore leave out" },
    { flags: "-E, --encoding <NAME>", about: "how the text is encoded (default auto)", setting: asText },
    { flags: "--no-cache", about: "keep nothing of large folders, and use nothing that was kept" },
    refreshFlag,
  ],
};

/** How a cluster is reached; who asks stands in the environment. No config file of a project may say whom to trust. */
const clusterFlags: FlagGroup = {
  title: "Archives on a cluster:",
  flags: [
    { flags: "--ca <FILE>", about: "the certificate that its own is signed with, in PEM", offers: "files" },
    { flags: "--timeout <SECONDS>", about: "how long an answer may take (default 30)" },
  ],
};

const filterFlags: FlagGroup = {
  title: "Which articles, and how many:",
  flags: [
    { flags: "--since <DATE>", about: "published on YYYY, YYYY-MM or YYYY-MM-DD or later", common: true },
    { flags: "--until <DATE>", about: "published on that date or earlier", common: true },
    { flags: "--outlet <NAME>", about: "whole words of the outlet's name, case and accents ignored" },
  ],
};

const limitFlag: Flag = {
  flags: "-L, --limit <N>",
  about: "at most N results, after sorting",
  setting: asNumber,
  common: true,
};

/** Forms of output beside the four that every command has: for what, and which. */
interface MoreForms {
  readonly purpose: string;
  readonly forms: readonly string[];
}

const citableForms: MoreForms = { purpose: "to cite", forms: citationFormats };
export const pageForm: MoreForms = { purpose: "a page to hand on", forms: ["html"] };

function formatFlags(...more: readonly MoreForms[]): FlagGroup {
  const also = more.map(({ purpose, forms }) => `; ${purpose}: ${forms.join(", ")}`).join("");
  return {
    title: "Format:",
    flags: [
      {
        flags: "--format <FORM>",
        about: `json, jsonl, csv, tsv${also}`,
        values: [...recordFormats, ...more.flatMap(({ forms }) => forms)],
        common: true,
      },
      { flags: "--json", about: "one JSON array, as --format json", common: true },
      { flags: "--jsonl", about: "one JSON object a line" },
      { flags: "--csv", about: "comma-separated values with a header", common: true },
      { flags: "--tsv", about: "tab-separated values with a header" },
      { flags: "--fields <A,B,C>", about: "which fields of those four, and in which order" },
      { flags: "--no-header", about: "leave out the header of CSV and TSV" },
      { flags: "--bom", about: "begin CSV and TSV with the mark by which Excel knows UTF-8" },
    ],
  };
}

const layoutFlags: FlagGroup = {
  title: "Layout:",
  flags: [
    {
      flags: "--color <WHEN>",
      about: "auto, always or never",
      values: ["auto", "always", "never"],
      setting: { kind: "look", type: "text" },
    },
    { flags: "-p, --pretty", about: "the layout of a terminal, in a pipe too" },
    {
      flags: "--hyperlink-format <FORM>",
      about: "make paths and lines links: none (default), file, vscode … or an address with {path} and {line}",
      suggests: [...linkPatterns.keys()],
      setting: { kind: "look", type: "text" },
    },
    { flags: "--no-pager", about: "no pager for what is longer than the terminal" },
    { flags: "--width <N>", about: "columns of that layout", setting: { kind: "look", type: "number" } },
  ],
};

const insteadFlags: FlagGroup = {
  title: "Instead of results:",
  flags: [
    { flags: "-c, --count", about: "how many there are in each file", common: true },
    { flags: "-l, --files-with-matches", about: "the names of the files", common: true },
    { flags: "-0, --null", about: "a NUL instead of a newline after a name" },
    { flags: "-q, --quiet", about: "nothing, only the exit code" },
  ],
};

const quietFlag: FlagGroup = {
  title: insteadFlags.title,
  flags: insteadFlags.flags.filter(({ flags }) => flags === "-q, --quiet"),
};

const messageFlags: FlagGroup = {
  title: "Messages:",
  flags: [
    { flags: "--no-messages", about: "no warnings" },
    { flags: "--strict", about: "exit with 2 when any file was skipped", setting: isOn },
    { flags: "--stats", about: "what was read and skipped, and how long it took, on stderr" },
  ],
};

const helpFlags: FlagGroup = {
  title: "Help:",
  flags: [
    { flags: "-h", about: "the most used options", common: true },
    { flags: "--help", about: "all options, with examples", common: true },
    { flags: "-V, --version", about: "the version" },
  ],
};

/** The flag that says in which order results, or counts of them, are listed. */
export function sortFlag(about: string, keys: readonly string[]): Flag {
  return {
    flags: "--sort <KEY>",
    about: `${about}; of counts: count or key`,
    values: [...keys, "count", "key"],
    setting: { ...asText, yieldsTo: ["--count-by"] },
  };
}

/** The flag that counts results by a key, one of these. */
function countByFlag(keys: readonly string[]): Flag {
  const listed = `${keys.slice(0, -1).join(", ")} or ${keys.at(-1)}`;
  return { flags: "--count-by <KEY>", about: `how many there are by ${listed}`, values: keys, common: true };
}

/** The flags of every command that lists something, after its own; `countKeys` is what its results can be counted by. */
export function listingFlags(
  sort: Flag,
  countKeys: readonly string[] = [],
  forms = formatFlags(pageForm),
): readonly FlagGroup[] {
  const which: FlagGroup = { title: filterFlags.title, flags: [...filterFlags.flags, limitFlag, sort] };
  const counting = countKeys.length === 0 ? [] : [countByFlag(countKeys)];
  const instead: FlagGroup = { title: insteadFlags.title, flags: [...counting, ...insteadFlags.flags] };
  return [which, fileFlags, clusterFlags, forms, instead, layoutFlags, messageFlags, helpFlags];
}

/** The flags of a command that lists what can be cited, after its own. */
export function citableFlags(
  sort: Flag,
  countKeys: readonly string[],
  ...more: readonly MoreForms[]
): readonly FlagGroup[] {
  return listingFlags(sort, countKeys, formatFlags(citableForms, ...more));
}

/** The flags of a command that reads in one way only, after its own. */
export const actingFlags: readonly FlagGroup[] = [formatFlags(), quietFlag, layoutFlags, messageFlags, helpFlags];

/** The same of a command that does something with archives. */
export const archiveFlags: readonly FlagGroup[] = [clusterFlags, ...actingFlags];

/** The flags of a command that serves, which is asked for everything else by whoever it serves. */
export const servingFlags: readonly FlagGroup[] = [fileFlags, clusterFlags, helpFlags];

/** The flags of a command that lists what it is given, whatever it finds, after its own. */
export const verifyingFlags: readonly FlagGroup[] = [
  { title: "Which articles:", flags: filterFlags.flags },
  fileFlags,
  clusterFlags,
  formatFlags({ purpose: "for review tools", forms: ["sarif"] }, pageForm),
  quietFlag,
  layoutFlags,
  messageFlags,
  helpFlags,
];

/** The flags of every command about one article, after its own. */
export const readingFlags: readonly FlagGroup[] = [
  fileFlags,
  clusterFlags,
  formatFlags(),
  quietFlag,
  layoutFlags,
  messageFlags,
  helpFlags,
];

/** The flags of a command that only prints a text. */
export const printingFlags: readonly FlagGroup[] = [helpFlags];
