import { flattenField } from "./flatten-field.js";

/** grep's signs: `:` before a line that was asked for, `-` before one that stands about it. */
export type PlaceSign = ":" | "-";

/** `path:line`, or with `nul` the path as it is and NUL after it, so that no path can be misread. */
export function printPlace({ path, line }: Place, sign: PlaceSign, nul: boolean): string {
  return nul ? `${path}\0${line}` : `${flattenField(path)}${sign}${line}`;
}

export interface Place {
  readonly path: string;
  readonly line: number;
}
