import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { sentenceSpans } from "../../src/text/sentences.js";
import { growthOf, maxRatio } from "../time-ratio.js";

/** The sentences of a text that is written with " | " where one ends. */
function expectSentences(marked: string): void {
  const text = marked.replaceAll(" | ", " ");
  expect(sentenceSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(marked.split(" | "));
}

describe("a full stop that shortens a word", () => {
  it.each([
    "Mr. Osei met Dr. Lindqvist and Gen. Raúl Ibarra in St. John's. | They talked.",
    "The U.S. Senate voted on Oct. 19. | The House did not.",
    "She flew to the U.S. | The trip took nine hours.",
    "He moved to Athens, Ga. | “I was cold,” he said.",
    "J. K. Adeyemi and V. S. Rao wrote it. | It sold well.",
    "The plan was Plan B. | Then it rained.",
    "Growth was 3.5 percent, not 0.4. | Prices fell.",
    "Bus No. 5 stops there. | No. 6 does not.",
    "He said no. | Ms. Tanaka said yes.",
    "Acme Inc. Chief Executive Lena Vogt resigned. | She gave no reason.",
    "It was sold to Acme Corp. | The price was not disclosed.",
    "The store opens at 9 a.m. Monday. | It closes at 5 p.m. | The owner is tired.",
    "Tomatoes, onions, etc. were cheap. | Rice was not.",
    "Sen. Amara Diop (D-N.Y.) left. | Rep. Joe Hale stayed.",
    "It happened in 2019. | Nobody saw it.",
    "They finished fifth in Group B. | He was pleased.",
    "Visit www.example.com. | Then call.",
    "She cited Abara v. Lagos State. | V. S. Rao did not.",
  ])("is told from one that ends a sentence: %s", expectSentences);
});

describe("a quotation", () => {
  it.each([
    "“Why?” he asked. | Nobody knew.",
    "“No!” she said. | The door closed.",
    "“Is it safe?” Mayor Adaeze Obi asked. | It was not.",
    "“We go at dawn …,” she said. | They went at noon.",
    "“It rained. It rained again,” said Luis Paz. | He laughed.",
    "“It rained. It rained again.” | Nobody laughed.",
    "“First this,” he said. | “Then that.”",
    'He shouted "Stop. Now." and ran. | She stayed.',
    "‘We waited. Nobody came,’ said Mr Boyle. | The dogs’ dinner was cold.",
    "'We've waited. Nobody's come,' said Mr Boyle. | The dogs' dinner was cold.",
    "He called it ‘a joke’. | She called it ‘the truth’. | Both laughed.",
    "„Das ist gut. Sehr gut“, sagte Anja Roth. | Dann ging sie.",
    "»Das ist gut. Sehr gut«, sagte Anja Roth. | Dann ging sie.",
    "« Pourquoi ? » demande Awa. | « Parce que. » | Il rit.",
    "(He had been ill. He is better now.) | The match begins at noon.",
    "The word (sic.) stays. | So does he.",
    "“The letter began. | It never ended. | Its mark was lost.",
  ])("is not broken inside its marks: %s", expectSentences);

  it("is broken inside its marks when it is very long", () => {
    const sentence = "The river rose and the river fell and the people waited on the roof. ";
    const text = `“${sentence.repeat(12).trim()}” That was all.`;
    expect(sentenceSpans(text)).toHaveLength(13);
  });
});

describe("sentences of other languages", () => {
  it.each([
    "Am 3. Oktober wird gefeiert. | Am 4. nicht.",
    "Im 19. Jahrhundert war das z. B. Sache der Stadt. | Heute nicht.",
    "Der 2. Weltkrieg endete 1945. | Danach wurde gebaut.",
    "Es kostet 1,2 Mio. Euro. | Das ist viel.",
    "M. Diallo est parti. | Il reviendra.",
    "¿Por qué? | Nadie lo sabe. | El Sr. Ortega tampoco.",
    "नदी बढ़ रही है। | गाँव खाली है।",
    "هل وصل القارب؟ | نعم. | عاد الأطفال.",
    "Նա եկավ։ | Մենք գնացինք։",
    "В 2024 г. Псков отметил юбилей. | «Нет. Никогда», — сказал он.",
    "버스가 다시 달린다. | 주민들은 “좋다. 정말 좋다”고 말했다.",
  ])("end where their readers end them: %s", expectSentences);

  it("need no space in Chinese and Japanese", () => {
    const text = "他说：“走吧。别等了。”她没有动。船が着いた。「遅い。とても遅い。」と彼は言った。雨だ！";
    expect(sentenceSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "他说：“走吧。别等了。”她没有动。",
      "船が着いた。",
      "「遅い。とても遅い。」と彼は言った。",
      "雨だ！",
    ]);
  });
});

describe("the lines of a paragraph", () => {
  it("are one sentence where the text is only wrapped", () => {
    expect(sentenceSpans("A crane fell onto\nthe quay on Monday.\nTwo men died.")).toEqual([
      { start: 0, end: 37 },
      { start: 38, end: 51 },
    ]);
  });

  it.each([
    ["- Bread\n- Salt\n- Tea", ["- Bread", "- Salt", "- Tea"]],
    ["Headline without a stop\n\nThe story.", ["Headline without a stop", "The story."]],
    ["1. The first point. It is long.\n2. The second.", ["1. The first point.", "It is long.", "2. The second."]],
    ["A. By accident. Q. Were you afraid?", ["A. By accident.", "Q. Were you afraid?"]],
  ])("that are items are sentences of their own: %j", (text, sentences) => {
    expect(sentenceSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });
});

describe("whatever the text", () => {
  const pieces = array(
    constantFrom(
      "He",
      "said",
      "U.S",
      ".",
      "!",
      "?",
      "…",
      "“",
      "”",
      '"',
      "'",
      "’",
      " ",
      "\n",
      "(",
      ")",
      "«",
      "»",
      "。",
      "3",
      "é",
      "한",
      "😀",
    ),
    { maxLength: 60 },
  );

  it("every character but white space lies in one sentence, in order", () => {
    assert(
      property(pieces, (parts) => {
        const text = parts.join("");
        const spans = sentenceSpans(text);
        expect(
          spans
            .map(({ start, end }) => text.slice(start, end))
            .join("")
            .replace(/\s/g, ""),
        ).toBe(text.replace(/\s/g, ""));
        for (const { start, end } of spans) expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      }),
    );
  });

  it("a span is read as if it were alone", () => {
    const text = "Mr. A said no. “Go. Now,” he said.";
    expect(sentenceSpans(`xx ${text}`, 3).map(({ start, end }) => ({ start: start - 3, end: end - 3 }))).toEqual(
      sentenceSpans(text),
    );
  });

  it.each(["“", "'", "Mr. ", "A. ", ". ", "(", "?", "\n", "1. ", "“a. ” ", "a", "J.J."])(
    "time grows with length for %j repeated",
    async (unit) => {
      const splitting = (length: number) => {
        const text = unit.repeat(length / unit.length);
        return () => sentenceSpans(text);
      };
      expect(await growthOf(splitting, 50_000)).toBeLessThan(maxRatio);
    },
  );
});
