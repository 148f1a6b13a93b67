import { asOneLine, type DocumentLine } from "./text-layer.js";

/** A paragraph that is being written. Those of a text box lie inside another one. */
interface OpenParagraph {
  pieces: string[];
  /** In characters. */
  length: number;
  linked: number;
  bold: number;
  size: number | null;
  tag: string;
}

/** Where paragraphs go: into the text, or to the edge of the page. */
export interface Region {
  readonly area: string | null;
  readonly names: string;
}

/** Writes the paragraphs of a document as its reader meets them, each a line. */
export class ParagraphWriter {
  readonly lines: DocumentLine[] = [];
  region: Region = { area: null, names: "" };
  /** How many links lie around what is written. */
  links = 0;
  /** How the letters look that are written now: the size in half points. */
  isBold = false;
  size: number | null = null;
  private readonly open: OpenParagraph[] = [];

  openParagraph(tag: string): void {
    this.open.push({ ...nothingWritten(), tag });
  }

  /** What it turns out to be once its style is known. */
  set tag(tag: string) {
    const paragraph = this.open.at(-1);
    if (paragraph !== undefined) paragraph.tag = tag;
  }

  /** An item of a list, unless its style says more. */
  tagAsItem(): void {
    const paragraph = this.open.at(-1);
    if (paragraph?.tag === "p") paragraph.tag = "li";
  }

  write(text: string): void {
    const paragraph = this.open.at(-1);
    if (paragraph === undefined || text === "") return;
    paragraph.pieces.push(text);
    paragraph.length += text.length;
    if (this.links > 0) paragraph.linked += text.length;
    if (this.isBold) paragraph.bold += text.length;
    paragraph.size ??= this.size;
  }

  /** Ends a line of the paragraph, as a break in it does. */
  endLine(): void {
    const paragraph = this.open.at(-1);
    if (paragraph === undefined) return;
    const text = asOneLine(paragraph.pieces.join(""));
    const { length, linked, bold, size, tag } = paragraph;
    if (text !== "") {
      this.lines.push({
        text,
        hint: { tag, links: linked / length, ...this.region },
        look: { bold: bold / length, size },
      });
    }
    Object.assign(paragraph, nothingWritten());
  }

  closeParagraph(): void {
    this.endLine();
    this.open.pop();
  }
}

function nothingWritten(): Omit<OpenParagraph, "tag"> {
  return { pieces: [], length: 0, linked: 0, bold: 0, size: null };
}
