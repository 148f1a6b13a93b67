import type { Article, LineLabel, Stretch } from "../types.js";
import { piecesOf } from "./learnt/list-segments.js";
import type { RuleHint } from "./learnt/read-hints.js";
import type { SpeakerModel } from "./learnt/read-model.js";
import { weighSegments, type Weighed, type WeighOptions } from "./learnt/weigh-segments.js";
import { isSurelyNamed, type RuleReading } from "./read-by-rules.js";

/** What the model was learnt from: stories. Captions and what stands around a story are left to the rules. */
const storyLabels: ReadonlySet<LineLabel> = new Set(["title", "heading", "body"]);

/** What the model says about each stretch, or null where it does not know such texts. */
export function weighStretches(
  article: Article,
  stretches: readonly Stretch[],
  readings: readonly RuleReading[],
  model: SpeakerModel,
  options: WeighOptions,
): (Weighed | null)[] {
  const weighed: (Weighed | null)[] = stretches.map(() => null);
  const story = article.paragraphs.filter(({ label }) => storyLabels.has(label));
  const asked = [...stretches.keys()].filter((index) => {
    const label = article.paragraphs[stretches[index]?.paragraphs[0] ?? -1]?.label;
    return label !== undefined && storyLabels.has(label) && (readings[index]?.placement ?? null) !== null;
  });
  const segments = asked.map((index) => {
    const stretch = stretches[index];
    return { spans: stretch === undefined ? [] : piecesOf(article, stretch) };
  });
  const hints = asked.flatMap((index) => readings[index] ?? []).map(hintOf);
  for (const [n, found] of weighSegments(article.text, story, segments, hints, model, options).entries()) {
    weighed[asked[n] ?? -1] = found;
  }
  return weighed;
}

/** The rules that set aside what hardly anybody says, whatever else stands around it. */
const surelyAside: ReadonlySet<string> = new Set([
  "between-names",
  "titled",
  "the-word",
  "the-name",
  "not-said",
  "so-called",
]);

/** What the rules make of a stretch, as the model is told it. */
export function hintOf({ decision, kind, placement }: RuleReading): RuleHint {
  const candidate = decision?.candidate ?? decision?.from?.candidate ?? null;
  const frame = decision?.frame ?? null;
  return {
    rule: decision?.rule ?? "",
    link: frame === null ? "" : `${frame.link} ${frame.strength}`,
    lastCharacter: candidate === null ? -1 : candidate.end - 1,
    kind: kind.kind,
    kindRule: kind.rule,
    whole: placement?.whole ?? false,
    lone: decision === null && placement?.words === 1,
    surelyAside: surelyAside.has(kind.rule),
    surelyNamed: isSurelyNamed({ decision, placement }),
  };
}
