import { FormatError } from "../document.js";

/** What an archive may hold, in bytes when unpacked, all members together; more is a mistake or a bomb. */
const mostUnpacked = 256 * 1024 * 1024;
export const mostMembers = 100_000;
/** Archives in archives: the file itself is the first. */
export const mostDepth = 2;

/**
 * Text rarely shrinks to a fiftieth. What shrinks further than this says the same thing for ever; small members may, as
 * an empty table does.
 */
const mostRatio = 250;
const smallMember = 8 * 1024 * 1024;

/** Counts what one file has been unpacked to, archives inside it included. */
export class UnpackBudget {
  private left: number;
  private readonly all: number;

  constructor(bytes: number = mostUnpacked) {
    this.left = bytes;
    this.all = bytes;
  }

  /** How much `packed` bytes may become, in bytes: never 0, which zlib would take for no limit. */
  limitFor(packed: number): number {
    return Math.max(1, Math.min(this.left, Math.max(smallMember, packed * mostRatio)));
  }

  /** Takes `bytes` away, or refuses the archive. */
  spend(bytes: number): void {
    this.left -= bytes;
    if (this.left < 0) throw this.refusal();
  }

  refusal(): FormatError {
    const megabytes = Math.round(this.all / (1024 * 1024));
    return new FormatError(`it would unpack to more than ${megabytes} MB (or to ${mostRatio} times its size)`);
  }
}
