import { readFileSync } from "node:fs";
import type {
  ArticleRecord,
  HitRecord,
  LineRecord,
  QuoteRecord,
  SpeakerRecord,
  SummaryFigure,
  SummaryRecord,
  VerdictRecord,
} from "../../src/records.js";
import type { ArticleHeading } from "../../src/report.js";
import type { LineLabel } from "../../src/types.js";

// The records of CLI.md's examples, made by hand from the sample article that ships with the program.

export const text = readFileSync(new URL("../../seeds/000_13449d2712527374.txt", import.meta.url), "utf8");
const lines = text.split("\n");

const id = "4f5f96a3e8ed";
export const path = "clips/000_13449d2712527374.txt";

const about = {
  id,
  article: "000_13449d2712527374",
  path,
  title: "U.S., NATO confirm deployment of North Korean troops to Russia",
  outlet: "Korea JoongAng Daily",
  published: "2024-10-24T17:37",
} as const;

const origin = { url: null, language: null };

export const heading: ArticleHeading = { ...about, authors: ["Seo Ji-eun"] };

export function lineText(line: number): string {
  return lines[line - 1] ?? "";
}

export function lineRecord(line: number, label: LineLabel = "body", rule = "prose"): LineRecord {
  const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  const text = lineText(line);
  return {
    schema: "onrecord.line/1",
    path,
    line,
    lineUnit: "file",
    page: null,
    start,
    end: start + text.length,
    label,
    rule,
    text,
  };
}

export function hit(line: number, term: string, matched = term, edits = 0): HitRecord {
  const text = lineText(line);
  const column = text.indexOf(matched) + 1;
  return {
    schema: "onrecord.hit/1",
    ...about,
    authors: ["Seo Ji-eun"],
    ...origin,
    line,
    column,
    lineUnit: "file",
    page: null,
    section: "body",
    text,
    matches: [{ term, matched, column, edits, speaker: null }],
    speakers: null,
    fuzzy: edits > 0,
  };
}

const kirby = {
  speaker: "John Kirby",
  speakerType: "person",
  role: "White House National Security Communications Advisor",
  roleLine: 15,
} as const;

const unknown = {
  speaker: null,
  speakerType: null,
  mention: null,
  cue: null,
  saidOn: null,
  role: null,
  roleLine: null,
  why: null,
  act: null,
  negated: null,
  via: null,
  part: null,
  confidence: null,
  corrected: false,
  context: null,
} as const;

/** A quote of the sample article, by its place and words. */
export function quote(line: number, words: string, rest: Partial<QuoteRecord> = {}): QuoteRecord {
  const record = lineRecord(line);
  const at = record.text.indexOf(words);
  return {
    schema: "onrecord.quote/1",
    ...about,
    ...origin,
    id: `${id}:${line}`,
    authors: heading.authors,
    line,
    lineUnit: "file",
    page: null,
    column: at + 1,
    section: "body",
    spans: [{ start: record.start + at, end: record.start + at + words.length }],
    ...unknown,
    kind: "direct",
    rule: "subject-verb",
    text: words,
    sentence: record.text,
    ...rest,
  };
}

function said(line: number, cue: string): Pick<QuoteRecord, "cue"> {
  const { start, text } = lineRecord(line);
  const at = text.indexOf(cue);
  return { cue: { text: cue, start: start + at, end: start + at + cue.length } };
}

function lastSentence(line: number, opening: string): Pick<QuoteRecord, "kind" | "sentence"> {
  const text = lineText(line);
  return { kind: "mixed", sentence: text.slice(text.indexOf(opening)) };
}

export const kirbyMoved = quote(
  15,
  "We assess that between early- to mid-October, North Korea moved at least 3,000 soldiers into eastern Russia,",
  { ...kirby, ...said(15, "said") },
);

export const kirbyTraveled = quote(
  17,
  "We assess that these soldiers traveled by ship from the Wonsan area in North Korea to Vladivostok, Russia,",
  { ...kirby, ...said(17, "said") },
);

export const kirbySanctions = quote(
  29,
  "significant sanctions tranche targeting the enablers of Russia’s war in Ukraine located outside of Russia.",
  { ...kirby, ...said(29, "said"), ...lastSentence(29, "Kirby said") },
);

export const stanoSanctions = quote(
  25,
  "would be ready to take further action, including by considering further EU sanctions.",
  {
    speaker: "Peter Stano",
    speakerType: "person",
    role: "the European Commission's lead spokesperson for foreign affairs and security policy",
    roleLine: 25,
    ...said(25, "warned"),
    ...lastSentence(25, "Peter Stano"),
  },
);

export const phased = quote(43, "phased", { ...lastSentence(43, "The comment"), kind: "other", why: "term" });

