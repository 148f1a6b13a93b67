import { menNames, womenNames } from "../../src/lexicon/languages/en/given-names.js";
import { seeded } from "./fit-linear.js";

/** A quotation of a made story: who says it, and where the pronoun stands that names the speaker, if one does. */
export interface MadeQuote {
  readonly speaker: string;
  readonly pronoun: number | null;
}

/** A short story made from frames, for learning whom a pronoun stands for; nothing in it is anybody's. */
export interface MadeStory {
  readonly text: string;
  readonly quotes: readonly MadeQuote[];
}

interface Person {
  readonly given: string;
  readonly surname: string;
  readonly sex: "she" | "he";
  readonly role: string;
}

const surnames =
  "Abara Aldous Almeida Anand Baptiste Barlow Bekele Bianchi Botha Brandt Castell Chua Dahl Darzi Deane Diop Dlamini Egede Eklund Farrow Fazal Ferro Gallo Gbeho Grady Haidar Halloran Hayashi Ibarra Iyer Jelinek Kallas Keane Kimani Kowal Laurent Lindo Lockyer Maro Mbeki Menon Moreau Nagy Nkemelu Novak Obi Okafor Orlov Osei Paget Parata Petrov Pillai Quiroga Rahman Reyes Rossi Sarkar Sesay Silva Stroud Tanaka Teller Tembo Ueda Urban Vance Varga Wanjiru Weir Yilmaz Zeller".split(
    " ",
  );
const roles =
  "baker|beekeeper|bus driver|chemist|choir leader|cleaner|councillor|cyclist|dentist|engineer|farmer|ferry captain|firefighter|gardener|geologist|goalkeeper|harbour master|hotelier|joiner|lighthouse keeper|lawyer|librarian|mechanic|midwife|nurse|painter|pensioner|pharmacist|plumber|postal worker|potter|retired teacher|shopkeeper|student|surgeon|tailor|teacher|vet|volunteer|weaver".split(
    "|",
  );
const sayings =
  "We never saw it coming|It will cost us the summer|I would do the same again|That is not how it works|The road is as bad as it was|Nobody asked us|We are ready|I have waited eleven years|They can have the keys|It is a start|The water came up to here|There is no plan|We will see|I am not selling|It was quiet, then it was not|You learn to live with it|Somebody has to pay|The boats stay in|I told them so|This is the last year".split(
    "|",
  );
const happenings =
  "The bridge has been shut since March.|The vote is due next week.|Two of the three pumps failed.|Rain is forecast until Friday.|The council meets again in June.|A report is expected in the autumn.|The work was to take a year.|Tickets sold out within hours.|The mill closed a decade ago.|Nobody was hurt.".split(
    "|",
  );
const doings =
  "lives beside the quay|has run the shop for twenty years|came with two of the children|was not convinced|took another view|had heard the sirens first|walked home at midnight|opened the gates on Monday|disagreed|saw it differently|had no such doubts|waited outside|lost the boat in the storm|arrived late|keeps the accounts|was in no mood to wait|signed the letter too|laughed at the idea|has counted the birds since May|nodded".split(
    "|",
  );
const cues = "said|said|said|added|told reporters|recalled|explained|wrote|told the hearing|insisted|joked".split("|");
const relations = { she: "wife|sister|mother|daughter|aunt", he: "husband|brother|father|son|uncle" };

