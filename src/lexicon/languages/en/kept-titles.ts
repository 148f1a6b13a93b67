/**
 * Titles that are part of how their bearers are called where only a given name follows ("Prince Kofi", "Sister Amara"),
 * lower case. Not here: titles that stand before surnames ("Lord", "Mr").
 */
export const keptTitles: ReadonlySet<string> = new Set(
  "archduke brother emir emperor empress father king mother pope prince princess queen saint sister sultan".split(" "),
);
