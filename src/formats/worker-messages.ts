import type { Reading } from "./readers.js";
import type { PackedContents } from "./packed/packed-member.js";
import type { FormatId } from "./formats.js";

/** What the worker is asked: to read a file, or to unpack it. */
export type WorkerRequest =
  | { readonly kind: "read"; readonly format: FormatId; readonly bytes: Uint8Array; readonly path: string }
  | { readonly kind: "unpack"; readonly bytes: Uint8Array; readonly path: string };

/** What it answers. `refused` has the message of a `FormatError`; `failed` tells of a reader that threw anything else. */
export type WorkerAnswer =
  | { readonly kind: "reading"; readonly reading: Reading }
  | { readonly kind: "contents"; readonly contents: PackedContents }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "failed"; readonly message: string };
