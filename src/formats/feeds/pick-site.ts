/**
 * Who publishes a feed, by its title: "Wexley Courier" of "Wexley Courier - World" and of "Top stories | Wexley Courier".
 * Which part it is, its address tells ("https://wexleycourier.example"); where it does not, the whole title stays.
 */
export function pickSite(title: string | null, address: string | null): string | null {
  if (title === null || title.length > longestTitle) return null;
  const host = /^[a-z]+:\/\/([^/?#]+)/i.exec(address ?? "")?.[1];
  if (host === undefined) return title;
  const letters = lettersOf(host);
  const parts = title.split(/\s+[-–—|»>:·•]+\s+|:\s+/).map((part) => part.trim());
  const named = parts.filter((part) => isNamedIn(part, letters));
  return named.length === 1 && named[0] !== undefined ? named[0] : title;
}

const longestTitle = 200;

/** A host has a site's name, or its first letters: "bbc.co.uk" BBC News, "wexcourier.example" not "Wexley Courier". */
function isNamedIn(part: string, host: string): boolean {
  const letters = lettersOf(part.replace(/^the\s+/i, ""));
  const first = lettersOf(part.split(/\s+/)[0] ?? "");
  return (
    letters.length > 1 && (host.includes(letters) || (first.length > 2 && first !== "the" && host.includes(first)))
  );
}

function lettersOf(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
