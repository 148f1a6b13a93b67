/**
 * Text with its control characters made visible, for a terminal, which would obey them: escape sequences that move the
 * cursor or retitle the window, and marks that turn the reading direction around. `ESC` becomes `␛`, U+009B `\x9b`,
 * U+202E `\u202e`. Line ends and tabs are controls too: who wants them kept takes them out first.
 */
export function showControls(text: string): string {
  return text.replace(/[\p{Cc}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, visible);
}

const firstControlPicture = 0x2400;

function visible(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(firstControlPicture + code);
  if (code === 0x7f) return "␡";
  const hex = code.toString(16);
  return code < 0x100 ? `\\x${hex}` : `\\u${hex}`;
}
