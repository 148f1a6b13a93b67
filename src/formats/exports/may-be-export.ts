/** The layouts that are told apart, in the order in which they are tried. */
export type ExportKind =
  | "nexis"
  | "factiva-tagged"
  | "factiva"
  | "europresse"
  | "genios"
  | "newsbank"
  | "labelled"
  | "old-nexis"
  | "pressreader"
  | "pasted";

/**
 * Which exports a text may be: a cheap look that lets all of a kind pass. Most files are none, and must neither be cut
 * into lines nor load the tables to find out; this file imports nothing for that reason.
 */
export function possibleExports(text: string): ExportKind[] {
  const kinds: ExportKind[] = [];
  if (hasAny(text, nexisSigns)) kinds.push("nexis");
  if (text.startsWith("HD") || text.includes("\nHD")) kinds.push("factiva-tagged");
  const hasDocument = hasAny(text, ["Document ", "Dokument ", "Documento "]);
  if (hasDocument && /Do[ck]umento? [A-Za-z]\w{11}/.test(text)) kinds.push("factiva");
  if (text.includes("news·")) kinds.push("europresse");
  if (text.includes("GBI-Genios")) kinds.push("genios");
  if (hasAny(text, ["OpenURL Link", "Citation (aglc Style)"])) kinds.push("newsbank");
  if (hasAny(text, ["ProQuest", "\n____________________", "Gale Document Number:", "\nRecord: "]))
    kinds.push("labelled");
  if (hasAny(text, numberSigns)) kinds.push("old-nexis");
  if (text.includes("Article Name:") || text.slice(0, opening).includes("·")) kinds.push("pressreader");
  if (hasAny(text, ruleStarts) || hasTwoBylines(text)) kinds.push("pasted");
  return kinds;
}

export function mayBeExport(text: string): boolean {
  return possibleExports(text).length > 0;
}

const nexisSigns = [
  "End of Document",
  "Load-Date:",
  "Ende des Dokuments",
  "Dokumentende",
  "Fin du document",
  "Fin del documento",
  "Fine del documento",
  "Einde van het document",
  "Fim do documento",
];
const numberSigns = [" DOCUMENTS", "DOCUMENT ", "Dokument ", "DOKUMENT ", "Document 1 ", "Documento 1 "];
const ruleStarts = [
  "\n---",
  "\n***",
  "\n* *",
  "\n===",
  "\n___",
  "\n###",
  "\n# #",
  "\n~~~",
  "\n- -",
  "\n+++",
  "\n•",
  "\f",
];
const bylineStarts = ["By ", "BY ", "by ", "Von ", "VON ", "Par ", "PAR ", "Por ", "POR ", "Di ", "Da ", "Door "];

/** How much of a file is read to see whether its first headline has PressReader's line under it. */
const opening = 1000;

function hasAny(text: string, signs: readonly string[]): boolean {
  return signs.some((sign) => text.includes(sign));
}

/** Without a rule only a byline under each headline tells articles apart. */
function hasTwoBylines(text: string): boolean {
  return bylineStarts.some((start) => {
    const first = text.indexOf(`\n${start}`);
    return first >= 0 && text.includes(`\n${start}`, first + 1);
  });
}
