import type { Article, Line, LineLabel, Paragraph } from "../../src/types.js";

/** An article whose every line is a body paragraph, except the lines (1-based) that are given another label. */
export function articleOf(text: string, labels: Readonly<Record<number, LineLabel>> = {}): Article {
  const lines: Line[] = [];
  let start = 0;
  for (const [index, content] of text.split("\n").entries()) {
    const number = index + 1;
    const end = start + content.length;
    if (content.trim() !== "") lines.push({ start, end, number, label: labels[number] ?? "body", rule: "by-hand" });
    start = end + 1;
  }
  const paragraphs: Paragraph[] = lines.map((line) => ({
    start: line.start,
    end: line.end,
    label: line.label,
    setOffAs: null,
    line: line.number,
  }));
  const nothing = { title: null, authors: [], published: null, outlet: null, url: null, language: null, pages: null };
  const named = { path: "a.txt", article: "a", id: "0123456789ab", fileLines: null, lineUnit: "file" } as const;
  return { ...named, text, ...nothing, lines, paragraphs };
}
