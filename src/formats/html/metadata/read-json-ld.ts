import { parseJson } from "./parse-json.js";

/** A node of a page's JSON-LD. */
export type JsonNode = Readonly<Record<string, unknown>>;

export function isNode(value: unknown): value is JsonNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a page says in JSON-LD. */
export interface LinkedData {
  /** Every node with a type, in the order of the page. */
  readonly nodes: readonly JsonNode[];
  readonly byId: ReadonlyMap<string, JsonNode>;
}

const mostNodes = 20_000;

/** All nodes of all scripts, however they are nested: `@graph`, lists, a page's `mainEntity`. Without recursion. */
export function readJsonLd(scripts: readonly string[]): LinkedData {
  const nodes: JsonNode[] = [];
  const byId = new Map<string, JsonNode>();
  let seen = 0;
  for (const script of scripts) {
    const waiting: unknown[] = [parseJson(script)];
    while (waiting.length > 0 && seen < mostNodes) {
      const value = waiting.pop();
      if (typeof value !== "object" || value === null) continue;
      seen++;
      if (isNode(value)) {
        if ("@type" in value) nodes.push(value);
        const id = value["@id"];
        if (typeof id === "string" && Object.keys(value).length > 1 && !byId.has(id)) byId.set(id, value);
      }
      waiting.push(...Object.values(value).toReversed().slice(0, mostNodes));
    }
  }
  return { nodes, byId };
}

/** The types of a node in small letters, without their address. */
export function typesOf(node: JsonNode): string[] {
  const type = node["@type"];
  const types = Array.isArray(type) ? (type as unknown[]) : [type];
  return types.filter((name) => typeof name === "string").map((name) => name.toLowerCase().replace(/^.*[/:#]/, ""));
}

/** The node itself, or the one that its `@id` points to where it says nothing more. */
export function resolve(value: unknown, { byId }: LinkedData): unknown {
  if (!isNode(value)) return value;
  const id = value["@id"];
  return typeof id === "string" && value["name"] === undefined ? (byId.get(id) ?? value) : value;
}

/** The first words that a value is or holds; null where it has none. */
export function stringOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === "string") return first.trim() === "" ? null : first.trim();
  if (typeof first === "number") return String(first);
  if (isNode(first)) return stringOf(first["@value"] ?? first["name"] ?? null);
  return null;
}

const articleType =
  /article$|^(?:blogposting|report|liveblogposting|newsarticle|socialmediaposting|discussionforumposting|review|recipe|howto)$/;

/** Every node that is an article, news before others. */
export function articlesOf({ nodes }: LinkedData): JsonNode[] {
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleType.test(type)));
  const rank = (node: JsonNode): number => {
    const types = typesOf(node);
    if (types.some((type) => /newsarticle$|liveblogposting/.test(type))) return 0;
    return types.some((type) => /article$|blogposting/.test(type)) ? 1 : 2;
  };
  return articles.toSorted((a, b) => rank(a) - rank(b));
}
