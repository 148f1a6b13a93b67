import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { BrokenContainer } from "../container/container.js";
import type { MadeSegment } from "../segment/open-segment.js";
import type { DocumentMaker, FileToStore, MadeDocuments } from "./document-maker.js";
import { BuildFailed, type FileToKeep, type SegmentMaker, type SpeechToMake } from "./segment-maker.js";
import type { BuildAnswer, BuildRequest } from "./worker-messages.js";

/** In megabytes: a piece of work is small, but one file of it may be large. */
const memoryOfWorker = 2048;

/** More threads than this wait for the disk. */
const mostWorkers = 8;

/** Makes segments, and documents, in as many threads as the machine runs at once. */
export class WorkerPool implements SegmentMaker, DocumentMaker {
  readonly width = Math.min(mostWorkers, availableParallelism());
  readonly #program: string;
  readonly #all: Worker[] = [];
  readonly #idle: Worker[] = [];

  /** `program` is what the threads run. */
  constructor(program: string) {
    this.#program = program;
  }

  async words(files: readonly FileToKeep[]): Promise<MadeSegment> {
    const [words] = await this.#askSegments({ kind: "words", files });
    if (words === undefined) throw new BuildFailed("a thread made nothing");
    return words;
  }

  speech(request: SpeechToMake): Promise<readonly MadeSegment[]> {
    return this.#askSegments({ kind: "speech", request });
  }

  async documents(files: readonly FileToStore[]): Promise<MadeDocuments> {
    const answer = await this.#ask({ kind: "documents", files });
    if (answer.kind !== "documents") throw new BuildFailed("a thread made no documents");
    return answer.made;
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((worker) => worker.terminate()));
  }

  async #askSegments(request: BuildRequest): Promise<readonly MadeSegment[]> {
    const answer = await this.#ask(request);
    if (answer.kind !== "made") throw new BuildFailed("a thread made no segments");
    return answer.made;
  }

  async #ask(request: BuildRequest): Promise<BuildAnswer> {
    const worker = this.#idle.pop() ?? this.#start();
    const answer = await answerOf(worker, request);
    this.#idle.push(worker);
    if (answer.kind === "broken") throw new BrokenContainer(answer.message);
    if (answer.kind === "failed") throw new BuildFailed(answer.message);
    return answer;
  }

  #start(): Worker {
    const worker = new Worker(this.#program, { resourceLimits: { maxOldGenerationSizeMb: memoryOfWorker } });
    this.#all.push(worker);
    return worker;
  }
}

/** Resolves to the answer; rejects where the worker ends without one. */
function answerOf(worker: Worker, request: BuildRequest): Promise<BuildAnswer> {
  return new Promise((resolve, reject) => {
    const onMessage = (answer: BuildAnswer): void => {
      stopListening();
      resolve(answer);
    };
    const onError = (error: Error): void => {
      stopListening();
      reject(new BuildFailed(error.message, { cause: error }));
    };
    const onExit = (code: number): void => onError(new Error(`a thread ended with ${code}`));
    // Not removeAllListeners: it takes those with it by which a worker hears anything at all.
    const stopListening = (): void => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
    };
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(request, []);
  });
}
