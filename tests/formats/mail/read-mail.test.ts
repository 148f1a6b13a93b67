import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormatError, plainDocument } from "../../../src/formats/document.js";
import { readMail } from "../../../src/formats/mail/read-mail.js";
import { readMbox } from "../../../src/formats/mail/read-mbox.js";
import { growthOf, maxRatio } from "../../time-ratio.js";
import { readHtmlSimply } from "../read-html-simply.js";
import { rejectsNothingElse } from "../throws-nothing-else.js";

const readers = {
  readHtml: readHtmlSimply,
  readMember: async (name: string, bytes: Uint8Array) => {
    if (!name.endsWith(".txt")) throw new FormatError("it is not read");
    return [{ ...plainDocument(new TextDecoder().decode(bytes)), name }];
  },
};
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, "utf8"));
const readAll = (mail: string) => readMail(bytesOf(mail), readers);
const read = async (mail: string) => (await readAll(mail)).articles.map(({ document }) => document);

const head = "From: Desk <desk@b.example>\nDate: Sun, 3 Mar 2024 18:10:00 +0100\nSubject: Bridge shut\n";
const html = "Content-Type: text/html; charset=utf-8\n\n<p>Crews shut it.</p><p>“No,” she said.</p>\n";

const titleOf = async (subject: string, more = "") =>
  (await read(`From: a@b.example\nSubject: ${subject}\n${more}\nIt rained.\n`))[0]?.given.title;

const givenFrom = async (from: string, more: string) =>
  (await read(`From: ${from}\n${more}Subject: A\n\nIt rained.\n`))[0]?.given;

const partOf = (type: string, name: string, body: string) =>
  `--x\nContent-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\n\n${body}\n`;