function speaker(
  name: string,
  quotes: number,
  roles: SpeakerRecord["roles"],
  lines: readonly number[],
  names = [name],
): SpeakerRecord {
  const places = [{ path, published: heading.published, outlet: heading.outlet, lines }];
  const known = { reports: null, maybe: null, first: heading.published, last: heading.published, places, countsAge: 0 };
  return {
    schema: "onrecord.speaker/1",
    speaker: name,
    speakerType: "person",
    quotes,
    articles: 1,
    role: roles[0]?.role ?? null,
    roles,
    tenures: roles.map(({ role, ...place }) => ({
      role,
      first: heading.published,
      last: heading.published,
      places: [place],
    })),
    conflicts: [],
    names,
    ...known,
  };
}

export const cha = speaker(
  "Victor Cha",
  4,
  [
    {
      role: "senior adviser and Korea chair at the Center for Strategic and International Studies (CSIS)",
      path,
      line: 33,
    },
  ],
  [33, 37, 39],
);

export const speakers: readonly SpeakerRecord[] = [
  cha,
  speaker(
    "John Kirby",
    3,
    [
      { role: "White House National Security Communications Advisor", path, line: 15 },
      { role: "White House National Security Council spokesman", path, line: 27 },
    ],
    [15, 17, 29],
    ["John Kirby", "Kirby"],
  ),
  { ...speaker("Russia", 3, [], [41, 43]), speakerType: "organization" },
  speaker(
    "Maria Zakharova",
    1,
    [{ role: "a spokesperson for Russia's Ministry of Foreign Affairs", path, line: 45 }],
    [45],
  ),
  speaker(
    "Peter Stano",
    1,
    [{ role: "the European Commission's lead spokesperson for foreign affairs and security policy", path, line: 25 }],
    [25],
  ),
];

export const article: ArticleRecord = {
  schema: "onrecord.article/1",
  ...about,
  ...origin,
  authors: heading.authors,
  words: 677,
  quotes: 12,
  speakers: 5,
};

const sentences = [lineRecord(13), lineRecord(15), lineRecord(25)].map(({ line, start, end, text }) =>
  line === 25
    ? { line, start, end: start + text.indexOf(" Peter"), text: text.slice(0, text.indexOf(" Peter")) }
    : { line, start, end, text },
);

export const summary: SummaryRecord = {
  schema: "onrecord.summary/1",
  ...about,
  ...origin,
  lineUnit: "file",
  authors: heading.authors,
  summary: sentences.map(({ text }) => text),
  sentences,
  quoted: [
    { speaker: "Victor Cha", quotes: 4, reports: null, lines: [33, 37, 39] },
    { speaker: "John Kirby", quotes: 3, reports: null, lines: [15, 17, 29] },
    { speaker: "Peter Stano", quotes: 1, reports: null, lines: [25] },
  ],
  figures: [figure(15, "3,000 soldiers"), figure(21, "10,000 North Korean troops")],
};

function figure(number: number, text: string): SummaryFigure {
  const record = lineRecord(number);
  const start = record.start + record.text.indexOf(text);
  return { line: number, start, end: start + text.length, text };
}

/** A draft's line with five thousand soldiers for three thousand. */
export const verdictChanged: VerdictRecord = {
  schema: "onrecord.verdict/1",
  verdict: "changed",
  passes: false,
  draft: {
    id: "0123456789ab:1",
    path: "draft.md",
    line: 3,
    lineUnit: "file",
    page: null,
    column: 2,
    start: 12,
    end: 58,
    text: "North Korea moved at least 5,000 soldiers into eastern Russia,",
    speaker: "John Kirby",
    kind: "direct",
    why: null,
    sentence: "“North Korea moved at least 5,000 soldiers into eastern Russia,” John Kirby said.",
  },
  source: {
    path,
    line: 15,
    lineUnit: "file",
    page: null,
    column: 48,
    start: 1107,
    end: 1169,
    text: "North Korea moved at least 3,000 soldiers into eastern Russia",
    speaker: "John Kirby",
    id,
    article: about.article,
    speakerType: "person",
    role: "White House National Security Communications Advisor",
    quoted: true,
    title: about.title,
    outlet: about.outlet,
    published: about.published,
    ...origin,
  },
  sameSpeaker: true,
  changes: [
    {
      kind: "number",
      draft: "5,000",
      source: "3,000",
      draftSpan: { start: 27, end: 32 },
      sourceSpan: { start: 27, end: 32 },
    },
  ],
  pieces: [],
  also: [],
};

/** The same as the source has it, with what is given. */
export function verdictOf(given: Partial<VerdictRecord>): VerdictRecord {
  return { ...verdictChanged, verdict: "verbatim", passes: true, changes: [], ...given };
}
