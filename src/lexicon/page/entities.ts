/** The characters that editors write by name in HTML, beyond those of the keyboard. Rarer ones stay as they are written. */
const listed =
  "amp & lt < gt > quot \" apos ' ldquo “ rdquo ” lsquo ‘ rsquo ’ sbquo ‚ bdquo „ laquo « raquo » lsaquo ‹ rsaquo › mdash — " +
  "ndash – horbar ― hellip … bull • middot · deg ° euro € pound £ yen ¥ cent ¢ sect § copy © reg ® trade ™ frac12 ½ " +
  "frac14 ¼ frac34 ¾ times × eacute é Eacute É egrave è agrave à acirc â ecirc ê icirc î ocirc ô ucirc û ccedil ç " +
  "Ccedil Ç aacute á iacute í oacute ó uacute ú ntilde ñ Ntilde Ñ auml ä ouml ö uuml ü Auml Ä Ouml Ö Uuml Ü szlig ß " +
  "aring å Aring Å oslash ø Oslash Ø aelig æ AElig Æ atilde ã otilde õ iexcl ¡ iquest ¿";

/** By name, without "&" and ";". */
export const namedEntities: ReadonlyMap<string, string> = new Map(
  Array.from(listed.matchAll(/(\S+) (\S+)/g), ([, name = "", letter = ""]) => [name, letter] as const),
)
  .set("nbsp", "\u00a0")
  .set("ensp", " ")
  .set("emsp", " ")
  .set("thinsp", " ")
  .set("shy", "")
  .set("zwnj", "\u200c")
  .set("zwj", "\u200d");
