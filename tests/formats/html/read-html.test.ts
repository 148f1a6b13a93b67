import { describe, expect, it } from "vitest";
import { readHtml } from "../../../src/formats/html/read-html.js";

const textOf = (html: string): string => readHtml(html, "a.html")[0]?.text ?? "";
const linesOf = (html: string): string[] => textOf(html).split("\n");

describe("readHtml", () => {
  it("makes a line of each block, with what is inside run on", () => {
    expect(
      linesOf("<h1>Bridge to <i>close</i></h1><div><p>The bridge\n closes <b>to</b>day.</p><p>It is old.</div>"),
    ).toEqual(["Bridge to close", "", "The bridge closes today.", "", "It is old."]);
  });
});
