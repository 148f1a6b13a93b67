import type { LineHint, LineLabel } from "../types.js";
import type { Byline } from "./byline.js";
import type { Story } from "./find-story.js";
import type { StoryScript } from "./find-story-script.js";
import type { FoundTitle } from "./find-title.js";
import type { Block } from "./group-blocks.js";

export interface Label {
  readonly label: LineLabel;
  /** The id of the rule that decided. */
  readonly rule: string;
}

/** Everything that is known when labels are given. */
export interface KnownPage {
  readonly blocks: readonly Block[];
  readonly story: Story;
  readonly title: FoundTitle | null;
  /** Blocks that a format's own header takes: front matter, "Title: …" lines. */
  readonly headers: ReadonlyMap<number, string>;
  readonly bylines: ReadonlyMap<number, Byline>;
  /** Blocks that say whom reporters may ask. */
  readonly contacts: ReadonlySet<number>;
  readonly repeats: ReadonlyMap<number, string>;
  readonly script: StoryScript | null;
  /** What the file says of each block. */
  readonly hints: ReadonlyMap<number, LineHint>;
}

/** A rule looks at one block among its neighbours; the first that answers decides. */
export type LabelRule = (page: KnownPage, at: number, block: Block) => Label | null;
