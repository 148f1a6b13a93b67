import { scanXml } from "../scan-xml.js";
import { headingTag, styleTag } from "../style-tag.js";

interface Style {
  name: string;
  basedOn: string | null;
  /** From 0; null where it is no heading. */
  outlineLevel: number | null;
}

/** What HTML would call paragraphs, by the ids of their styles. A style that says nothing is as the one it is based on. */
export function readStyles(part: Uint8Array | null): ReadonlyMap<string, string> {
  const styles = part === null ? new Map<string, Style>() : listStyles(part);
  return new Map([...styles.keys()].map((id) => [id, tagOf(id, styles)]));
}

function listStyles(part: Uint8Array): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  scanXml(part, {
    open(name, attributes) {
      const value = attributes["val"] ?? "";
      if (name === "style") {
        style = { name: "", basedOn: null, outlineLevel: null };
        if (attributes["type"] === "paragraph") styles.set(attributes["styleId"] ?? "", style);
      } else if (style === null) return;
      else if (name === "name") style.name = value;
      else if (name === "basedOn") style.basedOn = value;
      else if (name === "outlineLvl") style.outlineLevel = Number(value);
    },
    close(name) {
      if (name === "style") style = null;
    },
    text() {},
  });
  return styles;
}

/** Styles based on each other in a circle end here. */
const longestChain = 10;

function tagOf(id: string, styles: ReadonlyMap<string, Style>): string {
  let style = styles.get(id);
  for (let i = 0; i < longestChain && style !== undefined; i++) {
    const tag = styleTag(style.name);
    if (tag !== "p") return tag;
    if (style.outlineLevel !== null && style.outlineLevel < 6) return headingTag(style.outlineLevel + 1);
    style = style.basedOn === null ? undefined : styles.get(style.basedOn);
  }
  return "p";
}
