/** Only an address of the web is one to cite: a `javascript:` would run. What TeX and Markdown would read in it is encoded. */
export function citableUrl(url: string): string | null {
  if (!/^https?:\/\/[^\s\p{Cc}\p{Cs}]+$/iu.test(url)) return null;
  return url.replace(/[^\u{21}-\u{7E}]|[{}\\<>"^`|]/gu, encodeURIComponent);
}
