import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { guardStages, type Stages } from "../../src/archive/guard-stages.js";
import { createLocalArchive } from "../../src/archive/local/local-archive.js";
import type { NameInArticles } from "../../src/archive/local/holdings.js";
import { nameKeys } from "../../src/archive/local/name-keys.js";
import { MemoryHoldings } from "../../src/archive/memory/memory-holdings.js";
import type { QuotesQuestion } from "../../src/questions.js";
import { editsToPart } from "../../src/search/like-names.js";
import type { Article, Attributions, ReportedSpeech, SourceText } from "../../src/types.js";
import { clips } from "./clips.js";
import { readFiles, stages } from "./read-files.js";

/** Holdings that know, as a file does, in which articles whose name stands. */
class NamingHoldings extends MemoryHoldings {
  /** The articles whose quotes were asked for since it was made ready. */
  readonly opened = new Set<number>();
  readonly #names = new Map<string, { readonly named: Set<number>; readonly speaking: Set<number> }>();

  async makeReady(): Promise<this> {
    for (const n of await this.all()) {
      const quoted = await super.attributed(n);
      for (const name of namesOfSpeakers(quoted)) this.#note(name).speaking.add(n);
      for (const name of quoted.named) this.#note(name).named.add(n);
    }
    return this;
  }

  override async attributed(n: number): Promise<Attributions> {
    this.opened.add(n);
    return super.attributed(n);
  }

  override async namesWith(keys: readonly string[]): Promise<NameInArticles[]> {
    return this.#namesWhere((own) => keys.every((key) => own.includes(key)));
  }

  override async namesNear(words: readonly string[]): Promise<NameInArticles[]> {
    return this.#namesWhere((own) => words.every((word) => own.some((key) => editsToPart(word, key) < Infinity)));
  }

  #namesWhere(isMeant: (keys: readonly string[]) => boolean): NameInArticles[] {
    return [...this.#names].flatMap(([name, { named, speaking }]) => {
      if (!isMeant(nameKeys(name))) return [];
      return { name, named: [...named].toSorted((a, b) => a - b), speaking: [...speaking].toSorted((a, b) => a - b) };
    });
  }

  #note(name: string) {
    const known = this.#names.get(name) ?? { named: new Set(), speaking: new Set() };
    this.#names.set(name, known);
    return known;
  }
}

function namesOfSpeakers({ quotes, speakers }: Attributions): string[] {
  const said = quotes.flatMap(({ attribution }) => attribution?.speaker ?? []);
  return [...speakers.flatMap((speaker) => [speaker.name, ...speaker.names]), ...said];
}

/** Stages that work each article out once, whatever archive it is in. */
function remembering(own: Stages): Stages {
  const articles = new Map<string, Article>();
  const attributed = new Map<Article, Attributions>();
  const reported = new Map<Article, ReportedSpeech>();
  return {
    ...own,
    clean: async () => remembered(articles, ({ path }) => path, await own.clean()),
    attribute: async () => remembered(attributed, (article) => article, await own.attribute()),
    async indirect() {
      const find = await own.indirect();
      return (article, given) => {
        const found = reported.get(article) ?? find(article, given);
        reported.set(article, found);
        return found;
      };
    },
  };
}

function remembered<Key, Given, Result>(
  known: Map<Key, Result>,
  keyOf: (given: Given) => Key,
  work: (given: Given) => Result,
): (given: Given) => Result {
  return (given) => {
    const result = known.get(keyOf(given)) ?? work(given);
    known.set(keyOf(given), result);
    return result;
  };
}

const golden = new URL("../golden/", import.meta.url);

let sources: readonly SourceText[] = [];
let names: readonly string[] = [];
const guarded = guardStages(remembering(stages), []);

beforeAll(async () => {
  const articles = readdirSync(golden).filter((file) => /\.(?:txt|md)$/.test(file));
  const texts = articles.map((file) => [`clips/${file}`, readFileSync(new URL(file, golden), "utf8")]);
  sources = await readFiles({ ...Object.fromEntries(texts), ...clips });
  const archive = createLocalArchive("clips", new MemoryHoldings(sources, guarded), guarded);
  const { speakers } = await archive.speakers({});
  const { quotes: reports } = await archive.quotes({ kinds: ["indirect"] });
  // Whoever is reported may have no name: "her team".
  const known = [...speakers.flatMap((speaker) => speaker.names), ...reports.flatMap(({ speaker }) => speaker ?? [])];
  const words = known.flatMap((name) => name.split(/\s+/));
  const others = [
    "unknown",
    "nobody at all",
    "Governor Achebe",
    "Dr Quill",
    "achebe's",
    "jongun",
    "Jong-un",
    "Marta Quil",
    "!",
  ];
  names = [...new Set([...known, ...words, ...words.map((word) => word.slice(0, -1)), ...others])];
}, 60_000);

describe("holdings that know who is named where answer `by` as those do of which every article is asked", () => {
  it("over any of the articles, for any two names and conditions", async () => {
    const articles = fc.shuffledSubarray([...sources.keys()], { minLength: 1 });
    const by = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 2 });
    const conditions = fc.record<QuotesQuestion>(
      {
        kinds: fc.constantFrom(["direct"], ["direct", "mixed", "indirect"], ["other"]),
        minWords: fc.integer({ min: 1, max: 9 }),
        sort: fc.constantFrom("date", "-date"),
        limit: fc.integer({ min: 1, max: 3 }),
        since: fc.constantFrom("2020", "2024"),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(articles, by, conditions, async (numbers, names, others) => {
        const chosen = sources.filter((_, n) => numbers.includes(n));
        const asking = createLocalArchive("clips", new MemoryHoldings(chosen, guarded), guarded);
        const knowing = createLocalArchive("clips", await new NamingHoldings(chosen, guarded).makeReady(), guarded);
        const question = { ...others, by: names };
        expect(await knowing.quotes(question)).toEqual(await asking.quotes(question));
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it("and open only the articles that may name the person, and their namesakes", async () => {
    const holdings = await new NamingHoldings(await readFiles(clips), guarded).makeReady();
    holdings.opened.clear();
    await createLocalArchive("clips", holdings, guarded).quotes({ by: ["robert"] });
    expect([...holdings.opened].map((n) => holdings.name(n).path)).toEqual(["clips/bridge.md", "clips/ferry.md"]);
  });
});
