/** A title's letters and digits alone, to compare titles by. */
export function titleKey(title: string): string {
  return title
    .slice(0, 500)
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
