import { assert, constantFrom, property, array, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { nothingGiven, plainDocument } from "../../../src/formats/document.js";
import { repairDocument, repairText } from "../../../src/formats/repair/repair-document.js";

describe("what nobody sees", () => {
  it.each([
    ["a zero-width space in a name", "Mayor Il\u200bse Korn\u200b said", "Mayor Ilse Korn said"],
    ["a word joiner", "Il\u2060se Korn", "Ilse Korn"],
    ["soft hyphens", "coun\u00adcil mem\u00adbers", "council members"],
    ["signs of direction", "\u202aIlse Korn\u202c\u200e", "Ilse Korn"],
    ["a joiner between Latin letters", "Il\u200dse", "Ilse"],
    ["a NUL byte", "Ilse\0 Korn", "Ilse Korn"],
  ])("is dropped: %s", (_, text, read) => {
    expect(repairText(text)).toBe(read);
  });

  it("stays where it means something", () => {
    const persian = "می\u200cخواهم";
    const family = "👩\u200d👧";
    expect(repairText(`${persian} ${family}`)).toBe(`${persian} ${family}`);
  });
});

describe("character references", () => {
  it("left in a text are the characters that they name", () => {
    expect(repairText("&ldquo;It&#8217;s a gift,&rdquo; she said &amp; left. &#x201C;No.&#148;")).toBe(
      "“It’s a gift,” she said & left. “No.”",
    );
  });

  it("escaped twice are so too", () => {
    expect(repairText("&amp;quot;So&amp;quot;, AT&amp;T")).toBe('"So", AT&T');
  });

  it("that name nothing stay", () => {
    expect(repairText("R&D; &nonsense; &#0; a & b")).toBe("R&D; &nonsense; &#0; a & b");
  });
});

describe("UTF-8 read as windows-1252", () => {
  it("is mended", () => {
    const broken = Buffer.from("“Sí, señora,” said Zoë – “it’s là.”").toString("latin1");
    const shown = broken.replace(/[\x80-\x9f]/g, (unit) =>
      new TextDecoder("windows-1252").decode(Uint8Array.of(unit.charCodeAt(0))),
    );
    expect(repairText(shown)).toBe("“Sí, señora,” said Zoë – “it’s là.”");
  });

  it("is mended though the closing mark's last byte is lost", () => {
    expect(repairText("â€œIt isnâ€™t,â€ she said.")).toBe("“It isn’t,” she said.");
  });

  it("is not seen where letters only look like it", () => {
    for (const text of ["Â Ã is a letter of Portuguese", "VÃO E VÊM", "prix: 5 Â£"])
      expect(repairText(text)).toBe(text);
  });
});

describe("what a file says about its article", () => {
  it("is mended as its text is, and keeps its tags", () => {
    const given = {
      ...nothingGiven,
      title: "Korn\u00e2\u0080\u0099s <br> bridge",
      authors: ["Il\u00adse Korn"],
      outlet: "Quay &amp; Sons",
    };
    expect(repairDocument({ ...plainDocument("Korn"), given }).given).toEqual({
      ...nothingGiven,
      title: "Korn’s <br> bridge",
      authors: ["Ilse Korn"],
      outlet: "Quay & Sons",
    });
  });
});

describe("tags of a page", () => {
  it("left in a text are taken out", () => {
    expect(repairText('<p>“<em>It is so</em>,” said <a href="/o?a=1" class=x>Ines Berg</a>.<br/>Then</p>')).toBe(
      "“It is so,” said Ines Berg. Then",
    );
  });

  it("are not seen in a story", () => {
    for (const text of ["I <3 it", "a < b and b > c", "the <b> tag", "<a@b.example>"])
      expect(repairText(text)).toBe(text);
  });
});

describe("one character for several letters", () => {
  it("is those letters", () => {
    expect(repairText("Griﬃn can’t aﬀord the ﬁne")).toBe("Griffin can’t afford the fine");
  });
});

describe("quotation marks", () => {
  it.each([
    ["❝It is a gift,❞ she said", "“It is a gift,” she said"],
    ["''It's a gift,'' she said", "“It's a gift,” she said"],
    ['""It is a gift,"" she said', '"It is a gift," she said'],
    ["＂It is a gift,＂ she said", '"It is a gift," she said'],
  ])("%s", (text, read) => {
    expect(repairText(text)).toBe(read);
  });

  it.each(['the field is "" here', "5'' of rain and 6'' of snow", 'x = ""', "rock ''n'' roll's"])(
    "stay: %s",
    (text) => {
      expect(repairText(text).includes("“") && !text.includes("''n''")).toBe(false);
    },
  );
});

describe("a word that a line's end cuts", () => {
  it.each([
    ["said Ilse Kor-\nnel, the mayor", "said Ilse\nKornel, the mayor"],
    ["the govern-\r\nment money", "the\r\ngovernment money"],
    ["a long-\nrunning dispute", "a\nlong-running dispute"],
    ["said Anne-\nMarie Duval", "said\nAnne-Marie Duval"],
    ["the mid-\nseason; mid-season", "the\nmid-season; mid-season"],
    ["the co\u00ad\nuncil said", "the\ncouncil said"],
  ])("%j is whole, and no line goes", (text, read) => {
    expect(repairText(text)).toBe(read);
  });

  it("is not seen in a list, a dash or a number", () => {
    for (const text of ["-\nOne", "the year 2020-\n21", "he left -\nand she stayed"])
      expect(repairText(text)).toBe(text);
  });
});

describe("line ends", () => {
  it("of old Macs are line ends", () => {
    expect(repairText("One\r\rTwo")).toBe("One\n\nTwo");
    expect(repairText("One\rTwo\n")).toBe("One\rTwo\n");
  });
});

describe("whatever the text", () => {
  const pieces = constantFrom(
    "<a ",
    "</b>",
    ">",
    "a",
    "B",
    "-",
    "\n",
    "\r\n",
    " ",
    "''",
    '""',
    "&amp;",
    "&#39;",
    "â€",
    "\u00ad",
    "\u200d",
    "“",
  );
  it("no line goes, and what is repaired is repaired", () => {
    assert(
      property(
        array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
        (text) => {
          if (!text.includes("\n")) return;
          expect(repairText(text).split("\n").length).toBe(text.split("\n").length);
        },
      ),
    );
    assert(property(string({ unit: "grapheme" }), (text) => typeof repairText(text) === "string"));
  });
});
