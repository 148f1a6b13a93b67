/** English words that are written in two ways, or that stand for others: what tells a change of spelling from one of words. */

/** British spelling to American, where no ending says so (`plain-words.ts` knows the endings). From dictionaries of both. */
export const americanSpellings: ReadonlyMap<string, string> = new Map([
  ["acknowledgement", "acknowledgment"],
  ["ageing", "aging"],
  ["aluminium", "aluminum"],
  ["cheque", "check"],
  ["cosy", "cozy"],
  ["defence", "defense"],
  ["enquiry", "inquiry"],
  ["fulfil", "fulfill"],
  ["grey", "gray"],
  ["jewellery", "jewelry"],
  ["judgement", "judgment"],
  ["kerb", "curb"],
  ["licence", "license"],
  ["manoeuvre", "maneuver"],
  ["mum", "mom"],
  ["offence", "offense"],
  ["plough", "plow"],
  ["practise", "practice"],
  ["pretence", "pretense"],
  ["programme", "program"],
  ["sceptical", "skeptical"],
  ["skilful", "skillful"],
  ["storey", "story"],
  ["sulphur", "sulfur"],
  ["towards", "toward"],
  ["tyre", "tire"],
  ["whilst", "while"],
]);

/** What a short form stands for, by its end behind the apostrophe; the first is the usual one. */
export const shortForms: ReadonlyMap<string, readonly string[]> = new Map([
  ["d", ["would", "had"]],
  ["ll", ["will"]],
  ["m", ["am"]],
  ["re", ["are"]],
  ["s", ["is", "has"]],
  ["ve", ["have"]],
]);

/** Short forms that are words of their own, as the words that they stand for. */
export const shortWords: ReadonlyMap<string, string> = new Map([
  ["can't", "can not"],
  ["cannot", "can not"],
  ["cos", "because"],
  ["gonna", "going to"],
  ["gotta", "got to"],
  ["ok", "okay"],
  ["shan't", "shall not"],
  ["til", "until"],
  ["till", "until"],
  ["wanna", "want to"],
  ["won't", "will not"],
]);

/** The forms of auxiliaries, by what they are forms of. */
export const auxiliaryBases: ReadonlyMap<string, string> = new Map(
  (
    [
      ["be", "am are be been being is was were"],
      ["can", "can could"],
      ["do", "did do does doing done"],
      ["have", "had has have having"],
      ["may", "may might"],
      ["shall", "shall should"],
      ["will", "will would"],
    ] as const
  ).flatMap(([base, forms]) => forms.split(" ").map((form): [string, string] => [form, base])),
);

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const tens = "twenty thirty forty fifty sixty seventy eighty ninety";
const places =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";

const numbered = (words: string, from: number, step: number): [string, number][] =>
  words.split(" ").map((word, i) => [word, from + i * step]);

/** Numbers written in words, and the places that they count. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...numbered(small, 0, 1),
  ...numbered(tens, 20, 10),
  ...numbered(places, 0, 1),
  ["dozen", 12],
]);

/** What multiplies the number before it. */
export const multipliers: ReadonlyMap<string, number> = new Map([
  ["billion", 1e9],
  ["bn", 1e9],
  ["hundred", 100],
  ["million", 1e6],
  ["thousand", 1000],
  ["trillion", 1e12],
]);
