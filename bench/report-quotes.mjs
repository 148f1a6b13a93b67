// What `npm run accuracy` says of quotes beside the floors: the whole table, the difference to the accepted build, and
// the errors by cause.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dataFile, readRecords } from "./data.mjs";
import { hashSources, readHeader } from "./hash-sources.mjs";
import { causesOf, compareBuilds, scoredRows, tableOf, talliesOf } from "./quote-table.mjs";

/** What every article of dev counts in the build that was accepted last; figures, no texts. */
const acceptedFile = fileURLToPath(new URL("accepted.json", import.meta.url));

/** Prints the table for dev and, with `folds`, for the training articles as read by models that were not taught by them. */
export function reportQuotes(records, predictions, { folds, accept }) {
  const { sources, scores } = readHeader();
  console.log(`\nquotes, when the model was learnt, by cross-validation: ${JSON.stringify(scores)}`);
  if (sources !== hashSources()) console.log("rules, tables or features have changed since then: npm run train");
  const dev = tableOf(records, predictions);
  const held = folds ? heldOut() : null;
  console.log(`\nquotes, percent${"".padEnd(27)} dev${held === null ? "" : "  folds"}`);
  for (const [row, figure] of Object.entries(dev.figures)) {
    const other = held === null ? "" : (held.figures[row]?.toFixed(1) ?? "-").padStart(7);
    console.log(`  ${row.padEnd(38)} ${figure.toFixed(1).padStart(5)}${other}`);
  }
  const tallies = talliesOf(records, predictions);
  if (existsSync(acceptedFile)) printDifference(JSON.parse(readFileSync(acceptedFile, "utf8")), tallies);
  printCauses("dev", records, dev.errors);
  if (held !== null) printCauses("folds", held.records, held.errors);
  if (accept) writeFileSync(acceptedFile, `${JSON.stringify(tallies)}\n`);
}

function printDifference(accepted, tallies) {
  console.log("\ndifference to the build accepted last, F1 on dev [95 of 100 resamplings of its articles]");
  for (const row of Object.keys(scoredRows)) {
    const { by, low, high } = compareBuilds(accepted, tallies, row.trim());
    console.log(`  ${row.padEnd(24)} ${signed(by)}  [${signed(low)}, ${signed(high)}]`);
  }
}

function signed(difference) {
  return `${difference < 0 ? "" : "+"}${difference.toFixed(1)}`.padStart(5);
}

function printCauses(set, records, errors) {
  console.log(`\n${errors.length} errors on ${set}, by cause`);
  for (const [cause, count] of causesOf(records, errors)) console.log(`  ${String(count).padStart(4)}  ${cause}`);
}

/** Learns on two thirds of the training articles and reads the third, three times: a minute and a half. */
function heldOut() {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-folds-"));
  const out = join(folder, "folds.jsonl");
  const train = fileURLToPath(new URL("train.mjs", import.meta.url));
  spawnSync(process.execPath, [train, "folds", "--only-folds", "--out", out], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const records = readRecords(dataFile("quotes/train.jsonl"));
  const table = tableOf(records, readRecords(out));
  rmSync(folder, { recursive: true });
  return { ...table, records };
}
