/** Nouns whose things are told apart by a letter: "Plan B", "Group A", "vitamin D"; in several languages, lower case. */
export const letterNouns: ReadonlySet<string> = new Set(
  [
    "annex answer appendix block class exhibit figure formula gate gene grade group groupe grupo gruppe hall",
    "hepatitis influenza item liga model option part plan point room schedule section serie series show strain table",
    "terminal type unit vitamin vitamina vitamine zone",
  ].flatMap((line) => line.split(" ")),
);
