import { type FormatDocument, FormatError } from "../../document.js";
import { believeProperties } from "../believe-properties.js";
import { DocumentPackage } from "../package.js";
import { textsIn } from "../scan-xml.js";
import { toDocument } from "../text-layer.js";
import { readContent } from "./read-content.js";

/** The text of an OpenDocument text (.odt), one line for each paragraph. */
export function readOdt(bytes: Uint8Array): FormatDocument[] {
  const parts = new DocumentPackage(bytes);
  const manifest = parts.part("META-INF/manifest.xml");
  if (manifest !== null && isEncrypted(manifest)) throw new FormatError("it is encrypted; save it without a password");
  const content = parts.mainPart("content.xml");
  const styles = parts.part("styles.xml");
  const { text, notes, headers, footers } = readContent(styles, content);
  const believed = believeProperties([...headers, ...text, ...notes, ...footers], readProperties(parts));
  return [toDocument(believed.lines, believed.given)];
}

function isEncrypted(manifest: Uint8Array): boolean {
  return new TextDecoder().decode(manifest.subarray(0, 1_000_000)).includes(":encryption-data");
}

function readProperties(parts: DocumentPackage) {
  const meta = parts.part("meta.xml");
  const texts = meta === null ? null : textsIn(meta, ["title", "creator", "initial-creator", "language"]);
  const first = (name: string): string => texts?.get(name)?.[0] ?? "";
  return { title: first("title"), author: first("initial-creator") || first("creator"), language: first("language") };
}
