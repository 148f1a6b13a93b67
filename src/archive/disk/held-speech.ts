import type { OpenSegment, SpeechKind } from "../segment/open-segment.js";
import type { SpeechSegment } from "../segment/read-speech.js";
import type { Statements } from "../statements.js";

/** So many articles are asked who says what in them one by one before all of them are. */
const askedSingly = 20;

/** Where an article is kept, and its number there. */
export interface KeptPlace {
  readonly segment: OpenSegment;
  readonly local: number;
}

/** An article's file of speech, and its number there. */
interface SpeechPlace {
  readonly speech: SpeechSegment;
  readonly article: number;
}

/** What finds who says what where that is not known. */
export interface SpeechFinder<Found extends Statements> {
  /** Of an article that is known, as it is kept; null where the program failed on it. */
  read(speech: SpeechSegment, article: number): Found | null;
  /** Of one article. */
  find(n: number): Promise<Found>;
  /** Makes it known of all articles. */
  complete(): Promise<void>;
}

/** One kind of speech of articles by number: as it is kept, or found where it is not. */
export class HeldSpeech<Found extends Statements> {
  readonly #kind: SpeechKind;
  readonly #place: (n: number) => KeptPlace;
  readonly #finder: SpeechFinder<Found>;
  readonly #found = new Map<number, Found>();

  constructor(kind: SpeechKind, place: (n: number) => KeptPlace, finder: SpeechFinder<Found>) {
    this.#kind = kind;
    this.#place = place;
    this.#finder = finder;
  }

  async of(n: number): Promise<Found> {
    const before = this.known(n);
    if (before !== null) return before;
    if (this.#found.size >= askedSingly) {
      await this.#finder.complete();
      const kept = this.#kept(n);
      if (kept !== null) return kept;
    }
    const found = await this.#finder.find(n);
    this.#found.set(n, found);
    return found;
  }

  /** The same; null where much would have to be found out for it. */
  async soon(n: number): Promise<Found | null> {
    return this.known(n) !== null || this.#found.size < askedSingly ? this.of(n) : null;
  }

  /** Null where nobody has looked yet. */
  known(n: number): Found | null {
    return this.#kept(n) ?? this.#found.get(n) ?? null;
  }

  #kept(n: number): Found | null {
    const place = this.placeOf(n);
    return place === null ? null : this.#finder.read(place.speech, place.article);
  }

  /** Null where it is not kept. */
  placeOf(n: number): SpeechPlace | null {
    const { segment, local } = this.#place(n);
    let article = local;
    for (const [i, { articles }] of segment.listed[this.#kind].entries()) {
      const speech = segment.parts[this.#kind][i];
      if (article < articles && speech !== undefined) return { speech, article };
      article -= articles;
    }
    return null;
  }
}
