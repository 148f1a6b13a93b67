import { fold } from "../text/fold.js";
import type { Role, Speaker, SpeakerType } from "../types.js";
import type { Entity } from "./resolve-names.js";

/** Who said something, before the article is read to its end: somebody named, or the words of somebody who is not. */
export type Source =
  | { readonly kind: "named"; readonly entity: Entity }
  | { readonly kind: "unnamed"; readonly words: string; readonly type: SpeakerType };

/** The speaker's name as it is reported: the fullest form the article gives, or the phrase itself. */
export function nameOfSource(source: Source): string {
  return source.kind === "named" ? source.entity.name : source.words;
}

export function typeOfSource(source: Source): SpeakerType {
  return source.kind === "named" ? (source.entity.type ?? "person") : source.type;
}

/** The speakers of one article, each once, in the order of their first quotes. */
export function mergeSpeakers(sources: readonly Source[], roles: ReadonlyMap<Entity, readonly Role[]>): Speaker[] {
  const speakers = new Map<string, Speaker>();
  for (const source of sources) {
    const name = nameOfSource(source);
    const key = `${source.kind} ${fold(name)}`;
    if (speakers.has(key)) continue;
    speakers.set(key, {
      name,
      type: typeOfSource(source),
      names: source.kind === "named" ? formsOf(source.entity) : [name],
      roles: source.kind === "named" ? (roles.get(source.entity) ?? []) : [],
    });
  }
  return [...speakers.values()];
}

/** Every form used, the fullest first, then by length. */
function formsOf(entity: Entity): string[] {
  const others = [...entity.forms].filter((form) => form !== entity.name);
  return [entity.name, ...others.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))];
}
