import { readFrontMatter } from "./front-matter.js";
import { readGiven } from "./read-given.js";

const link = /\[[^\][\n]{1,300}\]\((?:https?:\/\/|mailto:)[^\s()]{3,}/;
const opening = 20_000;
const frontLines = 300;

/**
 * Whether a text that is not called `.md` is Markdown all the same: it opens with front matter that says something of an
 * article, or has "[words](https://…" in it, which nobody writes otherwise. Stars and low lines alone are no sign.
 */
export function looksLikeMarkdown(text: string): boolean {
  if (text.includes("](") && link.test(text)) return true;
  if (!/^\ufeff?(?:---|\+\+\+)\s*\n/.test(text)) return false;
  const { fields } = readFrontMatter(text.slice(0, opening).split("\n", frontLines));
  const { title, url, published, authors } = readGiven(fields);
  return title !== null || url !== null || published !== null || authors.length > 0;
}
