import { asOneLine, type DocumentLine } from "../text-layer.js";
import { headingTag, styleTag } from "../style-tag.js";
import type { GroupState } from "./rtf-state.js";

/** The paragraph that is being written. */
interface Paragraph {
  readonly pieces: string[];
  /** In characters. */
  length: number;
  linked: number;
  bold: number;
  /** Of its first letters, in half points. */
  readonly size: number;
}

/** Collects the paragraphs of an RTF file: those of the text, those of its headers, and what stands below the text. */
export class RtfPage {
  /** The names of paragraph styles by number. */
  readonly styles = new Map<number, string>();
  private readonly text: DocumentLine[] = [];
  private readonly headers = new Map<string, DocumentLine>();
  private readonly footers = new Map<string, DocumentLine>();
  private readonly open = new Map<string, Paragraph>();

  add(text: string, state: GroupState): void {
    const paragraph = this.paragraphOf(state);
    paragraph.pieces.push(text);
    paragraph.length += text.length;
    if (state.field?.isLink === true) paragraph.linked += text.length;
    if (state.isBold) paragraph.bold += text.length;
  }

  endLine(state: GroupState): void {
    const key = state.area?.[1] ?? "";
    const paragraph = this.open.get(key);
    if (paragraph === undefined) return;
    this.open.delete(key);
    const text = asOneLine(paragraph.pieces.join(""));
    if (text === "") return;
    const [area, names] = state.area ?? [null, ""];
    const { length, linked, bold, size } = paragraph;
    const hint = { tag: this.tagOf(state), area, links: linked / length, names };
    const line = { text, hint, look: { bold: bold / length, size } };
    if (area === null) this.text.push(line);
    // A header stands on every section's pages, and is one line of the layer.
    else (area === "header" ? this.headers : this.footers).set(text, line);
  }

  lines(): DocumentLine[] {
    return [...this.headers.values(), ...this.text, ...this.footers.values()];
  }

  private paragraphOf(state: GroupState): Paragraph {
    const key = state.area?.[1] ?? "";
    let paragraph = this.open.get(key);
    if (paragraph === undefined) {
      paragraph = { pieces: [], length: 0, linked: 0, bold: 0, size: state.size };
      this.open.set(key, paragraph);
    }
    return paragraph;
  }

  private tagOf(state: GroupState): string {
    const byStyle = state.style === null ? "p" : styleTag(this.styles.get(state.style) ?? "");
    if (byStyle !== "p") return byStyle;
    if (state.outlineLevel !== null && state.outlineLevel < 6) return headingTag(state.outlineLevel + 1);
    if (state.isInTable) return "td";
    return state.isInList ? "li" : "p";
  }
}
