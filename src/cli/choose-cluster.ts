import { addressNeeded } from "../errors.js";
import type { ClusterOptions } from "../index.js";
import { isAddress } from "../text/is-address.js";
import type { Io } from "./io.js";
import type { Flags } from "./read-flags.js";

/**
 * How the cluster is reached that one of the paths is the address of; nothing where none is. Throws an `OnrecordError` where
 * flags say how all the same.
 */
export async function chooseCluster(flags: Flags, paths: readonly string[], { env }: Io): Promise<ClusterOptions> {
  if (paths.some(isAddress)) return (await import("./cluster-options.js")).readClusterOptions(flags, env);
  const given = ["--ca", "--timeout"].find((flag) => flags.isGiven(flag));
  if (given !== undefined) throw addressNeeded(given);
  return {};
}
