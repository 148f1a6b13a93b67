import { ParagraphWriter, type Region } from "../paragraph-writer.js";
import { type Attributes, scanXml, type XmlListener } from "../scan-xml.js";
import { headingTag, styleTag } from "../style-tag.js";
import type { DocumentLine } from "../text-layer.js";

/** The paragraphs of a part: of the text itself, a header, the notes. */
export function readBody(part: Uint8Array, styles: ReadonlyMap<string, string>, region: Region): DocumentLine[] {
  const reading = new BodyReading(styles, region);
  scanXml(part, reading);
  return reading.lines;
}

/**
 * Elements whose content is no text of the page: what was moved away or deleted, the second form of a drawing, and what
 * the markup says about letters.
 */
const hidden: ReadonlySet<string> = new Set(["Fallback", "del", "moveFrom", "delText", "posOffset", "rt"]);

class BodyReading implements XmlListener {
  private readonly writer = new ParagraphWriter();
  private readonly styles: ReadonlyMap<string, string>;
  /** How deep we are in hidden elements. */
  private hiddenDepth = 0;
  private tableDepth = 0;
  /** A run of letters that its properties hide. */
  private isVanished = false;
  private isText = false;
  private isInstruction = false;
  /** The fields that are open: whether each is a link. */
  private readonly fields: boolean[] = [];
  private instruction = "";

  constructor(styles: ReadonlyMap<string, string>, region: Region) {
    this.styles = styles;
    this.writer.region = region;
  }

  get lines(): DocumentLine[] {
    return this.writer.lines;
  }

  open(name: string, attributes: Attributes): void {
    if (this.hiddenDepth > 0 || hidden.has(name) || isSeparator(name, attributes)) {
      this.hiddenDepth++;
      return;
    }
    if (name === "p") this.writer.openParagraph(this.tableDepth > 0 ? "td" : "p");
    else if (name === "tbl") this.tableDepth++;
    else if (name === "t") this.isText = true;
    else if (name === "instrText") this.isInstruction = true;
    else if (name === "hyperlink") this.writer.links++;
    else if (name === "fldSimple") this.fields.push(this.openLink(attributes["instr"] ?? ""));
    else if (name === "fldChar") this.changeField(attributes["fldCharType"] ?? "");
    else if (name === "r") this.openRun();
    else if (name === "vanish") this.isVanished = isOn(attributes);
    else if (!this.readProperty(name, attributes)) this.writeMark(name, attributes);
  }

  close(name: string): void {
    if (this.hiddenDepth > 0) {
      this.hiddenDepth--;
      return;
    }
    if (name === "p") this.writer.closeParagraph();
    else if (name === "tbl") this.tableDepth--;
    else if (name === "t") this.isText = false;
    else if (name === "instrText") this.isInstruction = false;
    else if (name === "hyperlink") this.writer.links--;
    else if (name === "fldSimple") this.closeField();
  }

  text(text: string): void {
    if (this.isInstruction && this.instruction.length < 200) this.instruction += text;
    if (this.isText && this.hiddenDepth === 0 && !this.isVanished) this.writer.write(text);
  }

  /** What the run before said of its letters holds no longer. */
  private openRun(): void {
    this.isVanished = false;
    this.writer.isBold = false;
    this.writer.size = null;
  }

  /** What the properties of a paragraph or of a run say of it; true where this was one. */
  private readProperty(name: string, attributes: Attributes): boolean {
    const value = attributes["val"] ?? "";
    if (name === "pStyle") {
      const tag = this.styles.get(value) ?? styleTag(value);
      if (tag !== "p") this.writer.tag = tag;
      return true;
    }
    if (name === "b") this.writer.isBold = isOn(attributes);
    if (name === "sz") this.writer.size = Number(value) || null;
    if (name === "outlineLvl" && Number(value) < 6) this.writer.tag = headingTag(Number(value) + 1);
    if (name === "numId" && value !== "0") this.writer.tagAsItem();
    return name === "b" || name === "sz" || name === "outlineLvl" || name === "numId";
  }

  private writeMark(name: string, attributes: Attributes): void {
    if (this.isVanished) return;
    if (name === "br" || name === "cr") this.writer.endLine();
    else if (name === "tab" && attributes["pos"] === undefined) this.writer.write("\t");
    else if (name === "noBreakHyphen") this.writer.write("\u2011");
  }

  private changeField(type: string): void {
    if (type === "begin") {
      this.instruction = "";
      this.fields.push(false);
    } else if (type === "separate") {
      this.fields.pop();
      this.fields.push(this.openLink(this.instruction));
    } else if (type === "end") this.closeField();
  }

  private openLink(instruction: string): boolean {
    const isLink = /^\s*HYPERLINK\b/i.test(instruction);
    if (isLink) this.writer.links++;
    return isLink;
  }

  private closeField(): void {
    if (this.fields.pop() === true) this.writer.links--;
  }
}

/** A property that is there is on, unless it says that it is off. */
function isOn({ val }: Attributes): boolean {
  return val !== "0" && val !== "false" && val !== "off";
}

/** The line between a text and its notes is a note for the program. */
function isSeparator(name: string, attributes: Attributes): boolean {
  const type = attributes["type"] ?? "";
  return (name === "footnote" || name === "endnote") && /separator/i.test(type);
}
