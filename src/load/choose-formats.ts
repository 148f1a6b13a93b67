import { unknownType } from "../errors.js";
import { formatNamed, formats, type FormatId } from "../formats/formats.js";
import { extensionOf } from "../text/file-names.js";

/** Which files of a folder are read. */
export interface ChosenFormats {
  readonly extensions: readonly string[];
  /** By extension, in small letters with its dot. */
  readonly byExtension: ReadonlyMap<string, FormatId>;
  /** Of standard input and of a named file that does not tell what it is; null: text. */
  readonly otherwise: FormatId | null;
  /** Some types were asked for, so that the others are left out on purpose. */
  readonly selective: boolean;
}

/** The formats of these types, of all where none is named. */
export function chooseFormats(types: readonly string[] = []): ChosenFormats {
  for (const type of types) {
    const known = formats.map((format) => format.type);
    if (!known.includes(type)) throw unknownType(type, known);
  }
  const chosen = types.length === 0 ? formats : formats.filter((format) => types.includes(format.type));
  return {
    extensions: chosen.flatMap((format) => format.extensions),
    byExtension: new Map(chosen.flatMap(({ id, extensions }) => extensions.map((extension) => [extension, id]))),
    otherwise: types.length === 0 ? null : (chosen.find(({ id }) => id !== "text")?.id ?? null),
    selective: types.length > 0,
  };
}

/** How a named file is read: by its extension, whatever types were asked for. */
export function formatOfNamed(path: string, chosen: ChosenFormats): FormatId | null {
  return formatNamed(extensionOf(path))?.id ?? chosen.otherwise;
}
