import * as fc from "fast-check";
import { expect, test } from "vitest";
import { OnrecordError } from "../../src/errors.js";
import { parseQuery, type Term } from "../../src/search/parse-query.js";

/** A term as one string: `field:"a b"`. */
function show({ field, phrase, words }: Term): string {
  const text = words.map(({ folded }) => folded).join(" ");
  return `${field === null ? "" : `${field}:`}${phrase ? `"${text}"` : text}`;
}

function read(query: string): { required: string[][]; excluded: string[] } {
  const { required, excluded } = parseQuery(query);
  return { required: required.map((terms) => terms.map(show)), excluded: excluded.map(show) };
}

test("words, phrases, exclusions and alternatives", () => {
  expect(read('harvest "free trade" -tariffs')).toEqual({
    required: [["harvest"], ['"free trade"']],
    excluded: ["tariffs"],
  });
  expect(read("grain wheat OR maize OR rice")).toEqual({
    required: [["grain"], ["wheat", "maize", "rice"]],
    excluded: [],
  });
});

test("fields, also of a phrase and of what is left out", () => {
  expect(read('title:harvest speaker:"Ama Owusu" -outlet:herald date:2024-10')).toEqual({
    required: [["title:harvest"], ['speaker:"ama owusu"'], ["date:2024 10"]],
    excluded: ["outlet:herald"],
  });
});

test("whatever is not of the grammar is text", () => {
  expect(read('"free trade').required).toEqual([["free"], ["trade"]]);
  expect(read('fell 6" today').required).toEqual([["fell"], ["6"], ["today"]]);
  expect(read("editor:lee").required).toEqual([["editor lee"]]);
  expect(read("title: date: soon").required).toEqual([["title"], ["date"], ["soon"]]);
  expect(read('"date:soon"').required).toEqual([['"date soon"']]);
  expect(read("OR wheat").required).toEqual([["or"], ["wheat"]]);
  expect(read("wheat OR").required).toEqual([["wheat"], ["or"]]);
  expect(read('title:""').required).toEqual([["title"]]);
  expect(read("peace — war").required).toEqual([["peace"], ["war"]]);
});

test("AND and NOT are operators where they stand between things to find, as OR is", () => {
  expect(read("grain AND maize NOT rice")).toEqual({ required: [["grain"], ["maize"]], excluded: ["rice"] });
  expect(read('grain AND NOT "free trade"')).toEqual({ required: [["grain"]], excluded: ['"free trade"'] });
  expect(read("grain NOT outlet:herald")).toEqual({ required: [["grain"]], excluded: ["outlet:herald"] });
  expect(read("NOT grain AND").required).toEqual([["not"], ["grain"], ["and"]]);
  expect(read("grain not maize").required).toEqual([["grain"], ["not"], ["maize"]]);
  expect(read('"war AND peace"').required).toEqual([['"war and peace"']]);
});

test("a date that is none is refused, and what a date is, is said", () => {
  for (const date of ["soon", "2024-13", "2024-02-30", "24-10-2024"]) {
    expect(() => parseQuery(`harvest date:${date}`)).toThrow(
      `date: in a query takes YYYY, YYYY-MM or YYYY-MM-DD, not "${date}"`,
    );
  }
});

test("curly quotes hold a phrase like straight ones, and marks inside a word make a sequence", () => {
  expect(read("“Côte d’Ivoire” mid-October").required).toEqual([['"cote d ivoire"'], ["mid october"]]);
});

test("the same term twice is one term", () => {
  expect(read("grain grain grain").required).toEqual([["grain"]]);
});

test("a query without a word to find is refused", () => {
  for (const query of ["", "  ", '""', "…", "-"]) expect(() => parseQuery(query)).toThrow("empty query");
  expect(() => parseQuery("  ")).toThrow(/^empty query$/);
  expect(() => parseQuery("🎉 …")).toThrow('empty query: no letters or figures in "🎉 …"');
  expect(() => parseQuery("-kirby -outlet:herald")).toThrow("the query only leaves words out; it needs one to find");
});

test("any text is a query or a refusal", () => {
  const piece = fc.oneof(fc.constantFrom('"', "-", "OR", " ", ":", "title:", "date:2024", "“", "“a”"), fc.string());
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const read = (): boolean =>
        parseQuery(pieces.join(""))
          .required.flat()
          .every(({ words }) => words.length > 0);
      expect(isQueryOrRefusal(read)).toBe(true);
    }),
  );
});

function isQueryOrRefusal(read: () => boolean): boolean {
  try {
    return read();
  } catch (error) {
    return error instanceof OnrecordError;
  }
}
