import { decodeHTML } from "entities";

/** A value from JSON or an attribute as a reader would see it: entities that were escaped twice, and tags, taken out. */
export function plainWords(value: string): string {
  const decoded = value.includes("&") ? decodeHTML(value) : value;
  return (/<[a-z/!]/i.test(decoded) ? decoded.replaceAll(/<[a-z/!][^<>]{0,300}>/gi, " ") : decoded)
    .replaceAll(/[\u00ad\u200b\u2060\ufeff]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
