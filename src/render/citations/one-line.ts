/**
 * A text as one line that no format and no reader obeys: line ends are spaces, and marks that turn the reading direction
 * around, and would turn what follows the citation, are left out.
 */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\u{FFFD}")
    .replace(/[\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, "")
    .replace(/[\p{Cc}\u2028\u2029 ]+/gu, " ")
    .trim();
}
