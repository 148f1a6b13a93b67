import { setFlagsFromString } from "node:v8";
import { parentPort } from "node:worker_threads";
import type { BuildAnswer, BuildRequest } from "../archive/build/worker-messages.js";
import { BrokenContainer } from "../archive/container/container.js";
import { explainFailure, failureCode } from "../load/explain-failure.js";
import { createDocumentMaker } from "./make-documents.js";
import { createSegmentMaker } from "./make-segments.js";

const counts = ["--invocation-count-for-turbofan=3000", "--invocation-count-for-maglev=400"];

/** What bin/onrecord.js sets otherwise for the whole process, as it is by itself, for each version of Node. */
const usualFlags: Readonly<Record<string, readonly string[]>> = {
  20: ["--interrupt-budget=67584"],
  22: counts,
  24: counts,
  26: counts,
};

/**
 * In milliseconds: a thread that has worked so long has much to make. What V8 optimises as usual is three times as much as what it
 * optimises late, which takes seconds of each thread; what runs less optimised until then takes a tenth longer.
 */
const longWork = 30_000;

function optimiseAsUsual(): void {
  for (const flag of usualFlags[process.versions.node.split(".", 1)[0] ?? ""] ?? []) setFlagsFromString(flag);
}

/** A thread that makes segments of archives, or documents, one after the other; `worker-pool.ts` starts it. */
const maker = createSegmentMaker();
const documentMaker = createDocumentMaker();

async function answer(request: BuildRequest): Promise<BuildAnswer> {
  try {
    if (request.kind === "documents") {
      return { kind: "documents", made: await documentMaker.documents(request.files) };
    }
    const made = await (request.kind === "words" ? [await maker.words(request.files)] : maker.speech(request.request));
    return { kind: "made", made };
  } catch (error) {
    if (error instanceof BrokenContainer) return { kind: "broken", message: error.message };
    return { kind: "failed", message: failureCode(error) === null ? String(error) : explainFailure(error) };
  }
}

async function reply(request: BuildRequest): Promise<void> {
  const done = await answer(request);
  // What was made is handed over, not copied once more.
  const made = done.kind === "made" ? done.made.map(({ bytes }) => bytes.buffer) : [];
  parentPort?.postMessage(
    done,
    made.filter((buffer) => buffer instanceof ArrayBuffer),
  );
}

const begun = performance.now();
parentPort?.on("message", (request: BuildRequest) => {
  if (performance.now() - begun > longWork) optimiseAsUsual();
  void reply(request);
});
