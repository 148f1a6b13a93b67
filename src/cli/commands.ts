import type { CliCommand } from "./command.js";
import { checkCommand } from "./commands/check.js";
import { completionCommand } from "./commands/completion.js";
import { configCommand } from "./commands/config.js";
import { correctCommand } from "./commands/correct.js";
import { indexCommand } from "./commands/index-folders.js";
import { listCommand } from "./commands/list.js";
import { mcpCommand } from "./commands/mcp.js";
import { quotesCommand } from "./commands/quotes.js";
import { searchCommand } from "./commands/search.js";
import { showCommand } from "./commands/show.js";
import { speakersCommand } from "./commands/speakers.js";
import { summaryCommand } from "./commands/summary.js";
import { verifyCommand } from "./commands/verify.js";

/** Every command, in the order of the overview. A new one is a file in `commands/` and a line here. */
export const commands: readonly CliCommand[] = [
  searchCommand,
  quotesCommand,
  speakersCommand,
  summaryCommand,
  listCommand,
  showCommand,
  checkCommand,
  correctCommand,
  verifyCommand,
  indexCommand,
  mcpCommand,
  configCommand,
  completionCommand,
];
