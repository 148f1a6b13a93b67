import type { Attributions } from "../../types.js";
import type { ContainerWriter } from "../container/write-container.js";
import { nobody } from "../guard-stages.js";
import { countQuotes } from "../local/count-article.js";
import { nameKeys, namesOfArticle } from "../local/name-keys.js";
import { packSpeech } from "./pack-speech.js";
import { packAscending } from "./varints.js";
import { BlobsWriter } from "./write-blobs.js";

/**
 * Writes who says what in the articles of a segment, in their order, and the names of all who are quoted or named; null
 * where the program has failed on one, which is asked again by every question.
 */
export function writeSpeech(container: ContainerWriter, speech: Iterable<Attributions | null>): void {
  const packed = new BlobsWriter();
  const counts: number[] = [];
  const articlesOf = new Map<string, number[]>();
  let article = 0;
  for (const attributed of speech) {
    const { quotes, speakers } = countQuotes(attributed ?? nobody);
    packed.push(attributed === null ? new Uint8Array() : packSpeech(attributed));
    counts.push(quotes, speakers);
    for (const name of namesOfArticle([attributed ?? nobody])) {
      const articles = articlesOf.get(name);
      if (articles === undefined) articlesOf.set(name, [article]);
      else articles.push(article);
    }
    article++;
  }
  packed.addTo(container, "speech");
  container.addNumbers("counts", Uint32Array.from(counts));
  writeNames(container, articlesOf);
}

/** `articlesOf`: the articles, ascending, that each name stands in. */
export function writeNames(container: ContainerWriter, articlesOf: ReadonlyMap<string, readonly number[]>): void {
  const places = new BlobsWriter();
  const names = [...articlesOf.keys()].toSorted();
  for (const name of names) places.push(packAscending(articlesOf.get(name) ?? []));
  // A name holds no newline: its words are joined by spaces.
  container.add("names", Buffer.from(names.map((name) => name.replaceAll("\n", " ")).join("\n")));
  container.add("keys", Buffer.from(names.map(keysOf).join("\n")));
  places.addTo(container, "namedIn");
}

/** Every key that a name may be asked by, between spaces. */
function keysOf(name: string): string {
  return ` ${nameKeys(name).join(" ")} `;
}
