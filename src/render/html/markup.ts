import { showControls } from "../../text/show-controls.js";

/** Text that is HTML already. Nothing else makes one but `html`, whose values are escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a page: null is nothing, a list its members one after the other. */
export type Content = Html | string | number | null | readonly Content[];

/** HTML as it is written, with every value in it escaped unless it is HTML itself. */
export function html(written: TemplateStringsArray, ...values: readonly Content[]): Html {
  // Lines and indents are the source's.
  const [first = "", ...parts] = written.map((part) => part.replace(/\s*\n\s*/g, "\n"));
  return new Html(parts.reduce((before, part, n) => before + textOf(values[n] ?? null) + part, first));
}

function textOf(content: Content): string {
  if (content === null) return "";
  if (content instanceof Html) return content.text;
  if (typeof content === "string") return escapeText(content);
  return typeof content === "number" ? String(content) : content.map(textOf).join("");
}

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text for an element or a quoted attribute. What would turn the reading direction around, or hides, is made visible; a
 * page is also looked at in terminals.
 */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\t\n]+/g, showControls)
    .replace(/[&<>"']/g, (sign) => references[sign] ?? sign);
}
