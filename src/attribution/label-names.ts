import type { Analysis } from "../language/analyse.js";
import type { Entity } from "../language/entities.js";
import { namePartsOf } from "../language/person-name.js";
import { rolesAround } from "../language/roles.js";
import { tokenFrom } from "../language/tokens.js";
import { fold } from "../text/fold.js";
import type { Span } from "../types.js";

/** Whom labels mean: the surname, the given name or the initials of somebody whom the text names in full. */
export class LabelNames {
  readonly #analysis: Analysis;
  /** Everybody with two names or more, by surname, by given name and by initials; null where several share it. */
  readonly #byPart = new Map<string, Entity | null>();

  #byRole: ReadonlyMap<string, Entity | null> | null = null;

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
    const people = analysis.entities.all.filter(({ type, parts }) => type !== "organization" && parts.length > 1);
    // A surname is asked for before a given name, and both before initials.
    for (const entity of people) this.#note(entity.parts.at(-1) ?? "", entity);
    const surnames = new Set(this.#byPart.keys());
    for (const entity of people) {
      const [first = ""] = entity.parts;
      if (!surnames.has(first)) this.#note(first, entity);
      this.#note(entity.parts.map((part) => part.charAt(0)).join(""), entity);
    }
  }

  /** The entity that a label names; null where it names a role, or nobody whom the text knows. */
  find(label: Span): Entity | null {
    const { text } = this.#analysis.tokens;
    const parts = labelParts(text.slice(label.start, label.end));
    const last = parts.at(-1);
    if (last === undefined) return null;
    // "THE COURT", "The Chairman" are nobody's names.
    const role = parts.length === 1 && !this.#byPart.has(last) ? this.#bearerOf(last) : null;
    if (role !== null || /^the\s/i.test(text.slice(label.start, label.end))) return role;
    const own = this.#entityIn(label);
    if (parts.length > 1 && own !== null && own.parts.length > 1) return own;
    const known = this.#byPart.get(last) ?? null;
    if (parts.length === 1) return known ?? own;
    const full = known !== null && parts.every((part) => known.parts.includes(part));
    return full ? known : own;
  }

  /** The only one whom the text gives a role: "THE PRESIDENT" is its President Ruiz, "HOST" its host Ada Nwosu. */
  #bearerOf(role: string): Entity | null {
    this.#byRole ??= bearersOfRoles(this.#analysis);
    return this.#byRole.get(role) ?? null;
  }

  #note(part: string, entity: Entity): void {
    const known = this.#byPart.get(part);
    if (known === undefined) this.#byPart.set(part, entity);
    else if (known !== entity) this.#byPart.set(part, null);
  }

  /** The entity of the longest name in the label itself. */
  #entityIn(label: Span): Entity | null {
    const { tokens, entities } = this.#analysis;
    let best: Entity | null = null;
    for (let i = tokenFrom(tokens, label.start); (tokens.start[i] ?? label.end) < label.end; i++) {
      const entity = entities.all[entities.entityAt(i)];
      if (entity !== undefined && entity.parts.length > (best?.parts.length ?? 0)) best = entity;
    }
    return best;
  }
}

/** Who bears each role, by its noun; null where several do. */
function bearersOfRoles({ tokens, names, entities, inside }: Analysis): Map<string, Entity | null> {
  const found = new Map<string, Entity | null>();
  for (const [n, name] of names.entries()) {
    const entity = entities.all[entities.ofName[n] ?? -1];
    if (entity === undefined) continue;
    for (const { start, end } of rolesAround(tokens, name, inside)) {
      const [phrase = ""] = fold(tokens.text.slice(start, end)).split(/ (?:of|for|at|in|from|with|on|who|and) /);
      const noun = phrase.slice(phrase.lastIndexOf(" ") + 1);
      const known = found.get(noun);
      found.set(noun, known === undefined || known === entity ? entity : null);
    }
  }
  return found;
}

/** The folded words of the name in a label: of "HELEN PRATT, HOST" helen and pratt, of "MR. HALL" hall. */
function labelParts(label: string): string[] {
  const bare = label.replace(/\s*(?:[,([]| [-–—]+ ).*$/s, "");
  return namePartsOf(
    bare.replace(
      /^(?:(?:\p{Lu}\p{L}{0,3}\.|(?:coach|dr|judge|justice|madam|mayor|minister|president|secretary|senator|sir)\b) ?)+(?=\p{L})/iu,
      "",
    ),
  );
}
