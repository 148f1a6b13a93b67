/**
 * Nouns for what has a title of its own, singular, lower case: a name in quotation marks right behind one is a title
 * ("the opera “Night Water”"). Not here: papers that are quoted as often as they are named (document-nouns).
 */
export const workNouns: readonly string[] = [
  "album anthem aria ballad ballet bestseller book cantata comedy concerto documentary episode exhibition film",
  "game hit hymn installation lullaby magazine miniseries movie mural musical novel novella opera operetta",
  "oratorio painting photograph play podcast poem programme sculpture sequel series show single sitcom sonata song",
  "soundtrack symphony thriller trilogy waltz",
];
