// Checks the frames: node bench/frames/validate.mjs
// Ids are unique, every quotation stands in its text at its offset, every speaker is named there, and no marked stretch is left unjudged.
import { allFrames, plain } from "./read-frames.mjs";

const quotationMarks = /“[^”„]{2,}?”|„[^“”]{2,}?[“”]|«[^»\n]{2,}?»|(?<!\d)"[^"\n]{2,}?"/gu;
const problems = [];
const ids = new Set();
let stretches = 0;

/** A name counts as given if each of its words stands somewhere in the text. */
function isNamed(name, text) {
  const there = plain(text);
  return (
    there.includes(plain(name)) ||
    plain(name)
      .split(" ")
      .every((word) => there.includes(word))
  );
}

function checkFrame(file, frame) {
  const fail = (what) => problems.push(`${file} ${frame.id}: ${what}`);
  if (ids.has(frame.id)) fail("id used twice");
  ids.add(frame.id);
  for (const expected of frame.expect) {
    stretches++;
    if (frame.text.slice(expected.start, expected.start + expected.quote.length) !== expected.quote)
      fail(`not at its place: ${expected.quote}`);
    if (expected.quote !== expected.quote.trim()) fail(`space at an end: ${expected.quote}`);
    if (!["statement", "other"].includes(expected.status)) fail(`status ${expected.status}`);
    if (
      expected.speaker !== null &&
      (plain(expected.speaker) === "" || !isNamed(expected.speaker, `${frame.title ?? ""} ${frame.text}`))
    )
      fail(`nowhere named: ${expected.speaker}`);
  }
  for (const marked of frame.text.matchAll(quotationMarks)) {
    const end = marked.index + marked[0].length;
    if (!frame.expect.some((e) => e.start < end && e.start + e.quote.length > marked.index))
      fail(`unjudged: ${marked[0]}`);
  }
}

for (const [file, frames] of allFrames()) for (const frame of frames) checkFrame(file, frame);
console.log(`${ids.size} frames, ${stretches} stretches, ${problems.length} problems`);
for (const problem of problems) console.log(problem);
if (problems.length > 0) process.exitCode = 1;
