import { cacheRemoved, damaged, folderChanges, killed, together, wholeDamaged, type Fault } from "./faults.js";
import * as around from "./surroundings.js";

/** What may happen to an archive, and to the folder that it is made of. */
export const allFaults: readonly (readonly [name: string, fault: Fault])[] = [
  ["killed while it builds, updates or merges", killed],
  ["bits flipped, stretches zeroed, files cut", damaged],
  ["the same in what is kept of a whole large folder", wholeDamaged],
  ["three questions at once", together],
  ["the cache removed meanwhile", cacheRemoved],
  ["articles edited, added and removed meanwhile", folderChanges],
  ["files may not be larger than a few blocks", around.smallFiles],
  ["a small disk is full", around.diskFull],
  ["a cache that may not be written, read or entered", around.cacheNotUsable],
  ["an archive of another version", around.anotherVersion],
  ["odd names, links that lead round", around.oddNames],
  ["files and folders that may not be read", around.forbidden],
  ["a clock that was wrong", around.wrongClock],
  ["very many files in one folder", around.manyFiles],
];
