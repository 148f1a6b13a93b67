import { contactHeadings } from "../lexicon/page/contacts.js";
import type { Byline } from "./byline.js";
import type { Story } from "./find-story.js";
import type { Block } from "./group-blocks.js";

/** Lines below "Media contact" that may be the contact: name, office, address, telephone. */
const contactLines = 5;
const contactWords = 20;

/**
 * `press-contact`: whom reporters may ask, at the end of what an organization sends out.
 * Catches "Media contact" and "Mai Tran, press@example.org" under it; not "Contact was lost on Monday, the agency said."
 */
export function findContacts(blocks: readonly Block[]): ReadonlySet<number> {
  const contacts = new Set<number>();
  let left = 0;
  let isBelowStory = false;
  blocks.forEach((block, at) => {
    isBelowStory ||= block.kind === "prose";
    if (isBelowStory && opensContact(block)) left = contactLines + 1;
    else if (left > 0 && !isContactLine(block)) left = 0;
    if (left-- > 0) contacts.add(at);
  });
  return contacts;
}

function opensContact({ text, key, words }: Block): boolean {
  if (words > contactWords || !/^(?:for|media|press|pr|news|investor|cont)/.test(key)) return false;
  return contactHeadings.some((heading) => key === heading || (key.startsWith(`${heading} `) && /[:@\d]/.test(text)));
}

function isContactLine({ text, words, closed }: Block): boolean {
  return words <= contactWords && (!closed || /@|\d{3}/.test(text));
}

/** Lines at the end of a story where its author and its translator are presented. */
const notesAtEnd = 4;
const noteWords = 70;
const translatorWords = 16;

/**
 * `author-note`: who the author is. Catches "Siobhán Devlin is a writer based in Galway." under her byline; not a last
 * sentence on anybody who did not write the story.
 * `translator`: catches "Translated from the Tajik by Munira Saidova."; not "Translated by hand, the letters took a year."
 */
export function endNote(
  block: Block,
  at: number,
  { to }: Story,
  bylines: ReadonlyMap<number, Byline>,
): "author-note" | "translator" | null {
  if (at < to - notesAtEnd || block.words > noteWords) return null;
  const text = block.text.replace(/^[\s*_([–—-]+/, "");
  if (block.words <= translatorWords && /^[TtAÜVÇП]/.test(text) && translated.test(text)) return "translator";
  for (const { authors } of bylines.values())
    if (authors.some((author) => text.startsWith(author) && presents.test(text.slice(author.length))))
      return "author-note";
  return null;
}

const presents =
  /^(?:, (?:an? |the )?[^,.]{1,60},)?\s(?:is|was|are|has|writes|covers|reports|teaches|works|est|es|ist|war|é|è|jest|er|är)\s/;
const translated =
  /^(?:[Tt]ranslated (?:from (?:the )?\S+ )?by|Traduit (?:d\S+ ?\S* )?par|Traduction (?:de|:)|Traducido (?:del? \S+ )?por|Traducción (?:de|:)|Traduzione (?:di|:)|Tradução (?:de|:)|Aus dem \S+ (?:übersetzt )?von|Übersetz(?:t von|ung:)|Vertaling:|Çeviri:|Перев[её]л|Перевод)\s?\S*\s?[^\sa-z]/;
