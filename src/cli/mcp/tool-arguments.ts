import { argumentNeeded, argumentUnfit, unknownArgument } from "../../errors.js";
import { closest } from "../../text/edit-distance.js";
import { isDate } from "../../text/is-date.js";

/** What an argument takes; `texts` and `choices` take one value too, or several in an array. */
type Taken =
  | { readonly kind: "text" | "texts"; readonly longest: number }
  | { readonly kind: "date" }
  | { readonly kind: "choice" | "choices"; readonly choices: readonly string[] }
  | { readonly kind: "number"; readonly from: number; readonly to: number; readonly whole: boolean };

/** An argument of a tool: what the assistant is told of it, and what it is checked by. */
export interface Argument {
  readonly name: string;
  /** What it is for, to be read by a model. */
  readonly about: string;
  readonly takes: Taken;
  readonly needed?: true;
}

/** The arguments of one call, checked. Each is undefined where it was not given. */
export interface Arguments {
  text(name: string): string | undefined;
  texts(name: string): readonly string[] | undefined;
  number(name: string): number | undefined;
  choice<T extends string>(name: string, choices: readonly T[]): T | undefined;
  choices<T extends string>(name: string, choices: readonly T[]): readonly T[] | undefined;
}

/** Arguments as JSON Schema, which is how an assistant is told of them. */
export function schemaOf(args: readonly Argument[]) {
  return {
    type: "object" as const,
    properties: Object.fromEntries(
      args.map(({ name, about, takes }) => [name, { ...typeOf(takes), description: about }]),
    ),
    required: args.filter(({ needed }) => needed === true).map(({ name }) => name),
    additionalProperties: false,
  };
}

function typeOf(takes: Taken): Record<string, unknown> {
  switch (takes.kind) {
    case "text":
      return { type: "string", maxLength: takes.longest };
    case "texts":
      return { type: "array", items: { type: "string", maxLength: takes.longest }, maxItems: mostValues };
    case "date":
      return { type: "string", pattern: String.raw`^\d{4}(-\d{2}(-\d{2})?)?$` };
    case "choice":
      return { type: "string", enum: takes.choices };
    case "choices":
      return { type: "array", items: { type: "string", enum: takes.choices }, maxItems: mostValues };
    case "number":
      return { type: takes.whole ? "integer" : "number", minimum: takes.from, maximum: takes.to };
  }
}

/** In one array. */
const mostValues = 20;

/** Reads the arguments of a call, complaining about the first that is unknown, missing or unfit. */
export function readArguments(
  tool: string,
  args: readonly Argument[],
  given: Readonly<Record<string, unknown>>,
): Arguments {
  const names = args.map(({ name }) => name);
  const values = new Map<string, readonly unknown[]>();
  for (const name of Object.keys(given)) {
    if (!names.includes(name)) throw unknownArgument(name, tool, closest(name, names), names);
  }
  for (const argument of args) {
    const value = given[argument.name];
    // Models write null for what they leave out.
    if (value !== undefined && value !== null) values.set(argument.name, valuesOf(argument, value));
    else if (argument.needed === true) throw argumentNeeded(argument.name, tool, argument.about);
  }
  const texts = (name: string) => values.get(name)?.filter((value) => typeof value === "string");
  const choices = <T extends string>(name: string, known: readonly T[]) =>
    texts(name)?.flatMap((text) => known.find((choice) => choice === text) ?? []);
  return {
    text: (name) => texts(name)?.[0],
    texts,
    number: (name) => values.get(name)?.find((value) => typeof value === "number"),
    choice: (name, known) => choices(name, known)?.[0],
    choices,
  };
}

function valuesOf({ name, takes }: Argument, given: unknown): readonly unknown[] {
  const takesSeveral = takes.kind === "texts" || takes.kind === "choices";
  const values: readonly unknown[] = Array.isArray(given) && takesSeveral ? given : [given];
  if (values.length > mostValues) throw argumentUnfit(name, `at most ${mostValues} values`, `${values.length}`);
  for (const value of values) {
    const wanted = whatIsWanted(takes, value);
    if (wanted !== null) throw argumentUnfit(name, wanted, JSON.stringify(value));
  }
  return values;
}

/** What should have been given instead of a value, or null where it is fit. */
function whatIsWanted(takes: Taken, value: unknown): string | null {
  switch (takes.kind) {
    case "text":
    case "texts":
      if (typeof value !== "string" || value.trim() === "") return "a text that is not empty";
      return value.length > takes.longest ? `at most ${takes.longest} characters` : null;
    case "date":
      return typeof value === "string" && isDate(value) ? null : "YYYY, YYYY-MM or YYYY-MM-DD";
    case "choice":
    case "choices":
      return takes.choices.some((choice) => choice === value) ? null : takes.choices.join(", ");
    case "number": {
      const { from, to, whole } = takes;
      const isFit = typeof value === "number" && value >= from && value <= to && (!whole || Number.isInteger(value));
      return isFit ? null : `a ${whole ? "whole " : ""}number from ${from} to ${to}`;
    }
  }
}
