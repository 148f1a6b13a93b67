import { join } from "node:path";
import type { LoadStats } from "../../types.js";
import { parseKept } from "../container/parse-kept.js";
import { Container } from "../container/read-container.js";
import { ContainerWriter } from "../container/write-container.js";
import type { OpenSegment } from "../segment/open-segment.js";
import type { ArchiveFolder } from "./archive-folder.js";
import type { HeldArticles } from "./held-articles.js";
import { speakersName, viewName } from "./manifest.js";
import { stateOf, tick } from "./match-files.js";
import { openSource, writeFileWhole } from "./write-file.js";

/**
 * What a full look at a whole folder has found: which of the archive's articles are there. As long as no folder in it has
 * another entry, and the look is not old, it need not be taken again.
 */
export interface View {
  /** When the look was taken, in milliseconds. */
  readonly looked: number;
  readonly held: HeldArticles;
  readonly stats: LoadStats;
  /** The files whose reading noted something, as segment and file. */
  readonly noted: readonly (readonly [segment: number, file: number])[];
}

/** What the file of a view says of it beside the articles. */
interface KeptView extends Pick<View, "looked" | "stats" | "noted"> {
  readonly segments: readonly string[];
  /** The folders and ignore files that decided which files there are, below the archive's folder, and when each last changed. */
  readonly walked: readonly (readonly [path: string, changed: number])[];
  /** All articles of the one segment, in their order. */
  readonly whole: boolean;
}

/** Keeps what a full look has found, unless something changed while it was taken. */
export function writeView(archive: ArchiveFolder, view: View, walked: KeptView["walked"]): void {
  const { held } = view;
  if (walked.some(([, changed]) => changed > view.looked - tick)) return;
  const segments = held.segments.map(({ segment }) => segment.listed.words);
  const { looked, stats, noted } = view;
  const about: KeptView = { looked, stats, noted, segments, walked, whole: held.isWhole };
  writeFileWhole(join(archive.path, viewName), (sink) => {
    const container = new ContainerWriter(sink);
    if (!held.isWhole) {
      container.addNumbers("segmentOf", held.segmentOf);
      container.addNumbers("local", held.local);
    }
    container.add("about", Buffer.from(JSON.stringify(about)));
    container.finish();
  });
}

/** In milliseconds: an edit in place of a file that is not shown may stay unseen for so long. */
const staleAfter = 10 * 60 * 1000;

/** What the last full look has found, where it still holds; else null. `shown` comes before the paths of files as they are shown. */
export function readView(archive: ArchiveFolder, shown: string, now: number): View | null {
  try {
    const container = new Container(openSource(join(archive.path, viewName)));
    const { walked, segments, whole, looked, stats, noted } = parseKept<KeptView>(container.section("about").all());
    if (now < looked || now - looked > staleAfter) return null;
    const open = segments.map((name) => archive.segments.find(({ listed }) => listed.words === name));
    if (open.length !== archive.segments.length || open.includes(undefined)) return null;
    if (walked.some(([below, changed]) => stateOf(join(archive.root, below)).changed !== changed)) return null;
    const held = open.flatMap((segment) => (segment === undefined ? [] : [{ segment, below: "", shown }]));
    const [only] = held;
    const places = whole && only !== undefined ? allOf(only.segment) : placesIn(container);
    container.close();
    const speakersFile = join(archive.path, speakersName);
    return { looked, stats, noted, held: Object.assign(places, { segments: held, speakersFile }) };
  } catch {
    // None, or none that can be used: the look is taken again.
    return null;
  }
}

type Places = Pick<HeldArticles, "segmentOf" | "local" | "isWhole">;

function placesIn(container: Container): Places {
  const [segmentOf, local] = [container.section("segmentOf").numbers32(), container.section("local").numbers32()];
  return { segmentOf, local, isWhole: false };
}

/** A search of a large folder needs no list of all its articles. */
function allOf({ words: { size } }: OpenSegment): Places {
  let known: Uint32Array | null = null;
  return {
    isWhole: true,
    segmentOf: new Uint32Array(size),
    get local() {
      return (known ??= Uint32Array.from({ length: size }, (_, n) => n));
    },
  };
}
