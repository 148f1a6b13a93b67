import { bylineParticles, nameParticles } from "../lexicon/languages/name-particles.js";

const particles: ReadonlySet<string> = new Set(
  [...nameParticles, ...bylineParticles].flatMap((line) => line.split(" ")),
);

/** What ends so, or is so, is an office or a paper and no person. Lower case. */
const noPerson: ReadonlySet<string> = new Set(
  (
    "agencies agency anonymous bureau chief columnist contributor contributors correspondent correspondents courier daily desk editor editors " +
    "gazette guardian herald journal journalist mail news newspaper newswires post press producer reporter reporters review staff standard " +
    "star sun telegraph times today tribune wire writer writers redaktion korrespondent rédaction correspondant redacción"
  ).split(" "),
);

const lead = /^(?:exclusive\s+)?(?:by|von|par|por|di|da|door|av|af|byline|text|story by|written by)\b:?\s+/i;
const between = /\s*[,;/|]\s*|\s+(?:and|und|et|y|e|en|og|och|&)\s+/i;
/** "Jo Ek in Eastport", "Jo Ek for the Courier", "Jo Ek (jo@x.example)": what follows is no name. */
const after = /\s+(?:in|for|at|from|à|aus|special to)\s.*$|\s*[(<[].*$|\s[-–—]\s.*$/i;

const longestByline = 400;

/**
 * The people that a byline names: "By MARA LINDQVIST and Piet Aalders, Political Editor" are Mara Lindqvist and Piet
 * Aalders. Reading stops at what is no name, so that neither an office nor a paper becomes an author.
 */
export function readAuthors(byline: string): string[] {
  const names: string[] = [];
  for (const part of byline.slice(0, longestByline).replace(lead, "").split(between)) {
    const name = part.replace(after, "").replace(/\s+/g, " ").trim();
    if (!isName(name)) break;
    names.push(writeName(name));
  }
  return [...new Set(names)];
}

/** The people of a list with the surname first: "Lindqvist, Mara; Aalders, Piet". */
export function readTurnedAuthors(list: string): string[] {
  return list
    .slice(0, longestByline)
    .split(/\s*;\s*/)
    .flatMap((entry) => {
      const turned = /^([^,]+),\s*([^,]+?)[.,]?$/.exec(entry.trim());
      if (turned === null) return readAuthors(entry);
      const name = `${turned[2] ?? ""} ${turned[1] ?? ""}`;
      // "By Mara Lindqvist, Political Editor" is not turned.
      return lead.test(entry) || !isName(name) ? readAuthors(entry) : [writeName(name)];
    });
}

/** Two to five words, each of which is written as a name's are. */
export function isName(text: string): boolean {
  if (text.length > 60 || /[\d@#:!?“”"<>=+*_]/.test(text)) return false;
  const words = text.split(" ");
  if (words.length < 2 || words.length > 5 || words.some((word) => noPerson.has(word.toLowerCase()))) return false;
  return words.every((word, i) => {
    const first = word.charAt(0);
    return first !== first.toLowerCase() || (i < words.length - 1 && particles.has(word.toLowerCase()));
  });
}

/** A name in capitals is put into small letters. */
function writeName(name: string): string {
  if (name !== name.toUpperCase()) return name;
  const words = name.split(" ");
  return words
    .map((word, i) => {
      const lower = word.toLowerCase();
      if (i > 0 && i < words.length - 1 && particles.has(lower)) return lower;
      return lower.replace(/(?:^|[-.'’]|^mc)[^-.'’]/g, (start) => start.slice(0, -1) + start.slice(-1).toUpperCase());
    })
    .map((word) => word.replace(/^(?:mc)/i, (mac) => mac.charAt(0).toUpperCase() + mac.slice(1)))
    .join(" ");
}
