/** Longer runs without a full stop are tables and lists whose line ends were lost. */
const maxSentence = 1000;

/** Whether a span can stand alone: it opens and ends as a sentence does, its marks pair up, and it is no contact line. */
export function isWholeSentence(text: string): boolean {
  if (text.length > maxSentence || !opening.test(text) || !closing.test(text)) return false;
  return marksPair(text) && !contact.test(text) && !isShouted(text);
}

/** A capital, a figure, a sign of money, or a letter of a script without case, behind opening marks. */
const opening = /^["“”'‘«»„「『¿¡([—–-]*\s?[\p{Lu}\p{Lt}\p{Lo}\p{N}$€£¥#@]/u;

const closing = /[.!?…。！？؟۔।॥։።။។]\s?["“”’'»«)\]」』）]*$/u;

/** An address, a link or a copyright sign: what a page says about itself. */
const contact = /\S@\S+\.[\p{L}\p{N}_]|https?:\/\/|©/u;

/** Pairs of marks whose two sides differ. */
const pairs: readonly (readonly [open: string, close: string])[] = [
  ["«", "»"],
  ["「", "」"],
  ["『", "』"],
  ["(", ")"],
  ["[", "]"],
  ["（", "）"],
];

function marksPair(text: string): boolean {
  const marks = text.match(/["“”„‘’«»「」『』()[\]（）]/g);
  if (marks === null) return true;
  const of = (character: string): number => marks.filter((mark) => mark === character).length;
  if (pairs.some(([open, close]) => of(open) !== of(close))) return false;
  // “ opens in English and closes in German; ’ is an apostrophe as well.
  if ((of("“") + of("”") + of("„")) % 2 !== 0 || of('"') % 2 !== 0 || of("‘") > of("’")) return false;
  return of("„") > 0 || of("“") === of("”") || of("“") === 0;
}

/** All in capitals: a slogan or a headline among the lines. */
function isShouted(text: string): boolean {
  return text.length > 20 && text === text.toUpperCase() && text !== text.toLowerCase();
}
