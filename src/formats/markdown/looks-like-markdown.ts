const link = /\[[^\][\n]{1,300}\]\((?:https?:\/\/|mailto:)[^\s()]{3,}/;
const opening = 20_000;

/**
 * Whether a text that is not called `.md` is Markdown all the same: it opens with front matter that says something of an
 * article, or has "[words](https://…" in it, which nobody writes otherwise. Stars and low lines alone are no sign. Asked
 * of every text: it imports nothing.
 */
export function looksLikeMarkdown(text: string): boolean {
  if (text.includes("](") && link.test(text)) return true;
  const fence = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n/.exec(text.slice(0, 40));
  if (fence === null) return false;
  const head = text.slice(fence[0].length, opening);
  const close = head.indexOf(`\n${fence[1] ?? ""}`);
  const fields = close < 0 ? [] : head.slice(0, close).split("\n");
  return (
    fields.every((line) =>
      /^(?:\s|$|#|-\s|["']?[\p{L}_][\p{L}\d_ .-]{0,40}["']?\s?[:=](?:\s|$))/u.test(line.slice(0, 80)),
    ) &&
    fields.some((line) =>
      /^["']?(?:title|headline|source|url|author|authors|published|date|link)["']?\s?[:=]/i.test(line),
    )
  );
}
