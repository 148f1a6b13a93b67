/** An address as it was before an archive put its own before it; "" for what is none. */
export function decodeUrl(address: string): string {
  const plain = address.trim().replace(/^https?:\/\/web\.archive\.org\/web\/\d+(?:[a-z]{2}_)?\/(?=https?:)/, "");
  return /^https?:\/\/[^\s"<>]+$/i.test(plain) && plain.length < 2000 ? plain : "";
}

/** "https://www.example.org/a" is of "example.org". */
export function hostOf(address: string): string {
  return (/^https?:\/\/(?:[^/@]*@)?(?:www\.)?([^/:?#]+)/i.exec(address)?.[1] ?? "").toLowerCase();
}
