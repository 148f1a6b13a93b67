import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePorts } from "./free-ports.js";
import { type Certificate, makeCertificates } from "./make-certificates.js";
import { reads } from "./proxy.js";

/** Who is let in: the reader, also by the key, to ask alone. */
export const reader = { user: "reader", password: "harbour light", apiKey: "cmVhZGVyOmxpZ2h0" } as const;
export const writer = { user: "writer", password: "ferry bell" } as const;

/** Whether this machine has what the proxy is made of. */
export function hasTlsProxy(): boolean {
  return spawnSync("haproxy", ["-v"]).status === 0 && spawnSync("openssl", ["version"]).status === 0;
}

/** HAProxy, which brings the nodes what Maven's artifacts lack: TLS, with a certificate of its own authority, users, and an API key. */
export class TlsProxy {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** The file with the certificate of the authority. */
  readonly ca: string;
  readonly #folder: string;
  readonly #process: ChildProcess;

  private constructor(nodes: readonly string[], port: number, certificate: Certificate) {
    this.#folder = mkdtempSync(join(tmpdir(), "onrecord-tls-"));
    const { ca, server } = makeCertificates(this.#folder, certificate);
    const config = join(this.#folder, "haproxy.cfg");
    this.host = `127.0.0.1:${port}`;
    this.ca = ca;
    writeFileSync(config, configOf(nodes, `${this.host} ssl crt ${server}`));
    // Ends when its standard input does, so that it outlives no test.
    const program = 'haproxy -db -q -f "$0" & cat > /dev/null; kill $!';
    this.#process = spawn("sh", ["-c", program, config], { stdio: ["pipe", "inherit", "inherit"] });
  }

  /** Begins to listen before the nodes at the addresses `http://host:port`. */
  static async before(nodes: readonly string[], certificate: Certificate = "right"): Promise<TlsProxy> {
    const [port = 0] = await freePorts(1);
    const proxy = new TlsProxy(nodes, port, certificate);
    for (let tries = 0; !(await listens(port)); tries += 1) {
      if (tries === 100) throw new Error(`HAProxy does not listen at ${proxy.host}`);
      await sleep(100);
    }
    return proxy;
  }

  close(): void {
    this.#process.stdin?.end();
    rmSync(this.#folder, { recursive: true });
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

function configOf(nodes: readonly string[], bind: string): string {
  const people = [reader, writer].map(({ user, password }) => `  user ${user} insecure-password "${password}"`);
  const servers = nodes.map((node, number) => `  server n${number} ${new URL(node).host}`);
  return `defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
  retries 3
  option redispatch 1
userlist people
${people.join("\n")}
frontend tls
  bind ${bind}
  acl is_reader http_auth(people)
  acl is_reader req.hdr(authorization) -m str "ApiKey ${reader.apiKey}"
  acl is_writer req.hdr(authorization) -m str "Basic ${btoa(`${writer.user}:${writer.password}`)}"
  acl reads method GET HEAD
  acl reads path_reg '${reads.source}'
  http-request auth unless is_reader
  http-request deny deny_status 403 unless reads or is_writer
  use_backend nodes
backend nodes
${servers.join("\n")}
`;
}
