import { dropEmphasis, type Piece, readRun } from "./drop-emphasis.js";
import { linkEnd, matchBrackets } from "./link-end.js";

export interface PlainText {
  readonly text: string;
  /** How many of its characters stand in links. */
  readonly linked: number;
  /** What the pictures in it are said to show. */
  readonly pictures: readonly string[];
}

/** Everything that is nothing but itself, up to the next sign that may be markup. */
const words = /[^\\`![\]<*_~=]+/y;
const signs = /[\\`![<*_~=]/;
const punctuation = /[!-/:-@[-`{-~“”‘’„«»…–—]/;
const footnote = /\[\^[^\]\s]{1,40}\]:?/y;
const comment = /<!--(?:(?!-->)[^\n]){0,2000}-->/y;
/** Not any name: wires write "General Motors Corp <GM.N>". */
const tag =
  /<\/?(?:a|abbr|article|aside|audio|b|blockquote|br|button|center|cite|code|del|details|div|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|picture|q|s|script|section|small|source|span|strong|style|sub|summary|sup|svg|table|tbody|td|th|thead|tr|u|ul|video)(?:[ \t][^<>\n]*)?\/?>/y;
const autolink = /<((?:https?|ftp|mailto):[^<>\s]+|[^<>\s@]{1,80}@[^<>\s]{1,80})>/y;

const ticks = /`+/y;
const longestCode = 80;
/** What stands in no code: wires open a quotation with ticks ("``We lost,'' he said. ``It is over.''"). */
const speech = /''|'\s|[,.;:!?]['"”]?\s|\n/;

const longestWiki = 300;

/**
 * A paragraph's words without Markdown's marks: links are their words, pictures nothing, `[[page|words]]` the words. Line
 * breaks stay, so that line n stays line n. One pass; what is not markup by all its signs is left as it stands.
 */
export function plainInline(source: string, isReference: (label: string) => boolean): PlainText {
  if (!signs.test(source)) return { text: source, linked: 0, pictures: [] };
  return new InlineReader(source, isReference).read();
}

class InlineReader {
  private at = 0;
  private inLinks = 0;
  private linked = 0;
  private readonly pieces: Piece[] = [];
  private readonly pictures: string[] = [];
  /** Where reading goes on behind the bracket that closes a link's words. */
  private readonly resume = new Map<number, number>();
  private readonly brackets: ReadonlyMap<number, number>;
  private readonly source: string;
  private readonly isReference: (label: string) => boolean;

  constructor(source: string, isReference: (label: string) => boolean) {
    this.source = source;
    this.isReference = isReference;
    this.brackets = source.includes("[") ? matchBrackets(source) : new Map();
  }

  read(): PlainText {
    const { source } = this;
    while (this.at < source.length) {
      const next = this.resume.get(this.at);
      if (next !== undefined) {
        this.inLinks--;
        this.at = next;
        continue;
      }
      words.lastIndex = this.at;
      const plain = words.exec(source)?.[0];
      if (plain !== undefined) this.push(plain, plain.length);
      else this.readSign(source.charAt(this.at));
    }
    return { text: dropEmphasis(this.pieces), linked: this.linked, pictures: this.pictures };
  }

  private push(text: string, length: number): void {
    this.pieces.push({ text, run: null });
    if (this.inLinks > 0) this.linked += text.length;
    this.at += length;
  }

  private readSign(sign: string): void {
    if (sign === "\\") this.readEscape();
    else if (sign === "`") this.readCode();
    else if (sign === "!" && this.source.charAt(this.at + 1) === "[") this.readPicture();
    else if (sign === "[") this.readLink();
    else if (sign === "<") this.readHtml();
    else if ("*_~=".includes(sign)) this.readRun();
    else this.push(sign, 1);
  }

  private readEscape(): void {
    const next = this.source.charAt(this.at + 1);
    if (next !== "" && punctuation.test(next)) this.push(next, 2);
    // A backslash at a line's end breaks the line.
    else this.push(next === "\n" || next === "" ? "" : "\\", 1);
  }

  private readCode(): void {
    ticks.lastIndex = this.at;
    const run = ticks.exec(this.source)?.[0] ?? "`";
    const start = this.at + run.length;
    const end = this.source.slice(start, start + longestCode).indexOf(run);
    const inside = end < 0 ? "" : this.source.slice(start, start + end);
    const isCode = inside !== "" && !speech.test(inside) && this.source.charAt(start + end + run.length) !== "`";
    if (isCode) this.push(inside, inside.length + 2 * run.length);
    else this.push(run, run.length);
  }

  private readPicture(): void {
    const open = this.at + 1;
    const close = this.brackets.get(open);
    const wiki = this.wikiEnd(open);
    const end = close === undefined ? null : this.endOfLink(open, close);
    if (wiki !== null) this.at = wiki;
    else if (close !== undefined && end !== null) {
      const shown = this.source.slice(open + 1, close);
      this.pictures.push(shown);
      // Its words may run over lines, which stay.
      this.push("\n".repeat(shown.split("\n").length - 1), end - this.at);
    } else this.push("!", 1);
  }

  private readLink(): void {
    const wiki = this.wikiEnd(this.at);
    if (wiki !== null) {
      const [page = "", shown] = this.source.slice(this.at + 2, wiki - 2).split("|");
      const text = shown ?? (page.replace(/#.*$/, "").replace(/^.*\//, "") || page.replace(/^#/, ""));
      this.push(text, wiki - this.at);
      return;
    }
    footnote.lastIndex = this.at;
    const mark = footnote.exec(this.source)?.[0];
    if (mark !== undefined) {
      this.at += mark.length;
      return;
    }
    const close = this.brackets.get(this.at);
    const end = close === undefined ? null : this.endOfLink(this.at, close);
    if (close === undefined || end === null) {
      this.push("[", 1);
      return;
    }
    this.resume.set(close, end);
    this.inLinks++;
    this.at++;
  }

  /** Behind a `[[wiki link]]` that begins here, or null. */
  private wikiEnd(open: number): number | null {
    if (this.source.charAt(open + 1) !== "[") return null;
    const near = this.source.slice(open + 2, open + longestWiki);
    const close = /^[^[\]\n]+(?=\]\](?!\())/.exec(near)?.[0].length;
    return close === undefined ? null : open + close + 4;
  }

  private endOfLink(open: number, close: number): number | null {
    return linkEnd(this.source, open, close, { brackets: this.brackets, isReference: this.isReference });
  }

  private readHtml(): void {
    for (const pattern of [autolink, comment, tag]) {
      pattern.lastIndex = this.at;
      const match = pattern.exec(this.source);
      if (match === null) continue;
      const isBreak = /^<br\b/i.test(match[0]);
      this.push(match[1]?.replace(/^mailto:/, "") ?? (isBreak ? " " : ""), match[0].length);
      return;
    }
    this.push("<", 1);
  }

  private readRun(): void {
    const run = readRun(this.source, this.at);
    this.pieces.push({ text: this.source.slice(this.at, this.at + run.length), run });
    this.at += run.length;
  }
}
