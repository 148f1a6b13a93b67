/**
 * Auxiliary verbs, lower case, short forms included: they stand between a subject and its verb.
 */
export const auxiliaries: readonly string[] = [
  "am are aren't be been being can can't cannot could couldn't did didn't do does doesn't don't had hadn't has",
  "hasn't have haven't is isn't may might must mustn't need ought shall should shouldn't was wasn't were weren't",
  "will won't would wouldn't",
];
