import { createHash } from "node:crypto";
import { readPage } from "../../src/clean/read-page.js";
import { nothingGiven } from "../../src/formats/document.js";
import { element } from "./element.js";
import { randomFrom } from "./grow-trees.js";
import { shareInStory } from "./label-lines.js";
import type { TrainingPage } from "./read-pages.js";

/** What people paste: the page's title, a story of a few paragraphs, and a few lines of the page in it and under it. */
export function cutShort({ id, dump, site, gold, text, read, shares }: TrainingPage): TrainingPage | null {
  const random = randomFrom(
    Number.parseInt(
      createHash("sha256")
        .update(id + dump)
        .digest("hex")
        .slice(0, 8),
      16,
    ),
  );
  const { blocks, title } = read.page;
  const told = [...shares.keys()].filter((at) => (shares[at] ?? 0) > 0.5);
  const last = told.at(-1) ?? 0;
  const others = [...shares.keys()].filter(
    (at) => at > last && (shares[at] ?? 0) < 0.1 && element(blocks, at).words < 15,
  );
  if (told.length < 6 || others.length < 12) return null;
  const pick = (count: number) => {
    const from = Math.floor(random() * (others.length - count));
    return others.slice(from, from + count);
  };
  const kept = told.slice(0, 4 + Math.floor(random() * 6));
  const cut = 1 + Math.floor(random() * (kept.length - 1));
  const box = pick(1 + Math.floor(random() * 5));
  const above = [...shares.keys()]
    .slice(0, Math.floor(random() * 8))
    .filter((at) => at < (told[0] ?? 0) && at !== title?.at);
  const heading = title?.at !== null && title !== null && title.at < (told[0] ?? 0) ? [title.at] : [];
  const order = [
    ...above,
    ...heading,
    ...kept.slice(0, cut),
    ...box,
    ...kept.slice(cut),
    ...pick(Math.floor(random() * 7)),
  ];
  const lines = order.map((at) => text.slice(element(blocks, at).start, element(blocks, at).end).replace(/\s+/g, " "));
  const short = lines.join(random() < 0.7 ? "\n\n" : "\n");
  const again = readPage({ text: short, given: nothingGiven, hints: null });
  if (!again.page.story.isPage) return null;
  const own = shareInStory(
    again.page.blocks.map((block) => block.text),
    gold,
  );
  return {
    id,
    kind: "text",
    dump: "short",
    site,
    text: short,
    gold: kept.map((at) => element(blocks, at).text).join("\n"),
    read: again,
    shares: own,
  };
}
