/** Names of other calendars, as dates print them. */

/** The Persian year's months from the first on, each in the two ways in which its letters are written. */
export const persianMonths: ReadonlyMap<string, number> = new Map(
  [
    "فروردین فروردين",
    "اردیبهشت ارديبهشت",
    "خرداد",
    "تیر تير",
    "مرداد",
    "شهریور شهريور",
    "مهر",
    "آبان ابان",
    "آذر اذر",
    "دی دي",
    "بهمن",
    "اسفند",
  ].flatMap((line, index) => line.split(" ").map((name): [string, number] => [name, index + 1])),
);

/** What is added to a year of an era to make ours: "令和6年" is 2024, "民國113年" is 2024. */
export const eras: ReadonlyMap<string, number> = new Map([
  ["令和", 2018],
  ["平成", 1988],
  ["昭和", 1925],
  ["民国", 1911],
  ["民國", 1911],
]);
