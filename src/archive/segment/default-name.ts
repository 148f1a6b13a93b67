import { bareName } from "../../text/file-names.js";

/** What an article is called that has no name of its own: its file, and its place in that. */
export function defaultName(path: string, place: string): string {
  return bareName(path) + place;
}
