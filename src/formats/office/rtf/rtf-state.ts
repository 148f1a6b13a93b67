/** Where text goes: onto the page, nowhere, or into a table or a property of the document. */
export type Destination = "page" | "hidden" | "fonts" | "styles" | "info" | "title" | "author" | "instruction";

/** What holds until a group is closed. */
export interface GroupState {
  destination: Destination;
  /** How many pieces of text after \u say the same for old readers. */
  fallbackLength: number;
  encoding: string;
  /** The number of the paragraph's style; null where it has none. */
  style: number | null;
  outlineLevel: number | null;
  isInTable: boolean;
  isInList: boolean;
  isInvisible: boolean;
  isBold: boolean;
  /** In half points. */
  size: number;
  /** The field around it. */
  field: { isLink: boolean } | null;
  /** The region of the page, and its name: `["footer", "footnote"]`; null in the text itself. */
  area: readonly [string, string] | null;
}

/** What holds where nothing is said. */
export function startState(encoding: string): GroupState {
  return {
    destination: "page",
    fallbackLength: 1,
    encoding,
    style: null,
    outlineLevel: null,
    isInTable: false,
    isInList: false,
    isInvisible: false,
    isBold: false,
    size: 24,
    field: null,
    area: null,
  };
}

/** As \pard does. */
export function resetParagraph(state: GroupState): void {
  state.style = null;
  state.outlineLevel = null;
  state.isInTable = false;
  state.isInList = false;
}

/** As \plain does. */
export function resetLetters(state: GroupState): void {
  state.isInvisible = false;
  state.isBold = false;
  state.size = 24;
}
