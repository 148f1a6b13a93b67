import { tokenFrom } from "../language/tokens.js";
import type { Span, Stretch } from "../types.js";
import type { Page } from "./page.js";
import type { Source } from "./source.js";

/** A line that a dash makes a signature is not longer; one that the file says is one may be. */
const longestLine = 80;
const longestSaid = 200;

export interface Signer {
  readonly source: Source;
  readonly mention: Span;
}

/** Who signs a quotation behind it or on the next line that is not empty: "> — Yusuf Khoury, February 1991". */
export function findSigner(stretch: Stretch, page: Page): Signer | null {
  const { text } = page.article;
  const { start, end, isSaid } = signatureLine(stretch, page);
  if (end - start > (isSaid ? longestSaid : longestLine)) return null;
  const signature = text.slice(start, end);
  const dash = (isSaid ? /^[-–—―\s]*(?=\p{L})/u : /^[\s>*_]*[-–—―]+\s*(?=\p{L})/u).exec(signature);
  if (dash === null || (!isSaid && /[.!?]\s*$/.test(signature))) return null;
  const own = { start: start + dash[0].length, end };
  const isSure = isSaid || stretch.setOff?.kind === "block";
  return namedSigner(own, page, isSaid) ?? (isSure ? signerAsPrinted(own, text) : null);
}

/** What stands behind the quotation in its paragraph, else the next paragraph. */
function signatureLine({ marks, paragraphs: [, last] }: Stretch, { article: { text, paragraphs } }: Page) {
  const end = paragraphs[last]?.end ?? marks.end;
  const rest = text.slice(marks.end, Math.min(end, marks.end + longestLine));
  if (!/^[\s*_]*$/.test(rest)) return { start: marks.end, end, isSaid: false };
  let next = last + 1;
  // An empty line of a Markdown block is a paragraph with nothing but its marker.
  if (text.slice(paragraphs[next]?.start, paragraphs[next]?.end).trim() === ">") next++;
  const line = paragraphs[next] ?? { start: marks.end, end, setOffAs: null };
  return { start: line.start, end: line.end, isSaid: line.setOffAs === "signature" };
}

/** Somebody known whose name opens the signature, with a title or an article: "The Harbour Board (@harbour)"; with `mayRunOn` also "Ada Obi in Harbour Post". */
function namedSigner({ start, end }: Span, { article: { text }, analysis }: Page, mayRunOn: boolean): Signer | null {
  const { tokens, names, entities } = analysis;
  const article = /^the\s+/i.exec(text.slice(start, start + 8))?.[0].length ?? 0;
  const first = tokenFrom(tokens, start + article);
  let at = first;
  while (entities.nameAt(at) < 0 && (tokens.start[at] ?? end) < end) at++;
  const name = names[entities.nameAt(at)];
  const entity = entities.all[entities.entityAt(at)];
  if (name === undefined || entity === undefined || (name.title !== first && name.first !== first)) return null;
  const [from, stop] = [tokens.start[name.title] ?? 0, tokens.end[name.next - 1] ?? 0];
  return stop <= end && (mayRunOn || /^\s*(?:$|[,(*_–—])/.test(text.slice(stop, end)))
    ? { source: { kind: "named", entity }, mention: { start: from, end: stop } }
    : null;
}

/** A signer that the reading knows no name for: as printed, up to the office, the account, a picture or the day. */
function signerAsPrinted({ start, end }: Span, text: string): Signer | null {
  const words = /^\p{Lu}[^,(*_|–—\p{Extended_Pictographic}\p{RI}]{0,60}/u.exec(text.slice(start, end))?.[0].trimEnd();
  if (words === undefined) return null;
  return { source: { kind: "unnamed", words, type: "unnamed" }, mention: { start, end: start + words.length } };
}
