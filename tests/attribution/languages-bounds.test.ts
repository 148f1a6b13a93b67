import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growthOf, maxRatio } from "../time-ratio.js";
import { articleOf } from "../quotes/article-of.js";
import { attribute } from "./attribute.js";

const sentences = [
  "« Le pont tient », a dit la maire Odette Carlier. Elle est partie avec les autres dans la nuit.",
  "Selon Bruno Vasset, les travaux sont « presque finis » et le quai sera libre pour les bateaux.",
  "— Je reste, dit Odette Carlier.",
  "„Die Mühle steht“, sagte der Müller Heinz Korte. Er ist nicht mit den anderen auf das Feld gegangen.",
  "Nach Angaben der Polizei war das Tor „weit offen“, und die Lampe war aus.",
  "—No queda pan —dijo Berta Quirós—. Vuelva mañana por la tarde.",
  "El alcalde, Julio Ferrán, habló de «una pena» y se fue con los suyos por la calle.",
  '홍기철 시장은 "문을 닫지 않겠다"고 말했다. 그는 "약속한다"고 덧붙였다.',
  "町長の石井さんは「水は足りている」と話した。",
  "市长何建国说：“水够用。”",
  "وقال سمير حداد: «الماء يكفي».",
];

const marks = "“”„«»\"'‘’「」—–.,:;?!()\n".split("");
const pieces = fc.constantFrom(
  ...marks,
  ...sentences.flatMap((sentence) => sentence.split(" ")),
  "\n\n",
  " de ",
  " et ",
  " que ",
  " der ",
  " und ",
  "고 ",
  "씨는 ",
);

describe("any text in other languages", () => {
  it("has quotes in reading order whose parts lie inside it, and mentions that are words of it", () => {
    const shredded = fc.array(pieces, { maxLength: 40 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.constantFrom(...sentences), shredded, fc.constantFrom(...sentences), (first, middle, last) => {
        const text = `${first} ${middle} ${last}`;
        const { quotes } = attribute(text);
        expect(quotes.map(({ n }) => n)).toEqual(quotes.map((_, i) => i + 1));
        const starts = quotes.map(({ spans }) => spans[0]?.start ?? 0);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        for (const { attribution, spans } of quotes) {
          for (const { start, end } of spans) expect(text.slice(start, end)).toHaveLength(end - start);
          const parts = [attribution?.mention ?? null, attribution?.cue ?? null].filter((part) => part !== null);
          expect(parts.map((part) => text.slice(part.start, part.end))).toEqual(parts.map((part) => part.text));
        }
      }),
    );
  });

  it("names nobody whose words are not in it", () => {
    const some = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some, (chosen) => {
        const text = chosen.join("\n\n");
        const speakers = attribute(text).speakers.flatMap(({ names }) => names);
        expect(speakers.filter((name) => !text.toLowerCase().includes(name.toLowerCase()))).toEqual([]);
      }),
    );
  });
});

describe("a language", () => {
  it("is told before names are looked for: English texts are read as before", () => {
    const { quotes } = attribute("“We will stay,” said Odette Carlier of the town council, and she left with them.");
    expect(quotes.map(({ confidence }) => confidence)).not.toEqual([null]);
  });

  it("without a table leaves quotations with nobody", () => {
    const { quotes } = attribute("„A híd áll”, mondta Kovács Béla a városházán, és elment a többiekkel.");
    expect(quotes.map(({ attribution }) => attribution)).toEqual([null]);
  });

  it("of dialogue numbers its turns with the quotations in marks", () => {
    const { quotes } = attribute(
      "—No queda pan —dijo Berta Quirós.\n\n«Es la verdad», dijo el panadero Luis Ayala.\n\n—Vuelva mañana —añadió Berta Quirós.",
    );
    expect(quotes.map(({ n, attribution }) => [n, attribution?.speaker])).toEqual([
      [1, "Berta Quirós"],
      [2, "Luis Ayala"],
      [3, "Berta Quirós"],
    ]);
  });
});

/** The same words again and again, as long as wanted. */
const again = (unit: string) => (length: number) => unit.repeat(Math.ceil(length / unit.length));

describe("time grows with the text, not with its square, for", () => {
  it.each<[string, (length: number) => string]>([
    [
      "a French page of cues",
      again("« Le pont tient », a dit la maire Odette Carlier, et « le quai aussi », selon elle. "),
    ],
    ["incises that never end", again("« Nous partons, dit le, dit la, explique un, et puis les autres avec lui ")],
    ["a French paragraph of names", again("Odette Carlier Bruno Vasset de la Motte et Jean Petit, ")],
    ["German capitals", again("der Müller Heinz Korte sagte Polizei Stadt Gemeinde „ja“ und nicht ")],
    ["one long German sentence", again("der Mann sagte dass die Frau sagte dass „ja“ ")],
    ["Spanish dashes", again("—No queda pan —dijo Berta Quirós—. Es la verdad, y no es todo.\n\n")],
    ["Spanish dashes in one paragraph", again("—No queda pan —dijo Berta —y que lo sepan los demás ")],
    ["pronouns without anybody", again("« Oui », dit-il. « Non », dit-elle. Le quai est vide et la nuit est là. ")],
    ["Korean topics", again('홍기철 시장은 이장은 주민은 그는 "간다"고 ')],
    ["Korean without stops", again("홍기철 시장 이장 주민 위원장 ")],
    ["Japanese names", again("町長の石井さんは大西さんが「水」と話したと")],
    ["Chinese titles", again("市长记者主任何建国周一说：“水”")],
    ["Arabic verbs", again("وقال سمير حداد وأضاف رئيس البلدية «ماء» ")],
    ["marks of all kinds", again("« „ “ ” » — « dit-il , : dit la maire ")],
  ])("%s", async (_, text) => {
    const prepare = (length: number) => {
      const content = text(length);
      articleOf(content);
      return () => attribute(content);
    };
    expect(await growthOf(prepare, 20_000)).toBeLessThan(maxRatio);
  });
});
