/** All of standard input, or null if there is more than `limit`. */
export async function readStdin(stdin: AsyncIterable<Uint8Array> | undefined, limit: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stdin ?? process.stdin) {
    // Without an encoding set, `process.stdin` gives bytes; its type allows for text.
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > limit) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, length);
}
