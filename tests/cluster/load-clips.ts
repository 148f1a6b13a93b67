import { guardStages } from "../../src/archive/guard-stages.js";
import { articleDocument, documentId, indexedWords, wordDocument } from "../../src/archive/remote/article-document.js";
import type { Cluster } from "../../src/archive/remote/cluster.js";
import { aliasesOf, articlesIndex, indicesOf, type Spread, wordsIndex } from "../../src/archive/remote/layout.js";
import { readFiles, stages } from "../archive/read-files.js";

/** Puts files into an archive of its own on a cluster, without the loader. */
export async function loadClips(
  cluster: Cluster,
  files: Readonly<Record<string, string>>,
  spread: Spread = { shards: 2, replicas: 0 },
): Promise<void> {
  const { name } = cluster.address;
  const [indices, aliases] = [indicesOf(name, "test"), aliasesOf(name)];
  const bodies = { articles: articlesIndex("test", spread), words: wordsIndex("test", spread) };
  for (const kind of ["articles", "words"] as const) {
    const body = { ...bodies[kind], aliases: { [aliases[kind]]: {} } };
    await cluster.ask({ method: "PUT", path: `/${indices[kind]}`, body });
  }
  const guarded = guardStages(stages, []);
  const [clean, attribute, report] = [await guarded.clean(), await guarded.attribute(), await guarded.indirect()];
  const lines: object[] = [];
  const words = new Set<string>();
  for (const [n, source] of (await readFiles(files)).entries()) {
    const article = clean(source);
    if (article === null) continue;
    const speech = attribute(article);
    const origin = { source: "clips", file: source.path, record: n, hash: source.id };
    const document = articleDocument({ origin, article, speech, reports: report(article, speech) });
    lines.push({ index: { _index: indices.articles, _id: documentId(origin) } }, document);
    for (const { start, end } of article.paragraphs) {
      for (const word of indexedWords(article.text.slice(start, end))) words.add(word);
    }
  }
  for (const word of words) lines.push({ index: { _index: indices.words, _id: word } }, wordDocument(word));
  const body = `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`;
  const { errors, items } = await cluster.ask<{ errors: boolean; items: unknown }>({
    method: "POST",
    path: "/_bulk",
    body,
    query: { refresh: true },
  });
  if (errors) throw new Error(JSON.stringify(items).slice(0, 2000));
}
