/**
 * Words that make a name the name of a body when they end it ("Daily Post", "Acme Holdings"), and which in lower case
 * are no source of anything. Not here: nouns that can be a source themselves (body-nouns).
 */
export const bodyEndings: readonly string[] = [
  "afc airlines airways albion annals associates athletic bancorp bank bar breweries brewery bros buses capital center centre chronicle cinema",
  "co college consulting corp daily energy enterprise fc foods gas gazette globe gmbh guardian herald holding holdings",
  "hotel hotels house inc industries insurance journal laboratories letters line lines llc logistics ltd mail minerals",
  "mining motors news observer oil partners petroleum pharmaceuticals plc post press proceedings programme properties radio",
  "rail railway railways record resources reuters rovers service services shipping shop site solutions station store",
  "studios supplier systems technologies telecom telegraph television times trains transactions transport tribune trust",
  "united utilities ventures wanderers water wing",
];
