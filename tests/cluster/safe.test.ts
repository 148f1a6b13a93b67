import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { BuiltProgram } from "../build-program.js";
import { fill, remove } from "./filled.js";
import { buildWithClient, type Run, start } from "./run-program.js";
import { reader, TlsProxy, writer } from "./tls-proxy.js";

const secrets = [reader.password, reader.apiKey, writer.password, btoa(`${reader.user}:${reader.password}`)];
const asReader = { ONRECORD_OPENSEARCH_USER: reader.user, ONRECORD_OPENSEARCH_PASSWORD: reader.password };
const asWriter = { ONRECORD_OPENSEARCH_USER: writer.user, ONRECORD_OPENSEARCH_PASSWORD: writer.password };

let home: string;
let program: BuiltProgram;
let proxy: TlsProxy;

const addressAt = (host: string) => `opensearch://${host}/safe`;

/** Runs a command; whatever comes of it, no secret is printed. */
async function run(words: readonly string[], env: Readonly<Record<string, string>>): Promise<Run> {
  const run = await start(program, words, { cwd: home, env }).ended;
  for (const secret of secrets) expect(run.stdout + run.stderr).not.toContain(secret);
  return run;
}

const list = (env: Readonly<Record<string, string>>, { host, ca } = proxy, trusts = true): Promise<Run> =>
  run(["list", addressAt(host), ...(trusts ? ["--ca", ca] : []), "--fields", "article", "--csv"], env);

describe.skipIf(!inject("hasTlsProxy"))("an archive behind TLS", () => {
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), "onrecord-safe-"));
    program = buildWithClient();
    await fill("safe");
    proxy = await TlsProxy.before(inject("cluster").addresses);
  });
  afterAll(async () => {
    proxy.close();
    program.remove();
    rmSync(home, { recursive: true });
    await remove("safe");
    await remove("safe-new");
  });

  it("answers who may read, by a password or a key, from the environment or a file of theirs", async () => {
    const answer = { code: 0, stdout: "article\nbridge\nferry\nmill\nnotice\n" };
    expect(await list(asReader)).toEqual({ ...answer, stderr: "" });
    expect(await list({ ONRECORD_OPENSEARCH_API_KEY: reader.apiKey })).toMatchObject(answer);
    const file = join(home, "credentials");
    const lines = Object.entries(asReader).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(file, lines.join(""), { mode: 0o600 });
    expect(await list({ ONRECORD_OPENSEARCH_CREDENTIALS: file })).toMatchObject(answer);
    chmodSync(file, 0o644);
    const open = await list({ ONRECORD_OPENSEARCH_CREDENTIALS: file });
    expect(open).toMatchObject({ code: 2, stdout: "" });
    expect(open.stderr).toContain(file);
  });

  it("answers nobody else", async () => {
    const unknown = { code: 2, stdout: "", stderr: expect.stringContaining("does not know this user") };
    expect(await list({})).toMatchObject(unknown);
    expect(await list({ ...asReader, ONRECORD_OPENSEARCH_PASSWORD: "another" })).toMatchObject(unknown);
  });

  it("is filled by who may write alone", async () => {
    mkdirSync(join(home, "wire"));
    writeFileSync(join(home, "wire/quay.txt"), "Quay reopens\n\n“We sail at dawn,” said Marta Leal, the pilot.\n");
    const words = ["index", "wire", "--to", `${addressAt(proxy.host)}-new`, "--ca", proxy.ca];
    const refused = await run(words, asReader);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining("has no right to do that") });
    expect(await run(words, asWriter)).toMatchObject({ code: 0 });
  });

  it("is not asked where its certificate is not to be trusted, and the message says what helps", async () => {
    const unknown = await list(asReader, proxy, false);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toMatch(/^onrecord: cannot reach opensearch:.*: unable to verify.*; .* --ca FILE\n$/);
    for (const [certificate, why] of [
      ["other-host", "does not match"],
      ["expired", "certificate has expired"],
    ] as const) {
      const other = await TlsProxy.before(inject("cluster").addresses, certificate);
      const refused = await list(asReader, other);
      other.close();
      expect(refused.code).toBe(2);
      expect(refused.stderr).toMatch(new RegExp(`^onrecord: cannot reach opensearch:.*${why}[^\\n]*\\n$`));
    }
  });
});
