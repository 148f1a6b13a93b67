import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findStretches } from "../../src/quotes/find-stretches.js";
import { findTurns } from "../../src/quotes/find-turns.js";
import { growthOf, maxRatio } from "../time-ratio.js";
import { articleOf } from "./article-of.js";

/** Each turn as "label | words", its paragraphs parted by a slash. */
function turnsIn(text: string): string[] {
  return findTurns(articleOf(text)).map(({ setOff, spans }) => {
    const label = setOff.kind === "turn" ? text.slice(setOff.label.start, setOff.label.end) : "";
    return `${label} | ${spans.map(({ start, end }) => text.slice(start, end)).join(" / ")}`;
  });
}

describe("a transcript's turns are found by their labels", () => {
  it.each([
    [
      "capitals, and a surname for who was introduced",
      "DINA SABRY, HOST: Who paid for the pier?\nTOMAS REK: Nobody has.\nSABRY: Nobody?\nREK: Not one coin.",
      [
        "DINA SABRY, HOST | Who paid for the pier?",
        "TOMAS REK | Nobody has.",
        "SABRY | Nobody?",
        "REK | Not one coin.",
      ],
    ],
    [
      "courtesy and offices",
      "THE COURT: Sit down, please.\nMS. ABARA: I object to that.\nTHE COURT: You may.",
      ["THE COURT | Sit down, please.", "MS. ABARA | I object to that.", "THE COURT | You may."],
    ],
    [
      "parliaments, with a stop",
      "The CHAIRMAN. We will begin.\nMr. ODUYA. I have a question.\nThe CHAIRMAN. Ask it.",
      ["The CHAIRMAN | We will begin.", "Mr. ODUYA | I have a question.", "The CHAIRMAN | Ask it."],
    ],
    [
      "times before and behind a name",
      "[00:03] Ana Souza: Are we on?\nPiet Maas [00:09]: I think so.\nAna Souza [00:12]: Then welcome.",
      ["Ana Souza | Are we on?", "Piet Maas | I think so.", "Ana Souza | Then welcome."],
    ],
    [
      "bold in Markdown, mark inside or outside",
      "**Ana Souza:** Are you tired?\n**Piet Maas**: I was born tired.\n**Ana Souza:** Me too.",
      ["Ana Souza | Are you tired?", "Piet Maas | I was born tired.", "Ana Souza | Me too."],
    ],
    [
      "letters that ask and answer",
      "Q. What broke?\nA. The mast. Then my nerve.\nQ. And then?\nA. I swam.",
      ["Q | What broke?", "A | The mast. Then my nerve.", "Q | And then?", "A | I swam."],
    ],
    [
      "a question's letter without its stop",
      "THE PRESIDENT: I will take two.\nQ    Mr. President, who paid?\nTHE PRESIDENT: You did.",
      ["THE PRESIDENT | I will take two.", "Q | Mr. President, who paid?", "THE PRESIDENT | You did."],
    ],
    [
      "a paper's name",
      "Tollwick Times: Are you tired?\nAda Nwosu: I am awake.\nTollwick Times: Since when?",
      ["Tollwick Times | Are you tired?", "Ada Nwosu | I am awake.", "Tollwick Times | Since when?"],
    ],
    [
      "a label on a line of its own",
      "Operator\nGood day to you all. Please go ahead.\nAna Souza -- Chief Executive\nThank you. We sold more.\nOperator\nOur first question is next.",
      [
        "Operator | Good day to you all. Please go ahead.",
        "Ana Souza | Thank you. We sold more.",
        "Operator | Our first question is next.",
      ],
    ],
    [
      "one question and one answer of people whom the story names in full",
      "Lena Hart met Abe Stowe.\nStowe: Will the road be mended?\nHart: I promise you that it will.",
      ["Stowe | Will the road be mended?", "Hart | I promise you that it will."],
    ],
  ])("%s", (_, text, turns) => {
    expect(turnsIn(text)).toEqual(turns);
  });

  it("a turn runs over the paragraphs up to the next label", () => {
    const text = "HOST: Tell us.\nREK: It was dark.\nWe had one lamp.\nHOST: And then?\nREK: Then we had none.";
    expect(turnsIn(text)[1]).toBe("REK | It was dark. / We had one lamp.");
  });

  it("a subhead ends it", () => {
    const text = "HOST: Tell us.\nREK: It was dark.\nA night at sea\nHOST: And then?\nREK: Then I slept.";
    expect(turnsIn(text)[1]).toBe("REK | It was dark.");
  });

  it("a turn ends where the reporter tells of those who speak", () => {
    const text =
      "Sabry asked, Tomas Rek answered.\nSABRY: Who paid?\nREK: I did.\nSABRY: Why?\nREK: I like piers.\nRek then left the room.";
    expect(turnsIn(text).at(-1)).toBe("REK | I like piers.");
  });

  it("what stands in brackets at its head is not said", () => {
    const text = "SABRY: Did it hurt you?\nREK: (Laughs) Only my hat.\nSABRY: Show us.\nREK: [Holds it up]";
    expect(turnsIn(text)).toEqual(["SABRY | Did it hurt you?", "REK | Only my hat.", "SABRY | Show us."]);
  });

  it("words in marks behind a label are left to the marks", () => {
    expect(turnsIn("Ana Souza: “Who paid?”\nPiet Maas: “I did.”\nAna Souza: “Why?”")).toEqual([]);
  });
});

