/** The word that their scripts ask the program by, instead of a command. */
export const askingWord = "__complete";

/** The shells that can be taught to complete. */
export const shells = ["bash", "fish", "powershell", "zsh"] as const;

export type Shell = (typeof shells)[number];
