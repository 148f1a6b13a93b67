/** Set by the build: a hash of everything that decides what is read and found. */
declare const ONRECORD_ENGINE: string | undefined;

/** What made an archive: one that another program made, or other rules for letters, holds other results. */
export const engine = `${typeof ONRECORD_ENGINE === "string" ? ONRECORD_ENGINE : "unbuilt"}-${process.versions["unicode"]}`;
