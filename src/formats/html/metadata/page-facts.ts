import type { Attributes, Element } from "../element.js";
import type { PageListener } from "../build-layer.js";

/** Words that the page marks as a fact about something: `itemprop`, `rel=author`, `<time>`. */
export interface MarkedWords {
  /** "author", "datepublished", "headline", "name", "rel-author", "byline", "time" … */
  readonly kind: string;
  /** Its words, a line for each block in it. */
  text: string;
  /** `datetime`, `content` or `href`, where the page gives one. */
  readonly value: string;
  readonly element: Element;
  /** The innermost thing that it is a fact about, by `itemtype` ("newsarticle", "person"), in small letters; "" where none is named. */
  readonly scope: string;
}

/** A script that holds data. */
export interface DataScript {
  readonly kind: "json-ld" | "next-data";
  text: string;
  at: number;
}

/** What a page says of itself, as it says it; which of it to believe is decided later. */
export interface PageFacts {
  /** The contents of meta tags by their names in small letters, in the order of the page. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly windowTitle: string;
  readonly canonical: string | null;
  /** The address in the comment that a browser or an archive put in when it saved the page. */
  readonly savedFrom: string | null;
  readonly language: string | null;
  readonly scripts: readonly DataScript[];
  readonly marked: readonly MarkedWords[];
}

/** In UTF-16 units, and in numbers of each: a page that has more is not read further for facts. */
const longestWords = 300;
const longestTitle = 2000;
const longestScript = 4_000_000;
const mostMarked = 400;
const mostMetas = 2000;
const mostOpen = 8;

const bylineNames =
  /(?:^|[\s_-])(?:byline|author|authors|writer|contributor)(?:[\s_-]?(?:name|names|link|byline|info))?(?:$|\s|__?name)/i;

/** Gathers the facts while the page goes by. */
export class FactCollector implements PageListener {
  private readonly metas = new Map<string, string[]>();
  private metaCount = 0;
  private windowTitle = "";
  private canonical: string | null = null;
  private savedFrom: string | null = null;
  private language: string | null = null;
  private readonly scripts: DataScript[] = [];
  private script: DataScript | null = null;
  private readonly marked: MarkedWords[] = [];
  private readonly openMarks: MarkedWords[] = [];
  private readonly scopes: { readonly element: Element; readonly type: string }[] = [];
  private titles = 0;

  facts(): PageFacts {
    const { metas, windowTitle, canonical, savedFrom, language, scripts, marked } = this;
    return {
      metas,
      windowTitle: windowTitle.replace(/\s+/g, " ").trim(),
      canonical,
      savedFrom,
      language,
      scripts,
      marked,
    };
  }

  open(element: Element, attributes: Attributes): void {
    const { name } = element;
    if (element.isBlock) this.breakMarks();
    if (name === "html") this.language ??= attributes.get("lang") ?? attributes.get("xml:lang") ?? null;
    if (name === "script") this.openScript(attributes);
    if (name === "title" && !element.isWordless) this.titles++;
    if (attributes.has("itemscope"))
      this.scopes.push({ element, type: (attributes.get("itemtype") ?? "").split("/").at(-1)?.toLowerCase() ?? "" });
    if (this.marked.length >= mostMarked) return;
    const kind = kindOf(element, attributes);
    if (kind === null) return;
    const value = attributes.get("datetime") ?? attributes.get("content") ?? attributes.get("href") ?? "";
    const mark = { kind, text: "", value: value.slice(0, longestWords), element, scope: this.scopeOf(attributes) };
    this.marked.push(mark);
    if (this.openMarks.length < mostOpen) this.openMarks.push(mark);
  }

