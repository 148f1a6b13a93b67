import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormatError } from "../../../src/formats/document.js";
import { isOwnHeader, isOwnOutput } from "../../../src/formats/records/own-output.js";
import { readJson } from "../../../src/formats/records/read-json.js";
import { throwsNothingElse } from "../throws-nothing-else.js";
import { growthOf, maxRatio } from "../../time-ratio.js";

const one = { title: "Bridge shut", text: "Crews shut the Wexley bridge." };
const two = { title: "Bridge open", text: "The Wexley bridge is open again." };

/** Places and titles. */
function list(json: unknown): string[] {
  const { articles, bad } = readJson(typeof json === "string" ? json : JSON.stringify(json));
  return [
    ...articles.map(({ place, document }) => `${place} ${document.given.title}`),
    ...bad.map(({ place, why }) => `${place} ${why}`),
  ];
}

const both = ["#1 Bridge shut", "#2 Bridge open"];

describe("a JSON file", () => {
  it("may be one record, whose place is the file's", () => {
    expect(list(one)).toEqual([" Bridge shut"]);
    expect(list(`\uFEFF${JSON.stringify(one, null, 2)}`)).toEqual([" Bridge shut"]);
  });

  it.each([
    [[one, two]],
    [{ status: "ok", totalResults: 2, articles: [one, two] }],
    [{ response: { docs: [one, two], meta: { hits: 2 } } }],
    [
      {
        hits: {
          total: 2,
          hits: [
            { _id: "a", _source: one },
            { _id: "b", _source: two },
          ],
        },
      },
    ],
    [{ articles: { page: 1, results: [one, two] } }],
    [
      {
        data: [
          { type: "news", id: "1", attributes: one },
          { type: "news", id: "2", attributes: two },
        ],
      },
    ],
    [{ version: "https://jsonfeed.org/version/1.1", title: "Wexley", description: "News", items: [one, two] }],
    [{ "0": one, "1": two }],
    [{ a: one, b: two }],
    [{ title: { 0: one.title, 1: two.title }, text: { 0: one.text, 1: two.text } }],
    [{ title: [one.title, two.title], text: [one.text, two.text] }],
    [{ columns: ["title", "text"], index: [0, 1], data: [one, two].map(({ title, text }) => [title, text]) }],
    [
      {
        data: {
          children: [
            { kind: "t3", data: one },
            { kind: "t3", data: two },
          ],
        },
      },
    ],
    [[{ articles: [one] }, { articles: [two] }]],
  ])("may hold its articles in any usual envelope: %j", (json) => {
    expect(list(json)).toEqual(both);
  });

  it("is one article, whatever lists it has, if it has a text", () => {
    expect(list({ ...one, comments: [two], related: [two] })).toEqual([" Bridge shut"]);
  });

  it("names each record of a list that is none", () => {
    expect(list([one, { headline: "x", teaser: "y" }, 7, two])).toEqual([
      "#1 Bridge shut",
      "#4 Bridge open",
      "#2 no text, body or content (it has headline, teaser)",
      "#3 not a JSON object",
    ]);
    expect(list({ status: "ok", articles: [] })).toEqual([" no text, body or content (it has status, articles)"]);
  });

  it("gives a feed's items the feed's name", () => {
    const feed = { version: "https://jsonfeed.org/version/1", title: "Wexley Courier", items: [one] };
    expect(readJson(JSON.stringify(feed)).articles[0]?.document.given.outlet).toBe("Wexley Courier");
  });

  it("may be values one after the other, over one line or many", () => {
    expect(list(`${JSON.stringify(one)}\n\n${JSON.stringify(two)},\n`)).toEqual([":1 Bridge shut", ":3 Bridge open"]);
    expect(list(`${JSON.stringify(one, null, 1)}\n${JSON.stringify(two, null, 1)}`)).toEqual([
      ":1 Bridge shut",
      ":5 Bridge open",
    ]);
    expect(list(JSON.stringify(one) + JSON.stringify(two))).toEqual([":1 Bridge shut", ":1 Bridge open"]);
    expect(list(`${JSON.stringify({ articles: [one] })}\n${JSON.stringify({ articles: [two] })}`)).toEqual(both);
  });

  it("that breaks off gives what stands before", () => {
    const cut = JSON.stringify([one, two, one], null, 2).slice(0, -20);
    expect(list(cut)).toEqual([...both, "#3 not valid JSON: it breaks off"]);
    expect(list(`{"title":\n${JSON.stringify(one)}\n${JSON.stringify(two)}`)).toEqual([
      ":2 Bridge shut",
      ":3 Bridge open",
      ":1 not valid JSON",
    ]);
  });

  it("may have numbers that are none", () => {
    expect(
      list('[{"title": "NaN, a baker", "score": NaN, "text": "It is NaN."}, {"n": -Infinity, "text": "x"}]'),
    ).toEqual(["#1 NaN, a baker", "#2 null"]);
  });

  it("that is empty, or no JSON, says so", () => {
    expect(() => readJson(" \n")).toThrow(new FormatError("it is empty"));
    expect(list("Dear Sir")).toEqual([":1 not valid JSON"]);
  });

  it("of any text throws nothing else", () => {
    const soup = fc.stringMatching(/^[[\]{}",:\\ntexa0\n ]*$/);
    const texts = fc.property(fc.oneof(soup, fc.json(), fc.string()), (text) =>
      throwsNothingElse(() => readJson(text)),
    );
    expect(() => fc.assert(texts)).not.toThrow();
  });

  it.each([
    ["values that never end", '{"text":', 1000],
    ["lists in lists", "[", 6000],
    ["strings of escapes", '"\\"', 6000],
    ["records", '{"title":"a","text":"<p>b</p>"}\n', 3000],
    ["lists of records", '[{"articles":[{"text":"b"}]}]', 3000],
    ["numbers that are none", "NaN ", 6000],
  ])("of %s takes four times as long for four times as much", async (_name, piece, count) => {
    const grow = (size: number) => () => readJson(piece.repeat(size));
    expect(await growthOf(grow, count)).toBeLessThan(maxRatio);
  });
});

describe("what we wrote ourselves", () => {
  it("is known by its schema, or by keys that only our records have", () => {
    expect(isOwnOutput({ schema: "onrecord.quote/1", text: "x" })).toBe(true);
    expect(isOwnOutput({ line: 3, speaker: "Ada Moss", text: "x" })).toBe(true);
    expect(isOwnHeader(["speaker", "quotes"])).toBe(true);
    expect(isOwnHeader(["\uFEFFpath", "line", "text"])).toBe(true);
  });

  it("is not what others write", () => {
    expect(isOwnOutput({ title: "x", text: "y", published: "2024" })).toBe(false);
    expect(isOwnOutput({ speaker: "Ada Moss", text: "x", episode: 4 })).toBe(false);
    expect(isOwnOutput({ schema: "https://schema.org", text: "x" })).toBe(false);
    expect(isOwnOutput([])).toBe(false);
    expect(isOwnHeader(["title", "text"])).toBe(false);
  });
});
