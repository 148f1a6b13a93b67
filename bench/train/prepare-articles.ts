import { analyseText, type Analysis } from "../../src/speakers/learnt/analyse-text.js";
import type { TextNames } from "../../src/speakers/learnt/decide-speakers.js";
import { keyMentions } from "../../src/speakers/learnt/key-mentions.js";
import type { WordKnowledge } from "../../src/speakers/learnt/know-words.js";
import { listNames } from "../../src/speakers/learnt/list-names.js";
import { nameOf, resolveNames, type NameTable } from "../../src/speakers/learnt/resolve-names.js";
import type { TaggerModel } from "../../src/speakers/learnt/tag-words.js";
import { tokenize, type Tokens } from "../../src/speakers/learnt/tokenize.js";
import { addPseudo } from "./pseudo-quotes.js";
import { linkGold } from "./link-gold.js";
import { paragraphsOf, type GoldArticle, type GoldAttribution } from "./read-articles.js";
import { sameName } from "./read-scorer.js";
import { readStretches, type ReadStretches } from "./read-stretches.js";

/** What does not change between experiments: segments and their gold. */
export interface Linked extends ReadStretches {
  readonly article: GoldArticle;
  readonly gold: readonly (GoldAttribution | null)[];
  /** Which segments are pseudo quotations: words of indirect speech taken as if they stood in marks. */
  readonly pseudo: readonly boolean[];
  /** The same article with pseudo quotations, for learning only. */
  readonly variants: readonly Linked[];
}

export interface Prepared extends Omit<Linked, "variants"> {
  readonly variants: readonly Prepared[];
  readonly analysis: Analysis;
  readonly names: TextNames;
  /** For each segment the person who is its gold source, from 1; 0 where nobody named is. */
  readonly goldPeople: readonly number[];
}

export function linkArticles(articles: readonly GoldArticle[], withPseudo = false): Linked[] {
  return articles.map((article): Linked => {
    const read = readStretches(article);
    const linked: Linked = { article, ...read, gold: linkGold(article, read.segments), pseudo: [], variants: [] };
    return withPseudo ? { ...linked, variants: addPseudo(linked) } : linked;
  });
}

export function prepare(linked: Linked, tagger: TaggerModel, words: WordKnowledge): Prepared {
  const { article, segments } = linked;
  const paragraphs = paragraphsOf(article.text);
  const analysis = analyseText(
    tokenize(article.text, paragraphs),
    paragraphs.length,
    segments,
    linked.hints,
    tagger,
    words,
  );
  const runs = listNames(analysis.tokens, (word) => tagger.known.has(word), words);
  const table = resolveNames(analysis.tokens, runs);
  const goldPeople = linked.gold.map((attribution) =>
    personNamed(attribution?.source?.entity ?? null, analysis.tokens, table),
  );
  const variants = linked.variants.map((variant) => prepare(variant, tagger, words));
  return {
    ...linked,
    variants,
    analysis,
    goldPeople,
    names: { table, runs, keys: keyMentions(analysis.outline, table) },
  };
}

function personNamed(entity: string | null, tokens: Tokens, table: NameTable): number {
  if (entity === null) return 0;
  return table.people.findIndex((person) => sameName(nameOf(tokens, person), entity)) + 1;
}
