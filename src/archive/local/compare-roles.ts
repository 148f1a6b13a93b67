import { apartFields, roleFields, type RoleField } from "../../lexicon/languages/en/role-fields.js";
import { fold } from "../../text/fold.js";

let table: ReadonlyMap<string, RoleField> | null = null;

/** The field of a noun; the table is made when two of one name are first compared. */
function fieldOf(noun: string): RoleField | undefined {
  table ??= new Map(
    fields().flatMap((field) => roleFields[field].split(" ").map((own): [string, RoleField] => [own, field])),
  );
  return table.get(noun);
}

function fields(): RoleField[] {
  return ["arts", "church", "finance", "law", "medicine", "police", "politics", "science", "sport"];
}

const endsHead = /^(?:of|for|at|in|on|to|from|with|by|under|over|against|and|or|who|whose|which|that)$/;

/** Words that two roles may share without being one. */
const loose = new Set(
  "the and for from with former acting deputy who was his her its their our new chief senior member professor".split(
    " ",
  ),
);

/** The fields of a role's nouns, as far as they have one: of "a striker for Leeds" sport; of "the president" none. */
export function fieldsOfRole(role: string): RoleField[] {
  const words = wordsOf(role);
  const found: RoleField[] = [];
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (next !== undefined && !endsHead.test(next)) continue;
    const field = fieldOf(word);
    if (field !== undefined) found.push(field);
    if (next !== "and") break;
  }
  return found;
}

/** A former boxer may be anything now. */
export function isFormer(role: string): boolean {
  return /\b(?:ex|former|formerly|one-time|onetime|retired)\b/i.test(role);
}

/** Whether hardly anybody is in both fields. */
export function areApart(a: RoleField, b: RoleField): boolean {
  return apartFields[a].split(" ").includes(b);
}

/** Whether one role of each says the same in two words or more: "Vice President" and "the vice president of Ghana". */
export function rolesAgree(a: readonly string[], b: readonly string[]): boolean {
  const theirs = new Set([...new Set(b)].flatMap(pairsOf));
  return [...new Set(a)].some((role) => pairsOf(role).some((pair) => theirs.has(pair)));
}

/** What is longer is no role, and has very many pairs. */
const maxRoleWords = 24;

/** Every two words of a role that say something: looked up, where comparing all roles with all takes quadratic time. */
function pairsOf(role: string): string[] {
  const said = wordsOf(role).filter((word) => word.length > 2 && !loose.has(word));
  const words = [...new Set(said)].slice(0, maxRoleWords).toSorted();
  return words.flatMap((word, i) => words.slice(i + 1).map((other) => `${word} ${other}`));
}

/** Up to the first comma or bracket: what stands behind it may be said of somebody else. */
function wordsOf(role: string): string[] {
  const [head = ""] = fold(role).split(/[,(;]/);
  return head.split(/[\s.]+|'s\b|\bex-/).filter((word) => word !== "");
}
