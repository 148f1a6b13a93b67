import type { Correction, SourceText } from "../../types.js";
import type { Archive } from "../archive.js";
import type { GuardedStages } from "../guard-stages.js";
import { createLocalArchive } from "../local/local-archive.js";
import { MemoryHoldings } from "./memory-holdings.js";

/** An archive over texts that are all in memory. */
export function createMemoryArchive(
  name: string,
  sources: readonly SourceText[],
  stages: GuardedStages,
  corrections: readonly Correction[] = [],
): Archive {
  return createLocalArchive(name, new MemoryHoldings(sources, stages), stages, corrections);
}
