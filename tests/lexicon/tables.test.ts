import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as names from "../../src/lexicon/languages/en/given-names.js";
import * as irregular from "../../src/lexicon/languages/en/irregular-verbs.js";
import { bodyEndings } from "../../src/lexicon/languages/en/body-endings.js";
import { bodyNouns } from "../../src/lexicon/languages/en/body-nouns.js";
import { placeWords } from "../../src/lexicon/languages/en/place-words.js";
import { roleFields } from "../../src/lexicon/languages/en/role-fields.js";
import { speakingPlaces } from "../../src/lexicon/languages/en/speaking-places.js";
import { keptTitles, titles } from "../../src/lexicon/languages/en/titles.js";
import * as verbs from "../../src/lexicon/languages/en/verbs.js";
import { englishWords, otherLanguageWords } from "../../src/lexicon/languages/language-words.js";
import { bylineParticles, nameParticles } from "../../src/lexicon/languages/name-particles.js";
import { foreignTitles } from "../../src/lexicon/languages/titles.js";
import * as abbreviations from "../../src/lexicon/page/abbreviations.js";
import { months } from "../../src/lexicon/page/months.js";

const folder = new URL("../../src/lexicon/", import.meta.url);

/** Lines whose words belong together, in an order that says something. */
const linesWithOrder = new Set(["irregularVerbs", "shortGivenNames"]);

function words(lines: Iterable<string>): string[] {
  return [...lines].flatMap((line) => line.split(" "));
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function isStrings(value: unknown): value is readonly string[] | ReadonlySet<string> {
  return (Array.isArray(value) || value instanceof Set) && [...value].every((entry) => typeof entry === "string");
}

/** Lists in groups, a language each, with the language over each: sorted within it. */
const grouped = new Set(["furnitureLines", "furnitureOpeners"]);

/** Modules whose lists are in order of precedence. */
const inOrder = new Set(["page/record-keys.ts", "page/mail-words.ts"]);

/** Every list of words or phrases in a module, those inside its objects included. */
function listsIn(name: string, value: unknown, isPhrases: boolean): [string, string[]][] {
  if (isStrings(value)) {
    // Pages have phrases, one an entry; languages have words, many a line.
    const own = isPhrases || value instanceof Set ? [...value] : words(value);
    return [[name, linesWithOrder.has(name) ? [...value].map((line) => line.split(" ")[0] ?? "") : own]];
  }
  if (Array.isArray(value)) return value.flatMap((entry, i) => listsIn(`${name} ${i}`, entry, isPhrases));
  if (typeof value !== "object" || value === null || value instanceof Map || name.startsWith("encodingLetters"))
    return [];
  return Object.entries(value)
    .filter(([, entry]) => typeof entry === "object")
    .flatMap(([key, entry]) => listsIn(`${name}.${key}`, entry, isPhrases));
}

const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const lists: [string, string[], boolean][] = [];
for (const file of files) {
  const tables = (await import(new URL(file, folder).href)) as Readonly<Record<string, unknown>>;
  for (const [name, value] of Object.entries(tables)) {
    if (!name.startsWith("outlets")) {
      const isOrdered = inOrder.has(file.replaceAll("\\", "/"));
      for (const [list, own] of listsIn(name, value, file.startsWith("page"))) lists.push([list, own, isOrdered]);
    }
  }
}

describe("a table", () => {
  it.each(lists)("%s is sorted by code unit and has nothing twice", (name, own, isOrdered) => {
    const once = [...new Set(own)];
    expect(own).toEqual(isOrdered || grouped.has(name) ? once : once.toSorted(byCodeUnit));
  });

  it("in groups is sorted within each", () => {
    const source = readFileSync(new URL("page/furniture.ts", folder), "utf8");
    for (const group of source.split(/^  \/\/ .*$|^export .*$/m)) {
      const own = [...group.matchAll(/^  "([^"]+)",$/gm)].map((match) => match[1] ?? "");
      expect(own).toEqual(own.toSorted(byCodeUnit));
    }
  });

  it.each(lists)("%s is in lower case", (_, own) => {
    expect(own.filter((word) => word !== word.toLowerCase() || word.trim() !== word || word === "")).toEqual([]);
  });
});

/** Lists of one idea: whoever stands in one of them stands in no other. */
const apart: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "a title has one kind and one pronoun": [...titles, ...foreignTitles].map((group) => words(group.words)),
  "a given name is a man's, a woman's or of both": Object.values(names).map(words),
  "a verb gives words or a thought": [words(verbs.speechVerbs), words(verbs.stanceVerbs)],
  "a verb doubles its last letter or may": [words(irregular.doublingVerbs), words(irregular.optionalDoublingVerbs)],
  "an abbreviation leads, stands before a figure, or ends": Object.values(abbreviations).map((set) => [...set]),
  "a noun can be a source or only ends the name of a body": [words(bodyNouns), words(bodyEndings)],
  "a place speaks for a government or does not": [words(speakingPlaces), words(placeWords)],
  "a role has one field": Object.values(roleFields).map((line) => line.split(" ")),
  "a small word is of English or of another language": [words(englishWords), words(otherLanguageWords)],
  "a particle stands in sentences or in bylines only": [words(nameParticles), words(bylineParticles)],
};

describe("of lists of one idea", () => {
  it.each(Object.entries(apart))("%s", (_, groups) => {
    const all = groups.flatMap((group) => [...new Set(group)]);
    expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
  });

  it("a kept title is a title, or a saint", () => {
    const known = new Set(titles.flatMap((group) => words(group.words)));
    expect([...keptTitles].filter((word) => !known.has(word))).toEqual(["archduke", "saint"]);
  });

  it("every cue after a question is a verb of speech", () => {
    const speech = new Set(words(verbs.speechVerbs));
    expect(words(verbs.quotationCues).filter((verb) => !speech.has(verb))).toEqual([]);
  });

  it("a month has a number from 1 to 12", () => {
    expect(new Set(months.values())).toEqual(new Set(Array.from({ length: 12 }, (_, month) => month + 1)));
  });
});
