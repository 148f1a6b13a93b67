import { deflateRawSync, inflateRawSync } from "node:zlib";
import { BrokenContainer } from "../container/container.js";

/**
 * What most of what is packed has in it. A short text is hardly shorter when it is deflated by itself; beside this one it is
 * half as long. Part of the format: whoever changes it changes `segmentFormat`.
 */
const dictionary = Buffer.from(
  '"repeat","furniture","heading","caption","meta","title","headline","byline","date","link-list","other-story","line-model",' +
    '"organization","group","unnamed","the company","the White House","the government","a spokesman","a statement","they","we",' +
    '"according to","told","asked","added","wrote","says","said","she","he","she said","he said","model","direct","mixed","other",' +
    '"person",["story",0,[0,0,1,0,0,0,"story",[[1,0,[0,0,"scare",0,"term",0,"title",null,0,"mark",-1],[0,0,"said"],[0,0,"he"],1,0,0,',
);

/** Bytes that are like what else is packed, in few. */
export function packBytes(bytes: Uint8Array): Uint8Array {
  return compact(deflateRawSync(bytes, { dictionary }));
}

/** Throws a `BrokenContainer` where these were not packed. */
export function unpackBytes(bytes: Uint8Array): Buffer {
  try {
    return inflateRawSync(bytes, { dictionary });
  } catch (error) {
    throw new BrokenContainer("what it holds cannot be unpacked", { cause: error });
  }
}

/** What zlib returns is a view of 16 KiB, which stay in memory with it: many small ones would fill it. */
function compact(bytes: Uint8Array): Uint8Array {
  return Uint8Array.prototype.slice.call(bytes);
}

/** A text in few bytes. */
export function packText(text: string): Uint8Array {
  return compact(deflateRawSync(text));
}

export function unpackText(bytes: Uint8Array): string {
  return inflateRawSync(bytes).toString();
}
