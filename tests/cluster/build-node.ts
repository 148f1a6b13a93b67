import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const sources = fileURLToPath(new URL("node", import.meta.url));
/** The lowest that the version of OpenSearch in node/pom.xml is tried with. */
const javaNeeded = 17;

/** What this machine lacks of what nodes are built and run with, for a person to read; empty where nothing is lacking. */
export function findLacking(): string[] {
  const java = ["java", "javac"].every((program) => versionOf(program) >= javaNeeded);
  return [...(java ? [] : [`Java ${javaNeeded}`]), ...(versionOf("mvn") > 0 ? [] : ["Maven"])];
}

/** The first number of `program --version`; 0 where it cannot be run. */
function versionOf(program: string): number {
  const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
  return status === 0 ? Number(/\d+/u.exec(stdout)?.[0] ?? 0) : 0;
}

/** Compiles the node into `folder`, its libraries from Maven's artifacts; gives the class path to run it with. */
export function buildNode(folder: string): string {
  const list = join(folder, "class-path");
  const maven = ["-q", "-B", "-f", join(sources, "pom.xml"), "dependency:build-classpath", `-Dmdep.outputFile=${list}`];
  execFileSync("mvn", maven, { stdio: ["ignore", "ignore", "inherit"] });
  const libraries = readFileSync(list, "utf8").trim();
  execFileSync("javac", ["-cp", libraries, "-d", folder, join(sources, "TestNode.java")], { stdio: "inherit" });
  return libraries + delimiter + folder;
}
