import { weightsDamaged, weightsForOtherFeatures } from "../../errors.js";
import type { LanguageModel } from "../../language/analyse.js";
import { readTagger } from "../../language/read-tagger.js";
import { createVocabulary, type LearntWords } from "../../language/vocabulary.js";
import type { SpeakerModels } from "./decide-source.js";
import { allFeatures } from "./feature-names.js";
import type { LinearModel } from "./linear-model.js";

/** Everything that was learnt, ready for use. */
export interface SpeakerModel {
  readonly language: LanguageModel;
  readonly learnt: LearntWords;
  readonly models: SpeakerModels;
  /** The weights of `confidenceFeatures`. */
  readonly confidence: readonly number[];
}

/** The first line of a model file, as JSON; the sections' bytes follow it in this order. */
export interface ModelHeader {
  readonly command: string;
  readonly data: string;
  /** Hash of the sources that it was learnt with: reading and features are theirs. */
  readonly sources: string;
  /** F1 in percent on articles that were not learnt from, by cross-validation. */
  readonly scores: Readonly<Record<string, number>>;
  readonly features: readonly string[];
  readonly linear: Readonly<
    Record<keyof SpeakerModels, { readonly bits: number; readonly scale: number; readonly bias: number }>
  >;
  /** "say:5 claim:4 …" */
  readonly words: Readonly<Record<keyof LearntWords, string>>;
  readonly confidence: readonly number[];
  readonly sections: readonly { readonly name: string; readonly bytes: number }[];
}

/** Reads a model from the bytes of its file; throws an `OnrecordError` where it is damaged or was learnt for other features. */
export function readModel(file: Uint8Array): SpeakerModel {
  const line = file.indexOf(lineFeed);
  const header = readHeader(file.subarray(0, Math.max(0, line)));
  const expected = allFeatures();
  if (header.features.join() !== expected.join()) {
    throw weightsForOtherFeatures(header.features.length, expected.length);
  }
  const sections = new Map<string, Uint8Array>();
  let at = line + 1;
  for (const { name, bytes } of header.sections) sections.set(name, file.subarray(at, (at += bytes)));
  if (at !== file.length) throw weightsDamaged();
  const section = (name: string): Uint8Array => sections.get(name) ?? new Uint8Array();
  const linear = (name: keyof SpeakerModels): LinearModel => {
    const { buffer, byteOffset, length } = section(name);
    return { ...header.linear[name], table: new Int8Array(buffer, byteOffset, length) };
  };
  const learnt = readLearntWords(header);
  return {
    language: { tagger: readTagger(section("tagger")), vocabulary: createVocabulary(learnt) },
    learnt,
    models: { source: linear("source"), statement: linear("statement"), antecedent: linear("antecedent") },
    confidence: header.confidence,
  };
}

const lineFeed = 10;
const zero = 48;

/** The header of a file that ships with the program is what training wrote, or no JSON at all. */
function readHeader(line: Uint8Array): ModelHeader {
  try {
    const header: ModelHeader = JSON.parse(new TextDecoder().decode(line));
    return header;
  } catch (error) {
    throw weightsDamaged(error);
  }
}

function readLearntWords({ words }: ModelHeader): LearntWords {
  const { verbs, sayingNouns, sources } = words;
  return { verbs: readClasses(verbs), sayingNouns: readClasses(sayingNouns), sources: readClasses(sources) };
}

function readClasses(list: string): Map<string, number> {
  const classes = new Map<string, number>();
  for (const pair of list.split(" ")) {
    // A class is one figure: "say:5".
    classes.set(pair.slice(0, -2), pair.charCodeAt(pair.length - 1) - zero);
  }
  return classes;
}
