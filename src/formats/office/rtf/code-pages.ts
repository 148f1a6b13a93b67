/** Encodings by the number of a Windows code page; those that `TextDecoder` knows. */
const encodings: ReadonlyMap<number, string> = new Map([
  [437, "windows-1252"],
  [850, "windows-1252"],
  [866, "ibm866"],
  [874, "windows-874"],
  [932, "shift_jis"],
  [936, "gbk"],
  [949, "euc-kr"],
  [950, "big5"],
  [1250, "windows-1250"],
  [1251, "windows-1251"],
  [1252, "windows-1252"],
  [1253, "windows-1253"],
  [1254, "windows-1254"],
  [1255, "windows-1255"],
  [1256, "windows-1256"],
  [1257, "windows-1257"],
  [1258, "windows-1258"],
  [10000, "macintosh"],
  [20866, "koi8-r"],
  [28592, "iso-8859-2"],
  [28595, "iso-8859-5"],
  [54936, "gb18030"],
  [65001, "utf-8"],
]);

/** Code pages by the number of a font's character set. */
const pagesByCharset: ReadonlyMap<number, number> = new Map([
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

/** The encoding of a code page; that of Western Europe for one that nobody knows. */
export function encodingOfPage(page: number): string {
  return encodings.get(page) ?? "windows-1252";
}

/** The encoding of a font's character set; null where it has no own. */
export function encodingOfCharset(charset: number): string | null {
  const page = pagesByCharset.get(charset);
  return page === undefined ? null : encodingOfPage(page);
}
