/**
 * Words that a full stop shortens and that a capital may follow inside a sentence; lower case, without the last stop.
 * Not here: abbreviations that usually end what they stand in ("etc", "inc"), and single letters.
 */
export const abbreviations: ReadonlySet<string> = new Set([
  "adm", "apr", "aug", "ave", "blvd", "brig", "capt", "cmdr", "col", "cpl", "dec", "det", "dr", "feb", "fr", "gen", "gov",
  "hon", "insp", "jan", "jul", "jun", "lt", "maj", "mar", "messrs", "mr", "mrs", "ms", "mt", "no", "nov", "oct", "pp",
  "pres", "prof", "rep", "reps", "rev", "sen", "sens", "sep", "sept", "sgt", "sr", "st", "supt", "vs",
]);
