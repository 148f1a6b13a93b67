import type { SpeakersQuestion } from "../../questions.js";
import { wordsOf } from "../../search/match-names.js";
import { isListed } from "../quote-records.js";
import { countSpeakers } from "./count-speakers.js";
import { filterArticles } from "./filter-articles.js";
import type { Holdings } from "./holdings.js";
import { openQuotes, QuoteReader, speakerTest } from "./read-quotes.js";
import { selectAbout } from "./select-about.js";
import type { AskedTable, SpeakerTable } from "./speaker-table.js";

/** A test of somebody's names against `by`, and of the roles given against `role`. */
export async function personTest({
  by,
  role,
}: SpeakersQuestion): Promise<(names: readonly string[], roles: readonly { readonly role: string }[]) => boolean> {
  const isCalled = await speakerTest(by);
  const wanted = role === undefined ? null : ` ${wordsOf(role).join(" ")} `;
  return (names, roles) =>
    (by === undefined || isCalled(names)) &&
    (wanted === null || roles.some((given) => ` ${wordsOf(given.role).join(" ")} `.includes(wanted)));
}

/** The rows of those who are called so, and have such a role. */
export async function pickSpeakers(
  table: SpeakerTable,
  rows: Uint32Array,
  question: SpeakersQuestion,
): Promise<Uint32Array> {
  const isAsked = await personTest(question);
  return rows.filter((row) => {
    const { speaker, names, roles } = table.row(row);
    return isAsked(speaker === null ? [] : [speaker, ...names], roles);
  });
}

/** Who says what a query finds, and how often: nothing else of what they say is counted. */
export async function countSpeakersAbout(
  holdings: Holdings,
  question: SpeakersQuestion & { readonly about: string },
): Promise<AskedTable> {
  const { numbers, considered } = await filterArticles(holdings, question);
  const reader = new QuoteReader(holdings, {}, await speakerTest(undefined));
  const said = await reader.read(numbers);
  const opened = await openQuotes(holdings, said);
  const { quotes, facts } = await selectAbout(opened, question.about);
  const found = new Set(quotes);
  const asked = new Map<number, Set<number>>();
  for (const [i, { n, quote }] of said.entries()) {
    const shown = opened[i];
    if (shown === undefined || !found.has(shown)) continue;
    const own = asked.get(n) ?? new Set();
    asked.set(n, own.add(quote.n));
  }
  const saidOfIt = {
    path: (n: number) => holdings.path(n),
    textKey: (n: number) => holdings.textKey(n),
    layout: (n: number) => holdings.layout(n),
    namedIn: (all: readonly number[]) => holdings.namedIn(all),
    indirect: (n: number) => holdings.indirect(n),
    async attributed(n: number) {
      const attributed = await holdings.attributed(n);
      const quotes = attributed.quotes.filter((quote) => isListed(quote) && asked.get(n)?.has(quote.n) === true);
      return { quotes, speakers: attributed.speakers, named: [] };
    },
  };
  return { considered, table: await countSpeakers(saidOfIt, [...asked.keys()]), about: facts };
}
