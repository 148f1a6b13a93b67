import { describe, expect, it } from "vitest";
import {
  isCapital,
  isCapitalOrCaseless,
  isLetter,
  isLetterOrFigure,
  isMark,
  isSmallLetter,
} from "../../src/text/character-classes.js";

const classes: readonly (readonly [string, (code: number) => boolean, RegExp])[] = [
  ["isLetter", isLetter, /^\p{L}/u],
  ["isLetterOrFigure", isLetterOrFigure, /^[\p{L}\p{N}]/u],
  ["isMark", isMark, /^\p{M}/u],
  ["isCapital", isCapital, /^\p{Lu}/u],
  ["isCapitalOrCaseless", isCapitalOrCaseless, /^[\p{Lu}\p{Lo}]/u],
  ["isSmallLetter", isSmallLetter, /^\p{Ll}/u],
];

describe("the classes of characters", () => {
  it.each(classes)("%s agrees with Unicode on every code point", (_, isOfClass, pattern) => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      if (isOfClass(code) !== pattern.test(String.fromCodePoint(code))) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});
