import type { SpeakersQuestion } from "../../questions.js";
import type { UnquotedRecord } from "../../records.js";
import { indexAt } from "../../text/lines.js";
import type { Act, Article, Span } from "../../types.js";
import type { AboutFacts, Considered, UnquotedAnswer } from "../answers.js";
import { fileLine, positionOf } from "../positions.js";
import { filterArticles, limited } from "./filter-articles.js";
import { findCopies } from "./find-copies.js";
import { type Appearance, byStrength, GatheredUnquoted, type UnquotedRow } from "./gather-unquoted.js";
import type { Holdings } from "./holdings.js";
import { personTest } from "./pick-speakers.js";
import { findAbout, type Told } from "./select-about.js";
import { compareNames } from "./speaker-table.js";

/** Who is told of and quoted in none of the articles asked about, each with where that is told. */
export async function answerUnquoted(holdings: Holdings, question: SpeakersQuestion): Promise<UnquotedAnswer> {
  const { rows, considered, about } = await readUnquoted(holdings, question);
  const records = rows.map(({ record }) => record);
  const sorted = records.toSorted(question.sort === "name" ? byName : byWeight);
  return { considered, about, people: limited(sorted, question), total: rows.length };
}

/** The same in no order, with the articles. */
export async function readUnquoted(
  holdings: Holdings,
  question: SpeakersQuestion,
): Promise<{
  readonly rows: readonly UnquotedRow[];
  readonly considered: Considered;
  readonly about: AboutFacts | null;
}> {
  const { numbers: all, considered } = await filterArticles(holdings, question);
  const copies = findCopies(holdings, all);
  const numbers = all.filter((n) => !copies.has(n));
  const gathered = new GatheredUnquoted();
  gathered.addNamed(await holdings.namedIn(numbers));
  const told: ToldOf[] = [];
  for (const n of numbers) {
    const article = await holdings.article(n);
    if (article === null) continue;
    gathered.addQuoted(n, await holdings.attributed(n));
    told.push(...(await readTold(holdings, n, article, question.about !== undefined)));
  }
  const { chosen, about } = await selectTold(told, question.about);
  for (const one of chosen) gathered.add(one);
  const isAsked = await personTest(question);
  const rows = gathered.rows(holdings.age).filter(({ record }) => {
    const { acts, name, names, roles } = record;
    return acts >= (question.min ?? 1) && isAsked([name, ...names], roles);
  });
  return { rows, considered, about };
}

function byName(a: UnquotedRecord, b: UnquotedRecord): number {
  return compareNames(a.name, b.name);
}

/** Whoever was asked and did not answer comes first, then whoever most is told of. */
function byWeight(a: UnquotedRecord, b: UnquotedRecord): number {
  return byStrength.indexOf(a.act) - byStrength.indexOf(b.act) || b.acts - a.acts || byName(a, b);
}

/** Somebody in an article, and the paragraph of each act, where what that is about is asked. */
interface ToldOf {
  readonly one: Appearance;
  readonly paragraphs: readonly Told[];
}

async function readTold(holdings: Holdings, n: number, article: Article, isAbout: boolean): Promise<ToldOf[]> {
  const { acts, speakers } = await holdings.acts(n);
  const { path, published, outlet, text } = article;
  const byName = new Map<string, Act[]>();
  for (const act of acts) byName.set(act.name, [...(byName.get(act.name) ?? []), act]);
  return speakers.map(({ name, type, names, roles }) => {
    const theirs = byName.get(name) ?? [];
    const shown = theirs.map(({ act, words }) => ({
      line: positionOf(article, words.start).line,
      act,
      text: text.slice(words.start, words.end).replaceAll(/\s+/g, " "),
    }));
    const given = roles.map(({ role }) => role);
    const rolePlaces = roles.map(({ role, line }) => ({ role, path, line: fileLine(article, line) }));
    const place = { path, published, outlet, acts: shown };
    return {
      one: { n, name, type, names, roles: given, quotes: 0, place, rolePlaces },
      paragraphs: isAbout ? theirs.map(({ words }) => paragraphAt(article, words, names)) : [],
    };
  });
}

function paragraphAt(article: Article, words: Span, names: readonly string[]): Told {
  const { path, title, outlet, published } = article;
  const { start, end, label } = article.paragraphs[indexAt(article.paragraphs, words.start)] ?? {
    ...words,
    label: "body",
  };
  const { line } = positionOf(article, start);
  return { path, title, outlet, published, names, line, section: label, text: article.text.slice(start, end) };
}

/** Those of whom something is told in a paragraph that a query finds, with that alone. */
async function selectTold(
  told: readonly ToldOf[],
  asked: string | undefined,
): Promise<{ readonly chosen: readonly Appearance[]; readonly about: AboutFacts | null }> {
  if (asked === undefined) return { chosen: told.map(({ one }) => one), about: null };
  const paragraphs = told.flatMap((one) => one.paragraphs);
  const { found, facts } = await findAbout(paragraphs, asked);
  const chosen = told.flatMap(({ one, paragraphs: own }) => {
    const acts = one.place.acts.filter((_, act) => found.has(own[act]));
    return acts.length === 0 ? [] : { ...one, place: { ...one.place, acts } };
  });
  const places = new Set(paragraphs.map(({ path, line }) => `${path}:${line}`));
  return { chosen, about: { ...facts, searched: places.size } };
}
