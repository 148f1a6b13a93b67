import type { GivenMetadata } from "../../types.js";
import type { FormatDocument } from "../document.js";
import { dropTags } from "./drop-tags.js";
import { decodeEntities } from "./decode-entities.js";
import { joinHyphens } from "./join-hyphens.js";
import { mendMojibake } from "./mend-mojibake.js";
import { plainMarks } from "./plain-marks.js";

/**
 * A document as a person reads it: without the characters that nobody sees, with the marks that were meant, and with words
 * whole where the end of a line cuts them. Every line stays the line that it is, so that the map to the file holds.
 * Each step is a cheap test over the text and does nothing to most.
 */
export function repairDocument(document: FormatDocument): FormatDocument {
  const text = repairText(document.text);
  const given = repairGiven(document.given);
  return text === document.text && given === document.given ? document : { ...document, text, given };
}

/** A title must say what its line says; names are printed beside those that the text has. */
function repairGiven(given: GivenMetadata): GivenMetadata {
  const { title, outlet } = given;
  const authors = given.authors.map(repairWords);
  const repaired = { title: title && repairWords(title), outlet: outlet && repairWords(outlet) };
  const isSame =
    repaired.title === title && repaired.outlet === outlet && authors.join("\n") === given.authors.join("\n");
  return isSame ? given : { ...given, ...repaired, authors };
}

function repairWords(words: string): string {
  const mended = mendCharacters(words);
  const decoded = mended.includes("&") ? decodeEntities(mended) : mended;
  return unseen.test(decoded) ? dropUnseen(decoded) : decoded;
}

export function repairText(text: string): string {
  let repaired = mendCharacters(unifyLineEnds(text));
  if (repaired.includes("<")) repaired = dropTags(repaired);
  if (repaired.includes("&")) repaired = decodeEntities(repaired);
  if (unseen.test(repaired)) repaired = dropUnseen(repaired);
  return joinHyphens(plainMarks(repaired));
}

function mendCharacters(text: string): string {
  return beyondAscii.test(text) ? mendMojibake(text).replace(ligatures, (one) => one.normalize("NFKC")) : text;
}

/** One character for "ffi" and the like, as printers set it. */
const ligatures = /[\ufb00-\ufb06]/g;

const beyondAscii = /[\u0080-\uffff]/;

/** Old Macs end a line with `\r` alone; in a text with `\n` such a character is a space somebody left. */
function unifyLineEnds(text: string): string {
  return text.includes("\r") && !text.includes("\n") ? text.replaceAll("\r", "\n") : text;
}

/** Control characters, zero-width spaces, and signs of writing direction; not the tab, line ends and the colours of terminals. */
const unseenClass =
  "\\0-\\u0008\\u000b\\u000e-\\u001a\\u001c-\\u001f\\u007f\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064" +
  "\\u2066-\\u206f\\ufeff\\ufff9-\\ufffb";
/** Those, the soft hyphen, and the joiners. */
const unseen = new RegExp(`[${unseenClass}\\u00ad\\u200c\\u200d]`);
/** A soft hyphen at a line's end is left to `joinHyphens`. */
const dropped = new RegExp(`[${unseenClass}]+|\\u00ad+(?![\\r\\n])`, "g");

function dropUnseen(text: string): string {
  // Joiners mean something in Persian, in the scripts of India, and in emoji; between other letters nothing.
  const joiners =
    /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{P}\s\d]|^)[\u200c\u200d]+|[\u200c\u200d]+(?=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{P}\s\d]|$)/gu;
  return text.replace(dropped, "").replace(joiners, "");
}
