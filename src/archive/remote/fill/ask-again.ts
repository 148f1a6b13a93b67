import { setTimeout } from "node:timers/promises";
import { type Cluster, type ClusterRequest, mostTries, waitBefore } from "../cluster.js";
import { failureOf } from "../failed-request.js";

/**
 * Asks what may be asked twice, and once more where the connection is cut or no answer comes in time: hours of work shall not
 * end because a node does.
 */
export async function askAgain<Answer>(cluster: Cluster, request: ClusterRequest): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    try {
      return await cluster.ask<Answer>(request);
    } catch (error) {
      const kind = failureOf(error)?.kind;
      if ((kind !== "unreachable" && kind !== "late") || tries === mostTries) throw error;
      await setTimeout(waitBefore(tries));
    }
  }
}
