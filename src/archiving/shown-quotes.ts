import { closeSync, existsSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkPrivate, ensurePrivate } from "../archive/disk/cache-folder.js";
import { randomName, writeFileWhole } from "../archive/disk/write-file.js";
import { cannotKeep, OnrecordError, shownElsewhere } from "../errors.js";
import type { QuoteRecord } from "../records.js";
import { whyNotKept } from "./open-archived.js";

/** Which quotes were shown before. */
export interface ShownOptions {
  /** The folder in which it is noted, for this user alone; it is made where it is missing. */
  readonly cache: string;
  /** What was asked, of which articles: the same words are the same question. */
  readonly question: string;
  /** As if nothing had been shown before. */
  readonly forget?: boolean;
}

/** What is compared of a quote: not its id, which another word in the article renews. */
type ShownQuote = Pick<QuoteRecord, "path" | "article" | "speaker" | "text">;

/** What was shown before under a question; nobody else answers it with this until `close`. */
export interface ShownQuotes {
  isNew(quote: ShownQuote): boolean;
  /** Notes what has been shown by now; never before it has. Throws an `OnrecordError` where it cannot be noted. */
  note(quotes: readonly ShownQuote[]): void;
  close(): void;
}

/** In hexadecimal digits: long enough that no two quotes have one. */
const digestLength = 24;
const keyLength = 16;

/** How long somebody else's answer is waited for, and how often it is looked whether it has come. */
const waitFor = 60_000;
const lookEvery = 100;

/** Opens what was shown, waiting for another process that is answering the same question. */
export async function openShown({ cache, question, forget = false }: ShownOptions): Promise<ShownQuotes> {
  const folder = join(cache, "shown");
  const file = join(folder, digestOf(question).slice(0, keyLength));
  const lock = `${file}.lock`;
  try {
    ensurePrivate(cache);
    ensurePrivate(folder);
    await takeLock(lock);
    const before = forget ? [] : readDigests(file);
    return shownQuotes(new Set(before), { file, folder, lock });
  } catch (error) {
    throw asError(folder, error);
  }
}

interface Places {
  readonly file: string;
  readonly folder: string;
  readonly lock: string;
}

function shownQuotes(known: Set<string>, { file, folder, lock }: Places): ShownQuotes {
  return {
    isNew: (quote) => !known.has(digestOfQuote(quote)),
    note(quotes) {
      for (const quote of quotes) known.add(digestOfQuote(quote));
      try {
        checkPrivate(folder);
        writeFileWhole(file, (sink) => sink(Buffer.from([...known, ""].join("\n"))));
      } catch (error) {
        throw asError(folder, error);
      }
    },
    close: () => rmSync(lock, { force: true }),
  };
}

/** Where the folder is why, it is said so. */
function asError(folder: string, error: unknown): unknown {
  const why = whyNotKept(error);
  return why === null || error instanceof OnrecordError ? error : cannotKeep(folder, why, error);
}

/** Hashes alone are noted, no words. */
function readDigests(file: string): string[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "latin1")
    .split("\n")
    .filter((line) => isDigest.test(line));
}

const isDigest = new RegExp(`^[0-9a-f]{${digestLength}}$`);

/** Where a record stands in its file may change; its own name does not. */
function digestOfQuote({ path, article, speaker, text }: ShownQuote): string {
  const file = path === "<stdin>" ? path : resolve(path.replace(/(?:#|:)\d+$/, ""));
  return digestOf(JSON.stringify([file, article, speaker, text.replaceAll(/\s+/g, " ")])).slice(0, digestLength);
}

function digestOf(text: string): string {
  return process.getBuiltinModule("node:crypto").createHash("sha256").update(text).digest("hex");
}

async function takeLock(lock: string): Promise<void> {
  for (const until = Date.now() + waitFor; ;) {
    try {
      const file = openSync(lock, "wx", 0o600);
      writeSync(file, String(process.pid));
      closeSync(file);
      return;
    } catch (error) {
      if (!isThere(error)) throw error;
    }
    if (removeDead(lock)) continue;
    if (Date.now() > until) throw shownElsewhere(lock);
    await new Promise((done) => {
      setTimeout(done, lookEvery);
    });
  }
}

function isThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

/** Removes the lock of a process that has ended without doing so; two who find it at once may not remove each other's. */
function removeDead(lock: string): boolean {
  const owner = readOwner(lock);
  if (owner === null || isRunning(owner)) return false;
  const aside = `${lock}.${randomName()}`;
  try {
    renameSync(lock, aside);
    // Another has removed it and put its own there meanwhile.
    if (readOwner(aside) !== owner) linkSync(aside, lock);
  } catch {
    // Somebody else was quicker: the next look tells.
  }
  rmSync(aside, { force: true });
  return true;
}

/** The process that a lock names; null where it names none yet, or is gone. */
function readOwner(lock: string): number | null {
  try {
    const owner = Number(readFileSync(lock, "latin1"));
    return Number.isSafeInteger(owner) && owner > 0 ? owner : null;
  } catch {
    return null;
  }
}

function isRunning(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch (error) {
    // It runs, and is somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
