import { RE2JS, RE2JSException } from "re2js";
import { badPattern } from "../errors.js";
import type { Span } from "../types.js";

/** Finds every stretch of a text that a regular expression matches, in order; none of them is empty. */
export type FindPattern = (text: string) => readonly Span[];

/** What counts beside the pattern itself. */
export interface PatternOptions {
  readonly caseSensitive?: boolean | undefined;
  /** Only between the ends of words. */
  readonly wholeWords?: boolean | undefined;
}

/**
 * Compiles a regular expression in the syntax of RE2, which has no backreferences and no lookahead, and takes linear time
 * on any text. Throws an `OnrecordError` where it is none.
 */
export function compilePattern(source: string, { caseSensitive, wholeWords }: PatternOptions): FindPattern {
  const whole = wholeWords === true ? `\\b(?:${source})\\b` : source;
  const pattern = compile(source, whole, caseSensitive === true ? 0 : RE2JS.CASE_INSENSITIVE);
  return (text) => {
    const found: Span[] = [];
    const matcher = pattern.matcher(text);
    while (matcher.find()) {
      const [start, end] = [matcher.start(), matcher.end()];
      if (end > start) found.push({ start, end });
    }
    return found;
  };
}

function compile(source: string, whole: string, flags: number): RE2JS {
  try {
    // By itself first: brackets around it may make something else of it.
    if (whole !== source) RE2JS.compile(source, flags);
    return RE2JS.compile(whole, flags);
  } catch (error) {
    if (error instanceof RE2JSException) throw badPattern(source, error.message, error);
    throw error;
  }
}
