/** A file taken out of an archive. */
export interface PackedMember {
  /** As the archive writes it, "/" between folders; of an archive in an archive, behind its name and "/". Only a name. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What an archive holds. */
export interface PackedContents {
  readonly members: readonly PackedMember[];
  /** The members that could not be unpacked. `why` is the message of a `FormatError`. */
  readonly left: readonly { readonly name: string; readonly why: string }[];
}
