/** The marks that a browser puts around `<q>`, by the page's language: outer and inner, each opening and closing. */
const marks: Readonly<Record<string, string>> = {
  cs: "„“‚‘",
  da: "»«›‹",
  de: "„“‚‘",
  es: "«»“”",
  fi: "””’’",
  fr: "«»“”",
  hu: "„”»«",
  it: "«»“”",
  ja: "「」『』",
  nb: "«»‘’",
  nl: "“”‘’",
  no: "«»‘’",
  pl: "„”«»",
  pt: "“”‘’",
  ro: "„”«»",
  ru: "«»„“",
  sv: "””’’",
  uk: "«»„“",
  zh: "“”‘’",
};

const english = "“”‘’";

/** The mark of a `<q>` that lies in `depth` others. */
export function quotationMark(language: string, depth: number, isClosing: boolean): string {
  const pairs = marks[language.slice(0, 2).toLowerCase()] ?? english;
  return pairs.charAt((depth % 2) * 2 + (isClosing ? 1 : 0));
}
