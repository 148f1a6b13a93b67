/** A field of a line of output: tabs and line ends would end it, so each becomes a space. Nothing else changes. */
export function flattenField(text: string): string {
  return text.replace(/\r\n|[\t\n\r]/g, " ");
}
