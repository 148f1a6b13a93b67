/**
 * Words that make a name the name of a body when they end it ("Daily Post", "Acme Holdings"), and which in lower case
 * are no source of anything. Not here: nouns that can be a source themselves (body-nouns).
 */
export const bodyEndings: readonly string[] = [
  "afc airways albion annals associates athletic ballet bancorp bar breweries brewery bros buses capital center",
  "centre channel chronicle cinema co consulting corp daily electronics energy enterprise entertainment fc foods",
  "gas gazette globe gmbh guardian healthcare herald holding holdings hotel hotels house inc industries insurance",
  "journal laboratories letters line lines llc logistics ltd mail minerals mining motors news observer oil",
  "orchestra partners petroleum pharmaceuticals philharmonic plc post press proceedings programme properties",
  "publishing radio rail railway railways record resources reuters rovers semiconductor service services shipping",
  "shop site software solutions station store studios supplier systems technologies telecom telegraph television",
  "theatre times trains transactions transport tribune trust united utilities ventures wanderers water wing",
];
