const women =
  /woman$|^(?:wife|mother|sister|daughter|actress|queen|girl|girlfriend|lady|widow|aunt|niece|grandmother)$/;
const men =
  /(?:^|[^o])(?<!hu|ger|ro)man$|^(?:husband|father|brother|son|king|boy|boyfriend|actor|widower|uncle|nephew|grandfather)$/;

/** What a noun says of whom it names. */
export function genderOfNoun(noun: string): "woman" | "man" | null {
  const lower = noun.toLowerCase();
  return women.test(lower) ? "woman" : men.test(lower) ? "man" : null;
}
