/**
 * A container: named sections of bytes in one file, written once and never changed.
 *
 *     "ONRECORD"            8 bytes
 *     sections              one after the other, each from a multiple of 8 on
 *     page sums             the CRC-32 of each 16 KiB of all the above, 4 bytes each
 *     table                 JSON: where each section is
 *     trailer               24 bytes: where the sums begin (8), their length (4), the table's (4), the CRC-32 of both (4), format (4)
 *
 * All numbers are little-endian. Every byte that is read is checked first: a page by its sum, sums and table by the trailer's.
 */
export const magic: Uint8Array = new TextEncoder().encode("ONRECORD");

/** Of the layout above; any other is not read. */
export const containerFormat = 1;

export const pageSize = 16 * 1024;
export const trailerSize = 24;

/** Where a section begins in its container, and its length, in bytes. */
export type SectionPlace = readonly [offset: number, length: number];

/** The table at a container's end: where each section is, by name. */
export type ContainerTable = Readonly<Record<string, SectionPlace>>;

/** What a container is not: cut, overwritten, of another version. The folder that it was made from is the truth; it can be made again. */
export class BrokenContainer extends Error {
  override name = "BrokenContainer";
}
