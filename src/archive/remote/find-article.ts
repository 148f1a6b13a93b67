import { fold } from "../../text/fold.js";
import { pastedColumn, pastedLine, withoutDot } from "../local/open-article.js";
import type { StoredCard } from "./read-document.js";
import { anyOf, isOneOf } from "./query-language.js";
import type { Found, RemoteIndex } from "./remote-index.js";

/** Of so many that fit, the first are named in a message. */
const mostFitting = 2000;

/** "clips/a.txt:33:5" may be a path, a path with a line, or a path with a line and a column. */
function readings(wanted: string): string[] {
  const bare = withoutDot(wanted);
  const [line, column] = [pastedLine, pastedColumn].map((pasted) => pasted.exec(bare)?.[1]);
  return [bare, line, column].flatMap((one) => one ?? []);
}

/** The articles that a reader may mean by a path, an id, a name or a part of one. */
export async function namingArticle(index: RemoteIndex, wanted: string): Promise<readonly Found<StoredCard>[]> {
  const names = readings(wanted);
  const exactly = anyOf(["path", "id", "article"].map((field) => isOneOf(field, names)));
  const found = await index.cards(exactly, undefined, mostFitting);
  if (found.length > 0) return found;
  const parts = names.map((name) => ({ wildcard: { called: `*${escaped(fold(name))}*` } }));
  return index.cards(anyOf(parts), undefined, mostFitting);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\*?]/g, String.raw`\$&`);
}
