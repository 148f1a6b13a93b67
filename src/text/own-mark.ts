/** What a page of ours has near its beginning, so that a folder is read without it. */
export const ownMark = '<meta name="generator" content="onrecord">';

const writtenMark = /<meta\s+name="generator"\s+content="onrecord"\s*\/?>/i;

/** A page that a browser has saved again may begin with a comment. */
const head = 2000;

/** Whether a page is an answer of ours, and no article. */
export function isOwnPage(text: string): boolean {
  return writtenMark.test(text.slice(0, head));
}
