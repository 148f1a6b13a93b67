import { describe, expect, it } from "vitest";
import { type DatedRole, findRoleConflicts, roleHistory } from "../../src/archive/local/role-history.js";
import { growthOf, maxRatio } from "../time-ratio.js";

let line = 0;
const given = (role: string, published: string | null = null): DatedRole => ({
  role,
  path: "clips/a.txt",
  line: ++line,
  published,
});

const conflictsOf = (...roles: readonly DatedRole[]): string[][] =>
  findRoleConflicts(roleHistory(roles)).map(({ roles: both }) => both.map(({ role }) => role));

function comparing(size: number): () => unknown {
  const roles = Array.from({ length: size }, (_, n) => given(`minister of number${n}`));
  return () => findRoleConflicts(roleHistory(roles));
}

describe("roles over time", () => {
  it("are each given once, from first to last, in the order of their first dates", () => {
    const roles = [
      given("mayor of Tarn", "2024-03-05"),
      given("a councillor", "2019-02-01"),
      given("the mayor of Tarn", "2021-07-09T10:00"),
      given("a baker"),
    ];
    expect(roleHistory(roles).map(({ role, first, last, places }) => [role, first, last, places.length])).toEqual([
      ["a councillor", "2019-02-01", "2019-02-01", 1],
      ["mayor of Tarn", "2021-07-09T10:00", "2024-03-05", 2],
      ["a baker", null, null, 1],
    ]);
  });

  it.each([
    [given("finance minister", "2024-03-05"), given("the defence minister", "2024-03-05")],
    [given("minister of finance"), given("Minister for Health")],
    [given("mayor of Tarn", "2024-03-05"), given("mayor of Lindholm", "2024-03-05")],
    [given("former mayor of Tarn", "2023-01-01"), given("mayor of Tarn", "2024-03-05")],
    [given("ex-mayor of Tarn", "2024-03-05"), given("the mayor of Tarn", "2024-03-05T18:00")],
  ])("are in conflict where nobody has both at a time", (a, b) => {
    expect(conflictsOf(a, b).map((both) => both.toSorted())).toEqual([[a.role, b.role].toSorted()]);
  });

  it.each([
    [given("senior adviser"), given("Korea chair")],
    [given("finance minister", "2022-03-05"), given("defence minister", "2024-03-05")],
    [given("finance minister"), given("minister of finance")],
    [given("mayor of Tarn", "2022-01-01"), given("former mayor of Tarn", "2024-03-05")],
    [given("Texas senator"), given("Republican senator")],
    [given("Russian foreign minister"), given("foreign minister")],
    [given("former finance minister"), given("former defence minister")],
  ])("go together where one may have both", (a, b) => {
    expect(conflictsOf(a, b)).toEqual([]);
  });

  it("take time in proportion to how many there are", async () => {
    expect(await growthOf(comparing, 2000)).toBeLessThan(maxRatio);
  });
});
