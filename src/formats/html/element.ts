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
  /** The page does not show it at first. */
  readonly isHidden: boolean;
  /** White space is kept. */
  readonly isPre: boolean;
  readonly lang: string;
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
  isHidden: false,
  isPre: false,
  lang: "",
  ownNames: "",
  isLink: false,
};
