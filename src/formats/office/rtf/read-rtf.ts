import type { FormatDocument } from "../../document.js";
import { believeProperties } from "../believe-properties.js";
import { tagByLook } from "../tag-by-look.js";
import { toDocument } from "../text-layer.js";
import { ByteRun } from "./byte-run.js";
import { encodingOfCharset, encodingOfPage } from "./code-pages.js";
import { characters, hiddenGroups, lineEnds, otherGroups } from "./control-words.js";
import { RtfPage } from "./rtf-page.js";
import { type Destination, type GroupState, resetLetters, resetParagraph, startState } from "./rtf-state.js";
import { type RtfListener, scanRtf } from "./scan-rtf.js";

/** The text of an RTF file, one line for each paragraph. */
export function readRtf(bytes: Uint8Array): FormatDocument[] {
  const reading = new RtfReading();
  scanRtf(bytes, reading);
  const { lines, given } = believeProperties(reading.finish(), {
    title: reading.title,
    author: reading.author,
    language: "",
  });
  return [toDocument(tagByLook(lines), given)];
}

/** Destinations whose text is kept elsewhere than on the page. */
const kept: ReadonlyMap<string, Destination> = new Map([
  ["fonttbl", "fonts"],
  ["stylesheet", "styles"],
  ["info", "info"],
  ["title", "title"],
  ["author", "author"],
  ["fldinst", "instruction"],
]);

class RtfReading implements RtfListener {
  title = "";
  author = "";
  private readonly page = new RtfPage();
  private readonly run = new ByteRun();
  private readonly outer: GroupState[] = [];
  private readonly fonts = new Map<number, string>();
  private state = startState(encodingOfPage(1252));
  private encoding = this.state.encoding;
  private font = 0;
  private style: number | null = 0;
  private styleName = "";
  private instruction = "";
  /** A control symbol \* came: the group is for those who know its word. */
  private isStarred = false;
  /** How many pieces of text are still to be left out, for \u has said them. */
  private leaveOut = 0;

  openGroup(): void {
    this.flush();
    this.leaveOut = 0;
    this.outer.push(this.state);
    this.state = { ...this.state };
  }

  closeGroup(): void {
    this.flush();
    this.leaveOut = 0;
    const closed = this.state;
    const outer = this.outer.pop() ?? closed;
    if (closed.destination === "styles" && this.style !== null) this.endStyle();
    if (closed.destination === "instruction" && outer.destination !== "instruction") this.endInstruction(closed);
    if (closed.area !== null && outer.area === null) this.page.endLine(closed);
    this.state = outer;
  }

  byte(byte: number): void {
    if (this.leaveOut > 0) this.leaveOut--;
    else if (this.state.destination !== "hidden") this.run.add(byte);
  }

  control(word: string, value: number | null): void {
    if (word === "*") {
      this.isStarred = true;
      return;
    }
    const isStarred = this.isStarred;
    this.isStarred = false;
    if (this.leaveOut > 0 && word !== "u") {
      this.leaveOut--;
      return;
    }
    this.flush();
    if (this.changeDestination(word, isStarred) || this.state.destination === "hidden") return;
    if (this.state.destination === "page") this.writeOnPage(word, value);
    else if (word === "u") this.write(codeUnit(value));
    this.changeState(word, value);
  }

  finish(): ReturnType<RtfPage["lines"]> {
    this.flush();
    this.page.endLine(this.state);
    return this.page.lines();
  }

  private changeDestination(word: string, isStarred: boolean): boolean {
    const { state } = this;
    const destination = kept.get(word);
    const area = otherGroups.get(word);
    if (destination !== undefined && state.destination !== "hidden") state.destination = destination;
    else if (destination === undefined && hiddenGroups.has(word)) state.destination = "hidden";
    else if (area !== undefined) state.area = area;
    else if (isStarred && !shownThoughStarred.has(word)) state.destination = "hidden";
    else return false;
    return true;
  }

  private writeOnPage(word: string, value: number | null): void {
    const character = characters.get(word);
    if (character !== undefined) this.write(character);
    else if (lineEnds.has(word)) this.page.endLine(this.state);
    else if (word === "u") this.write(codeUnit(value));
    else if (word === "field") this.state.field = { isLink: false };
    else if (word === "pard") resetParagraph(this.state);
    else if (word === "intbl") this.state.isInTable = true;
    else if (word === "ls" || word === "pnlvlblt") this.state.isInList = true;
    else if (word === "s") this.state.style = value;
    else if (word === "outlinelevel") this.state.outlineLevel = value;
    else if (word === "v") this.state.isInvisible = value !== 0;
    else if (word === "b") this.state.isBold = value !== 0;
    else if (word === "fs") this.state.size = value ?? 24;
    else if (word === "plain") resetLetters(this.state);
  }

  /** What is said of letters, wherever they stand. */
  private changeState(word: string, value: number | null): void {
    const { state } = this;
    if (word === "uc") state.fallbackLength = value ?? 1;
    else if (word === "u") this.leaveOut = state.fallbackLength;
    else if (word === "ansicpg") this.useEncoding(encodingOfPage(value ?? 1252));
    else if (word === "mac") this.useEncoding(encodingOfPage(10000));
    else if (word === "f" && state.destination === "fonts") this.font = value ?? 0;
    else if (word === "f") state.encoding = this.fonts.get(value ?? 0) ?? this.encoding;
    else if (word === "plain") state.encoding = this.encoding;
    else if (word === "fcharset") this.addFont(value ?? 0);
    else if (state.destination === "styles") this.readStyle(word, value);
  }

  private useEncoding(encoding: string): void {
    this.encoding = encoding;
    this.state.encoding = encoding;
  }

  private addFont(charset: number): void {
    const encoding = encodingOfCharset(charset);
    if (encoding !== null && this.state.destination === "fonts") this.fonts.set(this.font, encoding);
  }

  private readStyle(word: string, value: number | null): void {
    if (word === "s") this.style = value;
    // Styles of letters, sections and tables.
    if (word === "cs" || word === "ds" || word === "ts") this.style = null;
  }

  private endStyle(): void {
    if (this.style !== null && this.styleName !== "")
      this.page.styles.set(this.style, this.styleName.replace(/;.*$/s, ""));
    this.style = 0;
    this.styleName = "";
  }

  private endInstruction({ field }: GroupState): void {
    if (field !== null && /^\s*HYPERLINK\b/i.test(this.instruction)) field.isLink = true;
    this.instruction = "";
  }

  private flush(): void {
    const text = this.run.take(this.state.encoding);
    if (text !== "") this.write(text);
  }

  private write(text: string): void {
    const { destination, isInvisible } = this.state;
    if (destination === "page" && !isInvisible) this.page.add(text, this.state);
    else if (destination === "title") this.title += text;
    else if (destination === "author") this.author += text;
    else if (destination === "styles") this.styleName += text;
    else if (destination === "instruction" && this.instruction.length < 100) this.instruction += text;
  }
}

/** Text boxes lie in such a group. */
const shownThoughStarred: ReadonlySet<string> = new Set(["shpinst"]);

/** The number is signed, and of 16 bits. */
function codeUnit(value: number | null): string {
  return String.fromCharCode((value ?? 0) & 0xffff);
}
