import { arabicCues } from "../../../lexicon/languages/ar/cues.js";
import { chineseCues } from "../../../lexicon/languages/zh/cues.js";
import { japaneseCues } from "../../../lexicon/languages/ja/cues.js";
import { koreanCues } from "../../../lexicon/languages/ko/cues.js";

/** How a language whose script has no capitals says who speaks: patterns for the reporter's words around a quotation. */
export interface ScriptPatterns {
  /** Words that make a quotation behind or before them a statement; the group `cue` is the verb. */
  readonly cueBefore: RegExp;
  readonly cueBehind: RegExp;
  /**
   * Who speaks, the surest pattern first. The group `name` is somebody's name, `part` a word of a name that the text has in
   * full, `noun` the words for somebody without a name, `body` the same for a body. Without its group `topic`, where a
   * pattern has one, the phrase is no subject; its name is known from there on all the same.
   */
  readonly subjects: readonly RegExp[];
  /** The sentence has some subject, if no pattern knows it: whoever spoke last does not go on. */
  readonly otherSubject: RegExp;
}

/** By the code of the language, each made at its first text. */
export const scriptPatterns: Readonly<Record<string, (() => ScriptPatterns) | undefined>> = {
  ar: arabicPatterns,
  ja: japanesePatterns,
  ko: koreanPatterns,
  zh: chinesePatterns,
};

const never = /(?!)/g;

/** One of the words of a table, the longest first. */
function oneOf(...tables: readonly (readonly string[])[]): string {
  const words = tables.flatMap((lines) => lines.flatMap((line) => line.split(" ")));
  return `(?:${words.toSorted((a, b) => b.length - a.length).join("|")})`;
}

/** "김민수 시장은 “…”라고 말했다": topic, words, particle and verb. */
function koreanPatterns(): ScriptPatterns {
  const { titles, bodies, joined, surnames, verbs, topics, sayings } = koreanCues;
  const [start, end] = ["(?<![가-힣])", "(?![가-힣])"];
  const topic = `${oneOf(topics)}${end}`;
  const title = `[가-힣]{0,6}?${oneOf(titles)}`;
  const surname = oneOf(surnames);
  const noNoun = `(?![가-힣]{0,3}${oneOf(titles, bodies)}(?:${oneOf(topics)}|의)?${end})`;
  const name = `${noNoun}${surname}[가-힣]{1,2}`;
  // "류한별 교육부 차관": words between that are no name themselves, behind a name of three syllables.
  const office = `(?:(?<!(?:^|[^가-힣])[가-힣]{2})(?:\\s(?!${name}[\\s(])[가-힣A-Za-z0-9]{1,12}){1,2}?)?`;
  const said = `의 ${oneOf(sayings)}`;
  const quotative = "^\\s?(?:이?라고|이?라는|다고|고도?)(?![은는을를])";
  return {
    cueBefore: never,
    cueBehind: new RegExp(
      [
        `${quotative}(?:|[^.]*?${start})(?<cue>${oneOf(verbs)}[가-힣]*)`,
        `${quotative}[^.]*["“‘'「『]$`,
        `^\\s?(?:이?라며|이?라면서|다며|며|면서)(?![은는을를])|^\\s?는 (?:입장|${oneOf(sayings)})|^\\s?[^.]{2,40}${said}`,
      ].join("|"),
      "dg",
    ),
    subjects: [
      `${start}(?<name>${name}(?=[\\s(])|${surname}[가-힣]{1,2}(?=\\s?씨))(?:\\([^)]{1,8}\\))?${office}\\s?(?!${surname}[가-힣]{1,2}씨)${title}(?:(?<topic>${topic}|(?=${said}))|(?=${oneOf(topics)}|[의을를에과와도께\\s]))`,
      `${start}(?<noun>(?<part>${surname})\\s${title})(?:${topic}|(?=${said}))`,
      `${start}${title}\\s(?<name>[가-힣]{2,6}\\s${noNoun}[가-힣]{2,6}?|${name})(?<topic>${topic})`,
      `${start}(?<part>[가-힣]{2,6}?)${topic}`,
      `${start}(?<noun>(?:[가-힣]{0,6}${oneOf(joined, bodies, titles)}\\s)?${title})${topic}`,
      `${start}(?<body>(?:[가-힣]{0,12}\\s(?=측))?[가-힣]{0,8}?${oneOf(bodies)})${topic}`,
      `${start}(?<pronoun>${oneOf(koreanCues.pronouns)})${topic}`,
    ].map((source) => new RegExp(source, "dg")),
    otherSubject: /[은는](?![가-힣])/,
  };
}

