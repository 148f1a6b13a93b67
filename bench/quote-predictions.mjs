// What the attribution benches share: a labelled text as an article, and quotes as the scorer reads them.

/** An article whose every line that is not blank is a paragraph of the story: the labelled texts have no page around them. */
export function bodyArticle({ id, text }) {
  const paragraphs = [];
  let start = 0;
  for (const [index, line] of text.split("\n").entries()) {
    const end = start + line.length;
    if (line.trim() !== "") paragraphs.push({ start, end, label: "body", setOffAs: null, line: index + 1 });
    start = end + 1;
  }
  const lines = paragraphs.map((span) => ({ ...span, number: span.line, rule: "bench" }));
  const unknown = { title: null, authors: [], published: null, outlet: null, fileLines: null, lineUnit: "file" };
  return { path: id, article: id, id, text, ...unknown, lines, paragraphs };
}

/** The statements among an article's quotes. */
export function predictionsOf(id, quotes) {
  return quotes
    .filter(({ kind }) => kind === "direct" || kind === "mixed")
    .map(({ kind, spans, attribution }) => {
      const { speaker = null, mention = null, cue = null } = attribution ?? {};
      return { article: id, kind, spans, speaker, mention, cue };
    });
}
