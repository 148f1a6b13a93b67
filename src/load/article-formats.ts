import { unknownType } from "../errors.js";

/** How a file becomes articles: the file is one text, or each of its lines is a record. */
export type Reader = "text" | "jsonl";

/** A type of file, as `-t` names it. */
interface ArticleFormat {
  readonly type: string;
  readonly extensions: readonly string[];
  readonly reader: Reader;
}

const formats: readonly ArticleFormat[] = [
  { type: "txt", extensions: [".txt", ".text"], reader: "text" },
  { type: "md", extensions: [".md"], reader: "text" },
  { type: "jsonl", extensions: [".jsonl"], reader: "jsonl" },
];

/** Which files of a folder hold articles. */
export interface Formats {
  readonly extensions: readonly string[];
  /** By extension, in lower case. */
  readonly readerOf: ReadonlyMap<string, Reader>;
  /** Of standard input and of a named file whose extension says nothing. */
  readonly otherwise: Reader;
}

/** The formats of these types, of all where none is named. */
export function chooseFormats(types: readonly string[] | undefined): Formats {
  const asked = types ?? [];
  for (const type of asked) {
    const known = formats.map((format) => format.type);
    if (!known.includes(type)) throw unknownType(type, known);
  }
  const chosen = asked.length === 0 ? formats : formats.filter((format) => asked.includes(format.type));
  return {
    extensions: chosen.flatMap((format) => format.extensions),
    readerOf: new Map(chosen.flatMap((format) => format.extensions.map((extension) => [extension, format.reader]))),
    otherwise: asked.includes("jsonl") ? "jsonl" : "text",
  };
}

/** How a named file is read: by its extension, whatever types were asked for. */
export function readerOfNamed(path: string, chosen: Formats): Reader {
  const extension = extensionOf(path);
  const format = formats.find((known) => known.extensions.includes(extension));
  return format?.reader ?? chosen.otherwise;
}

/** ".txt" of "clips/A.TXT"; "" where there is none. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot).toLowerCase();
}
