import { pruneUnconfirmed } from "../../../errors.js";
import { documentId } from "../article-document.js";
import type { Cluster } from "../cluster.js";
import { BulkWriter } from "./bulk-writer.js";
import { filesOfSource, type SourceFile } from "./stored-files.js";

/** To remove more than this share of a source is asked for twice: its folder may be another one, or not all there. */
const mostUnconfirmed = 0.1;

/** Files of a source that are stored and are there no longer. */
export interface GoneFiles {
  readonly source: string;
  readonly files: readonly SourceFile[];
}

/**
 * What is stored under a source, and is in none of its files (as they are shown). Throws an `OnrecordError` where that is
 * much and not confirmed.
 */
export async function findGone(
  cluster: Cluster,
  index: string,
  source: string,
  { there, confirmed }: { readonly there: ReadonlySet<string>; readonly confirmed: boolean },
): Promise<GoneFiles> {
  const files: SourceFile[] = [];
  let [all, gone] = [0, 0];
  for await (const file of filesOfSource(cluster, index, source)) {
    all += file.articles;
    if (there.has(file.file)) continue;
    gone += file.articles;
    files.push(file);
  }
  if (!confirmed && gone > all * mostUnconfirmed) throw pruneUnconfirmed(source, gone, all);
  return { source, files };
}

/** Removes them. */
export async function removeGone(cluster: Cluster, index: string, { source, files }: GoneFiles): Promise<void> {
  const writer = new BulkWriter(cluster);
  for (const { file, end } of files) {
    for (let record = 0; record < end; record++) {
      const id = documentId({ source, file, record });
      await writer.add({ kind: "delete", index, id, name: file, json: "" });
    }
  }
  await writer.finish();
}