  void(name: string, attributes: Attributes): void {
    if (name === "br") this.breakMarks();
    if (name === "meta") this.readMeta(attributes);
    else if (name === "link" && /(?:^|\s)canonical(?:$|\s)/i.test(attributes.get("rel") ?? ""))
      this.canonical ??= attributes.get("href") ?? null;
    if (name !== "meta" && name !== "link") return;
    const itemprop = attributes.get("itemprop");
    const value = attributes.get("content") ?? attributes.get("href") ?? "";
    const scope = this.scopes.at(-1);
    if (itemprop === undefined || value === "" || this.marked.length >= mostMarked) return;
    const element = scope?.element ?? null;
    if (element === null) this.addMeta(`itemprop:${itemprop.toLowerCase()}`, value);
    else this.marked.push({ kind: itemprop.toLowerCase(), text: value, value, element, scope: scope?.type ?? "" });
  }

  text(text: string, at: number, element: Element): void {
    if (this.script !== null && element.name === "script") {
      if (this.script.text === "") this.script.at = at;
      if (this.script.text.length + text.length <= longestScript) this.script.text += text;
      return;
    }
    if (element.name === "title" && !element.isWordless && this.titles === 1 && this.windowTitle.length < longestTitle)
      this.windowTitle += text.slice(0, longestTitle);
    if (element.isWordless || this.openMarks.length === 0) return;
    const words = text.slice(0, longestWords).replaceAll(/\s+/g, " ");
    for (const mark of this.openMarks) {
      if (mark.text.length >= longestWords) continue;
      // "by" and "Mara Lindqvist" in two elements without a space between are set apart by style.
      if (/\p{Ll}$/u.test(mark.text.slice(-2)) && /^[\p{Lu}\d]/u.test(words)) mark.text += "\n";
      mark.text += words;
    }
  }

  close(element: Element): void {
    if (element.name === "script") this.script = null;
    if (this.scopes.at(-1)?.element === element) this.scopes.pop();
    while (this.openMarks.at(-1)?.element === element) this.openMarks.pop();
    if (element.isBlock) this.breakMarks();
  }

  /** Words that stand in blocks of their own inside a mark are words apart. */
  private breakMarks(): void {
    for (const mark of this.openMarks) if (mark.text.length < longestWords) mark.text += "\n";
  }

  comment(text: string): void {
    const saved = /saved from url=\(\d+\)(\S+)/.exec(text) ?? /Page saved with SingleFile\s+url:\s*(\S+)/.exec(text);
    this.savedFrom ??= saved?.[1] ?? null;
  }

  private openScript(attributes: Attributes): void {
    const type = attributes.get("type") ?? "";
    const kind = /ld\+json/i.test(type) ? "json-ld" : attributes.get("id") === "__NEXT_DATA__" ? "next-data" : null;
    this.script = kind === null || this.scripts.length >= 100 ? null : { kind, text: "", at: 0 };
    if (this.script !== null) this.scripts.push(this.script);
  }

  private readMeta(attributes: Attributes): void {
    const content = attributes.get("content");
    if (content === undefined || content.trim() === "") return;
    for (const key of ["name", "property", "itemprop", "http-equiv"]) {
      const name = attributes.get(key);
      if (name !== undefined)
        this.addMeta(`${key === "itemprop" ? "itemprop:" : ""}${name.toLowerCase().trim()}`, content);
    }
  }

  private addMeta(name: string, content: string): void {
    if (this.metaCount++ > mostMetas) return;
    const known = this.metas.get(name);
    if (known === undefined) this.metas.set(name, [content]);
    else if (known.length < 30) known.push(content);
  }

  /** An element that is a thing and a fact in one (`itemprop="author" itemscope`) is a fact about the thing around it. */
  private scopeOf(attributes: Attributes): string {
    const own = attributes.has("itemscope") ? -2 : -1;
    return this.scopes.at(own)?.type ?? "";
  }
}

function kindOf(element: Element, attributes: Attributes): string | null {
  const itemprop = attributes.get("itemprop");
  if (itemprop !== undefined && itemprop !== "") return itemprop.toLowerCase().trim();
  if (element.name === "time") return "time";
  if (/(?:^|\s)author(?:$|\s)/i.test(attributes.get("rel") ?? "")) return "rel-author";
  return element.ownNames !== " " && bylineNames.test(element.ownNames) ? "byline" : null;
}
