import PostalMime from "postal-mime";
import { FormatError } from "../document.js";
import { decodeNamed } from "../encoding/decode-named.js";

/** A mail or a page saved as one (MHTML), with its encodings undone. */
export interface MimeMessage {
  /** The first header of a name in small letters, unfolded; words that it encodes are as they were sent. */
  readonly header: (name: string) => string | null;
  readonly subject: string | null;
  /** The name that the sender goes by, or null where there is only an address. */
  readonly sender: string | null;
  readonly html: string | null;
  readonly text: string | null;
  readonly parts: readonly MimePart[];
}

/** A part that is no text of the message itself. */
export interface MimePart {
  readonly name: string | null;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** The page shows it: a picture in the text. */
  readonly isShown: boolean;
}

/** Mails in mails, and parts in parts: deeper, somebody wants to harm. */
const deepest = 50;

export async function parseMime(bytes: Uint8Array): Promise<MimeMessage> {
  const mail = await parse(bytes);
  const headers = new Map(mail.headers.toReversed().map(({ key, value }) => [key, value]));
  return {
    header: (name) => headers.get(name) ?? null,
    subject: wordsOf(mail.subject),
    sender: wordsOf(mail.from?.name),
    html: wordsOf(mail.html),
    text: wordsOf(mail.text),
    parts: mail.attachments.map(({ filename, mimeType, content, related }) => ({
      name: filename,
      type: mimeType,
      bytes: typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content),
      isShown: related === true,
    })),
  };
}

async function parse(bytes: Uint8Array) {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: deepest });
  } catch {
    // What it throws for are its limits, and defects of the mail.
    throw new FormatError("its parts cannot be told apart: it is nested too deep, or its headers are too long");
  }
}

function wordsOf(text: string | undefined): string | null {
  return text === undefined || text.trim() === "" ? null : mendControls(text);
}

/**
 * Several releases of Node 20 to 23 decode windows-1252 as if it were Latin-1, and mails that say they are Latin-1 are
 * windows-1252: their quotation marks come as control characters, which nobody writes.
 */
function mendControls(text: string): string {
  return text.replaceAll(/[\u0080-\u009f]/g, (control) =>
    decodeNamed(Uint8Array.of(control.charCodeAt(0)), "windows-1252"),
  );
}
