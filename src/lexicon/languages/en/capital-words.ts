/**
 * Everyday words, lower case, that are abbreviations where they stand in capitals: "US" is not "us", "WHO" is not "who". Also small
 * words of other languages that print such an abbreviation ("UN"). Not here: abbreviations that are no word in small letters.
 */
export const capitalWords: readonly string[] = ["aids am is it la pa pm un us who"];
