/**
 * How a folded word of Latin letters sounds, roughly, in the spelling habits that reporters meet: its consonants in order,
 * with those that are heard alike written alike, and whether it begins with a vowel. "kelly" and "cely" are both "kl",
 * "whitehaven" and "witehawen" both "vtvn". Null for a word with anything but the letters a-z in it.
 */
export function soundKey(word: string): string | null {
  if (!/^[a-z]+$/.test(word)) return null;
  const plain = respellings.reduce((text, [pattern, sound]) => text.replace(pattern, sound), word);
  const first = /^[aeiouy]/.test(plain) ? "a" : "";
  return first + plain.replace(/[aeiouyh]+/g, "").replace(/(.)\1+/g, "$1");
}

/** In this order. Each turns a spelling into the plainest one of the same sound. */
const respellings: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/, "n"],
  [/^wr/, "r"],
  [/^(?:ps|x)/, "s"],
  [/ph/g, "f"],
  [/(?<=.)gh/g, ""],
  [/t?sch|tch|ch|sh/g, "x"],
  [/dg(?=[ei])/g, "j"],
  [/ck|q/g, "k"],
  [/sc(?=[eiy])|c(?=[eiy])/g, "s"],
  [/c/g, "k"],
  [/x(?=.)/g, "x"],
  [/z/g, "s"],
  [/w/g, "v"],
];

/** The letters that a word may begin with when it sounds like one that begins with `letter`. */
export function lettersSoundingLike(letter: string): string {
  return alike.filter((letters) => letters.includes(letter)).join("") || letter;
}

const alike: readonly string[] = ["aeiouyh", "ckqx", "cszpx", "fp", "gj", "kgpn", "rw", "vw"];
