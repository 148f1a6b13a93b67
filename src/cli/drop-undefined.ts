/** An object without the keys whose value is undefined: what was not asked for is left out, not set to nothing. */
export function dropUndefined<T extends object>(values: T): Given<T> {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  // The compiler cannot follow keys through `entries`; the filter above is what the type says.
  return given as Given<T>;
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
