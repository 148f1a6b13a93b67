/**
 * Words that stand before a name and are no part of it, lower case, without the full stop.
 * Not here: offices that are nouns of their own (office-titles).
 */
export const courtesyTitles: readonly string[] = [
  "adm amb ayatollah baron baroness brig brother capt cllr cmdr col councillor countess cpl dame datuk det dott",
  "doña dr father fr frau gen gov herr hojatoleslam hon imam ing insp lady lic lord lt madame maj messrs miss",
  "mlle mme monsieur mr mrs ms mx pak pres prof pvt rabbi rep reps rev reverend sen sens señor señora sgt sheik",
  "sheikh shri signor signora sir sister smt sr supt ustaz",
];
