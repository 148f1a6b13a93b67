import { notAChoice } from "../../errors.js";
import type { PrintingCommand } from "../command.js";
import { printingFlags } from "../flags.js";
import { shells } from "../shells.js";

export const completionCommand: PrintingCommand = {
  kind: "prints",
  name: "completion",
  aliases: [],
  about: "print what teaches a shell to complete commands, options and speakers",
  operand: { name: "SHELL", what: "a shell", example: "onrecord completion bash" },
  takesPaths: false,
  flags: printingFlags,
  examples: [
    ["bash, from now on", "echo 'source <(onrecord completion bash)' >> ~/.bashrc"],
    ["zsh, in a folder of $fpath", "onrecord completion zsh > ~/.zsh/completions/_onrecord"],
    ["fish", "onrecord completion fish > ~/.config/fish/completions/onrecord.fish"],
    ["PowerShell", "onrecord completion powershell >> $PROFILE"],
  ],
  async prepare(operand) {
    const shell = shells.find((name) => name === operand);
    if (shell === undefined) throw notAChoice("completion", shells, operand);
    const { completionScript } = await import("../completion/scripts.js");
    return completionScript(shell);
  },
};
