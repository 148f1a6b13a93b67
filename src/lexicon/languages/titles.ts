import type { TitleGroup } from "./title-group.js";

/**
 * Titles of other languages that stand before names, in English texts too; lower case, with their accents. A form stands once,
 * and not among the titles of English. Begun, not complete.
 */
export const foreignTitles: readonly TitleGroup[] = [
  {
    kind: "short",
    pronoun: "he",
    words: ["dhr hr"],
  },
  {
    kind: "short",
    pronoun: "she",
    words: ["frk mlle mme mmes smt sra srta"],
  },
  {
    kind: "short",
    pronoun: "any",
    words: ["arc dott dra engr ing lic mevr pak"],
  },
  {
    kind: "style",
    pronoun: "he",
    words: ["alhaji datuk don herr hojatoleslam maulana monsieur oba otunba señor shri signor ustad ustaz"],
  },
  {
    kind: "style",
    pronoun: "she",
    words: ["alhaja doña frau hajia kumari madame señora señorita signora signorina"],
  },
  {
    kind: "style",
    pronoun: "any",
    words: ["sr"],
  },
  {
    kind: "office",
    pronoun: "he",
    words: [
      "alcalde bundeskanzler bürgermeister direktor geschäftsführer geólogo kanzler ministro oberbürgermeister",
      "polizeisprecher prefeito profesor präsident président sindaco sprecher",
    ],
  },
  {
    kind: "office",
    pronoun: "she",
    words: [
      "alcaldesa autorin bundeskanzlerin bürgermeisterin direktorin geschäftsführerin geóloga kanzlerin",
      "krankenschwester ministerin ministra oberbürgermeisterin polizeisprecherin prefeita presidenta profesora",
      "professorin präsidentin présidente sprecherin trainerin",
    ],
  },
  {
    kind: "office",
    pronoun: "any",
    words: ["maire portavoce portavoz porte-parole presidente vorsitzende vorsitzender"],
  },
];
