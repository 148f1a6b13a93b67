import { decodeEntities } from "../repair/decode-entities.js";

/** Whether a text is HTML and not a text that speaks of it: a tag that sets text, and one that is closed, breaks a line or has an attribute. */
export function isMarkup(text: string): boolean {
  if (!text.includes("<")) return false;
  return (
    /<(?:p|div|br|h[1-6]|ul|ol|li|blockquote|article|section|figure|span|a|em|strong|b|i|img|table|html|body)(?:\s[^<>]*)?\/?>/i.test(
      text,
    ) && /<\/[a-z][a-z\d]*\s?>|<br\s?\/?>|^\s{0,20}<p>|<(?:a|img|p|div|span)\s+[a-z-]+=/i.test(text)
  );
}

/** Parts of a page that are no text. */
const unread = new Set(["script", "style", "noscript", "template", "iframe", "svg", "head"]);

/** Elements that run on in the line that they stand in. */
const inline = new Set(
  (
    "a abbr acronym b bdi bdo big cite code del dfn em font i img ins kbd mark q s samp small span strike strong sub sup " +
    "time tt u var wbr o:p"
  ).split(" "),
);

/**
 * The text of a piece of HTML such as records have: a line for each block, with a blank one between. For whole pages, and
 * where it matters what a line is, there is the reader of HTML; this one needs no library.
 */
export function readFragment(html: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    parts.push(flat(html.slice(at, open < 0 ? html.length : open)));
    if (open < 0) break;
    const next = passTag(html, open);
    parts.push(next.text);
    at = next.end;
  }
  return joinBlocks(parts.join(""));
}

/** Where the tag at `open` ends, and what it puts into the text. */
function passTag(html: string, open: number): { readonly end: number; readonly text: string } {
  if (html.startsWith("<!--", open)) return { end: after(html, "-->", open + 4), text: "" };
  const name = /^<\/?([a-z][a-z\d:]*)/i.exec(html.slice(open, open + longestName))?.[1]?.toLowerCase();
  if (name === undefined && !/^<[!?]/.test(html.slice(open, open + 2))) return { end: open + 1, text: "<" };
  const end = after(html, ">", open + 1);
  if (name === undefined) return { end, text: "" };
  if (unread.has(name) && html[open + 1] !== "/") return { end: afterElement(html, name, end), text: "" };
  if (name === "br") return { end, text: "\n" };
  return { end, text: inline.has(name) ? "" : "\n\n" };
}

const longestName = 20;

/** Where a mark ends that is looked for from `from` on; the end of the text where it never comes. */
function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

/** Behind what is left unread; case does not count. */
function afterElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, "gi");
  close.lastIndex = from;
  return close.test(html) ? after(html, ">", close.lastIndex) : html.length;
}

/** Line ends in HTML are spaces. */
function flat(text: string): string {
  return decodeEntities(text.replaceAll(/[ \t\r\n\f]+/g, " "));
}

/** Lines without space around them, and at most one blank line between two. */
function joinBlocks(text: string): string {
  const lines: string[] = [];
  for (const line of text.split("\n").map((line) => line.trim())) {
    if (line !== "" || (lines.length > 0 && lines.at(-1) !== "")) lines.push(line);
  }
  while (lines.at(-1) === "") lines.pop();
  return lines.join("\n");
}
