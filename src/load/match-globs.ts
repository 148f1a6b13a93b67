import type picomatch from "picomatch";
import { patternTooLong } from "../errors.js";

/** What `-g` says about a file or folder; null where no pattern matches. */
export type GlobVerdict = "read" | "leave" | null;

export interface GlobRules {
  /** The last pattern that matches decides, as in ripgrep. */
  judge(path: string): GlobVerdict;
  /** A pattern names files to read: what no pattern matches is left out. */
  readonly selective: boolean;
  /** Extensions that patterns name (`*.log`): asked for by name, they are read as text. */
  readonly extensions: ReadonlySet<string>;
}

/**
 * The patterns of `-g`, with ripgrep's meaning: a pattern without a slash matches at any depth, one with a slash from the
 * current folder down; `!` leaves out. The `ignore` package is no help here: to it a file in a matched folder is matched,
 * whatever a later pattern says.
 */
export async function matchGlobs(globs: readonly string[] | undefined): Promise<GlobRules | null> {
  if (globs === undefined || globs.length === 0) return null;
  const { default: compile } = await import("picomatch");
  const rules = globs.map((glob) => globRule(glob, compile)).toReversed();
  const extensions = rules.flatMap((rule) =>
    rule.verdict === "read" && rule.extension !== null ? [rule.extension] : [],
  );
  return {
    judge: (path) => rules.find((rule) => rule.matches(path))?.verdict ?? null,
    selective: rules.some((rule) => rule.verdict === "read"),
    extensions: new Set(extensions),
  };
}

interface GlobRule {
  readonly verdict: "read" | "leave";
  readonly matches: (path: string) => boolean;
  readonly extension: string | null;
}

function globRule(glob: string, compile: typeof picomatch): GlobRule {
  if (glob.length > longestPattern) throw patternTooLong(glob.length, longestPattern);
  const leaves = glob.startsWith("!");
  const pattern = leaves ? glob.slice(1) : glob;
  return {
    verdict: leaves ? "leave" : "read",
    matches: compile(fromAnyDepth(pattern), globOptions),
    extension: /\.[A-Za-z0-9]+$/.exec(pattern)?.[0].toLowerCase() ?? null,
  };
}

/** In UTF-16 units: no path is so long, and a pattern of more takes for ever to match. */
export const longestPattern = 4096;

/** A gitignore pattern as a plain one: where it may begin, and that a folder stands for what is in it. */
function fromAnyDepth(pattern: string): string {
  const isFolder = pattern.endsWith("/");
  const bare = isFolder ? pattern.slice(0, -1) : pattern;
  const rooted = bare.includes("/") ? bare.replace(/^\.?\//, "") : `**/${bare}`;
  return isFolder ? `${rooted}/**` : rooted;
}

/** `posix`: "[!a]" leaves out, as in a shell. A leading "!" or "(" is part of a name. */
export const globOptions = { dot: true, nonegate: true, noextglob: true, posix: true } as const;
