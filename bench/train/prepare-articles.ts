import type { Part, QuotationView } from "../../src/attribution/model/model-types.js";
import type { LanguageModel } from "../../src/language/analyse.js";
import type { Entities } from "../../src/language/entities.js";
import { linkGold } from "./link-gold.js";
import { addPseudo } from "./pseudo-quotes.js";
import type { GoldArticle, GoldAttribution } from "./read-articles.js";
import { sameName } from "./read-scorer.js";
import { readPart, readStretches, type ReadStretches } from "./read-stretches.js";

/** What does not change between experiments: quotations and their gold. */
export interface Linked extends ReadStretches {
  readonly source: GoldArticle;
  readonly gold: readonly (GoldAttribution | null)[];
  /** Which quotations are pseudo: words of indirect speech taken as if they stood in marks. */
  readonly pseudo: readonly boolean[];
  /** The same article with pseudo quotations, for learning only. */
  readonly variants: readonly Linked[];
}

export interface Prepared extends Omit<Linked, "variants"> {
  readonly variants: readonly Prepared[];
  readonly part: Part;
  readonly views: readonly (QuotationView | null)[];
  /** For each quotation the entity that is its gold source, from 1; 0 where nobody named is. */
  readonly goldEntities: readonly number[];
}

export function linkArticles(articles: readonly GoldArticle[], withPseudo = false): Linked[] {
  return articles.map((source): Linked => {
    const read = readStretches(source);
    const linked: Linked = { source, ...read, gold: linkGold(source, read.quotations), pseudo: [], variants: [] };
    return withPseudo ? { ...linked, variants: addPseudo(linked) } : linked;
  });
}

export function prepare(linked: Linked, language: LanguageModel): Prepared {
  const { part, views } = readPart(linked, language);
  const goldEntities = linked.gold.map((gold) => entityNamed(gold?.source?.entity ?? null, part.analysis.entities));
  const variants = linked.variants.map((variant) => prepare(variant, language));
  return { ...linked, variants, part, views, goldEntities };
}

function entityNamed(name: string | null, { all }: Entities): number {
  return name === null ? 0 : all.findIndex((entity) => sameName(entity.name, name)) + 1;
}
