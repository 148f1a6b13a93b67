const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "no such file",
  ENOTDIR: "no such file",
  EISDIR: "is a folder",
  ELOOP: "too many levels of symbolic links",
  ENAMETOOLONG: "name too long",
  EMFILE: "too many open files",
  ENXIO: "not a file",
  EIO: "cannot be read",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  EFBIG: "larger than files may be here",
  EROFS: "nothing can be written there",
};

/** The system's refusal in a person's words; anything but a refusal of the system is a bug, and thrown on. */
export function explainFailure(error: unknown): string {
  const code = failureCode(error);
  if (code === null) throw error;
  return reasons[code] ?? code;
}

/** "ENOENT" of a system error, else null. */
export function failureCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}
