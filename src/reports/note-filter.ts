import type { Considered } from "../archive/answers.js";
import { nothingPasses, undatedLeftOut, withoutOutletLeftOut } from "../errors.js";
import type { ArticleFilter } from "../questions.js";
import type { Warning } from "../types.js";

/** What the asker should know of the articles that a filter leaves out. */
export function noteFilter({ all, articles, undated, unplaced }: Considered, filter: ArticleFilter): Warning[] {
  const notes = undated > 0 ? [undatedLeftOut(undated)] : [];
  if (unplaced > 0) notes.push(withoutOutletLeftOut(unplaced));
  return articles === 0 && all > 0 ? [...notes, nothingPasses(all, filter)] : notes;
}
