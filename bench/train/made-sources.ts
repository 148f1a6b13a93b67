import { menNames, womenNames } from "../../src/lexicon/languages/en/given-names.js";
import { seeded } from "./fit-linear.js";

/** A made sentence with one quotation, and the words that name its source. */
export interface MadeSource {
  readonly text: string;
  /** UTF-16 offsets of the source's words. */
  readonly start: number;
  readonly end: number;
}

const surnames =
  "Abara Almeida Anand Barlow Bekele Bianchi Botha Brandt Castell Dahl Darzi Diop Dlamini Eklund Farrow Ferro Gbeho Grady Haidar Hayashi Ibarra Iyer Jelinek Kallas Keane Kimani Kowal Laurent Lockyer Mbeki Menon Moreau Nagy Novak Obi Okafor Orlov Osei Paget Parata Petrov Pillai Quiroga Rahman Reyes Rossi Sesay Silva Stroud Tanaka Tembo Ueda Vance Varga Wanjiru Weir Yilmaz".split(
    " ",
  );
const nouns =
  "the council|the company|the ministry|the zoo|the bakery|the union|the club|the hospital|the minister|the mayor|the driver|the farmer|a resident|a spokesman for the port|a spokeswoman|the coach|the owner|one neighbour|the landlord|the school|the museum|the airline".split(
    "|",
  );
const agencies =
  "the state news agency|the local paper|the Tarsia Herald|the broadcaster|a Sunday newspaper|the agency".split("|");
const clauses =
  "it will not happen again|we are ready|the road is shut|nobody asked us|this cannot go on|the money is gone|they can come and look|I would do it again|that is for the court|it was the wind".split(
    "|",
  );
const fragments =
  "a wet joke|not fit for purpose|a disgrace|too little, too late|long past due|a step backwards|utterly reckless|the worst in years|a farce|beyond repair|deeply unfair|a rag".split(
    "|",
  );
const nounsOfSpeech = "answer|reply|message|verdict|advice|response|reaction|warning".split("|");
const manners = "short|simple|blunt|the same as ever|shorter still".split("|");
const relations =
  "their aunt|her brother|his lawyer|its secretary-general|the foreman|the mayor|a neighbour|the company’s director|their son|the head of the union|her friend|a local farmer".split(
    "|",
  );
const acts =
  "nodded|laughed|shook his head|shook her head|shrugged|put down the phone|pointed at the wall|had no doubts|was less sure".split(
    "|",
  );

/**
 * Frames of constructions that the labelled articles have hardly any of: S is the source, P somebody else, N whoever passes
 * the words on, C a clause, F a few words, Z a noun with the name beside it.
 */
const frames: readonly string[] = [
  "P accused S of calling the plan “F”.",
  "P accused S of telling residents that the plan was “F”.",
  "P criticised S for saying the plan was “F”.",
  "S was quoted by N as saying the plan was “F”.",
  "S was quoted as saying by N: “C.”",
  "S was overheard calling the plan “F”.",
  "“C,” S said, according to N.",
  "“C,” S told P, according to N.",
  "P sat down. S’s M was X: “C.”",
  "S’s M to P was X: “C.”",
  "S’s M: “C.”",
  "Asked by P about the plan, S said: “C.”",
  "Asked whether P had known, S replied, “C.”",
  "“C,” said S, who has known P for years.",
  "S, who had warned P in May, said the plan was “F”.",
  "Unlike P, S called the plan “F”.",
  "In a letter to P, S wrote that the plan was “F”.",
  "Speaking after P, S said the plan was “F”.",
  "P spoke first. S A. “C.”",
  "S A. “C.”",
  "P left early. S: “C.”",
  "According to S, the plan of P is “F”.",
  "The plan is “F”, according to S.",
  "P’s lawyer, S, said: “C.”",
  "S, P’s lawyer, said: “C.”",
  "The talks broke up, with S calling the plan “F”.",
  "P had asked for calm, but S called the plan “F”.",
  "P met S on Monday and was told: “C.”",
  "S and P met on Monday. S called the plan “F”.",
  "S called the plan of P “F”.",
  "S called P “F”.",
  "P was described by S as “F”.",
  "The plan was condemned by S as “F”.",
  "“C,” S added, looking at P.",
  "“C,” S, a friend of P, said.",
  "When P came to the door, S shouted: “C.”",
  "S told P the plan was “F”.",
  "P heard from S that the plan was “F”.",
  "P’s plan is “F”, S said.",
  "To P the plan is a gift. To S it is “F”.",
  "“C,” said Z.",
  "“C,” said Z, outside the court.",
  "“C,” Z, said by telephone.",
  "P left early. Z, told reporters: “C.”",
  "Z, said the plan was “F”.",
  "N quoted S as saying: “C.”",
  "“C,” N quoted S as saying.",
  "N quoted Z, as saying the plan was “F”.",
  "S Slams P’s ‘F’ Plan",
  "S Calls P’s Plan ‘F’",
];

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** So many sentences for each frame, the same at each call. */
export function makeSources(each: number): MadeSource[] {
  const random = seeded(11);
  const pick = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(random() * things.length)] as Thing;
  const given = [...menNames, ...womenNames].flatMap((line) => line.split(" "));

  const name = (): string => `${capital(pick(given))} ${pick(surnames)}`;
  const somebody = (): string => {
    const chance = random();
    if (chance < 0.5) return name();
    return chance < 0.7 ? pick(surnames) : pick(nouns);
  };
  return frames.flatMap((frame) =>
    Array.from({ length: each }, (): MadeSource => {
      const source = somebody();
      let other = somebody();
      while (other === source) other = somebody();
      const described = `${pick(relations)}, ${name()}`;
      const words: Readonly<Record<string, () => string>> = {
        S: () => source,
        Z: () => described,
        P: () => other,
        N: () => pick(agencies),
        C: () => pick(clauses),
        F: () => (frame.includes("‘") ? capital(pick(fragments)) : pick(fragments)),
        M: () => pick(nounsOfSpeech),
        X: () => pick(manners),
        A: () => pick(acts),
      };
      let [text, start] = ["", -1];
      for (const piece of frame.split(/\b([SPNCFMXAZ])\b/)) {
        const made = words[piece]?.() ?? piece;
        const opens = text === "" || /[.?!”] $/.test(text);
        // The last mention is the one that speaks.
        if (piece === "S" || piece === "Z") start = text.length;
        text += opens ? capital(made) : made;
      }
      return { text, start, end: start + (frame.includes("Z") ? described : source).length };
    }),
  );
}