/** Writes a story while it keeps where its pronouns stand. */
class Writer {
  text = "";
  readonly quotes: MadeQuote[] = [];
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  pick<Thing>(things: readonly Thing[]): Thing {
    return things[Math.floor(this.#random() * things.length)] as Thing;
  }

  chance(share: number): boolean {
    return this.#random() < share;
  }

  add(words: string): this {
    this.text += words;
    return this;
  }

  paragraph(): this {
    return this.add("\n\n");
  }

  /** A quotation with its cue: by the speaker's name as given, or by a pronoun. */
  quote(speaker: Person, words: string | null): this {
    const cue = this.pick(cues);
    const said = this.pick(sayings);
    const name = words ?? speaker.sex;
    let pronoun: number | null = null;
    const place = (before: string): void => {
      this.add(before);
      if (words === null) pronoun = this.text.length;
    };
    if (this.chance(0.25)) {
      place("");
      const opens = words ?? (speaker.sex === "she" ? "She" : "He");
      this.add(`${opens} ${cue}: “${said}.”`);
    } else {
      place(`“${said},” `);
      this.add(words !== null && this.chance(0.3) ? `said ${name}.` : `${name} ${cue}.`);
    }
    this.quotes.push({ speaker: full(speaker), pronoun });
    return this;
  }
}

type Frame = (story: Writer, first: Person, second: Person) => void;

const full = ({ given, surname }: Person): string => `${given} ${surname}`.trim();

/** Somebody quoted before, whoever comes next. */
function opening(story: Writer, first: Person): void {
  if (story.chance(0.5)) story.add(`${story.pick(happenings)} `);
  const described = story.chance(0.6) ? `${full(first)}, a ${first.role},` : full(first);
  if (story.chance(0.3)) story.add(`${described} ${story.pick(doings)}. `).quote(first, null);
  else story.quote(first, described);
}

/** Whom a pronoun stands for, by construction. */
const frames: readonly Frame[] = [
  // Somebody new opens the paragraph, then speaks.
  (story, first, second) => {
    opening(story, first);
    const described = story.chance(0.5) ? `${full(second)}, a ${second.role},` : full(second);
    story
      .paragraph()
      .add(`${described} ${story.pick(doings)}. `)
      .quote(second, null);
  },
  (story, first, second) => {
    opening(story, first);
    story
      .paragraph()
      .add(`${story.pick(happenings)} ${full(second)} ${story.pick(doings)}. `)
      .quote(second, null);
  },
  // Named in full before, taken up again by surname.
  (story, first, second) => {
    story.add(`${full(second)}, a ${second.role}, was there. ${story.pick(happenings)}`).paragraph();
    opening(story, first);
    story
      .paragraph()
      .add(`${second.surname} ${story.pick(doings)}. `)
      .quote(second, null);
  },
  // The last speaker goes on, in the paragraph or the next.
  (story, first) => {
    opening(story, first);
    story.add(" ").quote(first, null);
  },
  (story, first) => {
    opening(story, first);
    if (story.chance(0.5)) story.add(` ${story.pick(happenings)}`);
    story.paragraph().quote(first, null);
  },
  // Somebody else was only spoken of.
  (story, first, second) => {
    story.add(`“${full(second)} ${story.pick(doings)},” ${full(first)} said. `);
    story.quotes.push({ speaker: full(first), pronoun: null });
    story.quote(first, null);
  },
  (story, first, second) => {
    story.add(`${full(second)} left the town in 2019.`).paragraph();
    opening(story, first);
    story.paragraph().quote(first, null);
  },
  // The subject rather than the object.
  (story, first, second) => {
    story.add(
      `${full(first)} ${story.pick(["thanked", "met", "replaced", "praised", "wrote to"])} ${full(second)} on Monday. `,
    );
    story.quote(first, null);
  },
  (story, first, second) => {
    opening(story, second);
    story
      .paragraph()
      .add(`${full(first)} had worked with ${second.surname} for years. `)
      .quote(first, null);
  },
  // The object, where only they can speak of it.
  (story, first, second) => {
    opening(story, first);
    story
      .paragraph()
      .add(`Police ${story.pick(["arrested", "questioned", "released"])} ${full(second)} on Sunday. `)
      .quote(second, null);
  },
  // Relatives by name.
  (story, first, second) => {
    opening(story, first);
    const own = first.sex === "she" ? "Her" : "His";
    const relative = { ...second, surname: second.given || second.surname, given: "" };
    story
      .paragraph()
      .add(`${own} ${story.pick(relations[second.sex].split("|"))}, ${full(relative)}, ${story.pick(doings)}. `);
    story.quote(relative, null);
  },
  // The other sex.
  (story, first, second) => {
    if (first.sex === second.sex) return opening(story, first);
    opening(story, first);
    story
      .paragraph()
      .quote(second, `${full(second)}, a ${second.role},`)
      .paragraph()
      .quote(first, null);
  },
  // A place or a body between.
  (story, first) => {
    opening(story, first);
    story
      .paragraph()
      .add(`The ${story.pick(surnames)} Foundation and ${story.pick(surnames)} Holdings declined to pay. `)
      .quote(first, null);
  },
];

function personOf(story: Writer, men: readonly string[], women: readonly string[]): Person {
  const sex = story.chance(0.5) ? "she" : "he";
  const given = story.pick(sex === "she" ? women : men);
  const capital = given.charAt(0).toUpperCase() + given.slice(1);
  // Of one in five the given name tells nothing.
  const name = story.chance(0.2)
    ? `${story.pick(surnames).slice(0, 4)}${story.pick(["ei", "or", "un", "is", "ay"])}`
    : capital;
  const role = story.pick(roles);
  // One in four goes by one name.
  if (story.chance(1 / 4)) return { given: "", surname: name, sex, role };
  return { given: name, surname: story.pick(surnames), sex, role };
}

/** So many stories, the same at each call. */
export function makeStories(count: number): MadeStory[] {
  const random = seeded(7);
  const men = menNames.flatMap((line) => line.split(" "));
  const women = womenNames.flatMap((line) => line.split(" "));
  return Array.from({ length: count }, (_, n): MadeStory => {
    const story = new Writer(random);
    const first = personOf(story, men, women);
    let second = personOf(story, men, women);
    while (second.surname === first.surname) second = personOf(story, men, women);
    frames[n % frames.length]?.(story, first, second);
    return { text: story.text, quotes: story.quotes };
  });
}
