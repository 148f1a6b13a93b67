import { editDistance } from "../text/edit-distance.js";

/** Something in a query that looks like another program's grammar, and how it is said here. */
export type GrammarHint =
  | { readonly kind: "star"; readonly written: string; readonly word: string }
  | { readonly kind: "bar"; readonly written: string; readonly meant: string }
  | { readonly kind: "sign"; readonly written: string; readonly sign: string }
  | { readonly kind: "operator"; readonly operator: string }
  | { readonly kind: "no-value"; readonly field: string }
  | { readonly kind: "field"; readonly written: string; readonly meant: string };

const fields = ["title", "speaker", "outlet", "date"] as const;

/** Names of other programs for what is a field here. */
const otherNames: Readonly<Record<string, (typeof fields)[number]>> = {
  author: "speaker",
  by: "speaker",
  from: "outlet",
  headline: "title",
  intitle: "title",
  paper: "outlet",
  publisher: "outlet",
  said: "speaker",
  site: "outlet",
  source: "outlet",
};

/** `ferr*`, `ferry|dam`, `l?vy`, `OR ferry`, `title: ferry`, `titel:ferry`: what is read as words, though something else was probably meant. */
export function hintGrammar(query: string): GrammarHint[] {
  const unquoted = query.replace(/["“”„‟«»＂][^"“”„‟«»＂]*["“”„‟«»＂]/g, '""');
  const words = unquoted.trim().split(/\s+/);
  const ends = new Set([words[0], words.at(-1)]);
  const lone = ["AND", "OR", "NOT"].filter((operator) => words.length > 1 && ends.has(operator));
  return [
    ...lone.map((operator) => ({ kind: "operator", operator }) as const),
    ...words.flatMap((written) => hintOf(written) ?? []),
  ];
}

function hintOf(written: string): GrammarHint | null {
  if (!/[*|:?~[]/.test(written)) return null;
  const [, word] = /^-?([^*?]*[\p{L}\p{N}])[^*?\p{L}\p{N}]*\*+$/u.exec(written) ?? [];
  if (word !== undefined) return { kind: "star", written, word };
  if (/[^|]\|+[^|]/.test(written)) return { kind: "bar", written, meant: written.split(/\|+/).join(" OR ") };
  const sign = /[\p{L}\p{N}](\?)[\p{L}\p{N}]|[\p{L}\p{N}](\[)[\p{L}-]+\]|(~)\d?$/u
    .exec(written)
    ?.slice(1)
    .find(Boolean);
  if (sign !== undefined) return { kind: "sign", written, sign };
  const bare = /^-?(\p{L}+):$/u.exec(written)?.[1]?.toLowerCase();
  const field = fields.find((one) => one === bare);
  if (field !== undefined) return { kind: "no-value", field };
  const [, name, value] = /^-?(\p{L}{2,12}):([^\s:/]*[\p{L}\p{N}][^\s:]*|"")$/u.exec(written) ?? [];
  if (name === undefined || value === undefined) return null;
  const meant = fieldMeant(name.toLowerCase());
  return meant === null ? null : { kind: "field", written, meant: `${meant}:${value === '""' ? '"…"' : value}` };
}

/** The field that somebody meant, or null: of a field as it is called, too. */
function fieldMeant(name: string): string | null {
  if (fields.some((field) => field === name)) return null;
  return otherNames[name] ?? fields.find((field) => editDistance(field, name, 2) <= (field.length > 4 ? 2 : 1)) ?? null;
}
