import type * as PdfJs from "pdfjs-dist/legacy/build/pdf.mjs";
import { FormatError } from "../document.js";
import type { PdfPage, TextRun } from "./page-types.js";

/** What is taken out of a PDF before anything in it is understood. */
export interface OpenedPdf {
  readonly pages: readonly PdfPage[];
  readonly title: string;
  readonly author: string;
  readonly language: string;
}

/** A newspaper's whole issue has a hundred; a book has a thousand. */
const mostPages = 5000;
/** Of one page: more is a drawing made of letters. */
const mostRuns = 100_000;

/** Reads every page with pdf.js. `cmaps` is the folder of its character tables, with "/" at the end. */
export async function openPdf(bytes: Uint8Array, cmaps: string): Promise<OpenedPdf> {
  const { getDocument, VerbosityLevel } = await loadPdfJs();
  const task = getDocument({
    // It takes the bytes for its own.
    data: new Uint8Array(bytes),
    cMapUrl: cmaps,
    cMapPacked: true,
    verbosity: VerbosityLevel.ERRORS,
    // No code out of the file is run, nothing is fetched, no font of the system is looked at.
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages) throw new FormatError(`it has more than ${mostPages} pages`);
    const { info } = await document.getMetadata();
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(await readPage(page));
      page.cleanup();
    }
    return {
      pages,
      title: stringIn(info, "Title"),
      author: stringIn(info, "Author"),
      language: stringIn(info, "Language"),
    };
  } catch (error) {
    throw explain(error);
  } finally {
    await task.destroy();
  }
}

/** The part that reads runs in this thread, for it is a worker already: pdf.js looks for it here. */
async function loadPdfJs(): Promise<typeof PdfJs> {
  // It makes one when it is loaded, though only drawing needs it.
  if (!("DOMMatrix" in globalThis)) Object.assign(globalThis, { DOMMatrix: Object });
  const reader: unknown = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  Object.assign(globalThis, { pdfjsWorker: reader });
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

async function readPage(page: PdfJs.PDFPageProxy): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ disableNormalization: false });
  const runs: TurnedRun[] = [];
  for (const item of items) {
    if (!("str" in item) || item.str === "" || runs.length >= mostRuns) continue;
    runs.push(placeRun(item, transform));
  }
  return { number: page.pageNumber, width, height, runs: turnUpright(runs, width, height) };
}

/** A run with the quarter turns by which its letters are turned, clockwise: 0 where they stand upright. */
type TurnedRun = TextRun & { readonly turns: number };

interface TextItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly fontName: string;
}

function placeRun({ str, transform, width, fontName }: TextItem, viewport: readonly number[]): TurnedRun {
  const [a, b, c, d, e, f] = transform.map(Number);
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = viewport;
  const along = [va * (a ?? 0) + vc * (b ?? 0), vb * (a ?? 0) + vd * (b ?? 0)] as const;
  const up = Math.hypot(va * (c ?? 0) + vc * (d ?? 0), vb * (c ?? 0) + vd * (d ?? 0));
  return {
    text: str,
    x: va * (e ?? 0) + vc * (f ?? 0) + ve,
    y: vb * (e ?? 0) + vd * (f ?? 0) + vf,
    width,
    size: up,
    font: fontName.replace(/^g_d\d+_/, ""),
    turns: (Math.round(Math.atan2(along[1], along[0]) / (Math.PI / 2)) + 4) % 4,
  };
}

/** The runs of the direction that most letters have, as if it were upright; a few turned words are a seal or a credit. */
function turnUpright(runs: readonly TurnedRun[], width: number, height: number): TextRun[] {
  const letters = [0, 0, 0, 0];
  for (const { turns, text } of runs) letters[turns] = (letters[turns] ?? 0) + text.length;
  const main = letters.indexOf(Math.max(...letters));
  return runs
    .filter(({ turns }) => turns === main)
    .map(({ text, x, y, width: long, size, font }) => {
      const run = { text, x, y, width: long, size, font };
      if (main === 1) return { ...run, x: run.y, y: width - run.x };
      if (main === 2) return { ...run, x: width - run.x, y: height - run.y };
      if (main === 3) return { ...run, x: height - run.y, y: run.x };
      return run;
    });
}

function stringIn(info: object, key: string): string {
  const value: unknown = Reflect.get(info, key);
  return typeof value === "string" ? value : "";
}

/** Whatever pdf.js throws tells of the file. */
function explain(error: unknown): FormatError {
  if (error instanceof FormatError) return error;
  const isLocked = error instanceof Error && error.name === "PasswordException";
  if (isLocked) return new FormatError("it is encrypted; save it without a password");
  return new FormatError("it is damaged: no PDF can be read from it; download or save it again");
}
