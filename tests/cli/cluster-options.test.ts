import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type FakeCluster, startFakeCluster } from "../archive/remote/fake-cluster.js";
import { runIn, type Said } from "./fake-io.js";

const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "onrecord-cluster-options-"));
const secret = "se:cr=et ü";

let fake: FakeCluster;

beforeAll(async () => {
  process.chdir(folder);
  mkdirSync("clips");
  writeFileSync("clips/port.txt", "Port reopens in Mombasa\n\n“The cranes work again,” Amina Odhiambo said.\n");
  fake = await startFakeCluster(() => ({ status: 401, body: "Unauthorized" }));
});

afterEach(() => {
  rmSync("credentials", { force: true });
});

afterAll(() => {
  fake.close();
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

/** Asks what there is, as whoever the environment says. */
function status(env: Readonly<Record<string, string>>): Promise<Said> {
  return runIn({ env }, "index", "--status", fake.address);
}

function writeCredentials(text: string, mode = 0o600): Readonly<Record<string, string>> {
  writeFileSync("credentials", text);
  chmodSync("credentials", mode);
  return { ONRECORD_OPENSEARCH_CREDENTIALS: "credentials" };
}

const unknown = {
  code: 2,
  stdout: "",
  stderr: expect.stringMatching(/^onrecord: .* does not know this user; set ONRECORD_OPENSEARCH_USER and .*\n$/),
};

const basic = `Basic ${Buffer.from(`ana:${secret}`).toString("base64")}`;

describe("who asks a cluster", () => {
  it("is a user of the environment, or an API key; neither is ever said", async () => {
    const user = { ONRECORD_OPENSEARCH_USER: "ana", ONRECORD_OPENSEARCH_PASSWORD: secret };
    const said = await status({ ...user, ONRECORD_DEBUG: "1" });
    expect(said).toMatchObject({ code: 2, stdout: "" });
    expect(fake.asked.at(-1)?.authorization).toBe(basic);
    for (const shown of [secret, basic, basic.slice(6)]) expect(said.stderr).not.toContain(shown);
    expect(await status({ ONRECORD_OPENSEARCH_API_KEY: "a2V5" })).toEqual(unknown);
    expect(fake.asked.at(-1)?.authorization).toBe("ApiKey a2V5");
    expect(await status({})).toEqual(unknown);
    expect(fake.asked.at(-1)?.authorization).toBe(null);
  });

  it("stands in a file that nobody else can read, line by line", async () => {
    const env = writeCredentials(
      `# The desk's\nONRECORD_OPENSEARCH_USER=ana\r\nONRECORD_OPENSEARCH_PASSWORD=${secret}\n`,
    );
    expect(await status(env)).toEqual(unknown);
    expect(fake.asked.at(-1)?.authorization).toBe(basic);
    await status({ ...env, ONRECORD_OPENSEARCH_API_KEY: "a2V5" });
    expect(fake.asked.at(-1)?.authorization).toBe("ApiKey a2V5");
  });

  it.runIf(process.platform !== "win32")("is not read from a file that others can read", async () => {
    const env = writeCredentials(`ONRECORD_OPENSEARCH_API_KEY=a2V5\n`, 0o640);
    expect(await status(env)).toEqual({
      code: 2,
      stdout: "",
      stderr: "onrecord: credentials can be read by others; to keep it to yourself: chmod 600 credentials\n",
    });
  });

  it("is a user with a password, or a key alone", async () => {
    const both =
      "set ONRECORD_OPENSEARCH_USER and ONRECORD_OPENSEARCH_PASSWORD, or ONRECORD_OPENSEARCH_API_KEY alone\n";
    expect((await status({ ONRECORD_OPENSEARCH_USER: "ana" })).stderr).toBe(`onrecord: the environment: ${both}`);
    expect((await status(writeCredentials("ana:secret\n"))).stderr).toBe(`onrecord: credentials: ${both}`);
    expect((await status({ ONRECORD_OPENSEARCH_CREDENTIALS: "nothing" })).stderr).toBe(
      "onrecord: ONRECORD_OPENSEARCH_CREDENTIALS: nothing: no such file\n",
    );
  });

  it("is asked for in no address", async () => {
    const { stderr } = await runIn({}, "index", "--status", "opensearch://ana:hunter2@search:9200/clips");
    expect(stderr).toBe(
      "onrecord: opensearch://search:9200/clips: no user or password in an address; set ONRECORD_OPENSEARCH_USER and ONRECORD_OPENSEARCH_PASSWORD\n",
    );
  });
});

/** A command line, and the one line that it is answered with. */
const refused: readonly (readonly [argv: readonly string[], message: string])[] = [
  [["index", "clips", "--to", "clips"], '--to takes opensearch://HOST:PORT/NAME, not "clips"'],
  [["index", "clips", "--shard", "2/8"], "--shard needs --to"],
  [
    ["index", "clips", "--to", "opensearch://h/c", "--shard", "9/8"],
    '--shard takes a share such as 2/8, the second of eight, not "9/8"',
  ],
  [["index", "clips", "--to", "opensearch://h/c", "--shards", "0"], '--shards takes a whole number from 1 up, not "0"'],
  [["index", "clips", "--to", "opensearch://h/c", "--yes"], "--yes needs --prune or --swap"],
  [["index", "clips", "--to", "opensearch://h/c", "--status"], "--status and --to cannot be used together"],
  [["index", "clips", "--to", "opensearch://h/c", "--source", "a/b"], '--source takes a name without "/", not "a/b"'],
  [
    ["index", "clips", "./clips", "--to", "opensearch://h/c"],
    'clips and ./clips would both be stored as "clips"; store one after the other, with --source NAME',
  ],
  [
    ["index", "clips", "--to", "opensearch://h/c", "--prune", "--shard", "1/2"],
    "--prune needs all files, and --shard takes a share of them; prune without --shard",
  ],
  [["index", "clips", "--ca", "ca.pem"], "--ca is for an archive on a cluster, opensearch://HOST:PORT/NAME"],
  [
    ["index", "--status", "clips", "--ca", "ca.pem"],
    "--ca is for an archive on a cluster, opensearch://HOST:PORT/NAME",
  ],
  [["quotes", "clips", "--timeout", "5"], "--timeout is for an archive on a cluster, opensearch://HOST:PORT/NAME"],
  [
    ["index", "--status", "clips", "opensearch://h/c"],
    "--status takes folders or addresses of clusters, one kind at a time",
  ],
  [["index", "--status", "opensearch://h/c", "--ca", "none.pem"], "--ca none.pem: no such file"],
  [["index", "--status", "opensearch://h/c", "--timeout", "0"], '--timeout takes a whole number from 1 up, not "0"'],
  [
    ["index", "--clear", "opensearch://h/c"],
    "opensearch://h/c: --clear is for what is kept on this machine; on a cluster its own tools remove an index",
  ],
  [["index", "--swap", "clips"], '--swap takes opensearch://HOST:PORT/NAME, not "clips"'],
  [
    ["index", "--swap"],
    "index --swap needs an address, for example: onrecord index --swap opensearch://search:9200/clips",
  ],
  [
    ["index", "opensearch://h/c"],
    "opensearch://h/c: index takes folders; to store them there: onrecord index FOLDER --to opensearch://h/c",
  ],
];

describe("flags about clusters", () => {
  it.each(refused)("%j is refused", async (argv, message) => {
    expect(await runIn({}, ...argv)).toEqual({ code: 2, stdout: "", stderr: `onrecord: ${message}\n` });
  });
});
