/**
 * The commonest small words of English, and those of other languages of the same script that are no English words: lower
 * case. Which are more tells whether a text is English. Not here: words of both ("in", "a", "was", "die", "on", "no").
 */
export const englishWords: readonly string[] = [
  "the of and to that is it for with as he she they have has had be been are were this but not his her their by",
  "from at an or which who will would said about after when what there if can its you we i",
];

export const otherLanguageWords: readonly string[] = [
  // German, Dutch, the Nordic languages
  "der das und den dem des ist nicht ein eine einen mit sich auf auch für von zu im wird sind nach bei aus wie",
  "het een van niet zijn voor maar ook dat och att det som inte är har på til av og ikke ei ett",
  // French, Spanish, Portuguese, Italian, Romanian
  "le la les et est une du dans que qui pour pas sur par avec ce aux sont ont été plus",
  "el los las y en por con para una su del al se lo como más fue pero os um uma não com da dos das é",
  "il lo gli di che non per sono della del nel alla anche și nu din cu pe să",
  // Polish, Czech, Turkish, Indonesian, Vietnamese
  "nie się na jest że z w jak je se že ve bir ve bu için ile da yang dan ini itu dengan untuk của và là các có",
];
