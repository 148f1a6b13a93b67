import type { MadeSegment } from "../segment/open-segment.js";
import type { FileToStore, MadeDocuments } from "./document-maker.js";
import type { FileToKeep, SpeechToMake } from "./segment-maker.js";

/** What a worker is asked to make. */
export type BuildRequest =
  | { readonly kind: "words"; readonly files: readonly FileToKeep[] }
  | { readonly kind: "speech"; readonly request: SpeechToMake }
  | { readonly kind: "documents"; readonly files: readonly FileToStore[] };

export type BuildAnswer =
  | { readonly kind: "made"; readonly made: readonly MadeSegment[] }
  | { readonly kind: "documents"; readonly made: MadeDocuments }
  /** The archive that it was to be made from is damaged. */
  | { readonly kind: "broken"; readonly message: string }
  | { readonly kind: "failed"; readonly message: string };
