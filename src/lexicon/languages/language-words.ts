/**
 * The commonest small words of English, and those of other languages of the same script that are no English words: lower
 * case. Which are more tells whether a text is English. Not here: words of both ("in", "a", "was", "die", "on", "no").
 */
export const englishWords: readonly string[] = [
  "about after an and are as at be been but by can for from had has have he her his i if is it its not of or said",
  "she that the their there they this to we were what when which who will with would you",
];

/** Of German, Dutch, the Nordic languages, French, Spanish, Portuguese, Italian, Romanian, Polish, Czech, Turkish, Indonesian and Vietnamese. */
export const otherLanguageWords: readonly string[] = [
  "al alla anche att auch auf aus aux av avec bei bir bu ce che com como con cu các có của da dan dans das dat del",
  "della dem den dengan der des det di din dos du een ei ein eine einen el en est et ett fue für gli har het ikke",
  "il ile im ini inte ist itu için jak je jest la las le les lo los là maar mit más na nach nel nicht nie niet non",
  "nu não och og ont ook os par para pas pe per pero plus por pour på que qui se sich sind się som sono sont su",
  "sur să til um uma una und une untuk van ve von voor và w wie wird y yang z zijn zu är é été że že și",
];
