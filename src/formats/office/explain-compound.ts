/**
 * Why a file in the container of old Office programs is not read: an old Word document, or a new one that a password
 * protects. It begins with D0 CF 11 E0.
 */
export function explainCompound(bytes: Uint8Array): string {
  if (hasName(bytes, "EncryptedPackage")) return "it is encrypted; save it without a password";
  if (hasName(bytes, "WordDocument")) return "it is in the old Word format; save it as .docx, .rtf or .txt";
  if (hasName(bytes, "__substg1.0_")) return "it is an Outlook message; save it as .eml or .txt";
  if (hasName(bytes, "Workbook")) return "it is in the old Excel format; save it as .csv";
  return "it is in an old Office format; save it as .docx, .rtf or .txt";
}

/** Whether the bytes hold a name of a stream, which is in UTF-16. */
function hasName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, "utf16le"));
}
