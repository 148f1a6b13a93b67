/**
 * Verbs by which a paper, a poll or a film says something ("the records show that …"): base, third person, past, then
 * the others. Not here: verbs of people, who say, write and report (speech-verbs).
 */
export const showingVerbs: readonly string[] = ["find finds found finding", "show shows showed showing shown"];
