import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { Io, Output, StdinKind } from "../../src/cli/io.js";
import { run } from "../../src/cli/run.js";

/** What a test may set of the world outside the program. */
export interface World {
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly stdin?: string;
  readonly stdinKind?: StdinKind;
  readonly env?: Readonly<Record<string, string>>;
  /** What writing to standard output fails with. */
  readonly fails?: Error;
}

/** What the program said, and its exit code. */
export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program in a world of its own: no terminal, nothing on standard input, no environment. */
export async function runIn(world: World, ...argv: readonly string[]): Promise<Said> {
  const stdout = collect(world, world.fails);
  const stderr = collect(world);
  const io: Io = {
    stdout: stdout.output,
    stderr: stderr.output,
    stdin: asBytes(world.stdin ?? ""),
    stdinKind: world.stdinKind ?? (world.stdin === undefined ? "other" : "pipe"),
    env: world.env ?? {},
    home: fileURLToPath(new URL("../..", import.meta.url)),
  };
  const code = await run(argv, io);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

async function* asBytes(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}

function collect({ terminal = false, columns }: World, fails?: Error): { output: Output; text: () => string } {
  const written: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (fails === undefined) written.push(chunk.toString());
      done(fails);
    },
  });
  stream.on("error", () => {});
  const output = Object.assign(stream, { isTTY: terminal, ...(columns !== undefined && { columns }) });
  return { output, text: () => written.join("") };
}
