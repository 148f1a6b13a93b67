/** What standard input is: rule 2 of where articles come from needs to know. */
export type StdinKind = "pipe" | "file" | "other";

/** Where the program writes: perhaps a terminal of so many columns. */
export interface Output {
  /** `done` is called when all of it is written, or could not be. */
  write(data: string | Uint8Array, done?: (error?: Error | null) => void): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

/** What shows long output page by page. */
export interface Pager {
  readonly input: Output;
  /** Ends its input, and resolves when the reader has left it: to false where it could not be started. */
  readonly end: () => Promise<boolean>;
}

/** The world outside the program, as `run` sees it; a test passes its own. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdinKind: StdinKind;
  /** Starts a pager on the terminal: the command given, or the usual one. Missing where there is none. */
  readonly startPager?: (command: string | null) => Promise<Pager>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that the program is installed in, with its package.json and the sample archive. */
  readonly home: string;
}
