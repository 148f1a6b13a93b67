import { fold } from "../../text/fold.js";
import { sexOfName } from "../../text/given-names.js";

/** An author's name, in parts only where it is sure which is which. */
export type AuthorName =
  | { readonly family: string; readonly given: string }
  | { readonly family: null; readonly literal: string };

/** "Ann Moore", "John F. O'Brien": a given name, initials, one name more. */
const westernName = /^(\p{Lu}[\p{Ll}\p{M}]+(?:-\p{Lu}[\p{Ll}\p{M}]+)?)((?: \p{Lu}\.)*) (\p{Lu}[\p{L}\p{M}'’-]+)$/u;

/** Given names that are as often a family's, which stands first: "Kim Yong", "Chen Jie". */
const alsoFamilies: ReadonlySet<string> = new Set(["chen", "kim", "lee", "wei"]);

/** The second half of a given name in Korean and Chinese order: "Ji-eun". */
const secondHalf = /-\p{Ll}/u;

/**
 * The parts of a name that opens with a known given name and has one other name behind it. "Seo Ji-eun", "Gabriel García
 * Márquez", "Ludwig van Beethoven" and "Staff reporters" stay whole: which name is whose would be guessed. So does an
 * outlet that is called like a person ("Virginia Mercury").
 */
export function partName(name: string, outlet: string | null): AuthorName {
  const whole = { family: null, literal: name } as const;
  const [, given = "", initials = "", family = ""] = westernName.exec(name) ?? [];
  if (given === "" || name === outlet || secondHalf.test(family)) return whole;
  const first = fold(given);
  const isSure = sexOfName(first) !== null && !alsoFamilies.has(first) && sexOfName(fold(family)) === null;
  return isSure ? { family, given: given + initials } : whole;
}
