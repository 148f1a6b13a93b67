const decoder = new TextDecoder();

/** Bytes that hold a `T`, as JSON in one way or another. There is no `holds`: it says what they are. */
export type Kept<T> = Uint8Array & { readonly holds?: T };

/** JSON that was written as a `T`: the sums of its container vouch for it. */
export function parseKept<T>(bytes: Kept<T>): T;
export function parseKept(bytes: Uint8Array): unknown {
  return JSON.parse(decoder.decode(bytes));
}
