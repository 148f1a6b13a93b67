import fc from "fast-check";

const marks = "“ ” \" ' ‘ ’ « » , . : ; — - ? ! ( ) & \u00ad \u200b &eacute; -\n \n \n\n".split(/ /);
const words =
  "Ngozi Eze Mr. U.S. al-Masri van der Dr St. the The mayor of Accra who she It their aunt said told according to that " +
  "report’s Kim's 4,000 56-year-old B–C “no” Ó Müller 東京 \u{1d4d0} NATO and In somebody x";

/** What articles are made of, in any order, with and without spaces. */
export const anyText = fc
  .array(fc.constantFrom(...marks, ...words.split(" ")), { maxLength: 80 })
  .chain((pieces) => fc.constantFrom(" ", "").map((space) => pieces.join(space)));
