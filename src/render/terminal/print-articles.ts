import type { ListReport } from "../../records.js";
import { countNoun } from "./count-noun.js";
import { fitForTerminal, markText } from "./mark-text.js";
import { printBlock, type Screen } from "./print-block.js";
import { dayOf } from "./print-heading.js";

/** The articles, each with its day, outlet and counts, its title and its path. */
export function* printArticles({ articles }: ListReport, screen: Screen): Iterable<string> {
  for (const [index, { published, outlet, quotes, words, title, path }] of articles.entries()) {
    if (index > 0) yield "";
    const facts = [dayOf(published), outlet, countNoun(quotes, "quote"), countNoun(words, "word")];
    const known = facts.filter((fact) => fact !== null).map(fitForTerminal);
    yield* printBlock(screen, { text: known.join("  "), marks: [] });
    if (title !== null) yield* printBlock(screen, markText(title), { label: "  " });
    yield `  ${screen.palette.path(fitForTerminal(path))}`;
  }
}
