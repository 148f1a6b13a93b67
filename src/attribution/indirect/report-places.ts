/** Contents that lie in no common bucket of so many tokens share none. */
const bucketTokens = 256;

interface Placed {
  readonly content: { readonly start: number; readonly end: number };
}

/** Reports by where their contents stand. */
export class ReportPlaces<One extends Placed> {
  readonly #buckets = new Map<number, One[]>();

  add(report: One): void {
    for (const bucket of bucketsOf(report.content.start, report.content.end)) {
      const known = this.#buckets.get(bucket);
      if (known === undefined) this.#buckets.set(bucket, [report]);
      else known.push(report);
    }
  }

  /** Those whose content may share tokens with [start, end), and maybe others; one maybe twice. */
  near(start: number, end: number): One[] {
    return bucketsOf(start, end).flatMap((bucket) => this.#buckets.get(bucket) ?? []);
  }
}

/** No content is longer than a bucket. */
function bucketsOf(start: number, end: number): number[] {
  const [first, last] = [Math.floor(start / bucketTokens), Math.floor((end - 1) / bucketTokens)];
  return first === last ? [first] : [first, last];
}
