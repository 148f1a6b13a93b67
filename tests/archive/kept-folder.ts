import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { type Corpus, indexFolders, openCorpus } from "../../src/index.js";

/** A folder of clips with a cache beside it. */
export interface KeptFolder {
  readonly home: string;
  readonly clips: string;
  readonly cache: string;
  /** Writes an article whose one quotation is these words. */
  readonly write: (path: string, words: string) => void;
  /** A new look at `clips`, or another path, as another start of the program has it. */
  readonly open: (path?: string) => Promise<Corpus>;
  readonly index: (path?: string) => ReturnType<typeof indexFolders>;
}

const homes: string[] = [];

afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

export function makeKeptFolder(articles: Readonly<Record<string, string>>): KeptFolder {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "onrecord-kept-")));
  homes.push(home);
  const [clips, cache] = [join(home, "clips"), join(home, "cache")];
  const write = (path: string, words: string) => {
    mkdirSync(dirname(join(clips, path)), { recursive: true });
    writeFileSync(join(clips, path), `Quay reopens in Sines\n\n“${words}” said Marta Leal, the pilot.\n`);
  };
  for (const [path, words] of Object.entries(articles)) write(path, words);
  return {
    home,
    clips,
    cache,
    write,
    open: (path = clips) => openCorpus({ paths: [path], cache }),
    index: (path = clips) => indexFolders({ paths: [path], cache }),
  };
}

/** What is quoted, by the paths below a folder. */
export async function quotesIn(corpus: Corpus, folder: string): Promise<Record<string, string>> {
  const { quotes } = await corpus.quotes();
  return Object.fromEntries(quotes.map(({ path, text }) => [path.slice(folder.length + 1), text]));
}
