import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainInline } from "../../../src/formats/markdown/plain-inline.js";
import { growthOf, maxRatio } from "../../time-ratio.js";

const known = new Set(["1", "vale"]);
const plain = (source: string): string => plainInline(source, (label) => known.has(label.toLowerCase())).text;

describe("the words without the marks", () => {
  it.each([
    ["a link", "Mayor [Ida Crane](https://vale.example/crane) said", "Mayor Ida Crane said"],
    ["a link with a title", '[Ida Crane](https://vale.example "the “mayor”") said', "Ida Crane said"],
    ["a link with brackets in its address", "[Vale](https://en.example/Vale_(county)) voted", "Vale voted"],
    ["a link with brackets in its words", "[a vote [sic]](https://vale.example) was held", "a vote [sic] was held"],
    ["an address in angles", "[Ida Crane](<https://vale.example/a b>) said", "Ida Crane said"],
    ["attributes behind a link", "[Ida Crane](https://vale.example){target=_blank} said", "Ida Crane said"],
    ["emphasis in a link", "[**Ida** Crane](https://vale.example)", "Ida Crane"],
    ["a link in emphasis", "**[Ida Crane](https://vale.example) said**", "Ida Crane said"],
    ["a reference", "[Ida Crane][1] and [Vale][] and [Vale]", "Ida Crane and Vale and Vale"],
    ["a reference that is not known", "He said [the council] was late [2]", "He said [the council] was late [2]"],
    [
      "a wiki link",
      "[[Ida Crane]] and [[people/Otto Brandvold|Brandvold]] and [[notes/Saws#Old ones]]",
      "Ida Crane and Brandvold and Saws",
    ],
    ["a wiki picture", "Here ![[map.png]] it is", "Here  it is"],
    ["a picture", 'Before ![a map](https://vale.example/1.png "“no quote”") after', "Before  after"],
    ["a linked picture", "[![a map](https://vale.example/1.png)](https://vale.example)", ""],
    [
      "emphasis around a quotation",
      "*“We lost,”* said **Ida Crane**, _“again.”_",
      "“We lost,” said Ida Crane, “again.”",
    ],
    ["emphasis inside a quotation", '"a gift to the **developers**," she said', '"a gift to the developers," she said'],
    ["bold and italic", "***Ida*** __Crane__ ~~left~~ ==stayed==", "Ida Crane left stayed"],
    ["emphasis over a line's end", "**the old\nterminal** closed", "the old\nterminal closed"],
    ["escaped signs", 'voted 7-2\\. It was \\"final\\" \\*for now\\*', 'voted 7-2. It was "final" *for now*'],
    ["code", "type `a_b` or ``c`d``", "type a_b or c`d"],
    ["footnote marks", "He left.[^1] She stayed.[^note]", "He left. She stayed."],
    [
      "an address by itself",
      "see <https://vale.example/a> or <ida@vale.example>",
      "see https://vale.example/a or ida@vale.example",
    ],
    ["tags", 'a <span class="x">bold</span> move<br>now <!-- not this -->', "a bold move now "],
  ])("%s", (_, source, words) => {
    expect(plain(source)).toBe(words);
  });

  it.each([
    ["stars that multiply", "5*3 is 15 and 4*2 is 8"],
    ["hidden words", "a d**n lie, a d**n shame"],
    ["a star for a note", "The price rose*\n* not counting tax"],
    ["low lines inside a word", "the file snake_case_name and __init"],
    ["a smaller sign", "3 < 4 and 5 > 2 and <3"],
    ["brackets of an editor", "“It [the saw] was ours,” he said"],
    ["a bracket that never closes", "[Ida Crane](https://vale.example said"],
    ["quotations that ticks open", "``We lost,'' he said. ``It is over, `for now.''\u0020`Yes,' she said. `No.'"],
    ["a ticker in angles", "General Saws Corp <SAWS> and Vale Cider <b.n> rose"],
    ["a star between a letter and a figure", "Saw*2 and Blade*2 in one box"],
    ["a lone tick", "rock `n' roll"],
    ["an exclamation before a bracket", "No![sic]"],
  ])("leaves %s alone", (_, source) => {
    expect(plain(source)).toBe(source);
  });
});

describe("any paragraph", () => {
  const pieces = fc.constantFrom(
    "[",
    "](",
    ")",
    "[[",
    "]]",
    "*",
    "**",
    "_",
    "`",
    "``",
    "<",
    ">",
    "![",
    "\\",
    "\n",
    " ",
    "a",
    "“b”",
    "(",
    '"',
    "[^1]",
    "https://c",
    "|",
  );

  it("keeps its line breaks, and gains no characters", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const source = parts.join("");
        const text = plain(source);
        expect(text.split("\n").length).toBe(source.split("\n").length);
        expect(text.length).toBeLessThanOrEqual(source.length + parts.length);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    "[",
    "]",
    "[](",
    "[a](",
    '[a](b "',
    "![",
    "[[",
    "*a",
    "_a_",
    "`",
    "``a`",
    "<a",
    "<!--",
    "\\",
    "[[a|",
    "a**b** ",
    "[^",
    "](b) ",
  ])("takes time in proportion to its length: %j", async (unit) => {
    const growth = await growthOf((size) => {
      const source = unit.repeat(size);
      return () => plain(source);
    }, 1500);
    expect(growth).toBeLessThan(maxRatio);
  });
});
