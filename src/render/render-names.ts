/** `-l`: each name. With `nul`, NUL ends it and no line does. Quotes without a speaker have no name to print. */
export function* renderNames(names: Iterable<string>, nul: boolean): Iterable<string> {
  for (const name of names) if (name !== "") yield nul ? `${name}\0` : `${name}\n`;
}

/** `-c`: `name:count`, or with `nul` the name, NUL and its count. */
export function* renderCounts(counts: Iterable<readonly [string, number]>, nul: boolean): Iterable<string> {
  for (const [name, count] of counts) yield `${name}${nul ? "\0" : ":"}${count}\n`;
}
