import type { HitRecord } from "../../records.js";
import type { SearchReport } from "../../report.js";
import { type ContextBlock, hasContext, mergeContext } from "../merge-context.js";
import { firstShown, fitSnippet, type TermSpan } from "./fit-snippet.js";
import { dayOf, groupByPath, gutterDigits, gutterLabel, printBlock, printHeading, type Screen } from "./layout.js";
import { markText } from "./mark-text.js";

/** Passages by article: a line of each, or with context the whole of it between the paragraphs about it. */
export function* printHits(report: SearchReport, screen: Screen): Iterable<string> {
  if (hasContext(report.context)) {
    yield* printWithContext(report, screen);
    return;
  }
  for (const [index, hits] of groupByPath(report.hits).entries()) {
    if (index > 0) yield "";
    yield* printHitHeading(hits[0], screen);
    const digits = gutterDigits(hits);
    for (const hit of hits) {
      const label = gutterLabel(hit.line, digits);
      const matches = locateMatches(hit);
      const snippet = fitSnippet(hit.text, matches, screen.width - label.length);
      yield* printBlock(screen, snippet, { label, target: hit });
      yield* printSpeakers([firstShown(hit.text, matches)?.speaker ?? null], label.length, screen);
    }
  }
}

/** Whose words they are, where they are somebody's. */
function* printSpeakers(speakers: readonly (string | null)[], indent: number, screen: Screen): Iterable<string> {
  const names = speakers.flatMap((speaker) => speaker ?? []);
  if (names.length === 0) return;
  yield* printBlock(screen, markText(`— ${names.join(", ")}`), { label: " ".repeat(indent), style: "dim" });
}

function* printHitHeading(hit: HitRecord | undefined, screen: Screen): Iterable<string> {
  if (hit === undefined) return;
  yield* printHeading(screen, { path: hit.path, title: hit.title, details: [hit.outlet, dayOf(hit.published)] });
}

function* printWithContext({ hits, context }: SearchReport, screen: Screen): Iterable<string> {
  for (const [index, blocks] of groupByPath(mergeContext(hits, context)).entries()) {
    if (index > 0) yield "";
    yield* printHitHeading(blocks[0]?.passages.flatMap(({ found }) => found)[0], screen);
    for (const [index, block] of blocks.entries()) {
      if (index > 0) yield* ["", screen.palette.dim("--"), ""];
      yield* printPassages(block, screen);
    }
  }
}

function* printPassages({ passages }: ContextBlock<HitRecord>, screen: Screen): Iterable<string> {
  const digits = gutterDigits(passages.map(({ found, paragraph }) => found[0] ?? paragraph));
  for (const [index, { paragraph, found }] of passages.entries()) {
    if (index > 0) yield "";
    const hit = found[0];
    const label = gutterLabel(hit?.line ?? paragraph.line, digits);
    if (hit === undefined)
      yield* printBlock(screen, markText(paragraph.text), { label, target: paragraph, style: "dim" });
    else {
      yield* printBlock(screen, markText(hit.text, locateMatches(hit)), { label, target: hit });
      yield* printSpeakers(hit.speakers ?? [], label.length, screen);
    }
  }
}

/** A match, and who says it. */
interface SpokenSpan extends TermSpan {
  readonly speaker: string | null;
}

/**
 * Where the matches of a hit stand in its text, in order. Their columns count in a line of the file; where that line is
 * not the text's first, or is indented, the words are looked for from the match before.
 */
function locateMatches({ text, matches }: HitRecord): SpokenSpan[] {
  const spans: SpokenSpan[] = [];
  let from = 0;
  for (const { term, matched, column, speaker } of matches) {
    const start = text.startsWith(matched, column - 1) ? column - 1 : text.indexOf(matched, from);
    if (start < 0) continue;
    from = start + matched.length;
    spans.push({ term, start, end: from, speaker });
  }
  return spans.toSorted((a, b) => a.start - b.start);
}
