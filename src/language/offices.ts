import { fold } from "../text/fold.js";

/** Somebody who bears an office: its nouns, all its words, and where the text says so. */
interface Bearer {
  readonly entity: number;
  readonly words: ReadonlySet<string>;
  readonly offset: number;
  readonly paragraph: number;
}

/** A noun phrase that may mean whoever bears an office: its words, and what stands around it. */
export interface OfficePhrase {
  readonly words: string;
  readonly start: number;
  readonly paragraph: number;
  readonly gender: "woman" | "man" | null;
  /** It stands in a headline, which may name an office before the story does. */
  readonly ahead: boolean;
}

/** A role that more people bear than this tells nobody apart. */
const maxBearers = 12;

/** Further back than this a reader has forgotten who was meant. */
const maxParagraphs = 8;

/** The same office under a shorter or another word. */
const sameOffice: ReadonlyMap<string, string> = new Map(
  (
    "adm admiral,capt captain,cllr councillor,cmdr commander,col colonel,congresswoman representative,congressman " +
    "representative,dr doctor,gen general,gov governor,justice judge,lt lieutenant,magistrate judge,pres president," +
    "prof professor,rep representative,rev reverend,sen senator,sgt sergeant,spokesperson spokesman," +
    "spokeswoman spokesman,adviser advisor,chairwoman chairman,chairperson chairman,chair chairman"
  )
    .split(",")
    .map((pair): [string, string] => {
      const [word = "", office = ""] = pair.split(" ");
      return [word, office];
    }),
);

/** Words before a noun that say nothing about whose office it is. */
const passing = new Set(["outgoing", "incoming", "new", "veteran", "longtime", "embattled", "elder", "younger"]);

/** Whoever is these is not the officer himself: "shadow chancellor", "former mayor". */
const limiting = ["assistant", "deputy", "ex", "former", "shadow", "vice"];

const endsHead =
  /^(?:of|for|at|in|on|to|from|with|by|under|over|about|against|behind|and|or|who|whose|which|that|said|says|,|\()$/;

/** Who bears which office in an article, so that "the judge" is the Justice Marsh of the sentence before. */
export class OfficeBook {
  readonly #bearers = new Map<string, Bearer[]>();

  /** Notes a role as printed, of the entity of a number. */
  note(entity: number, role: string, offset: number, paragraph: number): void {
    const words = wordsOf(role);
    const all = new Set(words);
    for (const head of headsOf(words)) {
      const bearers = this.#bearers.get(head);
      const bearer = { entity, words: all, offset, paragraph };
      if (bearers === undefined) this.#bearers.set(head, [bearer]);
      else if (bearers.length < maxBearers) bearers.push(bearer);
    }
  }

  /** The number of whoever a phrase means by the office: "the judge", "the Ohio governor"; -1 where several could be meant. */
  find(
    { words: printed, start, paragraph, gender, ahead }: OfficePhrase,
    genderOf: (entity: number) => Gender,
  ): number {
    const definite = /^(?:the|our|its)\s/i.test(printed);
    if (!definite && !ahead) return -1;
    const words = wordsOf(printed.replace(/^(?:the|our|its)\s/i, ""));
    const bearers = this.#bearers.get(officeOf(words.at(-1) ?? ""));
    if (bearers === undefined || bearers.length >= maxBearers) return -1;
    const own = words.slice(0, -1).filter((word) => !passing.has(word));
    const fitting = bearers.filter(
      (bearer) =>
        (ahead || (bearer.offset < start && paragraph - bearer.paragraph <= maxParagraphs)) &&
        own.every((word) => bearer.words.has(word)) &&
        !limiting.some((word) => bearer.words.has(word) && !own.includes(word)) &&
        (gender === null || (genderOf(bearer.entity) ?? gender) === gender),
    );
    const only = onlyOne(fitting);
    return only >= 0 ? only : onlyOne(fitting.filter((bearer) => paragraph - bearer.paragraph <= 1));
  }
}

type Gender = "woman" | "man" | null;

/** The one whom all mean, or -1. */
function onlyOne(bearers: readonly Bearer[]): number {
  const [first] = bearers;
  return first !== undefined && bearers.every(({ entity }) => entity === first.entity) ? first.entity : -1;
}

function wordsOf(role: string): string[] {
  return fold(role)
    .split(/[\s.]+|(?=[,(])|(?<=[,(])|['’]s\b/)
    .filter((word) => word !== "");
}

/** The nouns that a role is: of "a co-founder and chief engineer of the port" co-founder and engineer. */
function headsOf(words: readonly string[]): string[] {
  const heads: string[] = [];
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (next !== undefined && !endsHead.test(next)) continue;
    heads.push(officeOf(word));
    if (next !== "and") break;
  }
  return heads.filter((head) => !endsHead.test(head));
}

function officeOf(word: string): string {
  return sameOffice.get(word) ?? word;
}
