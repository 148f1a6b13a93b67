import { statSync } from "node:fs";

/** The article that a first word asks for: `-` is standard input, which is called `<stdin>` everywhere else. */
export function articleAsked(operand: string): string {
  return operand === "-" ? "<stdin>" : operand;
}

/** The file that it names, if it names one: `-`, `clips/a.txt`, `clips/a.txt:33` as another command printed it. */
export function articleFile(operand: string): string | null {
  if (operand === "-") return operand;
  const unnumbered = operand.replace(/(?::\d+){1,2}:?$/, "");
  return [operand, unnumbered].find(isFile) ?? null;
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
