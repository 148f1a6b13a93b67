// How often right, in detail: by kind, source, length and distance; errors by cause; the difference between two builds.
import { pathToFileURL } from "node:url";
import { dataFile } from "./data.mjs";
import { seededRandom } from "./random.mjs";

const scorer = dataFile("quotes/score.mjs");
export const { score, scanQuotes } = scorer === null ? {} : await import(pathToFileURL(scorer).href);

/** The scorer's rows that make the table, by the names that they have here. */
export const scoredRows = {
  detection: "a|detection|all",
  "  1-2 words": "a|detection|1-2 words",
  "  3-7 words": "a|detection|3-7 words",
  "  8 words and more": "a|detection|8+ words",
  "left alone": "a|left alone (scare quotes, titles)|all",
  speaker: "b|speaker|all",
  "  direct": "b|speaker|kind direct",
  "  mixed": "b|speaker|kind mixed",
  "  source is a name": "b|speaker|source name",
  "  source is a pronoun": "b|speaker|source pronoun",
  "  source is a noun": "b|speaker|source nominal",
  entity: "b|entity|all",
};

/** The figures of the table: F1 in percent, and of the rows by distance and length the share right of what has a source. */
export function tableOf(records, predictions) {
  const { results, errors } = score(records, predictions, { boot: 1 });
  const scored = Object.entries(scoredRows).map(([name, metric]) => [
    name,
    100 * (results.find((row) => row.metric === metric)?.f1 ?? 0),
  ]);
  return { figures: Object.fromEntries([...scored, ...shares(records, errors)]), errors };
}

/** Shares right by how long a statement is and how far its source stands off. */
function shares(records, errors) {
  const wrong = new Set(errors.map(({ article, at }) => `${article} ${at}`));
  const rows = new Map();
  for (const record of records) {
    for (const { segment, gold } of statementsOf(record)) {
      const right = !wrong.has(`${record.id} ${segment.spans[0][0]}`);
      for (const row of [`right: ${lengthOf(segment.text)}`, `right: ${distanceOf(record.text, segment, gold)}`]) {
        const [hits, all] = rows.get(row) ?? [0, 0];
        rows.set(row, [hits + (right ? 1 : 0), all + 1]);
      }
    }
  }
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([row, [hits, all]]) => [row, (100 * hits) / all]);
}

/** The marked stretches that are somebody's, each with its attribution. */
function statementsOf({ text, attributions }) {
  return scanQuotes(text).flatMap((segment) => {
    const [start, end] = [segment.spans[0][0], segment.spans.at(-1)[1]];
    const covers = ({ content, source }) =>
      source !== null &&
      2 * content.spans.reduce((sum, [s, e]) => sum + Math.max(0, Math.min(e, end) - Math.max(s, start)), 0) >=
        end - start;
    const gold = attributions.find(covers);
    return gold === undefined ? [] : [{ segment, gold }];
  });
}

function lengthOf(text) {
  const words = text.split(/\s+/).length;
  return words <= 2 ? "1-2 words" : words <= 7 ? "3-7 words" : "8 words and more";
}

const sentenceEnd = /[.?!]["”’']*\s+["“‘']?\p{Lu}/u;

function distanceOf(text, { spans }, { source }) {
  const [start, end] = source.spans[0];
  const after = start >= spans.at(-1)[1];
  const between = after ? text.slice(spans.at(-1)[1], start) : text.slice(end, spans[0][0]);
  if (between.includes("\n")) return "in another paragraph";
  if (sentenceEnd.test(between)) return "in another sentence";
  return after ? "in its sentence, after it" : "in its sentence, before it";
}

/** What went wrong, most often first. */
export function causesOf(records, errors) {
  const texts = new Map(records.map((record) => [record.id, record]));
  const causes = new Map();
  for (const error of errors) {
    const cause = causeOf(texts.get(error.article), error);
    causes.set(cause, (causes.get(cause) ?? 0) + 1);
  }
  return [...causes].toSorted(([, a], [, b]) => b - a);
}

function causeOf(record, { error, at, quote, gold, pred }) {
  const length = lengthOf(quote);
  if (error === "spurious") return `nobody's words taken for a statement, ${length}`;
  if (error === "missed") return `a statement left alone, ${length}`;
  const found = statementsOf(record).find(({ segment }) => segment.spans[0][0] === at);
  const where = found === undefined ? "" : `, source ${distanceOf(record.text, found.segment, found.gold)}`;
  if (pred.mention === null && pred.speaker === null) return `speaker not found${where}`;
  return `wrong speaker, source is a ${found?.gold.source.pos ?? (gold === null ? "none" : "name")}${where}`;
}

/** Of each article what its rows are made of: hits and predictions, hits and gold items. */
export function talliesOf(records, predictions) {
  return Object.fromEntries(
    records.map((record) => {
      const own = predictions.filter(({ article }) => article === record.id);
      const { results } = score([record], own, { boot: 1 });
      const rows = Object.entries(scoredRows).flatMap(([name, metric]) => {
        const row = results.find((result) => result.metric === metric);
        return row === undefined
          ? []
          : [[name.trim(), [row.p * row.pred, row.pred, row.r * row.gold, row.gold].map(round)]];
      });
      return [record.id, Object.fromEntries(rows)];
    }),
  );
}

function round(count) {
  return Math.round(count * 100) / 100;
}

const samples = 2000;

/** The difference in F1 between two builds over the same articles, with the interval that holds 95 of 100 resamplings. */
export function compareBuilds(before, after, row) {
  const ids = Object.keys(after).filter((id) => before[id] !== undefined);
  const difference = (picked) => f1(picked, after, row) - f1(picked, before, row);
  const random = seededRandom(20161108);
  const spread = Array.from({ length: samples }, () =>
    difference(ids.map(() => ids[Math.floor(random() * ids.length)])),
  ).toSorted((a, b) => a - b);
  return { by: difference(ids), low: spread[Math.floor(0.025 * samples)], high: spread[Math.floor(0.975 * samples)] };
}

function f1(ids, tallies, row) {
  const sum = [0, 0, 0, 0];
  for (const id of ids) for (const [n, count] of (tallies[id][row] ?? []).entries()) sum[n] += count;
  const [precision, recall] = [sum[0] / sum[1], sum[2] / sum[3]];
  return (200 * precision * recall) / (precision + recall);
}
