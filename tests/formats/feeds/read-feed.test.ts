import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormatError, plainDocument } from "../../../src/formats/document.js";
import { pickSite } from "../../../src/formats/feeds/pick-site.js";
import { readFeed } from "../../../src/formats/feeds/read-feed.js";
import { growthOf, maxRatio } from "../../time-ratio.js";
import { readHtmlSimply } from "../read-html-simply.js";
import { throwsNothingElse } from "../throws-nothing-else.js";

const read = (xml: string) => readFeed(xml, readHtmlSimply);
const rss = (item: string) =>
  `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Wexley Courier - World</title><link>https://www.wexleycourier.example/</link><language>en-GB</language>\n<item>${item}</item></channel></rss>`;

describe("an RSS feed", () => {
  it("is one article for each item", () => {
    const [document] = read(
      rss(
        "<title>Bridge shut</title><link>https://wexleycourier.example/1</link><dc:creator>Ada Moss</dc:creator>" +
          "<pubDate>Sun, 03 Mar 2024 18:05:00 GMT</pubDate><description>Crews shut it.</description>\n" +
          "<content:encoded><![CDATA[<p>Crews shut the bridge.</p>\n<p>“No,” she said.</p>]]></content:encoded>",
      ),
    );
    expect(document).toEqual({
      name: null,
      text: "Crews shut the bridge.\n\n“No,” she said.",
      fileLines: [4, 4, 4],
      hints: null,
      pages: null,
      given: {
        title: "Bridge shut",
        authors: ["Ada Moss"],
        published: "Sun, 03 Mar 2024 18:05:00 GMT",
        outlet: "Wexley Courier",
        url: "https://wexleycourier.example/1",
        language: "en-gb",
      },
    });
  });

  it("knows the lines of what it holds", () => {
    const two = { ...plainDocument("One.\nTwo."), fileLines: [1, 3] };
    const xml = rss(
      "<title>A</title>\n\n<description>&lt;p&gt;One.&lt;/p&gt;\n\n&lt;p&gt;Two.&lt;/p&gt;</description>",
    );
    expect(readFeed(xml, () => [two])[0]?.fileLines).toEqual([5, 7]);
    expect(read(rss("<title>A</title>\n<description>One.\nTwo.</description>"))[0]?.fileLines).toEqual([4, 5]);
  });

  it("may announce its articles only, or name them", () => {
    expect(read(rss("<title>Bridge shut</title><description>Crews shut it.</description>"))[0]?.text).toBe(
      "Crews shut it.",
    );
    const [named] = read(rss("<title>Bridge &amp;amp; road shut</title><description>&lt;img src='a'/></description>"));
    expect([named?.text, named?.given.title]).toEqual(["Bridge & road shut", "Bridge & road shut"]);
    expect(named?.hints?.[0]?.tag).toBe("title");
  });

  it("may be another's, which is the outlet", () => {
    const [document] = read(
      rss(
        '<title>A</title><source url="https://b.example">Bay Post</source><author>x@b.example (Li Wei)</author><description>B.</description>',
      ),
    );
    expect(document?.given).toMatchObject({ outlet: "Bay Post", authors: ["Li Wei"] });
  });

  it("may be RDF, with its items beside the channel", () => {
    const [document] = read(
      '<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel><title>Bay Post</title></channel>' +
        "<item><title>A</title><dc:date>2024-03-09</dc:date><description>It rained.</description></item></rdf:RDF>",
    );
    expect(document).toMatchObject({ text: "It rained.", given: { outlet: "Bay Post", published: "2024-03-09" } });
  });
});

describe("an Atom feed", () => {
  it("is one article for each entry", () => {
    const [document, other] = read(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Bay Post</title><author><name>Bo Lund</name></author>' +
        '<entry><title type="html">A &amp;amp; B</title><link rel="self" href="https://b.example/x"/><link href="https://b.example/1"/>' +
        "<author><name>Ada Moss</name></author><author><name>Li Wei</name></author><published>2024-03-09T10:00:00Z</published>" +
        '<updated>2024-04-01T10:00:00Z</updated><content type="xhtml"><div><p>It <em>rained</em> &amp; blew.</p><p>Then not.</p></div></content></entry>' +
        "<entry><title>C</title><updated>2024-04-01</updated><summary>Short.</summary></entry></feed>",
    );
    expect(document).toMatchObject({
      text: "It rained & blew.\n\nThen not.",
      given: {
        title: "A & B",
        authors: ["Ada Moss", "Li Wei"],
        published: "2024-03-09T10:00:00Z",
        outlet: "Bay Post",
        url: "https://b.example/1",
        language: "de",
      },
    });
    expect(other).toMatchObject({ text: "Short.", given: { published: "2024-04-01", authors: ["Bo Lund"] } });
  });
});

