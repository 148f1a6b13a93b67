import type { Command, Option } from "commander";
import { notAChoice, notShare, notWholeNumber } from "../errors.js";

/** What a flag is where it is not given, and what a message about it calls it. */
export interface Default {
  readonly value: readonly string[] | true;
  readonly from: string;
}

/** The flags of one command line, by their long names ("--limit"), checked as they are read. */
export interface Flags {
  /** Whether it stands on the command line; false of flags that the command does not have. */
  isGiven(flag: string): boolean;
  /** The same, with what those are that were not given. */
  withDefaults(defaults: ReadonlyMap<string, Default>): Flags;
  /** What messages call it. */
  nameOf(flag: string): string;
  /** Whether a flag without a value was given; of `--no-header`, whether that was given. */
  isOn(flag: string): boolean;
  /** Every value given. */
  texts(flag: string): readonly string[];
  /** The last value given. */
  text(flag: string): string | undefined;
  wholeNumber(flag: string, from: number): number | undefined;
  /** A number from 0 to 1. */
  share(flag: string): number | undefined;
  choice<T extends string>(flag: string, choices: readonly T[]): T | undefined;
  choices<T extends string>(flag: string, choices: readonly T[]): readonly T[];
}

/** Wraps what commander has parsed. Asking for a flag that the command does not have is a bug, and throws. */
export function readFlags(command: Command, defaults: ReadonlyMap<string, Default> = new Map()): Flags {
  const options = new Map(command.options.map((option) => [option.long ?? option.short ?? "", option]));
  const valueOf = (flag: string): unknown => {
    const option = options.get(flag);
    if (option === undefined) throw new Error(`${command.name()} has no flag ${flag}`);
    return isGiven(flag)
      ? command.getOptionValue(option.attributeName())
      : (defaults.get(flag)?.value ?? unset(option));
  };
  const isGiven = (flag: string): boolean => {
    const option = options.get(flag);
    return option !== undefined && command.getOptionValueSource(option.attributeName()) === "cli";
  };
  const nameOf = (flag: string): string => (isGiven(flag) ? flag : (defaults.get(flag)?.from ?? flag));
  const texts = (flag: string): readonly string[] => asTexts(valueOf(flag));
  const choices = <T extends string>(flag: string, allowed: readonly T[]): T[] =>
    texts(flag).map((text) => chooseFrom(nameOf(flag), allowed, text));
  return {
    isGiven,
    nameOf,
    withDefaults: (others) => readFlags(command, others),
    isOn: (flag) => valueOf(flag) === !isNegated(options.get(flag)),
    texts,
    text: (flag) => texts(flag).at(-1),
    wholeNumber: (flag, from) => {
      const text = texts(flag).at(-1);
      return text === undefined ? undefined : wholeNumber(nameOf(flag), from, text);
    },
    share: (flag) => {
      const text = texts(flag).at(-1);
      return text === undefined ? undefined : share(nameOf(flag), text);
    },
    choice: (flag, allowed) => choices(flag, allowed).at(-1),
    choices,
  };
}

/** What commander has where nothing was given. */
function unset({ negate }: Option): true | undefined {
  return negate ? true : undefined;
}

/** commander turns `--no-header` into the value false of "header", true where it was not given. */
function isNegated(option: Option | undefined): boolean {
  return option?.negate ?? false;
}

function asTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function chooseFrom<T extends string>(flag: string, choices: readonly T[], text: string): T {
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined) throw notAChoice(flag, choices, text);
  return choice;
}

function share(flag: string, text: string): number {
  const value = /^(?:0|1|0?\.\d{1,9}|[01]\.\d{1,9})$/.test(text) ? Number(text) : -1;
  if (value < 0 || value > 1) throw notShare(flag, text);
  return value;
}

function wholeNumber(flag: string, from: number, text: string): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  if (value < from) throw notWholeNumber(flag, from, text);
  return value;
}
