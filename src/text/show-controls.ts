/**
 * Text with its control characters made visible, for a terminal, which would obey them: escape sequences that move the
 * cursor or retitle the window, and marks that turn the reading direction around. `ESC` becomes `␛`, U+009B `\x9b`,
 * U+202E `\u202e`; marks of direction and tag characters, which hide in a text, as well. Line ends and tabs are controls too: who wants them kept takes them out first.
 */
export function showControls(text: string): string {
  return text.replace(
    /[\p{Cc}\u{61C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{E0000}-\u{E007F}]/gu,
    visible,
  );
}

const firstControlPicture = 0x2400;

function visible(control: string): string {
  const code = control.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(firstControlPicture + code);
  if (code === 0x7f) return "␡";
  const hex = code.toString(16);
  if (code > 0xffff) return `\\u{${hex}}`;
  return code < 0x100 ? `\\x${hex}` : `\\u${hex.padStart(4, "0")}`;
}
