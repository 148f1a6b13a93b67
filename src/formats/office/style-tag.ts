/** Names of styles as word processors have them, in small letters and without spaces, also in other languages. */
const tagsByStyle: ReadonlyMap<string, string> = new Map([
  ["title", "title"],
  ["titel", "title"],
  ["titre", "title"],
  ["titolo", "title"],
  ["título", "title"],
  ["subtitle", "h2"],
  ["untertitel", "h2"],
  ["sous-titre", "h2"],
  ["caption", "figcaption"],
  ["beschriftung", "figcaption"],
  ["légende", "figcaption"],
  ["illustration", "figcaption"],
  ["figure", "figcaption"],
  ["imagecaption", "figcaption"],
  ["tablecaption", "figcaption"],
  ["quote", "blockquote"],
  ["quotations", "blockquote"],
  ["intensequote", "blockquote"],
  ["blocktext", "blockquote"],
  ["blockquote", "blockquote"],
  ["zitat", "blockquote"],
  ["citation", "blockquote"],
  ["listparagraph", "p"],
  ["preformattedtext", "pre"],
  ["htmlpreformatted", "pre"],
  ["sourcecode", "pre"],
]);

const heading = /^(?:heading|überschrift|titre|título|titolo|encabezado|kop|rubrik|otsikko|nagłówek)_?([1-9])$/;

/** What HTML would call a paragraph of this style: "Heading 2" is "h2", "Title" is "title"; "p" where it says nothing. */
export function styleTag(style: string): string {
  const name = style.toLowerCase().replaceAll(/[\s]|_20_/g, "");
  const level = heading.exec(name)?.[1];
  if (level !== undefined) return headingTag(Number(level));
  if (/^list(?:bullet|number|continue)?\d?$/.test(name)) return "li";
  return tagsByStyle.get(name) ?? "p";
}

/** "h1" to "h6". */
export function headingTag(level: number): string {
  return `h${Math.min(Math.max(level, 1), 6)}`;
}
