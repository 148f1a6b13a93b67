import { ParagraphWriter, type Region } from "../paragraph-writer.js";
import { type Attributes, scanXml, type XmlListener } from "../scan-xml.js";
import { headingTag, styleTag } from "../style-tag.js";
import type { DocumentLine } from "../text-layer.js";

/** The paragraphs of an OpenDocument text by where they stand. */
export interface OdtContent {
  readonly text: readonly DocumentLine[];
  readonly notes: readonly DocumentLine[];
  readonly headers: readonly DocumentLine[];
  readonly footers: readonly DocumentLine[];
}

/** `styles` are read first: those of the content are based on them, and they have the headers of the pages. */
export function readContent(styles: Uint8Array | null, content: Uint8Array): OdtContent {
  const reading = new OdtReading();
  if (styles !== null) scanXml(styles, reading);
  scanXml(content, reading);
  const lines = reading.writer.lines;
  const inArea = (names: string): DocumentLine[] => [
    ...new Map(lines.filter(({ hint }) => hint.names === names).map((line) => [line.text, line])).values(),
  ];
  return {
    text: lines.filter(({ hint }) => !areas.has(hint.names)),
    notes: inArea("footnote"),
    headers: inArea("header"),
    footers: inArea("footer"),
  };
}

const areas = new Set(["footnote", "header", "footer"]);

/** Elements with text that is none of the page's. */
const hidden: ReadonlySet<string> = new Set([
  "tracked-changes",
  "annotation",
  "note-citation",
  "title",
  "desc",
  "ruby-text",
  "forms",
  "sequence-decls",
  "index-title-template",
]);

/** Elements around paragraphs that lie in another region than the text. */
const regions: ReadonlyMap<string, Region> = new Map([
  ["note-body", { area: "footer", names: "footnote" }],
  ["header", { area: "header", names: "header" }],
  ["header-first", { area: "header", names: "header" }],
  ["header-left", { area: "header", names: "header" }],
  ["footer", { area: "footer", names: "footer" }],
  ["footer-first", { area: "footer", names: "footer" }],
  ["footer-left", { area: "footer", names: "footer" }],
  ["table-of-content", { area: "nav", names: "toc" }],
]);

interface Style {
  readonly name: string;
  readonly parent: string | null;
}

class OdtReading implements XmlListener {
  readonly writer = new ParagraphWriter();
  private readonly styles = new Map<string, Style>();
  private readonly outer: Region[] = [];
  private hiddenDepth = 0;
  private tableDepth = 0;
  private listDepth = 0;

  open(name: string, attributes: Attributes, fullName: string): void {
    if (this.hiddenDepth > 0 || hidden.has(name)) {
      this.hiddenDepth++;
      return;
    }
    const region = regions.get(name);
    if (region !== undefined) this.enter(region);
    else if (fullName === "style:style") this.addStyle(attributes);
    else if (name === "table-cell") this.tableDepth++;
    else if (name === "list-item" || name === "list-header") this.listDepth++;
    else if (fullName === "text:p") this.writer.openParagraph(this.tagOf(attributes["style-name"] ?? ""));
    else if (fullName === "text:h") this.writer.openParagraph(this.headingOf(attributes));
    else if (fullName === "text:a") this.writer.links++;
    else this.writeMark(fullName, attributes);
  }

  close(name: string): void {
    if (this.hiddenDepth > 0) {
      this.hiddenDepth--;
      return;
    }
    if (regions.has(name)) this.writer.region = this.outer.pop() ?? this.writer.region;
    else if (name === "table-cell") this.tableDepth--;
    else if (name === "list-item" || name === "list-header") this.listDepth--;
    else if (name === "p" || name === "h") this.writer.closeParagraph();
    else if (name === "a") this.writer.links--;
  }

  text(text: string): void {
    if (this.hiddenDepth === 0) this.writer.write(text);
  }

  private enter(region: Region): void {
    this.outer.push(this.writer.region);
    this.writer.region = region;
  }

  private writeMark(fullName: string, attributes: Attributes): void {
    if (fullName === "text:line-break") this.writer.endLine();
    else if (fullName === "text:tab") this.writer.write("\t");
    else if (fullName === "text:s") this.writer.write(attributes["c"] === "0" ? "" : " ");
    else if (fullName === "text:page-number") this.writer.write("");
  }

  private addStyle(attributes: Attributes): void {
    if (attributes["family"] !== "paragraph") return;
    const name = attributes["name"] ?? "";
    const parent = attributes["parent-style-name"] ?? null;
    this.styles.set(name, { name: attributes["display-name"] ?? name, parent });
  }

  private headingOf(attributes: Attributes): string {
    const tag = this.tagOf(attributes["style-name"] ?? "");
    return tag === "title" ? tag : headingTag(Number(attributes["outline-level"] ?? 1) || 1);
  }

  private tagOf(styleName: string): string {
    let name: string | null = styleName;
    for (let i = 0; i < longestChain && name !== null; i++) {
      const style: Style | undefined = this.styles.get(name);
      const tag = styleTag(style?.name ?? name);
      if (tag !== "p") return tag;
      name = style?.parent ?? null;
    }
    if (this.tableDepth > 0) return "td";
    return this.listDepth > 0 ? "li" : "p";
  }
}

/** Styles based on each other in a circle end here. */
const longestChain = 10;
