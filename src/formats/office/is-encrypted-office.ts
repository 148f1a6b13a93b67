/**
 * Whether a file in the container of old Office programs (it begins with D0 CF 11 E0) is a new document that a password
 * protects: the container then has a stream of this name, which is in UTF-16.
 */
export function isEncryptedOffice(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
}
