import fc from "fast-check";
import { expect, test } from "vitest";
import { editsToPart, mayBeLike, suggest } from "../../src/search/like-names.js";

test("near names are suggested, far ones are not", async () => {
  const names = ["Victor Cha", "John Kirby", "Russia", "Maria Zakharova", "Ngozi Okonjo-Iweala"];
  expect(await suggest("kirbey", names)).toEqual(["John Kirby"]);
  expect(await suggest("kriby", names)).toEqual(["John Kirby"]);
  expect(await suggest("zakarova", names)).toEqual(["Maria Zakharova"]);
  expect(await suggest("iwela", names)).toEqual(["Ngozi Okonjo-Iweala"]);
  expect(await suggest("tony blare", ["Tony Banks", "Tony Blair", "Cherie Blair"])).toEqual(["Tony Blair"]);
  expect(await suggest("cato", ["Kyoto Club", "Hiro Kato"])).toEqual(["Hiro Kato"]);
  expect(await suggest("obama", names)).toEqual([]);
  expect(await suggest("", names)).toEqual([]);
});

test("whatever is like a word may be like it by its bytes", () => {
  const word = fc.stringMatching(/^[abcdeéł漢]{1,9}$/);
  fc.assert(
    fc.property(word, word, (wanted, part) => {
      const bytes = Buffer.from(`${part}zzz`);
      const mayBe = mayBeLike(wanted)(bytes, Buffer.byteLength(part));
      expect(mayBe || editsToPart(wanted, part) === Infinity).toBe(true);
    }),
  );
});

test("a word of other length or letters is known by its bytes not to be like another", () => {
  expect(["kirby", "kibrey", "ribery"].map(mayBeKirbey)).toEqual([true, true, true]);
  expect(["kim", "kirbymoore", "donald"].map(mayBeKirbey)).toEqual([false, false, false]);
});

function mayBeKirbey(part: string): boolean {
  return mayBeLike("kirbey")(Buffer.from(part), part.length);
}
