import type { FormatDocument } from "../document.js";
import { cutArticle } from "./cut-article.js";
import { type ArticlePlan, type ExportText, readExportText } from "./export-text.js";
import { type ExportKind, possibleExports } from "./may-be-export.js";
import { planEuropresse } from "./plan-europresse.js";
import { planFactiva } from "./plan-factiva.js";
import { planTaggedFactiva } from "./plan-factiva-tagged.js";
import { planGenios } from "./plan-genios.js";
import { planLabelled } from "./plan-labelled.js";
import { planNewsBank } from "./plan-newsbank.js";
import { planNexisUni, planOldNexis } from "./plan-nexis.js";
import { planPasted } from "./plan-pasted.js";
import { planPressReader } from "./plan-pressreader.js";

const plans: Readonly<Record<ExportKind, (text: ExportText) => ArticlePlan[] | null>> = {
  nexis: planNexisUni,
  "factiva-tagged": planTaggedFactiva,
  factiva: planFactiva,
  europresse: planEuropresse,
  genios: planGenios,
  newsbank: planNewsBank,
  labelled: planLabelled,
  "old-nexis": planOldNexis,
  pressreader: planPressReader,
  pasted: planPasted,
};

/**
 * The articles of a press archive's export (Nexis, Factiva, ProQuest, …), or of a file into which several were pasted,
 * each as a document of its own with the title, authors, date and outlet that its head states; null where the text is
 * none of these. Heads and feet become lines of data, so that nothing of an article is lost; what stands before the first
 * and behind the last (cover, list of documents, summary of the search) is nobody's text and in none of them.
 *
 * Takes time in proportion to the text's length.
 */
export function splitExport(document: FormatDocument): FormatDocument[] | null {
  const kinds = possibleExports(document.text);
  if (kinds.length === 0) return null;
  const text = readExportText(document);
  for (const kind of kinds) {
    const found = plans[kind](text);
    if (found !== null) return found.map((plan) => cutArticle(text, plan));
  }
  return null;
}
