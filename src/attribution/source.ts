import type { Entity } from "../language/entities.js";
import { fold } from "../text/fold.js";
import type { Role, Speaker, SpeakerType } from "../types.js";

/** Who said something: somebody named, the words of somebody who is not, or a pronoun that leads to nobody. */
export type Source =
  | { readonly kind: "named"; readonly entity: Entity }
  | { readonly kind: "unnamed"; readonly words: string; readonly type: SpeakerType }
  | { readonly kind: "unresolved"; readonly words: string };

/** The speaker's name as it is reported: the fullest form the article gives, or the phrase itself. */
export function nameOfSource(source: Source): string | null {
  switch (source.kind) {
    case "named":
      return source.entity.name;
    case "unnamed":
      return source.words;
    case "unresolved":
      return null;
  }
}

export function typeOfSource(source: Source): SpeakerType | null {
  switch (source.kind) {
    case "named":
      return source.entity.type ?? "person";
    case "unnamed":
      return source.type;
    case "unresolved":
      return null;
  }
}

/** What two sources that are one speaker have in common. */
function keyOf(source: Source): string {
  return `${source.kind} ${fold(nameOfSource(source) ?? "")}`;
}

/** Finds for each source how the speaker was printed first: after "The foreign secretary" comes no "the Foreign Secretary". */
export function firstPrinted(sources: readonly Source[]): (source: Source) => Source {
  const first = new Map<string, Source>();
  for (const source of sources) {
    const key = keyOf(source);
    if (!first.has(key)) first.set(key, source);
  }
  return (source) => (source.kind === "unresolved" ? source : (first.get(keyOf(source)) ?? source));
}

/** The speakers of one article, each once, in the order of their first quotes. */
export function mergeSpeakers(sources: readonly Source[], rolesOf: (entity: Entity) => readonly Role[]): Speaker[] {
  const speakers = new Map<string, Speaker>();
  for (const source of sources) {
    const name = nameOfSource(source);
    const type = typeOfSource(source);
    if (name === null || type === null) continue;
    const key = keyOf(source);
    if (speakers.has(key)) continue;
    speakers.set(key, {
      name,
      type,
      names: source.kind === "named" ? formsOf(source.entity) : [name],
      roles: source.kind === "named" ? rolesOf(source.entity) : [],
    });
  }
  return [...speakers.values()];
}

/** Every form used, the fullest first, then by length. */
function formsOf(entity: Entity): string[] {
  const others = [...entity.forms].filter((form) => form !== entity.name);
  return [entity.name, ...others.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))];
}
