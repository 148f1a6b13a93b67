import { pictureAgencies, pictureWords } from "../lexicon/page/credits.js";
import type { Block } from "./group-blocks.js";
import { phraseKey } from "./read-key.js";

const agencies: ReadonlySet<string> = new Set(pictureAgencies);
const pictures: ReadonlySet<string> = new Set(pictureWords);

/** Captions are shorter than this, and their credits much shorter. */
const captionWords = 120;
const longestCaption = 1200;
const longestCredit = 80;
const creditWords = 14;
const longestCreditLine = 160;
/** An agency alone in brackets credits a picture only under few words, none of them quoted: newsletters cite agencies so. */
const aloneWords = 50;

/** The rule that takes a block for the caption of a picture, or for its credit; null where none does. */
export function captionRule(block: Block): string | null {
  const { text, words } = block;
  if (words > captionWords || text.length > longestCaption) return null;
  if (isFilePhoto(text)) return "file-photo";
  const tail = text.slice(-longestCredit - 2);
  if (endsInBracket(tail) && hasBracketedCredit(tail, words <= aloneWords && !/[“”"]/.test(text)))
    return "credit-in-brackets";
  if (/[:：…]|\.\.\./.test(tail) && hasTrailingCredit(tail)) return "credit-at-end";
  return isCreditLine(block) ? "credit-line" : null;
}

function endsInBracket(text: string): boolean {
  const end = text.endsWith(".") ? text.length - 2 : text.length - 1;
  return end >= 0 && ")]）］】".includes(text.charAt(end));
}

/**
 * `file-photo`: agencies open the caption of an older picture with the word.
 * Catches "FILE - Workers unload rice in the port of Mombasa, March 3, 2023."; not "File your taxes before Friday, …".
 */
function isFilePhoto(text: string): boolean {
  if (!/^[FITt]/.test(text)) return false;
  if (/^(?:FILE ?(?:PHOTO|IMAGE|PICTURE)?|File (?:photo|image|picture)) ?[-–—:]/.test(text)) return true;
  if (!/^(?:In )?[Tt]his /.test(text)) return false;
  return /^(?:In )?[Tt]his (?:[^\s.]{1,12}\.?,? ?){0,6}(?:file|undated|handout|combination) (?:photo|image|picture)\b/.test(
    text.slice(0, 90),
  );
}

/**
 * `credit-line`: a whole line that says whose picture it is.
 * Catches "Photograph: Amina Diallo/AFP"; not "Photo agencies say that the rules are too strict."
 */
function isCreditLine({ text, key, words }: Block): boolean {
  if (words > creditWords || text.length > longestCreditLine || /[.!?]["”]?$/.test(text.slice(-2))) return false;
  if (creditsMaker(key === "" ? phraseKey(text) : key)) return true;
  if (!/[:：=|/]/.test(text)) return false;
  const bare = text.replace(/^[([©\s]+|[)\]\s]+$/gu, "");
  const colon = bare.search(/[:：=|]/);
  if (colon > 0 && pictures.has(phraseKey(bare.slice(0, colon)))) return true;
  const slash = Math.max(bare.lastIndexOf("/"), bare.lastIndexOf("|"));
  return slash > 0 && agencies.has(phraseKey(bare.slice(slash + 1)));
}

/** "photo by …", "images courtesy of …": a word for a picture, and the one that brings in whose it is. */
function creditsMaker(key: string): boolean {
  const [first = "", second = ""] = key.split(" ", 2);
  return creditNouns.has(first.endsWith("s") ? first.slice(0, -1) : first) && creditLinks.has(second);
}

const creditNouns: ReadonlySet<string> = new Set(["photo", "image", "picture", "foto", "credit", "illustration"]);
const creditLinks: ReadonlySet<string> = new Set(["by", "courtesy", "credit", "via", "from", "de", "von"]);

/**
 * `credit-in-brackets`: the line ends with a credit in brackets. An agency alone signs a story in some papers and is cited
 * in others, so a word for a picture or a second name is asked for, except of capitals in square brackets.
 * Catches "Fishermen mend nets in Busan on Monday. [AP/YONHAP]"; not "The price rose, the ministry said. (PTI)".
 */
function hasBracketedCredit(tail: string, mayBeAlone: boolean): boolean {
  const square = /[[［【]([^[\]］】]+)[\]］】]\.?$/.exec(tail)?.[1];
  if (square !== undefined && isCredit(square, mayBeAlone && square === square.toUpperCase())) return true;
  const round = /[(（]([^()（）]+)[)）]\.?$/.exec(tail)?.[1];
  return round !== undefined && isCredit(round, false);
}

/** "photo by", "images courtesy", "ap photo": a credit of more than one word. */
const credited =
  /^(?:photo|image|foto|picture)s? (?:by|courtesy|credit|via)\b|^(?:ap|afp|reuters|file) (?:photo|image|file)$/;

function isCredit(credit: string, agencyAlone: boolean): boolean {
  const parts = credit
    .split(/\s*[/,:;=|–—]\s*|\s+-\s+|\s+via\s+/u)
    .map(phraseKey)
    .filter((part) => part !== "");
  if (parts.some((part) => pictures.has(part) || (part.includes(" ") && credited.test(part))))
    return parts.length > 1 || /\b(?:photo|image|capture|picture|foto)/.test(parts[0] ?? "");
  const signed = parts.some((part) => agencies.has(part));
  return signed && (agencyAlone || parts.length > 1);
}

/**
 * `credit-at-end`: the credit follows the caption without brackets.
 * Catches "Voters queue in Accra on Saturday. Photo: Kofi Mensah/Reuters"; not "He asked for her credit: none was given."
 */
function hasTrailingCredit(tail: string): boolean {
  return /[.!?)”"’]\s*(?:Photo|Photograph|Photos|Image|Picture|Credit|Foto|Fotos|Bild|Photographer)(?: credit| by| courtesy of)?(?:[:：]|\.\.\.|…) ?[^\sa-z][^.!?:]+$/.test(
    tail,
  );
}
