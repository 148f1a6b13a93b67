import { describe, expect, it } from "vitest";
import { plainDocument } from "../../../src/formats/document.js";
import { articleOfRecord, type RecordArticle } from "../../../src/formats/records/article-of-record.js";

function read(record: unknown): RecordArticle {
  const found = articleOfRecord(record);
  if ("why" in found) throw new Error(found.why);
  return found;
}

const given = (record: object) => read({ text: "Crews shut the bridge.", ...record }).document.given;
const text = (record: object) => read(record).document.text;
const why = (record: unknown) => {
  const found = articleOfRecord(record);
  return "why" in found ? found.why : null;
};

const story = "Crews shut the Wexley bridge on Monday.\n\n“It will not open this year,” Ada Moss said.";

describe("the text of a record", () => {
  it.each(
    "text body content articleBody maintext main_text text_content full_text fulltext story raw_text plain_text cleaned_text bodyText".split(
      " ",
    ),
  )("may be called %s", (key) => {
    expect(text({ headline: "Bridge shut", [key]: story })).toBe(story);
  });

  it("is the fullest there is, whatever comes first", () => {
    expect(text({ title: "Bridge shut", text: "Bridge shut: what to know", body: story })).toBe(story);
    expect(text({ description: "Crews shut the Wexley bridge on Monday.", content: story })).toBe(story);
  });

  it("is the first of two that say the same, as the second one has no lines", () => {
    expect(text({ text: story, raw_text: story.replaceAll("\n\n", " ") })).toBe(story);
  });

  it("is a description only where there is nothing longer", () => {
    expect(read({ title: "Bridge shut", description: "Crews shut it on Monday." })).toMatchObject({ from: "teaser" });
  });

  it("may lie in objects and lists, as interfaces wrap it", () => {
    expect(text({ id: 7, title: { rendered: "Bridge" }, content: { rendered: story } })).toBe(story);
    expect(text({ paragraphs: ["Crews shut it.", "It rained."] })).toBe("Crews shut it.\n\nIt rained.");
    expect(
      text({
        content_elements: [
          { type: "text", content: "One." },
          { type: "text", content: "Two." },
        ],
      }),
    ).toBe("One.\n\nTwo.");
    expect(text({ webTitle: "Bridge", fields: { bodyText: story } })).toBe(story);
    expect(text({ _id: "a", _source: { text: story } })).toBe(story);
  });

  it("runs on where it is a list of plain and formatted words", () => {
    expect(text({ text: ["Crews ", { type: "bold", text: "shut" }, " it."] })).toBe("Crews shut it.");
  });

  it("is read as HTML where it is HTML, and not where it speaks of it", () => {
    const html = "<p>Crews shut the <em>Wexley</em> bridge.</p><script>var a = '<p>';</script><ul><li>One</li></ul>";
    expect(text({ content_html: html })).toBe("Crews shut the Wexley bridge.\n\nOne");
    expect(text({ body: "&ldquo;No,&rdquo; she said.<br>It&#8217;s over.<!-- x --></div>" })).toBe(
      "“No,” she said.\nIt’s over.",
    );
    expect(text({ text: "Use <p> for a paragraph, and 3 < 4 holds." })).toBe(
      "Use <p> for a paragraph, and 3 < 4 holds.",
    );
    const found = articleOfRecord({ html: "<html><body><p>Menu</p></body></html>" }, () => [plainDocument("read")]);
    expect("why" in found || [found.from, found.document.text]).toEqual(["page", "read"]);
  });

  it("that was escaped twice gets its lines back", () => {
    expect(text({ text: String.raw`It rained.\n\n\"No,\" she said.` })).toBe('It rained.\n\n"No," she said.');
    expect(text({ text: String.raw`Open C:\news\now to see.` })).toBe(String.raw`Open C:\news\now to see.`);
  });

  it("that its sender cut has the mark on a line of its own, which is no word of the story", () => {
    const { document, cut } = read({ title: "Rain", content: "It rained all of Mon… [+1432 chars]" });
    expect([document.text, cut]).toEqual(["It rained all of Mon…\n[+1432 chars]", true]);
    expect(document.hints?.map((hint) => hint?.tag ?? null)).toEqual([null, "meta"]);
  });

  it("that is not there is missed with the names of what is", () => {
    expect(why({ headline: "Bridge shut", teaser: "Crews shut it." })).toBe(
      "no text, body or content (it has headline, teaser)",
    );
    expect(why({ text: " " })).toBe("its text is empty");
    expect(why({ text: null, title: "x" })).toBe("its text is empty");
    expect(why({ text: 7 })).toBe("its text is not text");
    expect(why({})).toBe("no text, body or content (it has no keys)");
    expect(why({ "@type": "WebPage", name: "Home", description: "A page." })).toBe("not an article by its @type");
    expect(why([1])).toBe("not a JSON object");
    expect(why(JSON.parse('{"__proto__":{"text":"x"}}'))).toBe("no text, body or content (it has __proto__)");
    expect(why({ content: "ONLY AVAILABLE IN PAID PLANS", title: "x" })).toBe("its text is empty");
  });
});