describe("labels that only look like a transcript's are not", () => {
  it.each([
    ["a recipe", "Time: 20 minutes\nServes: 4\nTime: You need patience.\nServes: All of us."],
    ["fixtures", "Saturday: Rovers v Albion\nSunday: City v United\nSaturday: We play at three."],
    ["a property", "Price: 90,000\nRooms: 2\nAgent: Hart and Sons\nPrice: You can ask."],
    ["pros and cons", "Pros: I love the handle.\nCons: It leaks on me.\nPros: You can lift it."],
    ["ratings of players", "Hugo Lind: Saved twice. 8\nMark Osei: Lost the ball. 5\nPeter Vance: Ran all night. 9"],
    ["stars", "Aries: You will meet somebody.\nTaurus: You should rest.\nAries: Your day is Friday."],
    ["results", "Ana Souza: 6-3, 6-4\nKim Lee: 3-6, 4-6\nAna Souza: 6-1, 6-0"],
    ["letters of bus lines", "A: bus to the harbour\nQ: bus to the quarry\nA: last bus at nine"],
    ["an answer without a question", "A: One bench.\nA: Two benches."],
    ["datelines", "London: Rain fell and we saw it.\nParis: The sun shone.\nLondon: You could swim."],
    [
      "a note",
      "Note: We are closed on Monday.\nCorrection: An earlier note gave you the wrong day.\nNote: I am sorry.",
    ],
  ])("%s", (_, text) => {
    expect(turnsIn(text)).toEqual([]);
  });
});

const pieces = [
  ...'“ ” " : . ? \n \n\n ** [ ] ( ) > - —'.split(" "),
  ..."Q: A: Q. REK: HOST: Operator **Ana Souza:** Tomas Rek: Mr. ODUYA. I you went home? Yes.".split(" "),
  "\n",
  "\nQ: ",
  "\nA: I ",
  "\nREK: You ",
  "\nHOST: ",
];
const transcript = fc.array(fc.constantFrom(...pieces), { maxLength: 90 }).map((parts) => parts.join(" "));

describe("for every text", () => {
  it("turns lie inside it, in order, one after the other, each behind its label", () => {
    fc.assert(
      fc.property(transcript, (text) => {
        const article = articleOf(text);
        let end = 0;
        for (const { setOff, spans, marks, paragraphs } of findTurns(article)) {
          const label = setOff.kind === "turn" ? setOff.label : marks;
          expect(end <= label.start && label.start < label.end && label.end <= marks.start).toBe(true);
          expect([marks.start, marks.end]).toEqual([spans[0]?.start, spans.at(-1)?.end]);
          end = label.end;
          for (const span of spans) {
            expect(end <= span.start && span.start < span.end && span.end <= text.length).toBe(true);
            end = span.end;
          }
          expect(paragraphs[0] <= paragraphs[1]).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("no quotation crosses the edge of a turn, and each that lies in one says so", () => {
    fc.assert(
      fc.property(transcript, (text) => {
        const stretches = findStretches(articleOf(text));
        const turns = stretches.filter(({ setOff }) => setOff !== null);
        for (const turn of turns) {
          for (const { n, marks, inside } of stretches) {
            if (n === turn.n || marks.end <= turn.marks.start || marks.start >= turn.marks.end) continue;
            expect(turn.marks.start <= marks.start && marks.end <= turn.marks.end).toBe(true);
            expect(inside).not.toBeNull();
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("time grows with the text, whatever it holds", () => {
  it.each([
    ["labels", "REK: I did.\n", 3_000],
    ["labels of ever new speakers", "REK", 4_000],
    ["letters", "Q: Who are you?\nA: I am.\n", 2_000],
    ["colons", "A: ", 40_000],
    ["capitals", "Ana Bo ", 30_000],
    ["paragraphs behind one label", "We went home.\n", 20_000],
    ["block lines", "> We went home.\n", 15_000],
    ["marks in turns", "REK: I said “no” to “you”.\n", 2_000],
    ["topics", "On the fans: “We sang.”\n", 1_500],
  ])("%s", async (_, unit, count) => {
    const text = (size: number): string =>
      unit === "REK"
        ? Array.from({ length: size }, (__, n) => `AB${"CDEFG"[n % 5] ?? ""}${n}: Did you?\n`).join("")
        : `HOST: Who are you?\nREK: I am.\nHOST: And you?\n${unit.repeat(size)}`;
    const growth = growthOf((size) => {
      const article = articleOf(text(size));
      return () => findStretches(article);
    }, count);
    expect(await growth).toBeLessThan(maxRatio);
  });
});
