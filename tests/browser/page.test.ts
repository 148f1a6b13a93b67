import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isOwnPage } from "../../src/text/own-mark.js";
import { runIn } from "../cli/fake-io.js";
import { findBrowser } from "./find-browser.js";

const program = findBrowser();
const isNeeded = process.env["ONRECORD_BROWSER_NEEDED"] === "yes";

const folder = mkdtempSync(join(tmpdir(), "onrecord-page-"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Story {
  readonly outlet: string;
  readonly day: string;
  readonly speaker: string;
  readonly words: string;
}

const stories: readonly Story[] = [
  { outlet: "Reuters", day: "2024-03-05", speaker: "Ana Souza", words: "We will not pay a toll on this bridge" },
  { outlet: "Reuters", day: "2024-05-09", speaker: "Kofi Mensah", words: "The budget is honest, and it is not enough" },
  { outlet: "Kyiv Post", day: "2024-05-11", speaker: "Ana Souza", words: "Nobody has asked us about the café" },
];

function storyOf({ outlet, day, speaker, words }: Story): string {
  return `---
title: The bridge and ${speaker} on ${day}
outlet: ${outlet}
date: ${day}
---

NAIROBI — The talks about the bridge went on as both sides met again on Friday.

“${words},” said ${speaker}, the mayor, who had come by boat. It was “a first step” for the town, ${speaker} said.
`;
}

const unquoted = `---
title: The bridge is sold
outlet: Reuters
date: 2024-05-12
---

NAIROBI — Femi Adeyemi, the governor, signed the sale of the bridge on Monday. Femi Adeyemi declined to comment.
`;

const attack = `"><img src=x onerror="window.attacked=1"><script>window.attacked=1</script></style><svg onload="window.attacked=1">`;

const hostile = `---
title: ${JSON.stringify(`Bridge ${attack}`)}
outlet: ${JSON.stringify(`Post ${attack}`)}
url: "javascript:window.attacked=1"
date: 2024-05-05
---

NAIROBI — The talks went on.

“We will cross it <script>window.attacked=1</script> ${attack} tomorrow,” said Ana ${attack} Souza, the mayor.

“</script><script>window.attacked=1</script> That is all,” said Kofi Mensah.
`;

/** Writes articles into a folder, and the page that a command makes of them beside it. */
async function writePage(name: string, articles: readonly string[], ...command: readonly string[]): Promise<string> {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  for (const [n, text] of articles.entries()) writeFileSync(join(place, `${n}.md`), text);
  const { stdout, stderr } = await runIn({}, ...command, place, "--format", "html", "--no-cache");
  expect([stderr, stdout.slice(0, 15)]).toEqual(["", "<!doctype html>"]);
  const path = join(folder, `${name}.html`);
  writeFileSync(path, stdout);
  return path;
}

let browser: Browser | undefined;

/** What happened on a page beside what it shows. */
interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** Addresses that it asked for. */
  readonly requests: readonly string[];
}

async function open(path: string, options: BrowserContextOptions = {}): Promise<Opened> {
  if (browser === undefined) throw new Error("the browser did not start");
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const [complaints, requests]: [string[], string[]] = [[], []];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => complaints.push(dialog.message()));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  return { page, complaints, requests };
}

/** Looks for what keeps people out, contrast of colours included, with all that folds open; and for what sticks out. */
async function problemsIn(path: string, options: BrowserContextOptions): Promise<unknown[]> {
  const { page } = await open(path, options);
  await page.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
  const sticksOut = await page.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth");
  await page.context().close();
  const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  return sticksOut ? [...found, "wider than the window"] : found;
}

const shownQuotes = (page: Page): Promise<string[]> => page.locator(".said > li:visible b").allTextContents();

/** The counts of a chart's rows, by what they are called. */
const countsOf = (page: Page, figure: string): Promise<string[]> =>
  page
    .locator(`figure:has(#${figure}-title) g > title`)
    .evaluateAll((titles) => titles.map((title) => title.textContent ?? ""));

