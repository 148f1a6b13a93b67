/** The attributes of a start tag that the reader asks for, by their names in small letters. */
export type Attributes = ReadonlyMap<string, string>;

/** An element that is open, with what it hands down. */
export interface Element {
  readonly name: string;
  readonly parent: Element | null;
  readonly isBlock: boolean;
  /** The block that text inside it belongs to: itself or the nearest around it; null outside all. */
  readonly block: Element | null;
  /** What the block is, for `LineHint.tag`. */
  readonly tag: string;
  readonly area: string | null;
  /** Nobody reads what is inside. */
  readonly isWordless: boolean;
  /** The outermost element around it, or itself, that the page does not show at first; null for what is shown. */
  readonly hiddenBy: Element | null;
  /** White space is kept. */
  readonly isPre: boolean;
  readonly lang: string;
  readonly id: string;
  /** Its class and id, as written. */
  readonly ownNames: string;
  readonly isLink: boolean;
}

/** Everything outside the elements. */
export const outside: Element = {
  name: "",
  parent: null,
  isBlock: true,
  block: null,
  tag: "div",
  area: null,
  isWordless: false,
  hiddenBy: null,
  isPre: false,
  lang: "",
  id: "",
  ownNames: "",
  isLink: false,
};
