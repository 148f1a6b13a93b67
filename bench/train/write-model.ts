import { allFeatures } from "../../src/attribution/model/feature-names.js";
import type { ModelHeader, SpeakerModel } from "../../src/attribution/model/read-model.js";
import type { TaggerModel } from "../../src/language/tag-words.js";

/** rows, number of known words, then the known words' hashes, their tags, the weights; little-endian. */
function writeTagger(model: TaggerModel): Buffer {
  const known = [...model.known].toSorted((a, b) => a[0] - b[0]);
  const counts = Uint32Array.of(model.rows, known.length);
  const hashes = Uint32Array.from(known, ([word]) => word);
  const tags = Uint8Array.from(known, ([, tag]) => tag);
  return Buffer.concat([counts, hashes, tags, model.weights].map(bytes));
}

function bytes(table: ArrayBufferView): Buffer {
  return Buffer.from(table.buffer, table.byteOffset, table.byteLength);
}

/** "say:5 claim:4 …" */
function listClasses(classes: ReadonlyMap<string, number>): string {
  return [...classes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([stem, own]) => `${stem}:${own}`)
    .join(" ");
}

/** The model file: a header line, then the sections. */
export function writeModel(
  { language, learnt, models, confidence }: SpeakerModel,
  from: Pick<ModelHeader, "command" | "data" | "sources" | "scores">,
): Buffer {
  const sections = {
    tagger: writeTagger(language.tagger),
    source: bytes(models.source.table),
    statement: bytes(models.statement.table),
    antecedent: bytes(models.antecedent.table),
  };
  const part = (name: keyof typeof models) => ({
    bits: models[name].bits,
    scale: models[name].scale,
    bias: models[name].bias,
  });
  const header: ModelHeader = {
    ...from,
    features: allFeatures(),
    linear: { source: part("source"), statement: part("statement"), antecedent: part("antecedent") },
    words: {
      verbs: listClasses(learnt.verbs),
      sayingNouns: listClasses(learnt.sayingNouns),
      sources: listClasses(learnt.sources),
    },
    confidence,
    sections: Object.entries(sections).map(([name, section]) => ({ name, bytes: section.length })),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...Object.values(sections)]);
}