describe("what a record says of its article", () => {
  it("has its title under many names", () => {
    for (const record of [
      { headline: "Rain" },
      { webTitle: "Rain" },
      { headline: { main: "Rain" } },
      { name: "Rain" },
    ]) {
      expect(given(record).title).toBe("Rain");
    }
    expect(given({ title: { rendered: "Wexley&#8217;s <i>rain</i> &amp; wind" } }).title).toBe("Wexley’s rain & wind");
  });

  it("has its title without the outlet's name behind it", () => {
    expect(given({ title: "Rain - Bay Post", source: { name: "Bay Post" } }).title).toBe("Rain");
    expect(given({ title: "Rain - Bay Post" }).title).toBe("Rain - Bay Post");
  });

  it("has its authors as names, objects, lists, or lists that are written in a text", () => {
    const both = ["Ada Moss", "Li Wei"];
    expect(given({ author: "Ada Moss; Li Wei" }).authors).toEqual(both);
    expect(given({ authors: ["Ada Moss", null, { name: "Li Wei" }, ""] }).authors).toEqual(both);
    expect(given({ authors: "['Ada Moss', 'Li Wei']" }).authors).toEqual(both);
    expect(given({ "dc:creator": { firstName: "Ada", lastName: "Moss" } }).authors).toEqual(["Ada Moss"]);
    const creators = [
      { creatorType: "author", firstName: "Ada", lastName: "Moss" },
      { creatorType: "translator", firstName: "Bo", lastName: "Lund" },
    ];
    expect(given({ creators }).authors).toEqual(["Ada Moss"]);
    expect(given({ byline: { original: "By Ada Moss" } }).authors).toEqual(["By Ada Moss"]);
    expect(given({ authors: "[]" }).authors).toEqual([]);
  });

  it.each([
    [{ publishedAt: "2024-03-09T18:05:00Z" }, "2024-03-09T18:05:00Z"],
    [{ pub_date: "March 9, 2024" }, "March 9, 2024"],
    [{ seendate: "20240309T180500Z" }, "2024-03-09T18:05:00Z"],
    [{ date: 20240309 }, "2024-03-09"],
    [{ created_utc: 1709994300 }, "2024-03-09T14:25:00.000Z"],
    [{ timestamp: 1709994300000 }, "2024-03-09T14:25:00.000Z"],
    [{ published: "1709994300" }, "2024-03-09T14:25:00.000Z"],
    [{ date: { $date: "2024-03-09T00:00:00Z" } }, "2024-03-09T00:00:00Z"],
    [{ issued: { "date-parts": [[2024, 3, 9]] } }, "2024-03-09"],
    [{ date_modified: "2024-03-10", datePublished: "2024-03-09" }, "2024-03-09"],
    [{ date: "NaT", publish_date: "None" }, null],
    [{ date: 7 }, null],
  ])("has its date in %j as written, numbers in ISO 8601", (record, published) => {
    expect(given(record).published).toBe(published);
  });

  it("has its outlet by name before it has it by address", () => {
    expect(given({ source: { id: null, name: "Wexley Courier" } }).outlet).toBe("Wexley Courier");
    expect(given({ source: "https://wexley.example/a", sitename: "Wexley Courier" }).outlet).toBe("Wexley Courier");
    expect(given({ source: "https://www.wexley.example/a" })).toMatchObject({
      outlet: "wexley.example",
      url: "https://www.wexley.example/a",
    });
    expect(given({ "source.name": "Wexley Courier" }).outlet).toBe("Wexley Courier");
    expect(given({ source_domain: "wexley.example" }).outlet).toBe("wexley.example");
    expect(given({ source_url: "https://wexley.example" })).toMatchObject({ outlet: "wexley.example", url: null });
  });

  it("has its language as a tag", () => {
    const languages = ["en", "pt_BR", "English", "deu", "x"].map((language) => given({ language }).language);
    expect(languages).toEqual(["en", "pt-br", "en", "de", null]);
  });

  it("has its own name", () => {
    expect(read({ text: story, id: 17 }).document.name).toBe("17");
    expect(read({ text: story, _id: { $oid: "65ec" } }).document.name).toBe("65ec");
  });

  it("says nothing where its values are of another kind", () => {
    expect(read({ text: "x", title: null, date: true, id: {}, author: 3, url: [] }).document).toMatchObject({
      name: null,
      given: { title: null, authors: [], published: null, outlet: null, url: null, language: null },
    });
  });
});