// Without a browser it is one line of the usual tests; where it must be there, a failure.
describe.skipIf(program === null && !isNeeded)("a page in a browser", () => {
  let quotes: string;
  beforeAll(async () => {
    if (program === null) throw new Error("no Chromium in the PATH, and ONRECORD_BROWSER names none");
    const isRoot = process.getuid?.() === 0;
    browser = await chromium.launch({ executablePath: program, args: isRoot ? ["--no-sandbox"] : [] });
    quotes = await writePage("quotes", stories.map(storyOf), "quotes");
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it("opens without a complaint and asks for nothing else", async () => {
    const { page, complaints, requests } = await open(quotes);
    expect(await shownQuotes(page)).toHaveLength(6);
    expect([complaints, requests]).toEqual([[], [pathToFileURL(quotes).href]]);
    await page.context().close();
  });

  it("filters by speaker, outlet, kind, date and words, and draws the charts for what is left", async () => {
    const { page } = await open(quotes);
    await page.getByLabel("Speaker").selectOption({ label: "Kofi Mensah (2)" });
    expect(await shownQuotes(page)).toEqual(["Kofi Mensah", "Kofi Mensah"]);
    expect(await page.getByRole("status").textContent()).toBe("Showing 2 of 6.");
    expect(await countsOf(page, "whom")).toEqual(["Ana Souza: 0", "Kofi Mensah: 2", "Ana Souza: 0"]);
    expect(await countsOf(page, "timeline")).toEqual(["Mar 2024: 0", "Apr 2024: 0", "May 2024: 2"]);

    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => shownQuotes(page)).toHaveLength(6);
    await page.getByLabel("Outlet").selectOption({ label: "Kyiv Post (2)" });
    expect(await page.locator("section.card:visible").count()).toBe(1);

    await page.getByLabel("Outlet").selectOption({ label: "all" });
    await page.getByLabel("Kind").selectOption({ label: "Partial quote (3)" });
    expect(await shownQuotes(page)).toHaveLength(3);
    // What is filtered out is not marked in the paragraph that it shares with what is not.
    expect(await page.locator("mark.off").count()).toBe(3);

    await page.getByLabel("from").fill("2024-05-01");
    await page.getByLabel("to").fill("2024-05-10");
    expect(await shownQuotes(page)).toEqual(["Kofi Mensah"]);

    await page.getByRole("button", { name: "Show all" }).click();
    await page.getByLabel("Words").fill("ASKED cafe");
    await expect.poll(() => shownQuotes(page)).toHaveLength(2);
    await page.getByLabel("Words").fill("zeppelin");
    expect(await page.getByText("Nothing fits these filters.").isVisible()).toBe(true);
    await page.context().close();
  });

  it.each([
    ["light and wide", { colorScheme: "light", viewport: { width: 1280, height: 900 } }],
    ["dark and wide", { colorScheme: "dark", viewport: { width: 1280, height: 900 } }],
    ["light and narrow", { colorScheme: "light", viewport: { width: 320, height: 700 } }],
    ["dark and narrow", { colorScheme: "dark", viewport: { width: 320, height: 700 } }],
  ] as const)("has nothing that axe finds wrong, %s", async (_, options) => {
    expect(await problemsIn(quotes, options)).toEqual([]);
  });

  it("has nothing that axe finds wrong in other reports, light or dark", async () => {
    const draft = join(folder, "draft.md");
    writeFileSync(
      draft,
      "“We will pay a toll on this bridge,” Ana Souza said. “A first step,” said Kofi Mensah. “Never,” he said.\n",
    );
    const articles = stories.map(storyOf);
    const others = [
      await writePage("speakers", articles, "speakers"),
      await writePage("summary", articles, "summary"),
      await writePage("verify", articles, "verify", draft),
      await writePage("statements", articles, "quotes", "--group"),
      await writePage("unquoted", [...articles, unquoted], "speakers", "--unquoted"),
    ];
    for (const [n, path] of others.entries()) {
      const look = n % 2 === 0 ? { colorScheme: "dark" as const } : { viewport: { width: 320, height: 700 } };
      expect(await problemsIn(path, look)).toEqual([]);
    }
  });

  it("filters speakers by outlet", async () => {
    const { page } = await open(await writePage("speakers-by-outlet", stories.map(storyOf), "speakers"));
    await page.getByLabel("Outlet").selectOption({ label: "Kyiv Post (1)" });
    expect(await page.locator("section.card:visible h3").allTextContents()).toEqual(["Ana Souza"]);
    await page.context().close();
  });

  it("can be used with a keyboard alone, and shows where one is", async () => {
    const { page } = await open(quotes);
    await page.keyboard.press("Tab");
    expect(await page.getByText("Skip to the results").boundingBox()).toMatchObject({ y: 16 });
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("results");
    await page.reload();
    const order: unknown[] = [];
    for (let n = 0; n < 7; n++) {
      await page.keyboard.press("Tab");
      order.push(await page.evaluate("document.activeElement.id || document.activeElement.textContent"));
    }
    expect(order.slice(1, 6)).toEqual(["words", "speaker", "outlet", "kind", "since"]);
    const outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
    expect(outline).not.toBe("none");
    await page.context().close();
  });

  it("runs nothing that an article says", async () => {
    const commands = [["quotes"], ["quotes", "--group"], ["speakers"], ["speakers", "--unquoted"], ["summary"]];
    for (const [n, command] of commands.entries()) {
      const path = await writePage(`hostile-${n}`, [hostile, unquoted, ...stories.map(storyOf)], ...command);
      const { page, complaints, requests } = await open(path);
      expect(await page.evaluate("window.attacked")).toBe(undefined);
      expect([complaints, requests]).toEqual([[], [pathToFileURL(path).href]]);
      expect(await page.locator("script").count()).toBe(1);
      expect(await page.locator("img, iframe, object, embed, [onload], [onerror]").count()).toBe(0);
      expect(await page.locator("a[href^='javascript']").count()).toBe(0);
      expect(await page.locator("h1").isVisible()).toBe(true);
      await page.context().close();
    }
  });

  it("would not let it run if it came into the page", async () => {
    const { page } = await open(quotes);
    await page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.attacked=1\">')");
    await page.evaluate(
      "document.body.append(Object.assign(document.createElement('script'), { text: 'window.attacked=1' }))",
    );
    expect(await page.evaluate("window.attacked")).toBe(undefined);
    await page.context().close();
  });

  it("shows everything without its script, and no form that would do nothing", async () => {
    const { page } = await open(quotes, { javaScriptEnabled: false });
    expect(await page.locator("form").isVisible()).toBe(false);
    expect(await page.locator(".said > li b").allTextContents()).toHaveLength(6);
    expect(await page.locator("svg").count()).toBe(2);
    await page.context().close();
  });

  it("prints what is shown, without the form", async () => {
    const { page } = await open(quotes);
    await page.getByLabel("Speaker").selectOption({ label: "Kofi Mensah (2)" });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("form").isVisible()).toBe(false);
    expect(await shownQuotes(page)).toEqual(["Kofi Mensah", "Kofi Mensah"]);
    expect(await page.getByText("Showing 2 of 6.").isVisible()).toBe(true);
    await page.context().close();
  });

  it("is known for no article when a browser has saved it again", async () => {
    const { page } = await open(quotes);
    expect(isOwnPage(await page.content())).toBe(true);
    await page.context().close();
  });

  it("holds as many quotes as a page may", async () => {
    const lines = Array.from(
      { length: 2500 },
      (_, n) => `“Number ${n} is paid, and nobody asked,” said Ana Souza, the mayor. “So be it for ${n},” she said.`,
    );
    const long = `---\ntitle: Long\ndate: 2024-05-05\n---\n\n${lines.join("\n\n")}\n`;
    const path = await writePage("long", [long], "quotes");
    const { page, complaints } = await open(path);
    await page.getByLabel("Words").fill("number 1234");
    await expect.poll(() => page.getByRole("status").textContent()).toBe("Showing 2 of 5000.");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
