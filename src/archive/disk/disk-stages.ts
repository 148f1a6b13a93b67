import type { Acts, Article, Attributions, ReportedSpeech } from "../../types.js";
import type { SpeechKind } from "../segment/open-segment.js";
import type { Statements } from "../statements.js";
import type { ReadLayer } from "../segment/read-words.js";

/** What is not kept and has to be worked out from an article. */
export interface DiskStages {
  readonly readLayer: ReadLayer;
  /** Where who says what is not known yet. */
  attribute(article: Article): Promise<Attributions>;
  /** What it reports without quotation marks. */
  indirect(article: Article): Promise<ReportedSpeech>;
  /** What is kept of who says what in an article, as it is to be told. */
  rename<Said extends Statements>(said: Said): Said;
  acts(article: Article, attributed: Attributions): Promise<Acts>;
  /** Called once more than a few articles are asked who says what in them, and it is not known of all. */
  complete(kind: SpeechKind): Promise<void>;
}
