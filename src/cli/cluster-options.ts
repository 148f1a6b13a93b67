import { readFileSync, statSync } from "node:fs";
import { caUnreadable, credentialsOpen, credentialsUnreadable, notCredentials } from "../errors.js";
import type { ClusterOptions } from "../index.js";
import { explainFailure } from "../load/explain-failure.js";
import type { Io } from "./io.js";
import type { Flags } from "./read-flags.js";

type Variables = Io["env"];

const variables = {
  user: "ONRECORD_OPENSEARCH_USER",
  password: "ONRECORD_OPENSEARCH_PASSWORD",
  apiKey: "ONRECORD_OPENSEARCH_API_KEY",
} as const;

/** Names a file of the others. */
const fileVariable = "ONRECORD_OPENSEARCH_CREDENTIALS";

/**
 * How a cluster is reached: what flags say, and who asks as the environment has it or a file that it names, for what is on a
 * command line everybody sees.
 */
export function readClusterOptions(flags: Flags, env: Variables): ClusterOptions {
  const ca = flags.text("--ca");
  const timeout = flags.wholeNumber("--timeout", 1);
  return {
    ...readCredentials(env),
    ...(ca !== undefined && { ca: readCa(ca) }),
    ...(timeout !== undefined && { timeout }),
  };
}

function readCa(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw caUnreadable(file, explainFailure(error), error);
  }
}

/** Variables go before the file that one of them names. */
function readCredentials(env: Variables): ClusterOptions {
  const file = env[fileVariable] ?? "";
  const given = credentialsOf(env);
  const isGiven = Object.keys(given).length > 0;
  const [credentials, where] =
    isGiven || file === "" ? [given, "the environment"] : [credentialsOf(readVariables(file)), file];
  const { user, password, apiKey } = credentials;
  const isHalf = (user === undefined) !== (password === undefined);
  const isNothing = file !== "" && Object.keys(credentials).length === 0;
  if (isHalf || isNothing || (user !== undefined && apiKey !== undefined)) throw notCredentials(where);
  return credentials;
}

function credentialsOf(env: Variables): Pick<ClusterOptions, keyof typeof variables> {
  const [user = "", password = "", apiKey = ""] = [variables.user, variables.password, variables.apiKey].map(
    (name) => env[name] ?? "",
  );
  return {
    ...(user !== "" && { user }),
    ...(password !== "" && { password }),
    ...(apiKey !== "" && { apiKey }),
  };
}

const ofOthers = 0o077;

/** The lines `NAME=VALUE` of a file that nobody else may read. */
function readVariables(file: string): Variables {
  const text = readPrivate(file);
  const lines = text.split(/\r?\n/).map((line) => /^\s*([A-Z_]+)=(.*)$/.exec(line));
  return Object.fromEntries(lines.flatMap((line) => (line === null ? [] : [[line[1] ?? "", line[2] ?? ""]])));
}

function readPrivate(file: string): string {
  try {
    // Windows has no such modes.
    const isOpen = process.platform !== "win32" && (statSync(file).mode & ofOthers) !== 0;
    if (!isOpen) return readFileSync(file, "utf8");
  } catch (error) {
    throw credentialsUnreadable(file, explainFailure(error), error);
  }
  throw credentialsOpen(file);
}
