import type { FormatDocument } from "../document.js";
import { cutArticle } from "./cut-article.js";
import { type ArticlePlan, type ExportText, readExportText } from "./export-text.js";
import { planFactiva } from "./plan-factiva.js";
import { planTaggedFactiva } from "./plan-factiva-tagged.js";
import { planLabelled } from "./plan-labelled.js";
import { planNexisUni, planOldNexis } from "./plan-nexis.js";
import { mayBePasted, planPasted } from "./plan-pasted.js";
import { mayBePressReader, planPressReader } from "./plan-pressreader.js";

interface ExportKind {
  /** A cheap look, which lets everything of the kind pass: most files are no export, and must not be cut into lines to find out. */
  readonly mayBe: (text: string) => boolean;
  readonly plan: (text: ExportText) => ArticlePlan[] | null;
}

const hasAny =
  (...signs: readonly string[]) =>
  (text: string): boolean =>
    signs.some((sign) => text.includes(sign));

const kinds: readonly ExportKind[] = [
  {
    mayBe: hasAny(
      "End of Document",
      "Load-Date:",
      "Ende des Dokuments",
      "Dokumentende",
      "Fin du document",
      "Fin del documento",
      "Fine del documento",
    ),
    plan: planNexisUni,
  },
  { mayBe: (text) => text.startsWith("HD") || text.includes("\nHD"), plan: planTaggedFactiva },
  {
    mayBe: (text) => hasAny("Document ", "Dokument ", "Documento ")(text) && /Do[ck]umento? [A-Za-z]\w{11}/.test(text),
    plan: planFactiva,
  },
  { mayBe: hasAny("ProQuest", "\n____________________", "Gale Document Number:", "\nRecord: "), plan: planLabelled },
  {
    mayBe: hasAny(" DOCUMENTS", "DOCUMENT ", "Dokument ", "DOKUMENT ", "Document 1 ", "Documento 1 "),
    plan: planOldNexis,
  },
  { mayBe: mayBePressReader, plan: planPressReader },
  { mayBe: mayBePasted, plan: planPasted },
];

/**
 * The articles of a press archive's export (Nexis, Factiva, ProQuest, …), or of a file into which several were pasted,
 * each as a document of its own with the title, authors, date and outlet that its head states; null where the text is
 * none of these. Heads and feet become lines of data, so that nothing of an article is lost; what stands before the first
 * and behind the last (cover, list of documents, summary of the search) is nobody's text and in none of them.
 *
 * Takes time in proportion to the text's length.
 */
export function splitExport(document: FormatDocument): FormatDocument[] | null {
  const candidates = kinds.filter(({ mayBe }) => mayBe(document.text));
  if (candidates.length === 0) return null;
  const text = readExportText(document);
  for (const { plan } of candidates) {
    const plans = plan(text);
    if (plans !== null) return plans.map((article) => cutArticle(text, article));
  }
  return null;
}
