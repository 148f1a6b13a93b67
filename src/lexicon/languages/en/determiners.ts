/**
 * Words that open a noun phrase, lower case, possessive pronouns and number words included.
 */
export const determiners: readonly string[] = [
  "a all an another any both dozens each eight either every few five four her his hundreds its many more most my",
  "neither nine no one other our seven several six some ten the their these this those thousands three",
  "two your",
];
