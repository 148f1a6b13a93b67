import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a server shows: a certificate for 127.0.0.1, for another host, or one that is past its day. */
export type Certificate = "right" | "other-host" | "expired";

/** Paths of files in PEM: the authority's certificate, for those who trust it, and the server's with its key. */
interface Certificates {
  readonly ca: string;
  readonly server: string;
}

/** Makes an authority, and a certificate that it signs, in `folder`, which is empty. */
export function makeCertificates(folder: string, certificate: Certificate): Certificates {
  const openssl = (...words: string[]) => execFileSync("openssl", words, { cwd: folder, stdio: "pipe" });
  const names = certificate === "other-host" ? "DNS:archive.example" : "IP:127.0.0.1,DNS:localhost";
  const days = certificate === "expired" ? "-1" : "2";
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  openssl("req", "-x509", ...key, "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=test authority", "-days", "2");
  const asked = ["-subj", "/CN=test node", "-addext", `subjectAltName=${names}`];
  openssl("req", "-new", ...key, "-keyout", "server.key", "-out", "request.pem", ...asked);
  const signed = ["-CA", "ca.pem", "-CAkey", "ca.key", "-copy_extensions", "copy", "-days", days];
  openssl("x509", "-req", "-in", "request.pem", "-out", "server.crt", ...signed);
  const server = join(folder, "server.pem");
  // HAProxy reads both from one file.
  writeFileSync(server, ["server.crt", "server.key"].map((name) => readFileSync(join(folder, name), "utf8")).join(""));
  return { ca: join(folder, "ca.pem"), server };
}
