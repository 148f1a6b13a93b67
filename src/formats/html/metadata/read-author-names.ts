import { menNames, unisexNames, womenNames } from "../../../lexicon/languages/en/given-names.js";
import { fold } from "../../../text/fold.js";
import { plainWords } from "./plain-words.js";
import { titleKey } from "./title-key.js";

/** Whose page it is, by which a paper is told from a person. */
export interface Site {
  readonly outlet: string | null;
  /** "example.org"; "" where it is not known. */
  readonly host: string;
}

const mostAuthors = 10;
/** In letters: of a longer name the beginning is enough ("Harbour Herald Sponsored"). */
const longSite = 8;
const longestName = 60;
const mostNameWords = 6;

const opener =
  /^(?:(?:written|posted|reported|published|created|reviewed|edited|story|article|text|words|insights|analysis|guest post)\s+)?(?:by|from)\b[:\s]*|^(?:by|von|par|por|di|av|door|autor(?:in|es?)?|authors?|auteure?|text|texte|texto|автор|written|作者|文)\s*[:：]\s*|^(?:von|par|por|di|av|door)\s+(?=\p{Lu})/iu;
/** Who did something else to the text is not who wrote it. */
const helper = /^(?:reviewed|edited|fact.?checked|medically|photo|illustrat|translated|updated|produced)/i;
const junk =
  /^(?:admin\w*|[\w-]*_admin|administrator|editor(?:ial)?(?: team| staff| board)?|staff(?: writers?| reporters?| report)?|the editors?|web ?master|web ?desk|(?:news|online|sports|digital) ?(?:desk|room|staff|team)|guest(?: authors?| contributors?| writers?)?|(?:the )?authors?|user\d*|root|anonymous|unknown|null|undefined|none|n\/a|(?:the )?team|contributors?|redaktion|redacción|redaccion|rédaction|la rédaction|redazione|redacao|redação|press release|about|share|follow|profile|home|blog|news|updated|published)$/i;
const roleWord =
  /\b(?:editors?|writers?|reporters?|analysts?|managers?|directors?|correspondents?|contributors?|executives?|officers?|presidents?|founders?|co-?founders?|coordinators?|specialists?|experts?|journalists?|columnists?|strategists?|marketing|marketers?|ceo|cto|cmo|consultants?|professors?|engineers?|producers?|researchers?|photographers?|critics?|chiefs?|redakteur(?:in)?|journaliste|periodista|redactora?)\b/i;
const pageWord =
  /\b(?:posts?|articles?|view|more|read|see|all|about|follow|share|comments?|minutes?|min|ago|updated|published|subscribe|click|https?|www)\b/i;

let given: ReadonlySet<string> | null = null;

/** The people that some words name; nothing of addresses, of roles, and of the paper itself. */
export function readAuthorNames(values: readonly string[], site: Site): string[] {
  const found = new Map<string, string>();
  for (const value of values) {
    for (const part of splitNames(value)) {
      const name = trimName(part);
      if (isAuthor(name, site) && !found.has(titleKey(name))) found.set(titleKey(name), name);
    }
  }
  return [...found.values()].slice(0, mostAuthors);
}

/** "By A. Obi, B. Reed and C. Sund", "A;B", "A | B", "Mara Lindqvist⏎Political Editor". */
function splitNames(value: string): string[] {
  if (helper.test(value.trim())) return [];
  return value
    .slice(0, 1000)
    .split("\n")
    .map((line) => plainWords(line))
    .filter((line) => line !== "" && !helper.test(line))
    .flatMap((line) =>
      line.replace(opener, "").split(/\s*[;|/·•]\s*|\s[-–—]\s|\s*,\s+|\s+(?:and|und|et|&|y|with)\s+(?=\p{Lu})/iu),
    );
}

function trimName(part: string): string {
  return part
    .replace(opener, "")
    .replace(opener, "")
    .replace(/^(?:and|und|et|&)\s+/i, "")
    .replace(/\s*[([][^)\]]*[)\]]?$/, "")
    .replaceAll(/^[\s,;|–—:-]+|[\s,;|–—:-]+$/g, "");
}

function isAuthor(name: string, site: Site): boolean {
  if (name.length < 2 || name.length > longestName || junk.test(name)) return false;
  const words = name.split(" ");
  if (words.length === 2 && isGivenName(words[0] ?? "")) return true;
  if (/^\p{Ll}.* /u.test(name) && !/^(?:van|von|de|da|di|du|al|el|la|le|bin|ibn|dos|ter|ten)\s/.test(name))
    return false;
  if (/\w\.\w+\.\w/.test(name)) return false;
  if (/@|\.(?:com|org|net|co)\b|[<>{}=]|\d{2}/i.test(name) || pageWord.test(name) || roleWord.test(name)) return false;
  if (!/\p{L}{2}/u.test(name) || words.length > mostNameWords) return false;
  if (/^(?:jr|sr|ph\.?d|m\.?d|md|rn|esq|mba|m\.?a|cfp|cpa|rd)\.?$/i.test(name)) return false;
  if (words.length > 1 && isGivenName(words[0] ?? "")) return true;
  return !isSite(name, site);
}

/** A person's name in full, and not the name of an account. */
export function isFullName(name: string): boolean {
  return name.includes(" ") || /[^\p{Script=Latin}]/u.test(name.replaceAll(/[^\p{L}]/gu, ""));
}

/** Blogs are signed so: "Annelies". */
export function isFirstName(name: string): boolean {
  return /^\p{Lu}\p{Ll}{2,14}$/u.test(name);
}

/** The name of an account that somebody may have chosen. */
export function isAccount(name: string): boolean {
  return /^\p{L}[\p{L}._]{2,19}$/u.test(name);
}

function isGivenName(word: string): boolean {
  given ??= new Set([...menNames, ...womenNames, ...unisexNames].flatMap((line) => line.split(" ")));
  return given.has(fold(word));
}

function compact(words: string): string {
  return titleKey(words).replaceAll(" ", "").replace(/^the/, "");
}

/** "Harbour Herald" of harbourherald.example, or where the page says that it is the Harbour Herald's. */
function isSite(name: string, { outlet, host }: Site): boolean {
  const own = compact(name);
  const domain = host.replace(/\.[a-z]+(?:\.[a-z]{2})?$/, "");
  const sites = [outlet ?? "", host, domain, domain.split(".").at(-1) ?? ""].map(compact);
  return sites.some(
    (words) =>
      words === own || (words.length >= longSite && own.startsWith(words) && !/(?:team|staff|editors)$/.test(own)),
  );
}
