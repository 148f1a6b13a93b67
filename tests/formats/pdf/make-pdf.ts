/** A page of a PDF that a test makes: what its content stream draws. `picture` draws an image and no text. */
export type MadePage = readonly MadeLine[] | "picture";

interface MadeLine {
  readonly text: string;
  readonly x?: number;
  /** From the bottom of the page. */
  readonly y: number;
  readonly size?: number;
}

/** A PDF in one of the fonts that every reader has, without anything to spare. `info`: "Title", "Author". */
export function makePdf(pages: readonly MadePage[], info: Readonly<Record<string, string>> = {}): Uint8Array {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(" ");
  const entries = Object.entries(info).map(([key, value]) => `/${key} (${value})`);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
      streamOf(page),
    ]),
    `<< ${entries.join(" ")} >>`,
  ];
  return new Uint8Array(Buffer.from(withTable(objects), "latin1"));
}

function streamOf(page: MadePage): string {
  const content =
    page === "picture"
      ? "q 600 0 0 800 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"
      : page
          .map(({ text, x = 50, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escape(text)}) Tj ET`)
          .join("\n");
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function escape(text: string): string {
  return text.replaceAll(/[\\()]/g, String.raw`\$&`);
}

function withTable(objects: readonly string[]): string {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>`;
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`;
}
