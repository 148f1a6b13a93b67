import type { LineHint, SourceText } from "../types.js";
import { dropListedDates } from "./drop-listed-dates.js";
import { findBylines } from "./find-bylines.js";
import { findContacts } from "./find-end-notes.js";
import { findRepeats } from "./find-repeats.js";
import { findStory } from "./find-story.js";
import { findStoryScript } from "./find-story-script.js";
import { announcedTitle, chooseTitle } from "./find-title.js";
import { type Block, groupBlocks } from "./group-blocks.js";
import { labelBlocks } from "./label-blocks.js";
import type { KnownPage, Label } from "./label-rule.js";
import { type MeasuredLine, measureLines } from "./measure-lines.js";
import { type Headers, readHeaders } from "./read-headers.js";

/** What the rules make of a text: its lines and blocks, everything that is known of them, and a label for each block. */
export interface ReadPage {
  readonly lines: readonly MeasuredLine[];
  readonly headers: Headers;
  readonly page: KnownPage;
  readonly labels: readonly Label[];
}

export function readPage({ text, given, hints }: Pick<SourceText, "text" | "given" | "hints">): ReadPage {
  const lines = measureLines(text);
  const blocks = groupBlocks(text, lines, hints);
  const headers = readHeaders(blocks);
  const announced = announcedTitle(blocks, given.title ?? headers.title);
  const known = hintsOf(blocks, lines, hints);
  const story = findStory(blocks, announced?.at ?? null, (at) => known.get(at)?.tag === "meta");
  const title = chooseTitle(blocks, story, announced);
  const at = title?.at ?? null;
  const contacts = findContacts(blocks);
  const signed = findBylines(blocks, story, at, new Set([...contacts, ...headers.rules.keys()]));
  const bylines = dropListedDates(signed, blocks, known);
  const repeats = findRepeats(blocks, story.from, story.to);
  const script = findStoryScript(blocks, story.from, story.to, at);
  const found = { blocks, story, title, bylines, contacts, repeats, script };
  const page = { ...found, headers: headers.rules, hints: known };
  return { lines, headers, page, labels: labelBlocks(page) };
}

/** The hint of each block's first line. */
function hintsOf(
  blocks: readonly Block[],
  lines: readonly MeasuredLine[],
  hints: SourceText["hints"],
): Map<number, LineHint> {
  const found = new Map<number, LineHint>();
  if (hints === null) return found;
  for (const [at, { from }] of blocks.entries()) {
    const hint = hints[(lines[from]?.number ?? 0) - 1] ?? null;
    if (hint !== null) found.set(at, hint);
  }
  return found;
}
