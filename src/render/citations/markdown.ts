import type { Report } from "../../report.js";
import { type CitedSource, citedWords } from "./cited-articles.js";

/**
 * Markdown to paste: a quotation or passage as a block quotation with its source under it, an article as an item of a list.
 * Text of an article makes no link, heading, code or HTML of its own, in CommonMark, GitHub's, Pandoc's or MDX.
 */
export function* renderMarkdown(report: Report): Iterable<string> {
  for (const { source, words } of citedWords(report)) {
    const place = `(${codeOf(words.place)})`;
    const cited = [sourceLine(source), place].filter((part) => part !== "").join(" ");
    if (words.text === null) {
      yield `- ${cited}\n`;
      continue;
    }
    const saidBy = words.saidBy === null ? "" : `${escapeText(words.saidBy)}, in `;
    yield `> ${escapeLine(words.text)}\n>\n> — ${saidBy}${cited}\n\n`;
  }
}

/** `Seo Ji-eun, “U.S., NATO confirm …”, *Korea JoongAng Daily*, 2024-10-24`. */
function sourceLine({ authors, title, url, outlet, published }: CitedSource): string {
  const names = authors.map((name) => (name.family === null ? name.literal : `${name.given} ${name.family}`));
  const shown = title === null ? null : `“${escapeText(title)}”`;
  const linked = url === null ? shown : `[${shown ?? escapeText(url)}](<${url}>)`;
  const parts = [
    escapeText(names.join(", ")),
    linked ?? "",
    outlet === null ? "" : `*${escapeText(outlet)}*`,
    published.map((part) => String(part).padStart(2, "0")).join("-"),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** Text where a line begins: what would make it a list or an underlined heading is escaped too. */
function escapeLine(text: string): string {
  return escapeText(text)
    .replace(/^[-+=]/, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`);
}

/** A colon of `https://` and `:smile:`, the dot of `www.`, `@` of a name, `$` of a formula and `{` of MDX are read by some. */
function escapeText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>&~|$^@#]|:(?=[/a-z+])/gi, String.raw`\$&`).replace(/(www)\./gi, String.raw`$1\.`);
}

/** Code between more grave accents than it has in a row, for nothing is escaped in it. */
function codeOf(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? fence + text + fence : `${fence} ${text} ${fence}`;
}
