/**
 * Words that make a name the name of a body when they end it ("Daily Post", "Acme Holdings"), and which in lower case
 * are no source of anything. Not here: nouns that can be a source themselves (body-nouns).
 */
export const bodyEndings: readonly string[] = [
  "airways associates bancorp bar capital center centre chronicle cinema co consulting corp daily enterprise",
  "gazette globe gmbh guardian herald holding holdings house inc industries journal laboratories llc ltd mail",
  "motors news observer partners pharmaceuticals plc post press programme radio record reuters service services",
  "shop site station store supplier systems technologies telegraph television times tribune trust wing",
];
