/**
 * Words that a full stop shortens only where they are written with a capital: "Ft. Worth", "Art. 5", "Gary, Ind. (AP)".
 * In small letters each is a word or a measure ("he fell ill.", "the art."). Lower case, without the stop. A sentence may
 * end with them.
 */
export const capitalAbbreviations: ReadonlySet<string> = new Set([
  "art",
  "comm",
  "del",
  "ens",
  "ft",
  "ill",
  "ind",
  "la",
  "mass",
  "miss",
  "ore",
  "pt",
  "sec",
  "wash",
]);
