// Cuts the program into parts: what the usual questions load together lies together, so that none of them reads, checks
// and deserializes the code of the others. bin/onrecord.js loads them.
//
// esbuild cuts ES modules into chunks at each dynamic import. A chunk becomes a function here, which returns what it
// exports; a part is a list of such functions. What a chunk imports from another are variables of its own, as quick to
// reach as any (`const` is not: V8 asks each time whether it has a value yet), and no live bindings: nothing that we
// export is assigned to again once its module has run.

/** The parts of a program by name, of esbuild's chunks `{name, code, imports}`; `partOf` says where a chunk goes. */
export function splitProgram(chunks, partOf) {
  const parts = new Map();
  for (const chunk of chunks) parts.set(partOf(chunk.name), [...(parts.get(partOf(chunk.name)) ?? []), chunk]);
  const places = new Map();
  for (const [part, members] of parts) members.forEach(({ name }, number) => places.set(name, [part, number]));
  const toPart = (members) => inAscii(`[${members.map((chunk) => toFunction(chunk, places)).join(",\n")}]`);
  return new Map([...parts].map(([part, members]) => [part, toPart(members)]));
}

const importFrom = /(?<=^|[;}\n])import ?(?:(?:(\w+)|\*as (\w+)|\{([^}]*)\}) ?from)?"([^"]*)";/g;
const importLater = /\bimport\("([^"]*)"\)/g;
const exportLast = /export(?:\{([^}]*)\}| default (\w+\(\)));/;

/** A chunk as a function of `module`, `require`, and `load`, which gives what the chunk in a place exports. */
function toFunction({ name, code, imports }, places) {
  let count = 0;
  const exportsOf = (path) => {
    count++;
    const place = places.get(path.replace(/^\.\/(.*)\.js$/, "$1"));
    return place === undefined ? `require("${path}")` : `load("${place[0]}",${place[1]})`;
  };
  const body = code
    .replaceAll(importFrom, (_statement, whole, all, some, path) => {
      const exported = exportsOf(path);
      // Imported for its effects alone: our modules have none.
      if (whole === undefined && all === undefined && some === undefined) return "";
      return `var ${whole ?? all ?? `{${some.replaceAll(" as ", ":")}}`}=${exported};`;
    })
    .replaceAll(importLater, (_call, path) => `Promise.resolve().then(()=>${exportsOf(path)})`)
    .replace(exportLast, (_statement, names, one) => `return{${one ? `default:${one}` : asProperties(names)}};`);
  // A pattern that took a text for an import would be found out by nobody else; an import that is left does not compile.
  if (count !== imports.length) throw new Error(`${name}: ${count} imports were replaced of ${imports.length}`);
  return `(module,require,load)=>{${body}}`;
}

function asProperties(names) {
  return names.replaceAll(/(\w+)(?: as (\w+))?/g, (_all, own, name = own) => `${name}:${own}`);
}

/** esbuild escapes all but regular expressions and licences; V8 holds text without other letters in half the room. */
function inAscii(code) {
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
