import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildNode } from "./build-node.js";
import { freePorts } from "./free-ports.js";

const numbers = [0, 1, 2] as const;
/** Half a gigabyte of heap; the first compiler alone and the simple collector, with which nodes start in a third of the time. */
const forShortLives = ["-Xms512m", "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];
/** For one node or all to answer, in milliseconds: half a minute on two cores, and as much again for other work there. */
const patience = 120_000;

/** Three nodes of one OpenSearch cluster on the loopback of this machine, their data in a temporary folder. */
export class Nodes {
  readonly #folder = mkdtempSync(join(tmpdir(), "onrecord-cluster-"));
  readonly #ports: readonly number[];
  readonly #classPath: string;
  readonly #running = new Map<number, ChildProcess>();

  private constructor(ports: readonly number[]) {
    this.#ports = ports;
    this.#classPath = buildNode(this.#folder);
  }

  /** Starts them; resolves when all three are one green cluster. */
  static async start(): Promise<Nodes> {
    const nodes = new Nodes(await freePorts(2 * numbers.length));
    process.once("exit", () => nodes.stop());
    for (const number of numbers) nodes.#spawn(number);
    await nodes.waitForGreen();
    return nodes;
  }

  /** Where each answers, as `http://127.0.0.1:PORT`; the same before and after it was killed. */
  get addresses(): readonly string[] {
    return numbers.map((number) => `http://127.0.0.1:${this.#ports[number]}`);
  }

  /** Ends a node as a machine that loses its power would (SIGKILL); resolves when it is gone. */
  async kill(number: number): Promise<void> {
    const node = this.#running.get(number);
    if (node === undefined) return;
    this.#running.delete(number);
    node.kill("SIGKILL");
    if (node.exitCode === null && node.signalCode === null) await once(node, "exit");
  }

  /** Starts a node again, if it was killed, with the data it had; resolves when it answers as one of the cluster. */
  async restart(number: number): Promise<void> {
    if (!this.#running.has(number)) this.#spawn(number);
    await this.#waitFor(`${this.addresses[number]}/_cluster/health`);
  }

  /** Resolves when all three are there with every copy of every shard. */
  async waitForGreen(): Promise<void> {
    await this.#waitFor(`${this.addresses[0]}/_cluster/health?wait_for_nodes=3&wait_for_status=green&timeout=1s`);
  }

  /** Ends all at once and removes their data. */
  stop(): void {
    for (const node of this.#running.values()) node.kill("SIGKILL");
    this.#running.clear();
    // What dies may write once more.
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10 });
  }

  #spawn(number: number): void {
    const home = join(this.#folder, `n${number}`);
    mkdirSync(join(home, "config"), { recursive: true });
    writeFileSync(join(home, "config/opensearch.yml"), "");
    const log = openSync(this.#log(number), "a");
    const program = ["-cp", this.#classPath, "TestNode", ...this.#settings(number, home)];
    // The node watches its standard input, which ends with this process.
    this.#running.set(number, spawn("java", [...forShortLives, ...program], { stdio: ["pipe", log, log] }));
  }

  #settings(number: number, home: string): string[] {
    const transports = this.#ports.slice(numbers.length);
    return Object.entries({
      "cluster.name": "onrecord-test",
      "cluster.initial_cluster_manager_nodes": numbers.map((one) => `n${one}`).join(","),
      // A test's few megabytes must fit on a disk that is nearly full.
      "cluster.routing.allocation.disk.threshold_enabled": "false",
      "discovery.seed_hosts": transports.map((port) => `127.0.0.1:${port}`).join(","),
      "network.host": "127.0.0.1",
      "node.name": `n${number}`,
      "path.home": home,
      "path.data": join(home, "data"),
      "http.port": this.#ports[number],
      "http.type": "netty4",
      "transport.port": transports[number],
      "transport.type": "netty4",
    }).map(([name, value]) => `${name}=${value}`);
  }

  #log(number: number): string {
    return join(this.#folder, `n${number}.log`);
  }

  /** Asks until the answer is 200; throws with the end of the nodes' logs when patience is at its end or a node has ended by itself. */
  async #waitFor(address: string): Promise<void> {
    const end = Date.now() + patience;
    while (!(await answers(address))) {
      const ended = [...this.#running.values()].some(({ exitCode }) => exitCode !== null);
      if (ended || Date.now() > end) {
        const logs = [...this.#running.keys()].map((number) => readFileSync(this.#log(number), "utf8").slice(-2000));
        throw new Error(`${address} does not answer; the ends of the logs:\n${logs.join("\n")}`);
      }
      await sleep(250);
    }
  }
}

async function answers(address: string): Promise<boolean> {
  const response = await fetch(address, { signal: AbortSignal.timeout(5000) }).catch(() => null);
  await response?.text();
  return response?.ok ?? false;
}
