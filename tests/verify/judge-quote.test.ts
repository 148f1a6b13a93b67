import { describe, expect, it } from "vitest";
import { judge, judged, prose, quotation } from "./judge.js";

const harbour = "We will not close the harbour before the last three boats are safe, and nobody has to leave tonight.";

const verdictOf = (draft: string, source = quotation(harbour)) => judge(draft, source).verdict;

describe("words are verbatim", () => {
  it.each([
    ["as a whole or in part", "not close the harbour before the last three boats"],
    ["whatever stands at the end", "nobody has to leave tonight!"],
    ["without their marks' curl, accents and case", "we will not close the HARBOUR before the last three boats"],
  ])("%s", (_, draft) => {
    expect(judged(draft, quotation(harbour))).toEqual({ verdict: "verbatim", changes: expect.anything() as unknown });
  });

  it("over the source's own words that part them", () => {
    expect(verdictOf("We are late. But we are safe.", quotation("We are late,\nBut we are safe."))).toBe("verbatim");
  });

  it("and marks and capitals between them that differ are told", () => {
    expect(judged("We came, we saw the Mayor", quotation("We came. We saw the mayor."))).toEqual({
      verdict: "verbatim",
      changes: [
        ["style", "came, we", "came. We"],
        ["style", "the Mayor", "the mayor"],
      ],
    });
  });

  it("where a hyphen, a space, a full stop in letters or a comma in figures is the difference", () => {
    const source = quotation("The U.S. has long-term plans for 3,000 co-operatives");
    expect(verdictOf("The US has long term plans for 3000 cooperatives", source)).toBe("verbatim");
  });

  it("wherever they stand in what somebody says", () => {
    const { places } = judge("nobody has to leave", quotation("It is late."), quotation(harbour));
    expect(places.map(({ source, span }) => [source, harbour.slice(span.start, span.end)])).toEqual([
      [1, "nobody has to leave"],
    ]);
  });

  it("with every other place that has them", () => {
    const { places, also } = judge(
      "nobody has to leave",
      quotation(harbour, null),
      quotation(harbour, true),
      quotation(harbour, false),
    );
    expect([places.map(({ source }) => source), also.map(({ source }) => source)]).toEqual([[1], [0]]);
  });
});

describe("words are changed", () => {
  it.each([
    ["a denial is lost", "We will close the harbour before the last three boats are safe", ["negation", null, "not"]],
    ["a denial is added", "the last three boats are not safe", ["negation", "not", null]],
    [
      "a denial is put in short",
      "We won’t close the harbour before the last three boats",
      ["spelling", "won’t", "will not"],
    ],
    ["a number differs", "the last four boats are safe", ["number", "four", "three"]],
    ["a number is written otherwise", "before the last 3 boats are safe", ["spelling", "3", "three"]],
    ["a word differs", "We will not close the market before the last three boats", ["word", "market", "harbour"]],
    ["the tense differs", "We would not close the harbour before the last", ["form", "would", "will"]],
    ["the form of a word differs", "We will not close the harbours before the last", ["form", "harbours", "harbour"]],
    ["it is spelt in American", "We will not close the harbor before the last", ["spelling", "harbor", "harbour"]],
    ["a word is left out", "We will not close the harbour before the three boats", ["word", null, "last"]],
    ["a word is added", "We will not ever close the harbour before the last", ["word", "ever", null]],
  ])("where %s", (_, draft, change) => {
    expect(judged(draft, quotation(harbour))).toEqual({ verdict: "changed", changes: [change] });
  });

  it("where a name differs, and where a word means its opposite", () => {
    const source = quotation("I told Commissioner Okafor that the plan was legal from the first day");
    expect(judged("I told Commissioner Lind that the plan was legal", source).changes).toEqual([
      ["name", "Lind", "Okafor"],
    ]);
    expect(judged("told Commissioner Okafor that the plan was illegal", source).changes).toEqual([
      ["negation", "illegal", "legal"],
    ]);
  });

  it("where words of one quotation are left out without an ellipsis, or change places", () => {
    const source = quotation(
      "The school opens again in autumn with a new roof, which the town has paid for in full, and the old bell will ring again above the yard.",
    );
    expect(
      judged(
        "The school opens again in autumn with a new roof and the old bell will ring again above the yard",
        source,
      ),
    ).toEqual({
      verdict: "changed",
      changes: [["word", null, "which the town has paid for in full"]],
    });
    expect(
      judged("the old bell will ring again above the yard and the school opens again in autumn", source).verdict,
    ).toBe("changed");
  });

  it("in other languages too", () => {
    expect(
      judged(
        "Wir werden den Hafen in diesem Jahr schließen",
        quotation("Wir werden den Hafen in diesem Jahr nicht schließen"),
      ),
    ).toEqual({
      verdict: "changed",
      changes: [["negation", null, "nicht"]],
    });
    expect(judged("我们今年会关闭港口", quotation("我们今年不会关闭港口"))).toEqual({
      verdict: "changed",
      changes: [["negation", null, "不"]],
    });
  });
});

