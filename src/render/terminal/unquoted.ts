import type { UnquotedRecord } from "../../records.js";
import type { UnquotedReport } from "../../report.js";
import { countNoun, dayOf, printBlock, type Screen } from "./layout.js";
import { fitForTerminal, markText } from "./mark-text.js";

/** What is told of somebody stands below the name. */
const indent = "  ";

/** So many acts are shown, the most telling first. */
const mostActs = 3;

/** Who is never quoted, each with what is told of them and where. */
export function* printUnquoted({ people }: UnquotedReport, screen: Screen): Iterable<string> {
  for (const record of people) {
    yield* printBlock(screen, markText(titleOf(record)));
    const told = toldOf(record);
    for (const { path, line, text, published } of told.slice(0, mostActs)) {
      const day = dayOf(published);
      const where = `${fitForTerminal(path)}:${line}${day === null ? "" : ` · ${day}`}`;
      yield* printBlock(screen, markText(`${text} · ${where}`), { label: indent, style: "dim" });
    }
    const more = told.length - mostActs;
    if (more > 0) yield* printBlock(screen, markText(`… and ${more} more`), { label: indent, style: "dim" });
    yield "";
  }
  if (people.length > 0) yield* printBlock(screen, markText(totalsOf(people)));
}

function titleOf({ name, roles, maybe }: UnquotedRecord): string {
  const role = roles[0]?.role;
  return [role === undefined ? name : `${name}, ${role}`, ...(maybe === null ? [] : [`maybe ${maybe}`])].join(" · ");
}

/** What the record is called by comes first. */
function toldOf({ act, places }: UnquotedRecord) {
  const all = places.flatMap(({ path, published, acts }) => acts.map((one) => ({ path, published, ...one })));
  return [...all.filter((one) => one.act === act), ...all.filter((one) => one.act !== act)];
}

function totalsOf(people: readonly UnquotedRecord[]): string {
  const silent = people.filter(({ act }) => act === "no comment").length;
  const asked = people.filter(({ act }) => act === "contacted").length;
  return [
    `${countNoun(people.length, "name")} never quoted`,
    ...(silent > 0 ? [`${silent} gave no comment`] : []),
    ...(asked > 0 ? [`${asked} asked or not reached`] : []),
  ].join(", ");
}
