import { fstatSync, writeSync } from "node:fs";
import type { Io, Output, StdinKind } from "./io.js";

/** The real world. Setting up a standard stream takes milliseconds, so each waits until it is asked for. */
export function processIo(home: string): Io {
  let stdout: Output | null = null;
  let stderr: Output | null = null;
  return {
    get stdout() {
      return (stdout ??= openOutput(1, () => withoutTrace(process.stdout)));
    },
    get stderr() {
      return (stderr ??= openOutput(2, () => withoutTrace(process.stderr)));
    },
    get stdin() {
      return process.stdin;
    },
    get stdinKind() {
      return stdinKind();
    },
    async startPager(command) {
      return (await import("./pager.js")).startPager(command, process.env);
    },
    env: process.env,
    home,
  };
}

/**
 * What is being written when the reader of a pipe goes away fails in its own call; without a listener the same failure
 * would end the program with a stack trace.
 */
function withoutTrace<T extends NodeJS.WriteStream>(stream: T): T {
  if (stream.listenerCount("error") === 0) stream.on("error", () => {});
  return stream;
}

function stdinKind(): StdinKind {
  try {
    const stat = fstatSync(0);
    if (stat.isFIFO()) return "pipe";
    return stat.isFile() ? "file" : "other";
  } catch {
    // A closed standard input has nothing to read.
    return "other";
  }
}

/**
 * Standard output or standard error. To a file or a pipe it is written without a stream, whose set-up takes as long as
 * many an answer; a terminal needs the stream, and so does a pipe that somebody has made non-blocking, once it is full.
 */
function openOutput(descriptor: number, openStream: () => Output): Output {
  if (!isFileOrPipe(descriptor)) return openStream();
  let stream: Output | null = null;
  return {
    write(data, done) {
      if (stream !== null) return stream.write(data, done);
      try {
        const rest = writeNow(descriptor, Buffer.from(data));
        if (rest.length === 0) return done?.();
        stream = openStream();
        return stream.write(rest, done);
      } catch (error) {
        return done?.(error instanceof Error ? error : new Error(String(error)));
      }
    },
  };
}

function isFileOrPipe(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() || stats.isFIFO() || stats.isSocket();
  } catch {
    // It is closed: the stream knows what to say.
    return false;
  }
}

/** Writes what can be written without waiting in vain, and returns the rest. */
function writeNow(descriptor: number, data: Uint8Array): Uint8Array {
  let rest = data;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch (error) {
    const isFull = error instanceof Error && "code" in error && error.code === "EAGAIN";
    if (!isFull) throw error;
  }
  return rest;
}
