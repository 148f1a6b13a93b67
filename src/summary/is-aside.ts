import { asideLabels, asideOpeners, deskNouns, deskVerbs } from "../lexicon/page/aside-openers.js";
import { months } from "../lexicon/page/months.js";
import { fold } from "../text/fold.js";

/**
 * Whether a line or a sentence is none of the story's, though cleaning left it there: a caption ("Photograph: …", "A man
 * rides a donkey in Nablus on May 4, 2019."), a note of the desk ("This conversation has been edited."), a call to
 * click, or the head or foot of a page ("Harbour Herald, March 4, 2024   Page 4").
 */
export function isAside(text: string): boolean {
  const opening = fold(text.slice(0, maxOpening)).replaceAll("’", "'");
  const label = /^[^:]{2,24}(?=:)/.exec(opening)?.[0];
  if (label !== undefined && asideLabels.has(label.trim())) return true;
  if (asideOpeners.some((words) => opening.startsWith(words) && !isLetterAt(opening, words.length))) return true;
  if (text.length > maxAside) return false;
  const folded = fold(text).replaceAll("’", "'");
  return isDeskNote(folded) || isPageLine(folded) || isCredited(folded) || isDatedCaption(folded);
}

/** Longer than any opening that decides. */
const maxOpening = 60;

/** Notes, captions and feet are shorter. */
const maxAside = 320;

function isLetterAt(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

/** "This interview has been condensed and lightly edited.", "Ana Souza contributed to this report." */
function isDeskNote(folded: string): boolean {
  if (/\bcontribut(?:ed|ing) (?:reporting )?to (?:this|the) (?:report|story|article)\b/.test(folded)) return true;
  if (/\b(?:edited|condensed|shortened) (?:and \w+ )?for (?:brevity|clarity|length|space|style)\b/.test(folded))
    return true;
  const note =
    /^(?:this|the|our|a version of this) ((?:[\w&]+ ){1,4})(?:has been|have been|was|were|is) ((?:\w+[ ,.]*){1,5})/.exec(
      folded,
    );
  if (note === null) return false;
  const [, nouns = "", verbs = ""] = note;
  return nouns.split(" ").some((noun) => deskNouns.has(noun)) && deskVerbs.has(/^\w+/.exec(verbs)?.[0] ?? "");
}

/** A foot or a head of a page, with its number; a headline that goes on from another page. */
function isPageLine(folded: string): boolean {
  if (/\((?:continued|cont'd|cont\.|fortsetzung|suite)[^)]*\)\.?$/.test(folded)) return true;
  if (/^(?:continued|cont'd) (?:from|on) (?:page )?\w+\.?$/.test(folded)) return true;
  if (/[.!?]\s/.test(folded)) return false;
  return (
    /(?:^|\s)(?:page|seite|pagina|p\.|pg\.?) ?[a-z]?\d{1,4}(?: (?:of|von|de|\/) ?\d{1,4})?$/.test(folded) ||
    /^(?:page|seite) \d+ of \d+\b/.test(folded)
  );
}

/** "… on Monday (AP Photo/Ana Souza)." */
function isCredited(folded: string): boolean {
  const bracket = /[([]([^()[\]]{2,80})[)\]][.”"]?$/.exec(folded)?.[1];
  return bracket !== undefined && /\b(?:photos?|photograph|picture|foto|getty|image)\b/.test(bracket);
}

/** Captions tell in the present what a picture shows, and end with its day; stories tell days in the past. */
function isDatedCaption(folded: string): boolean {
  const date = /(?:(\p{L}{3,9})\.? \d{1,2}|\d{1,2} (\p{L}{3,9})\.?),? (?:19|20)\d\d\.?$/u.exec(folded);
  const month = date?.[1] ?? date?.[2];
  return month !== undefined && months.has(month) && !pastOrFuture.test(folded);
}

const pastOrFuture =
  /\b(?:\p{L}{2,}ed|beat|became|began|bought|broke|brought|built|came|did|died|drew|fell|felt|flew|found|gave|got|grew|had|has|have|held|kept|knew|led|left|lost|made|met|must|paid|put|ran|rose|said|sank|sat|saw|sent|set|shot|should|sold|spent|spoke|stood|struck|taught|thought|told|took|was|went|were|will|won|would|wrote)\b/u;
