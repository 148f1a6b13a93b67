/** A character beyond ASCII as it stands in a text: what tells a letter of its language from the wreck of another. */
export interface Observed {
  readonly character: string;
  readonly lower: string;
  /** From 0 to 1: how well a capital fits here. */
  readonly asCapital: number;
  /** From 0 to 1: how well a letter fits here. */
  readonly asNeighbour: number;
  readonly besideAscii: boolean;
  /** A control character, an unassigned byte or the like. */
  readonly isImpossible: boolean;
  /** How often it stands so. */
  count: number;
}

/** The characters beyond ASCII of a text, each counted by how it stands among its neighbours; shared marks left out. */
export function observeLetters(text: string): Observed[] {
  const characters = [...text];
  const observed = new Map<string, Observed>();
  for (const [i, character] of characters.entries()) {
    if (character <= lastAscii || sharedMarks.has(character)) continue;
    const seen = observe(character, characters[i - 1] ?? " ", characters[i + 1] ?? " ");
    const key = `${character}${seen.asCapital}${seen.asNeighbour}${seen.besideAscii}`;
    const known = observed.get(key);
    if (known === undefined) observed.set(key, seen);
    else known.count++;
  }
  return [...observed.values()];
}

const lastAscii = "\u007F";

function observe(character: string, before: string, after: string): Observed {
  return {
    character,
    lower: character.toLowerCase(),
    asCapital: fitAsCapital(before),
    asNeighbour: isLetter(character) && !isLetter(before) && !isLetter(after) ? aloneWeight : 1,
    besideAscii: isAsciiLetter(before) || isAsciiLetter(after),
    isImpossible: isImpossible(character),
    count: 1,
  };
}

/** Capitals begin words or fill them. KOI8 read as windows-1251 gives words in capitals with small initials. */
function fitAsCapital(before: string): number {
  const afterSmall = before !== before.toUpperCase();
  const afterCapital = before !== before.toLowerCase();
  return afterSmall ? 0 : afterCapital ? capitalWeight : 1;
}

/** Headlines are written in capitals, but few texts are. */
const capitalWeight = 0.85;
/** A letter outside any word, where in another encoding a sign may stand: "© 2024" is "Š 2024" in ISO 8859-2. */
const aloneWeight = 0.5;

function isLetter(character: string): boolean {
  return isAsciiLetter(character) || (character > lastAscii && /[\p{L}\p{M}]/u.test(character));
}

function isAsciiLetter(character: string): boolean {
  return (character >= "a" && character <= "z") || (character >= "A" && character <= "Z");
}

function isImpossible(character: string): boolean {
  const isC1 = character >= "\u0080" && character <= "\u009F";
  const isPrivate = character >= "\uE000" && character <= "\uF8FF";
  return isC1 || isPrivate || character === "\uFFFD";
}

/** Marks that a text in any language may hold; they say nothing. */
const sharedMarks: ReadonlySet<string> = new Set(
  "\u00A0“”‘’„‚«»‹›–—\u00AD…•·€§™°ºª№　、。「」『』（），：；！？・【】《》〈〉",
);
