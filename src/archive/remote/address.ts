import { badAddress, badArchiveName, passwordInAddress, plainHttpRefused } from "../../errors.js";
import { addressBeginning } from "../../text/is-address.js";

/** Where an archive on a cluster is. */
export interface Address {
  /** As it was given, for messages: `opensearch://host:9200/clips`. */
  readonly written: string;
  /** Those that are asked, one where another does not answer: `https://host:9200`. */
  readonly nodes: readonly string[];
  /** What the archive is called there. */
  readonly name: string;
}

const names = /^[a-z\d][a-z\d_-]{0,99}$/;
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const usualPort = "9200";

/**
 * Reads `opensearch://host:port/name`, with a comma between several hosts, or `opensearch+http://localhost:port/name` for
 * plain HTTP, which leaves no machine. Throws an `OnrecordError` where it is none, or holds a password.
 */
export function readAddress(written: string): Address {
  const isPlain = /^opensearch\+http:/i.test(written);
  const [, hosts = "", name = ""] = /^([^/]*)\/?(.*?)\/?$/s.exec(written.replace(addressBeginning, "")) ?? [];
  // What is in an address is in the shell's history, in the list of processes and in messages.
  if (hosts.includes("@")) throw passwordInAddress(written.replace(/\/\/[^/]*@/, "//"));
  const nodes = hosts.split(",").map((host) => nodeAt(host, isPlain));
  if (!nodes.every((node) => node !== null)) throw badAddress(written);
  if (!names.test(name)) throw badArchiveName(written, name);
  if (isPlain && !nodes.every((node) => loopback.test(new URL(node).hostname))) throw plainHttpRefused(written);
  return { written, nodes, name };
}

function nodeAt(host: string, isPlain: boolean): string | null {
  const scheme = isPlain ? "http" : "https";
  try {
    const { hostname, port, pathname, search } = new URL(`http://${host}`);
    const isWhole = hostname !== "" && pathname === "/" && search === "";
    return isWhole ? `${scheme}://${hostname}:${port || (host.endsWith(":80") ? "80" : usualPort)}` : null;
  } catch {
    return null;
  }
}
