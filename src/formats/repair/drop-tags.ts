/**
 * Takes the tags of a page out of a text that some program has left them in ("<em>so</em>", "<br>", `<a href="…">`). Only where
 * the text closes at least one tag of that kind: a story may write "<3" or name a tag.
 */
export function dropTags(text: string): string {
  if (!closing.test(text) && !/<br ?\/?>/i.test(text)) return text;
  return text.replace(breaks, " ").replace(tags, "");
}

const names =
  "a|abbr|b|big|blockquote|cite|code|div|em|font|h[1-6]|i|ins|li|mark|p|q|s|small|span|strong|sub|sup|u|ul|ol";
const closing = new RegExp(`</(?:${names})>`, "i");
/** With attributes that are written as attributes are. */
const tags = new RegExp(
  `</?(?:${names})(?:[ \\t]+[a-z-]{1,40}(?:[ \\t]?=[ \\t]?(?:"[^"<>\\n]{0,2000}"|'[^'<>\\n]{0,2000}'|[^\\s"'<>]{1,2000}))?){0,20}[ \\t]*/?>`,
  "gi",
);
const breaks = /<(?:br|hr|wbr) ?\/?>/gi;
