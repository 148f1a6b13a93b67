/** An object without the keys whose value is undefined: what was not asked for is left out, not set to nothing. */
export function dropUndefined<T extends object>(values: T): Given<T>;
export function dropUndefined(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
