import { servingInTerminal } from "../../errors.js";
import { chooseCache } from "../cache.js";
import { chooseCluster } from "../choose-cluster.js";
import type { ServingCommand } from "../command.js";
import { servingFlags } from "../flags.js";
import { checkCurrentFolder, usualFolder } from "../input.js";
import { printMessage } from "../print-messages.js";
import { dropUndefined, readLoadOptions } from "../question-flags.js";
import { readVersion } from "../read-version.js";
import { exitCodes } from "../show-answer.js";

export const mcpCommand: ServingCommand = {
  kind: "serves",
  name: "mcp",
  aliases: [],
  about: "answer an assistant over the Model Context Protocol, on standard input and output",
  operand: null,
  flags: servingFlags,
  examples: [
    ["what an assistant's configuration starts", "onrecord mcp /home/ana/clips"],
    ["only the pages in it", "onrecord mcp clips --type html"],
  ],
  async serve(flags, paths, io, aliases) {
    checkCurrentFolder();
    const usual = usualFolder(io);
    const served = paths.length > 0 || usual === null ? paths : [usual];
    const cluster = await chooseCluster(flags, served, io);
    const cache = chooseCache(flags, io);
    const settings = { ...readLoadOptions(flags), cluster, aliases, ...dropUndefined({ cache }) };
    const [{ ServedFolders }, { serveMcp }] = await Promise.all([
      import("../mcp/served-folders.js"),
      import("../mcp/serve-mcp.js"),
    ]);
    const folders = new ServedFolders(served);
    if (io.stderr.isTTY === true) printMessage(io.stderr, servingInTerminal().message);
    const end = await serveMcp({ folders, settings }, readVersion(io.home), io);
    return end === "ended" ? exitCodes.found : exitCodes.trouble;
  },
};
