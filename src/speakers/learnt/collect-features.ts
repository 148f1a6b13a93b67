import { mix } from "./hash-words.js";

/**
 * Collects the features of one thing to be weighed, as slots of a table of weights. A feature is a kind (its name is for people) and
 * a value; where kinds are wanted for an explanation, `kinds` tells them.
 */
export class FeatureCollector {
  slots: Int32Array;
  kinds: Uint8Array;
  count = 0;
  private readonly mask: number;

  constructor(tableBits: number) {
    this.mask = (1 << tableBits) - 1;
    this.slots = new Int32Array(256);
    this.kinds = new Uint8Array(256);
  }

  clear(): void {
    this.count = 0;
  }

  add(kind: number, value: number): void {
    if (this.count === this.slots.length) return;
    this.slots[this.count] = mix(kind + 1, value) & this.mask;
    this.kinds[this.count] = kind;
    this.count++;
  }
}
