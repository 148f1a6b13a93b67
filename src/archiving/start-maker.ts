import type { DocumentMaker } from "../archive/build/document-maker.js";
import type { SegmentMaker } from "../archive/build/segment-maker.js";

/** From so many files or articles on it is worth starting other threads. */
const worthThreads = 100;

/** What makes segments: this thread, or others where there is much to make. */
export async function startMaker(count: number): Promise<SegmentMaker> {
  if (count < worthThreads) return (await import("./make-segments.js")).createSegmentMaker();
  return startPool();
}

async function startPool(): Promise<SegmentMaker & DocumentMaker> {
  const [{ WorkerPool }, { makerProgram }] = await Promise.all([
    import("../archive/build/worker-pool.js"),
    import("./maker-program.js"),
  ]);
  return new WorkerPool(makerProgram());
}

/** What makes documents, in the same way. */
export async function startDocumentMaker(count: number): Promise<DocumentMaker> {
  if (count < worthThreads) return (await import("./make-documents.js")).createDocumentMaker();
  return startPool();
}
