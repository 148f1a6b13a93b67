import type { StatementMember, StatementRecord } from "../../records.js";
import type { StatementsReport } from "../../report.js";
import { countNoun, dayOf, printBlock, printPath, type Screen } from "./layout.js";
import { markText, surround } from "./mark-text.js";

/** Below a statement stand those who have it; below each of them, what is to be said of it. */
const memberIndent = "  ";
const detailIndent = "    ";

/** Statements, each with every article that has it. */
export function* printStatements({ statements }: StatementsReport, screen: Screen): Iterable<string> {
  if (statements.length === 0) return;
  for (const statement of statements) {
    yield* printBlock(screen, surround("“", markText(statement.text), "”"));
    yield* printBlock(screen, markText(sharedBy(statement)), { style: "dim" });
    for (const member of statement.members) yield* printMember(member, statement, screen);
    yield "";
  }
  yield* printBlock(screen, markText(totalsOf(statements)));
}

/** "— John Kirby · 3 articles · 2 outlets"; where articles disagree, each of them names its speaker. */
function sharedBy({ speaker, speakers, role, sameSpeaker, articles, outlets }: StatementRecord): string {
  const name = speaker ?? speakers[0];
  const named = name === undefined ? "speaker not found" : [name, ...(role === null ? [] : [role])].join(", ");
  const parts = sameSpeaker === false ? ["speakers differ"] : [named];
  parts.push(countNoun(articles, "article"));
  if (outlets.length > 1) parts.push(countNoun(outlets.length, "outlet"));
  return `— ${parts.join(" · ")}`;
}

function* printMember(member: StatementMember, statement: StatementRecord, screen: Screen): Iterable<string> {
  const { path, line, text, sameWords, differs } = member;
  yield `${memberIndent}${printPath(path, screen)}:${screen.link(screen.palette.line(String(line)), member)}`;
  const details = detailsOf(member, statement);
  yield* printBlock(screen, markText(details.join(" · ")), { label: detailIndent, style: "dim" });
  if (!sameWords) yield* printBlock(screen, surround("“", markText(text, differs), "”"), { label: detailIndent });
}

function detailsOf({ outlet, published, speaker, copyOf }: StatementMember, statement: StatementRecord): string[] {
  const isOther = statement.sameSpeaker === false || speaker !== statement.speaker;
  const who = isOther ? (speaker ?? "speaker not found") : null;
  const copy = copyOf === null ? null : `same report as ${copyOf}`;
  return [outlet, dayOf(published), who, copy].flatMap((detail) => detail ?? []);
}

/** "12 statements, 3 of them in several articles". */
function totalsOf(statements: readonly StatementRecord[]): string {
  const shared = statements.filter(({ articles }) => articles > 1).length;
  const several = shared === 0 ? "" : `, ${shared} of them in several articles`;
  return `${countNoun(statements.length, "statement")}${several}`;
}