describe("words are shortened", () => {
  it.each([
    ["an ellipsis stands for what is left out", "We will not close the harbour … and nobody has to leave tonight"],
    [
      "it is three full stops, or stands in brackets",
      "We will not close . . . the last three boats [...] nobody has to leave",
    ],
    [
      "brackets explain a word",
      "[The council] will not close the harbour before the last three boats [from Tarn] are safe",
    ],
    ["a bracket gives a word another end", "not clos[ing] the harbour before the last three boats"],
  ])("where %s", (_, draft) => {
    expect(judged(draft, quotation(harbour))).toEqual({ verdict: "shortened", changes: [] });
  });

  it("but a capital in brackets shortens nothing, and neither does an ellipsis at an end", () => {
    expect(verdictOf("[N]obody has to leave tonight")).toBe("verbatim");
    expect(verdictOf("… nobody has to leave tonight …")).toBe("verbatim");
  });

  it("with a word where an ellipsis joins two sentences over a third", () => {
    const three = quotation("We have waited long. The boats came late. Nobody paid for them in the end.");
    expect(judged("We have waited long … Nobody paid for them in the end", three)).toEqual({
      verdict: "shortened",
      changes: [["cut", "…", "The boats came late"]],
    });
    expect(judged("We have waited … Nobody paid for them in the end", three)).toMatchObject({ verdict: "shortened" });
    expect(judged("We have waited long. … came late. Nobody paid for them in the end", three).changes).toEqual([]);
  });

  it("not where what is left out denies what is kept", () => {
    expect(judged("We will … close the harbour before the last three boats", quotation(harbour))).toEqual({
      verdict: "changed",
      changes: [["negation", "…", "not"]],
    });
  });

  it("not where brackets turn a denial round", () => {
    expect(judged("We will [surely] close the harbour before the last three boats", quotation(harbour)).verdict).toBe(
      "changed",
    );
  });
});

describe("words are somebody else's", () => {
  it("where only others say them", () => {
    expect(verdictOf("nobody has to leave tonight", quotation(harbour, false))).toBe("speaker");
  });

  it("where somebody is said to say what another source has of somebody whom it only describes", () => {
    const draft = "We will not close the harbour before the last three boats";
    const [described, named] = [quotation(harbour, null), quotation(harbour, false)];
    expect(judge(draft, described, named)).toMatchObject({ verdict: "speaker", places: [{ source: 1 }] });
    expect(judge(draft, described, quotation(harbour, true))).toMatchObject({ verdict: "verbatim" });
  });

  it("not where the draft's own speaker says them too, or of few words nobody knows who does", () => {
    expect(judge("nobody has to leave", quotation(harbour, false), quotation(harbour, true)).verdict).toBe("verbatim");
    expect(judge("nobody has to leave", quotation(harbour, false), quotation(harbour, null)).verdict).toBe("verbatim");
  });
});

describe("two quotations are made one", () => {
  const bakery = quotation("The bakery has sold bread to four generations of fishermen on this quay.");

  it("from different statements, whoever makes them", () => {
    const { verdict, places } = judge(
      "We will not close the harbour before the last four generations of fishermen on this quay",
      quotation(harbour),
      bakery,
    );
    expect(verdict).toBe("stitched");
    expect(places.map(({ source }) => source)).toEqual([0, 1]);
  });

  it("with an ellipsis too", () => {
    expect(
      judge("We will not close the harbour … the bakery has sold bread to four generations", quotation(harbour), bakery)
        .verdict,
    ).toBe("stitched");
  });
});

describe("words are found nowhere", () => {
  it("and what is near is named", () => {
    const { verdict, places } = judge(
      "The mayor shut the harbour after three boats sank at night",
      quotation(harbour),
      prose("It rained."),
    );
    expect([verdict, places.length]).toEqual(["not found", 0]);
    const near = judge(
      "The bakery sold bread to the sailors, the fishermen and the children of the town",
      quotation("The bakery has sold bread to four generations of fishermen on this quay."),
    );
    expect([near.verdict, near.places.length]).toEqual(["not found", 1]);
  });

  it("where two or three words are only like others", () => {
    expect(verdictOf("the last tram", quotation("the last goodbye", null))).toBe("not found");
    expect(verdictOf("fishing boat", quotation("fishing boats"))).toBe("changed");
  });

  it("where nothing is left of them without brackets and ellipses", () => {
    expect(verdictOf("[sic] …")).toBe("not found");
  });
});

describe("words stand outside quotation marks", () => {
  const paragraph = prose(
    "Okafor said that the harbour would stay open until the last boat was safe, “whatever it costs”.",
  );

  it("where an article only reports them, or the marks hold fewer", () => {
    expect(judge("the harbour would stay open until the last boat was safe", paragraph).verdict).toBe("unquoted");
    expect(
      judge("until the last boat was safe, whatever it costs", quotation("whatever it costs"), paragraph).verdict,
    ).toBe("unquoted");
  });

  it("which is not looked at where they stand in marks too", () => {
    expect(judge("whatever it costs", paragraph, quotation("whatever it costs")).verdict).toBe("verbatim");
  });

  it("and three words stand anywhere by chance", () => {
    expect(judge("would stay open", paragraph).verdict).toBe("not found");
  });
});

describe("a few words that anybody may say", () => {
  const everywhere = ["Absolutely right.", "That is absolutely right", "It was absolutely right to wait."];

  it("are found only where the draft's speaker says them", () => {
    const others = everywhere.map((text) => quotation(text, false));
    expect(judge("absolutely right", ...others).verdict).toBe("not found");
    expect(judge("absolutely right", ...others, quotation("absolutely right", true)).verdict).toBe("verbatim");
  });

  it("are somebody else's where only he says them", () => {
    expect(judge("absolutely right", quotation("Absolutely right.", false)).verdict).toBe("speaker");
  });

  it("are not another's with a word changed", () => {
    expect(judge("totally right", quotation("Absolutely right.", false)).verdict).toBe("not found");
    expect(judge("it was completely right", quotation("It was absolutely right to wait.", true)).verdict).toBe(
      "changed",
    );
  });
});
