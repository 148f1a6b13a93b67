/**
 * Quotation marks as the rest of the program knows them: the heavy ones of ornaments (❝ ❞ ❛ ❜), wide and prime ones, two
 * commas or apostrophes for one mark, and marks doubled by a spreadsheet (""so"").
 */
export function plainMarks(text: string): string {
  let plain = text;
  if (/[\u275b-\u275e\u2760\uff02\u301d-\u301f]/.test(plain))
    plain = plain.replace(/[\u275b-\u275e\u2760\uff02\u301d-\u301f]/g, (mark) => plainOf[mark] ?? mark);
  if (plain.includes("''"))
    plain = plain.replace(apostrophes, "\u201c$1\u201d").replace(lowApostrophes, "\u201e$1\u201d");
  if (plain.includes('""')) plain = plain.replace(doubled, '"$1"');
  return plain;
}

const plainOf: Readonly<Record<string, string>> = {
  "\u275b": "\u2018",
  "\u275c": "\u2019",
  "\u275d": "\u201c",
  "\u275e": "\u201d",
  "\u2760": "\u201d",
  "\uff02": '"',
  "\u301d": "\u201c",
  "\u301e": "\u201d",
  "\u301f": "\u201d",
};

/** ''so'' within a line; ``so'' is left to the scanner of quotations, which knows it. */
const apostrophes = /(?<![\w`'])''(?!['\s])([^'\n`]{1,2000}(?:'[^'\n`]{1,2000}){0,20})''(?!['\w])/g;
const lowApostrophes = /(?<![\w,]),,(?![,\s])([^\n,]{1,2000}(?:,[^,\n]{1,2000}){0,20})''(?!['\w])/g;
const doubled = /(?<!["\w])""(?!["\s])([^"\n]{1,2000})""(?!["\w])/g;
