/**
 * Pronouns, articles and adjectives of other languages that open sentences, lower case: nobody's names when a word
 * without a capital follows. Not here: words that are names in some country ("Mia", "Su", "Die").
 */
export const foreignOpeners: ReadonlySet<string> = new Set(
  (
    "aber auch avec cela ces cette como cuando dans das diese dieser e ella ellas elle elles ellos em en entonces " +
    "er es esta este esto euer eux ich ils isso je mais mein meine mi mis moi mon ne nos nosotros notre nous " +
    "nuestra nuestro nunca não o on os ou pero por porque pour qu'il que quem qui quoi sa se si sie sin también tu " +
    "tus un una und une uns unser unsere usted vous wie wir yo zij é а без бывшая бывший был была были в вот все " +
    "всё вы да для его ее если еще ещё её и из их к как когда кто мне многие мой моя мы на наш наша не нет но " +
    "новая новый о об он она они от по потом поэтому при с сам сама сейчас со так там теперь то только ты у уже " +
    "хотя что эта это этот я"
  ).split(" "),
);