describe("the formats of news agencies", () => {
  const nitf =
    '<nitf><head><docdata><date.issue norm="20240309T180500Z"/></docdata><pubdata name="Wexley Wire"/></head><body><body.head>' +
    "<hedline><hl1>Bridge shut</hl1></hedline><byline>By <person>Ada Moss</person><byttl>Staff Writer</byttl></byline></body.head>" +
    "<body.content><block><p>WEXLEY — Crews shut it.</p><hl2>Rain</hl2><p>“No,” she said.</p></block></body.content></body></nitf>";
  const story = "WEXLEY — Crews shut it.\n\nRain\n\n“No,” she said.";
  const given = {
    title: "Bridge shut",
    authors: ["Ada Moss"],
    published: "2024-03-09T18:05:00Z",
    outlet: "Wexley Wire",
  };

  it("NITF is one article", () => {
    expect(read(nitf)).toMatchObject([{ text: story, given }]);
  });

  it("NewsML 1 holds it in an envelope", () => {
    const xml = `<NewsML><NewsItem><FirstCreated>20240308T000000Z</FirstCreated><Provider><Party FormalName="Bay"/></Provider>
      <NewsLines><HeadLine>X</HeadLine></NewsLines><ContentItem><DataContent>${nitf}</DataContent></ContentItem></NewsItem></NewsML>`;
    expect(read(xml)).toMatchObject([{ text: story, given }]);
    expect(read(xml.replace(nitf, "\nOne.\nTwo."))).toMatchObject([
      { text: "\nOne.\nTwo.", given: { title: "X", outlet: "Bay", published: "2024-03-08T00:00:00Z" } },
    ]);
  });

  it("NewsML-G2 has it as HTML", () => {
    const xml = `<newsMessage><itemSet><newsItem xml:lang="en"><itemMeta><provider literal="Bay Wire"/><versionCreated>2024-03-09</versionCreated></itemMeta>
      <contentMeta><headline>Bridge shut</headline><by>Ada Moss</by></contentMeta><contentSet><inlineXML><html><body><p>It rained.</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>`;
    expect(read(xml)).toMatchObject([
      {
        text: "It rained.",
        given: {
          title: "Bridge shut",
          authors: ["Ada Moss"],
          outlet: "Bay Wire",
          published: "2024-03-09",
          language: "en",
        },
      },
    ]);
  });
});

const note = (title: string) =>
  `<note><title>${title}</title><content><![CDATA[<?xml version="1.0"?><!DOCTYPE en-note SYSTEM "x"><en-note><div>It rained.</div><en-media hash="a"/><div>Then not.</div></en-note>]]></content>
   <created>20260101T000000Z</created><note-attributes><author>Me</author><source-url>https://b.example/1</source-url></note-attributes></note>`;

describe("an Evernote export", () => {
  it("is one article for each note, with the address that it was clipped from", () => {
    const documents = read(`<!DOCTYPE en-export SYSTEM "http://x"><en-export>${note("A")}${note("B")}</en-export>`);
    expect(documents.map(({ text }) => text)).toEqual(["It rained.\n\nThen not.", "It rained.\n\nThen not."]);
    expect(documents[1]?.given).toEqual({
      title: "B",
      authors: [],
      published: null,
      outlet: null,
      url: "https://b.example/1",
      language: null,
    });
  });
});

describe("XML that is no article", () => {
  it.each([
    ["<opml><body/></opml>", /a list of feeds/],
    ["<urlset><url/></urlset>", /a sitemap/],
    ["<foo/>", /<foo> is no format of articles/],
    ["plain", /no XML element/],
    ["<rss><channel/></rss>", /no articles in it/],
    ["<a>".repeat(1000), /nested more than 250 deep/],
  ])("%s is refused", (xml, message) => {
    expect(() => read(xml)).toThrow(FormatError);
    expect(() => read(xml)).toThrow(message);
  });

  it("never has entities of its own", () => {
    const bomb = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    expect(read(bomb + rss("<title>A</title><description>x &b; &f; y</description>"))[0]?.text).toBe("x &b; &f; y");
  });

  it("of any text throws nothing else", () => {
    const soup = fc.stringMatching(/^(?:<\/?(?:item|title|p|rss|nitf|newsItem)>|<!\[CDATA\[|\]\]>|&|a|\n)*$/);
    const start = fc.constantFrom("<rss>", "<feed>", "<nitf>", "<NewsML>", "<newsItem>", "<en-export><note>", "");
    const texts = fc.property(start, soup, (root, text) => throwsNothingElse(() => read(root + text)));
    expect(() => fc.assert(texts)).not.toThrow();
  });

  it.each([
    "<item><title>a</title></item>",
    "<item>\n",
    "</item>",
    "<![CDATA[",
    "&amp;",
    "<item a='",
    "<!--",
    "<p>a</p>",
  ])("of %s again and again takes four times as long for four times as much", async (piece) => {
    const grow = (size: number) => () => throwsNothingElse(() => read(`<rss>${piece.repeat(size)}`));
    expect(await growthOf((size) => grow(size), 3_000)).toBeLessThan(maxRatio);
  });
});

describe("the outlet of a feed", () => {
  it.each([
    ["Top stories | Wexley Courier", "https://wexleycourier.example/rss", "Wexley Courier"],
    ["BBC News - World", "https://www.bbc.co.uk/", "BBC News"],
    ["The Bay Post: Sport", "http://baypost.example", "The Bay Post"],
    ["World - Latest", "https://feeds.example/1", "World - Latest"],
    ["Wexley Courier", null, "Wexley Courier"],
  ])("%s at %s is %s", (title, address, site) => {
    expect(pickSite(title, address)).toBe(site);
  });
});
