/**
 * Words that make a name the name of a body when they end it ("Daily Post", "Acme Holdings"), and which in lower case
 * are no source of anything. Not here: nouns that can be a source themselves (body-nouns).
 */
export const bodyEndings: readonly string[] = [
  "airlines airways associates bancorp bank bar breweries brewery bros buses capital center centre chronicle cinema",
  "co college consulting corp daily energy enterprise foods gas gazette globe gmbh guardian herald holding holdings",
  "hotel hotels house inc industries insurance journal laboratories line lines llc logistics ltd mail minerals",
  "mining motors news observer oil partners petroleum pharmaceuticals plc post press programme properties radio",
  "rail railway railways record resources reuters service services shipping shop site solutions station store",
  "studios supplier systems technologies telecom telegraph television times trains transport tribune trust",
  "utilities ventures water wing",
];
