/**
 * Words that join clauses or open one, lower case: no noun phrase runs across them.
 */
export const clauseWords: readonly string[] = [
  "also although and because but furthermore here how however if indeed instead lest maybe meanwhile moreover",
  "never nevertheless nonetheless nor not once or perhaps provided so still that then there therefore though thus",
  "unless what when whenever where whereas whereby wherever whether which while who whoever whom whose why yet",
];
