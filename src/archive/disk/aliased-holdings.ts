import { fold } from "../../text/fold.js";
import { countQuotes } from "../local/count-article.js";
import type { Counts, NameInArticles } from "../local/holdings.js";
import { nameKeys } from "../local/name-keys.js";
import type { SpeakerAliases } from "../speaker-aliases.js";
import { DiskHoldings } from "./disk-holdings.js";
import type { DiskStages } from "./disk-stages.js";
import type { HeldArticles } from "./held-articles.js";

/** Articles on disk whose speakers are known by the names that aliases give: what is kept knows them as articles call them. */
export class AliasedHoldings extends DiskHoldings {
  readonly #aliases: SpeakerAliases;
  #moved: ReadonlyMap<string, readonly NameInArticles[]> | null = null;

  constructor(held: HeldArticles, stages: DiskStages, looked: number | null, aliases: SpeakerAliases) {
    super(held, { ...stages, rename: (attributed) => aliases.rename(attributed) }, looked);
    this.#aliases = aliases;
  }

  /** Two names in one article may be one person's. */
  override async counts(n: number): Promise<Counts> {
    const moved = [...(await this.#movedNames()).values()].flat();
    return moved.some(({ speaking }) => speaking.includes(n)) ? countQuotes(await this.attributed(n)) : super.counts(n);
  }

  /** Where somebody goes by another name, that of the alias stands there too. */
  override async namesWith(keys: readonly string[]): Promise<readonly NameInArticles[]> {
    const found = await super.namesWith(keys);
    const moved = [...(await this.#movedNames())].filter(([name]) => {
      const own = nameKeys(name);
      return keys.every((key) => own.includes(key));
    });
    return [...found, ...moved.flatMap(([, names]) => names)];
  }

  override async namesNear(words: readonly string[]): Promise<readonly NameInArticles[]> {
    // Who is asked for such names compares them with care.
    return [...(await super.namesNear(words)), ...[...(await this.#movedNames()).values()].flat()];
  }

  /** Not kept: aliases change more often than a folder. */
  override async speakers(): Promise<null> {
    return null;
  }

  /** For each name that has others, the articles in which one of these stands. */
  async #movedNames(): Promise<ReadonlyMap<string, readonly NameInArticles[]>> {
    if (this.#moved !== null) return this.#moved;
    const moved = new Map<string, readonly NameInArticles[]>();
    for (const name of this.#aliases.names) {
      const others = new Map(this.#aliases.othersOf(name).map((other) => [fold(other), nameKeys(other)]));
      const found = await Promise.all(Array.from(others.values(), (keys) => super.namesWith(keys)));
      const same = found.flat().filter((one) => others.has(fold(one.name)));
      moved.set(
        name,
        same.map(({ named, speaking }) => ({ name, named, speaking })),
      );
    }
    return (this.#moved = moved);
  }
}
