import {
  dayFirstZones,
  monthFirstZones,
  publishedAbroad,
  publishedWords,
  updatedAbroad,
  updatedWords,
  weekdays,
} from "../lexicon/page/date-words.js";
import { fold } from "../text/fold.js";

/** Which of two short numbers is the day. */
export type DayOrder = "day-first" | "month-first";

/** Made when the first date is met that could be read in two ways. */
let abroad: ReadonlySet<string> | null = null;

/** Words of no date in English: "veroffentlicht", "publie". */
function wordsAbroad(): ReadonlySet<string> {
  const english = new Set([...publishedWords, ...updatedWords, "data", "date", "publication"].join(" ").split(" "));
  const words = [...publishedAbroad, ...updatedAbroad].join(" ").split(" ");
  return (abroad ??= new Set(words.filter((word) => word.length > 3 && !english.has(word))));
}

/**
 * Which of the two numbers of "9/3/2024" is the day, by the words beside it: the day of the week is that of one reading
 * only, "Atualizado" is no English, and nobody prints "EST" who prints the day first. Null where nothing says.
 */
export function orderByWords(line: string, [year, first, second]: readonly [number, number, number]): DayOrder | null {
  const words = fold(line.slice(0, 200))
    .split(/[\s,|()/·•:]+/)
    .map((word) => word.replace(/\.$/, ""));
  for (const [at, word] of words.entries()) {
    const day = weekdays.get(`${word} ${words[at + 1] ?? ""}`) ?? weekdays.get(word);
    if (day === undefined) continue;
    const isMonthFirst = weekdayOf(year, first, second) === day;
    if (isMonthFirst !== (weekdayOf(year, second, first) === day)) return isMonthFirst ? "month-first" : "day-first";
  }
  if (words.some((word) => wordsAbroad().has(word) || dayFirstZones.includes(word))) return "day-first";
  return words.some((word) => monthFirstZones.includes(word)) ? "month-first" : null;
}

function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