/** "原口さんは「…」と話した", "「…」と原口さんは話した". */
function japanesePatterns(): ScriptPatterns {
  const { titles, unnamed, verbs } = japaneseCues;
  const name = "[一-龥々〆ヶァ-ヶー]{1,8}(?![のはがをにで])[ぁ-ん]{0,3}|[ァ-ヶー]{1,12}(?:・[ァ-ヶー]{1,12}){1,3}";
  return {
    cueBefore: never,
    cueBehind: new RegExp(`^(?:など)?と(?:の[一-龥]{2}|[^「」。]{0,40}?(?<cue>${oneOf(verbs)}))|^、?と?、?「`, "dg"),
    subjects: [
      `(?<name>${name})${oneOf(titles)}(?:（[^）]{1,8}）)?(?<topic>は|が|も|によると|によれば|だ|の)`,
      `(?<noun>(?:[一-龥々ァ-ヶー]{0,8}の)?${oneOf(unnamed)})(?:は|が|も|によると)`,
      "(?<pronoun>彼女|彼)[はがも]",
    ].map((source) => new RegExp(source, "dg")),
    otherSubject: /[はが]/,
  };
}

/** "市长陈立群说：“…”", "“…”，陈立群说。" */
function chinesePatterns(): ScriptPatterns {
  const { titles, surnames, verbs, ends } = chineseCues;
  const [han, verb] = ["[\\u4e00-\\u9fff]", oneOf(verbs)];
  // A time, a preposition or the verb.
  const end = `(?=$|(?!${han})|${oneOf(ends, verbs)})`;
  const name = `(?<name>${oneOf(surnames)}${han}{1,2}?)${end}`;
  return {
    cueBefore: new RegExp(`(?<cue>${verb})道?[：:，,]?\\s*$`, "dg"),
    cueBehind: new RegExp(`^[，,]?\\s*(?:${han}|·){1,12}?(?<cue>${verb})道?(?=[。，,：:]|$)`, "dg"),
    subjects: [
      `${oneOf(titles)}${name}`,
      `(?<!${han})${name}`,
      `(?<!${han})(?<noun>(?:(?!${oneOf(ends)})${han}){0,12}${oneOf(titles)})${end}`,
      `(?<!${han})(?<pronoun>[他她])(?!们)`,
    ].map((source) => new RegExp(source, "dg")),
    otherSubject: new RegExp(`${han}${verb}道?[：:，,]?\\s*$`),
  };
}

/** "وقال سامي الحداد: «…»": the verb, a role, and two words of a name, or three where one joins on: "زينب عبد الحسن". */
function arabicPatterns(): ScriptPatterns {
  const { verbs, judgementVerbs, roles, ends, joiners } = arabicCues;
  const letter = "[\\u0620-\\u065f\\u0670-\\u06d3]";
  const whole = (words: string) => `${words}(?!${letter})`;
  const word = `(?!${whole(oneOf(ends))})${whole(`${letter}+`)}`;
  const joiner = oneOf(joiners);
  // "and" and "so" are written onto the verb.
  const verb = `(?<!${letter})[وف]?(?<cue>${whole(oneOf(verbs, judgementVerbs))})`;
  const name = `(?!ال|باسم |${whole(oneOf(roles))})(?<name>(?:${joiner} )?${word}(?: ${joiner})? ${word})`;
  const noun = `(?<noun>(?<part>${word})(?! ${word})|${word}(?: ${word}){0,5})`;
  const cue = new RegExp(verb, "dg");
  return {
    cueBefore: cue,
    cueBehind: cue,
    subjects: [new RegExp(`${verb} (?:(?:${whole(oneOf(roles))} )?(?:ال${letter}+ )*${name}|${noun})`, "dg")],
    otherSubject: never,
  };
}
