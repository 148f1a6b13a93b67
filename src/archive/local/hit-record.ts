import type { SearchQuestion } from "../../questions.js";
import type { HitRecord } from "../../records.js";
import { positionOf } from "../positions.js";
import type { Holdings } from "./holdings.js";
import type { OpenedHit } from "./opened-hit.js";

/** Who says each match, where that was asked for. */
export async function speakersIfAsked(
  holdings: Holdings,
  hit: OpenedHit,
  { speakers }: SearchQuestion,
): Promise<readonly (string | null)[] | null> {
  return speakers === true ? (await import("./speakers-of-hit.js")).speakersOfHit(holdings, hit) : null;
}

/** A hit as the record that every output format shows. */
export function hitRecord(
  { hit, article, paragraph }: OpenedHit,
  speakers: readonly (string | null)[] | null,
): HitRecord {
  const text = article.text.slice(paragraph.start, paragraph.end);
  const columnOf = (offset: number): number => positionOf(article, paragraph.start + offset).column;
  return {
    schema: "onrecord.hit/1",
    get id() {
      return article.id;
    },
    article: article.article,
    path: article.path,
    ...positionOf(article, paragraph.start + (hit.matches[0]?.start ?? 0)),
    section: paragraph.label,
    text,
    matches: hit.matches.map(({ term, matched, start, edits }, i) => ({
      term,
      matched,
      column: columnOf(start),
      edits,
      speaker: speakers?.[i] ?? null,
    })),
    speakers: speakers && [...new Set(speakers.flatMap((speaker) => speaker ?? []))],
    fuzzy: hit.fuzzy,
    title: article.title,
    outlet: article.outlet,
    authors: article.authors,
    published: article.published,
    url: article.url,
    language: article.language,
  };
}
