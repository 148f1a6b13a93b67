/** The marks of the accented letters of HTML ("&eacute;"), and their combining characters. */
const accents: Readonly<Record<string, string>> = {
  acute: "\u0301",
  caron: "\u030c",
  cedil: "\u0327",
  circ: "\u0302",
  grave: "\u0300",
  ring: "\u030a",
  tilde: "\u0303",
  uml: "\u0308",
};

/** The length of an accented letter that HTML spells out at `at` ("&eacute;"), or 0. */
export function letterEntityLength(text: string, at: number): number {
  const near = text.slice(at, at + longestEntity);
  const semicolon = near.indexOf(";");
  if (!near.startsWith("&") || semicolon < 0) return 0;
  return Object.hasOwn(accents, near.slice(2, semicolon)) ? semicolon + 1 : 0;
}

const longestEntity = 8;

/** "S&eacute;bastien" as a page shows it. */
export function decodeLetters(text: string): string {
  if (!text.includes("&")) return text;
  return text
    .replace(/&([A-Za-z])([a-z]{3,5});/g, (entity, letter: string, mark: string) =>
      Object.hasOwn(accents, mark) ? `${letter}${accents[mark] ?? ""}` : entity,
    )
    .normalize("NFC");
}
