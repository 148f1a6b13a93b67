import { lineSpans } from "../../src/text/lines.js";
import type { Article, LineLabel } from "../../src/types.js";

/** An article of one paragraph a line; a line may begin with its label: "caption: …". Without one it is body. */
export function articleOf(lines: readonly string[], title: string | null = null): Article {
  const text = lines.join("\n");
  const labelled = lineSpans(text).flatMap((span, i) => {
    const label: LineLabel = lines[i]?.startsWith("caption: ") ? "caption" : "body";
    return span.start === span.end ? [] : [{ ...span, number: i + 1, label, rule: "test" }];
  });
  const paragraphs = labelled.map(({ start, end, label, number }) => ({
    start,
    end,
    label,
    setOffAs: null,
    line: number,
  }));
  const named = { path: "a.txt", article: "a", id: "000000000000", fileLines: null, lineUnit: "file" } as const;
  const unknown = { authors: [], published: null, outlet: null, url: null, language: null, pages: null };
  return { ...named, text, title, ...unknown, lines: labelled, paragraphs };
}