describe("a mail", () => {
  it("is its text with the encodings undone, its subject and its date", async () => {
    const mail = `${head}Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\n=93It rain=\ned,=94 she said.\n\n-- \nAda\n`;
    expect(await read(mail)).toEqual([
      {
        ...plainDocument("“It rained,” she said.\n\n-- \nAda\n"),
        given: {
          title: "Bridge shut",
          authors: [],
          published: "Sun, 3 Mar 2024 18:10:00 +0100",
          outlet: null,
          url: null,
          language: null,
        },
      },
    ]);
  });

  it("is its HTML where it has both", async () => {
    const mail = `${head}Content-Type: multipart/alternative; boundary=x\n\n--x\n\nSee the page.\n--x\n${html}--x--\n`;
    expect((await read(mail)).map(({ text }) => text)).toEqual(["Crews shut it.\n\n“No,” she said."]);
  });

  it("has its subject without what programs write before it", async () => {
    expect(await titleOf("Fwd: RE: AW: Bridge shut")).toBe("Bridge shut");
    expect(await titleOf("=?utf-8?Q?Br=C3=BCcke_zu?=")).toBe("Brücke zu");
    expect(await titleOf("Rain: a week of it")).toBe("Rain: a week of it");
    expect(await titleOf("[wexley-news] Bridge shut", "List-Id: <w.example>\n")).toBe("Bridge shut");
    expect(await titleOf("[Opinion] Bridge shut")).toBe("[Opinion] Bridge shut");
  });

  it("names its sender as outlet only if it goes to many", async () => {
    expect(await givenFrom('"Bay Post" <n@b.example>', "List-Unsubscribe: <x>\n")).toMatchObject({
      outlet: "Bay Post",
      authors: [],
    });
    expect(await givenFrom("Ada Moss from Bay Post <n@b.example>", "Precedence: bulk\n")).toMatchObject({
      outlet: "Bay Post",
      authors: ["Ada Moss"],
    });
    expect(await givenFrom("Ada Moss <ada@b.example>", "")).toMatchObject({ outlet: null, authors: [] });
  });

  it("that sends another on is the other one, whose header is no word of the story", async () => {
    const mail =
      "From: Me <me@b.example>\nSubject: FW: look\nDate: Mon, 4 Mar 2024 08:00:00 +0000\n\nWorth a look!\n\n" +
      "---------- Forwarded message ---------\nFrom: Bay Post <news@b.example>\nDate: Sun, Mar 3, 2024 at 6:10 PM\n" +
      "Subject: Bridge shut\nTo: <me@b.example>\n\n\nCrews shut it.\n";
    const [document] = await read(mail);
    expect(document?.given).toMatchObject({
      title: "Bridge shut",
      outlet: "Bay Post",
      published: "Sun, Mar 3, 2024 at 6:10 PM",
    });
    const meta = document?.text.split("\n").filter((_, at) => document.hints?.[at]?.tag === "meta");
    expect([meta?.length, meta?.[0], meta?.at(-1)]).toEqual([
      5,
      "---------- Forwarded message ---------",
      "To: <me@b.example>",
    ]);
    const [answer] = await read(mail.replace("FW:", "Re:"));
    expect([answer?.given.title, answer?.hints]).toEqual(["look", null]);
  });

  it("has the articles that are attached to it behind its own", async () => {
    const inner = "--x\nContent-Type: message/rfc822\n\nFrom: a@b.example\nSubject: Inner\n\nThird.\n";
    const mail = `${head}Content-Type: multipart/mixed; boundary=x\n\n--x\n\nFirst.\n${partOf("text/plain", "a.txt", "Second.")}${partOf("application/pdf", "b.pdf", "x")}${partOf("image/png", "c.txt", "x")}${inner}--x--\n`;
    expect((await read(mail)).map(({ text, given }) => [text.trim(), given.title])).toEqual([
      ["First.", "Bridge shut"],
      ["Second.", null],
      ["Third.", "Inner"],
    ]);
    expect((await readAll(mail)).bad).toEqual([{ place: "", why: "attached b.pdf: it is not read" }]);
  });

  it("may have its length before it, as Apple Mail writes it", async () => {
    const mail = `${head}\nIt rained.\n`;
    const [document] = await read(`${mail.length}      \n${mail}<?xml version="1.0"?><plist/>`);
    expect([document?.text, document?.given.title]).toEqual(["It rained.\n", "Bridge shut"]);
  });

  it("that is none, is empty or encrypted says so", async () => {
    await expect(read("It rained.\n\nAnd then not.")).rejects.toThrow(/no header of a mail/);
    await expect(read(head)).rejects.toThrow(new FormatError("it has no text"));
    await expect(read(`${head}Content-Type: multipart/encrypted; boundary=x\n\n--x--\n`)).rejects.toThrow(/encrypted/);
  });

  it("of any bytes throws nothing else", async () => {
    const soup = fc.stringMatching(
      /^(?:--x|\n|Content-Type: (?:text\/html|multipart\/mixed; boundary=x|message\/rfc822)\n|From: |a|=|")*$/,
    );
    const bytes = fc.oneof(
      soup.map(bytesOf),
      fc.uint8Array(),
      soup.map((text) => bytesOf(head + text)),
    );
    const mails = fc.asyncProperty(bytes, (mail) => rejectsNothingElse(() => readMail(mail, readers)));
    await expect(fc.assert(mails)).resolves.toBeUndefined();
  });

  it.each([
    ["parts", "--x\nContent-Type: text/plain\n\na\n", 500],
    ["parts in parts", "--x\nContent-Type: multipart/mixed; boundary=x\n\n", 2000],
    ["lines of text", "From: a\n", 4000],
    ["words in quotation marks", '"a', 10_000],
  ])(
    "of %s takes four times as long for four times as much",
    async (_name, piece, size) => {
      const grow = (size: number) => () =>
        rejectsNothingElse(() => read(`${head}Content-Type: multipart/mixed; boundary=x\n\n${piece.repeat(size)}`));
      expect(await growthOf((asked) => grow(asked), size)).toBeLessThan(maxRatio);
    },
    60_000,
  );
});

describe("a mailbox", () => {
  const mbox = `From a@b.example Sun Mar  3 18:10:00 2024\n${head}\nCrews shut it.\n\n>From here on it rained.\n\nFrom there we went.\n\nFrom b Mon Mar  4 08:00:00 2024\n${head}\nSecond.\n`;

  it("is many mails, told by the line before each", async () => {
    const { articles, bad } = await readMbox(bytesOf(mbox), readers);
    expect(articles.map(({ document }) => document.text.trim())).toEqual([
      "Crews shut it.\n\nFrom here on it rained.\n\nFrom there we went.",
      "Second.",
    ]);
    expect(bad).toEqual([]);
    const dos = await readMbox(bytesOf(mbox.replaceAll("\n", "\r\n")), readers);
    expect(dos.articles).toHaveLength(2);
  });

  it("goes on behind a mail that is none", async () => {
    const broken = mbox.replace(head, "");
    expect(await readMbox(bytesOf(broken), readers)).toMatchObject({
      articles: [{ place: "" }],
      bad: [{ why: "mail 1: it has no header of a mail (From, Date, Subject)" }],
    });
    await expect(readMbox(bytesOf("It rained."), readers)).rejects.toThrow(new FormatError("it has no mail in it"));
  });

  it.each(["\n\nFrom a 2024\n", "From ", "\n\nFrom a\n", ">From \n"])(
    "of %j takes four times as long for four times as much",
    async (piece) => {
      const grow = (size: number) => () => rejectsNothingElse(() => readMbox(bytesOf(piece.repeat(size)), readers));
      expect(await growthOf((size) => grow(size), 500)).toBeLessThan(maxRatio);
    },
  );
});
