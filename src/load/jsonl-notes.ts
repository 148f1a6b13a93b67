import { lineSkipped, moreLinesSkipped, textsCutShort } from "../errors.js";
import type { FormatDocument } from "../formats/document.js";
import type { FoundRecord } from "../formats/records/find-records.js";
import type { FoundFile } from "./find-files.js";
import { noteReading } from "./note-reading.js";
import { countIn, type LoadLog } from "./options.js";

/** What is told of a file when it has been read: of the first bad places one by one, of the others how many. */
export class JsonlNotes {
  #articles = 0;
  #cut = 0;
  #bad = 0;
  readonly #path: string;
  readonly #log: LoadLog;
  readonly #most: number;

  /** `most` bad places are told of one by one. */
  constructor(path: string, log: LoadLog, most: number) {
    this.#path = path;
    this.#log = log;
    this.#most = most;
  }

  /** Nothing has been read yet. */
  get isNew(): boolean {
    return this.#articles === 0 && this.#bad === 0;
  }

  get areFull(): boolean {
    return this.#bad >= this.#most;
  }

  /** A record's article, or null where it is none, which is noted. */
  articleOf(record: FoundRecord, place: string): FormatDocument | null {
    if ("why" in record) {
      this.bad(place, record.why);
      return null;
    }
    this.count(1, record.cut ? 1 : 0);
    return record.document;
  }

  count(articles: number, cut: number): void {
    this.#articles += articles;
    this.#cut += cut;
  }

  bad(place: string, why: string): void {
    if (++this.#bad <= this.#most) this.#log.warnings.push(lineSkipped(this.#path + place, why));
  }

  /** It is what the program has written itself. */
  own(found: FoundFile): void {
    noteReading(found, 0, { kind: "own" }, this.#log);
  }

  close(): void {
    // Why there is nothing has been said: that nothing was found says less.
    if (this.#bad > 0 && this.#articles === 0) countIn(this.#log, "unreadable");
    const more = this.#bad - this.#most;
    if (more > 0) this.#log.warnings.push(moreLinesSkipped(this.#path, more));
    if (this.#cut > 0) this.#log.warnings.push(textsCutShort(this.#path, this.#cut));
  }
}
