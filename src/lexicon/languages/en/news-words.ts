/**
 * By what a sentence is told that says what the news is, behind a scene that a story opens with: lower case, words with
 * one space between. Not here: words that scenes are as full of ("found", "left", "took").
 */

/** Phrases that lead from one case to all of them. */
export const newsPhrases: ReadonlySet<string> = new Set([
  "a growing number",
  "a report by",
  "a study by",
  "according to",
  "across the country",
  "across the nation",
  "after years of",
  "are among",
  "as part of",
  "at least",
  "at the center of",
  "at the centre of",
  "at the heart of",
  "by the end of",
  "come as",
  "comes as",
  "dozens of",
  "for the first time",
  "hundreds of thousands",
  "in a dozen",
  "in recent years",
  "is among",
  "is one of",
  "is part of",
  "more and more",
  "more than",
  "nearly half",
  "on strike",
  "one of the",
  "part of a",
  "scientists say",
  "since records began",
  "tens of thousands",
  "the deepest",
  "the first",
  "the largest",
  "the latest",
  "the most",
  "the worst",
  "thousands of",
  "was among",
  "was one of",
]);

/** Words of public life: who decides, what is decided, and what is counted. */
export const newsWords: readonly string[] = [
  "activists agency analysts announced approved authorities average banned bill campaign campaigners closed",
  "closures companies company compulsory congress costs council countries court crisis cuts deadline deaths debate",
  "decade decline department disaster disease doubled drought economists economy election emergency endangered",
  "experts federal figures funding government governments governor industry inquiry investigation lawmakers lawsuit",
  "legislation legislature minister ministers ministry nationwide nonprofit officials ombudsman parliament patients",
  "petition plan plans policy population premiums prices program programme prosecutors protest protests rates",
  "record reform regulators rejected report reports researchers residents ruling sanctions scientists season senate",
  "shortage statistics strike studies study survey tariffs tax trend tripled unemployment union vaccine victims",
  "vote voted wave workers",
];

/** Words of a scene: the hour, and what one sees somebody do. */
export const sceneWords: readonly string[] = [
  "afternoon bell chair coffee dawn door dusk evening eyes feet floor grandfather grandmother hair hand hands he",
  "her him his kitchen knocked laughed looked looks midnight morning mother night noon porch quiet rain remembers",
  "roof room sat she shoes silence silent sits sky smell smelled smiled stands stood stove sun table telephone tree",
  "waited waits walked walks wall watched watches whispered wind window woke",
];
