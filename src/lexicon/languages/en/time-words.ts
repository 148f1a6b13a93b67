/**
 * Days, months and the words around them, lower case: "Lee on Tuesday said". Capitalized or not, they are nobody's name.
 */
export const timeWords: readonly string[] = [
  "afternoon apr april aug august autumn christmas day dec december earlier early easter evening feb february fri",
  "friday hour jan january jul july jun june last late mar march midnight mon monday month morning night noon nov",
  "november oct october on sat saturday sep sept september spring summer sun sunday this thu thurs thursday today",
  "tomorrow tonight tue tues tuesday wed wednesday week weekend winter year yesterday",
];
