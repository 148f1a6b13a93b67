import { parentPort } from "node:worker_threads";
import type { BuildAnswer, BuildRequest } from "../archive/build/worker-messages.js";
import { BrokenContainer } from "../archive/container/container.js";
import { explainFailure, failureCode } from "../load/explain-failure.js";
import { createSegmentMaker } from "./make-segments.js";

/** A thread that makes segments of archives, one after the other; `worker-pool.ts` starts it. */
const maker = createSegmentMaker();

async function answer(request: BuildRequest): Promise<BuildAnswer> {
  try {
    const made = await (request.kind === "words" ? maker.words(request.files) : maker.speech(request.request));
    return { kind: "made", made };
  } catch (error) {
    if (error instanceof BrokenContainer) return { kind: "broken", message: error.message };
    return { kind: "failed", message: failureCode(error) === null ? String(error) : explainFailure(error) };
  }
}

async function reply(request: BuildRequest): Promise<void> {
  const done = await answer(request);
  // What was made is handed over, not copied once more.
  const made = done.kind === "made" ? done.made.bytes.buffer : null;
  parentPort?.postMessage(done, made instanceof ArrayBuffer ? [made] : []);
}

parentPort?.on("message", (request: BuildRequest) => {
  void reply(request);
});
