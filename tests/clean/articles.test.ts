import { describe, expect, it } from "vitest";
import { clean, paragraphsOf, rulesOf } from "./source-text.js";

describe("an article file", () => {
  it("in Korean keeps its Korean text", () => {
    const article = clean(
      [
        "부산항 노동자들, 새 안전 규칙에 합의",
        "",
        "김민지 기자 minji.kim@example.co.kr",
        "입력 2023.05.09. 오후 3:05",
        "",
        "부산항 노동자들이 화요일 새 안전 규칙에 합의했다고 항만 관계자가 밝혔다.",
        "",
        "노조 대표는 “이번 합의는 시작일 뿐”이라며 추가 협상을 요구했다고 말했다.",
        "",
        "무단전재 및 재배포 금지",
      ].join("\n"),
    );
    expect(article.title).toBe("부산항 노동자들, 새 안전 규칙에 합의");
    expect(article.authors).toEqual(["김민지"]);
    expect(article.published).toBe("2023-05-09T15:05");
    expect(paragraphsOf(article, "body")).toHaveLength(2);
    expect(rulesOf(article)[10]).toBe("furniture page-words");
  });

  it("in German has the author after Von and the day before the month", () => {
    const article = clean(
      "Stadtrat stimmt für neue Brücke\n\nVon Lena Vogel und Emre Yıldız\n24. Oktober 2024, 17:37 Uhr\n\nDer Stadtrat hat am Donnerstag mit großer Mehrheit für den Bau einer neuen Brücke gestimmt.\n\n„Das ist ein guter Tag“, sagte die Bürgermeisterin nach der Sitzung im Rathaus.\n",
    );
    expect(article.authors).toEqual(["Lena Vogel", "Emre Yıldız"]);
    expect(article.published).toBe("2024-10-24T17:37");
    expect(paragraphsOf(article, "body")).toHaveLength(2);
  });

  it("in Spanish puts a name in capitals into small letters, but not its particles", () => {
    const article = clean(
      "El río vuelve a subir en Asunción\n\nPOR MARÍA DE LA CRUZ\n3 de mayo de 2021\n\nEl nivel del río subió otros veinte centímetros durante la noche, informó el servicio de meteorología.\n",
    );
    expect(article.authors).toEqual(["María de la Cruz"]);
    expect(article.published).toBe("2021-05-03");
  });

  it("in French has the time that is written with an h", () => {
    const article = clean(
      "La mairie rouvre le marché couvert\n\nPar Aïcha Traoré\nPublié le 2 mars 2022 à 8h05\n\nLe marché couvert a rouvert ses portes mardi après deux ans de travaux, a annoncé la mairie.\n",
    );
    expect(article.authors).toEqual(["Aïcha Traoré"]);
    expect(article.published).toBe("2022-03-02T08:05");
  });

  it.each([
    [
      "Arabic",
      "المدينة تفتتح جسرا جديدا",
      "24 أكتوبر 2024",
      "افتتحت المدينة يوم الخميس جسرا جديدا فوق النهر بعد ثلاث سنوات من العمل.",
      "2024-10-24",
    ],
    [
      "Japanese",
      "港で新しい橋が開通",
      "2024年10月24日 9時05分",
      "港の新しい橋が木曜日に開通し、市長が記念の式典であいさつした。",
      "2024-10-24T09:05",
    ],
    [
      "Hindi",
      "शहर में नया पुल खुला",
      "24 अक्टूबर 2024",
      "शहर में गुरुवार को नदी पर बना नया पुल तीन साल के काम के बाद लोगों के लिए खोल दिया गया।",
      "2024-10-24",
    ],
    [
      "Portuguese",
      "Cidade inaugura nova ponte",
      "24 de outubro de 2024 às 10h30",
      "A cidade inaugurou nesta quinta-feira uma nova ponte sobre o rio, após três anos de obras.",
      "2024-10-24T10:30",
    ],
    [
      "Russian",
      "В городе открыли новый мост",
      "24 октября 2024, 10:05",
      "В городе в четверг открыли новый мост через реку, который строили почти три года.",
      "2024-10-24T10:05",
    ],
    [
      "Chinese",
      "城市新桥正式通车",
      "2024-10-24 10:05",
      "星期四，经过三年的施工，横跨河流的新桥正式通车，市长出席了仪式。",
      "2024-10-24T10:05",
    ],
  ])("in %s has its headline, its date and its story", (_, title, date, story, published) => {
    const article = clean(`${title}\n\n${date}\n\n${story}\n`);
    expect(article).toMatchObject({ title, published });
    expect(paragraphsOf(article, "body")).toEqual([story]);
  });

  it("in two languages keeps both", () => {
    const article = clean(
      "Bridge opens in Busan\n\nThe new bridge opened on Thursday after three years of work, the city said.\n\n새 다리가 3년의 공사 끝에 목요일에 개통했다고 시 당국이 밝혔다. 시장은 기념식에 참석했다.\n\nThe mayor thanked the workers and said the old bridge would be closed.\n\n시장은 노동자들에게 감사를 전하고 옛 다리는 폐쇄될 것이라고 말했다. 시민들은 환영했다.\n",
    );
    expect(paragraphsOf(article, "body")).toHaveLength(4);
  });

  it("that is hard-wrapped has paragraphs of several lines, each with one label", () => {
    const article = clean(
      [
        "Nairobi traders strike over market fees",
        "",
        "NAIROBI, March 3 - Traders closed their stalls in the city's largest market on",
        "Friday to protest against a new fee, and their leaders said that the strike",
        "would go on until the county withdrew it.",
        "",
        '"We were never asked," said Wanjiru Kamau, who has sold vegetables there for',
        "twenty years.",
      ].join("\n"),
    );
    expect(article.title).toBe("Nairobi traders strike over market fees");
    expect(article.paragraphs.map(({ line, label }) => [line, label])).toEqual([
      [1, "title"],
      [3, "body"],
      [7, "body"],
    ]);
  });

  it("in Markdown has its front matter as meta, its headings as headings, its quotation as one paragraph", () => {
    const article = clean(
      [
        "---",
        'title: "Rain floods Lagos"',
        "author: Ada Obi",
        "date: 2021-05-03",
        "source: The Punch",
        "---",
        "# Rain floods Lagos",
        "",
        "Heavy rain flooded several streets of Lagos on Monday, the emergency agency said.",
        "",
        "## What happens next",
        "",
        "> The water will fall by Friday,",
        "> if the rain stops.",
      ].join("\n"),
    );
    expect(article).toMatchObject({
      title: "Rain floods Lagos",
      authors: ["Ada Obi"],
      published: "2021-05-03",
      outlet: "The Punch",
    });
    expect(paragraphsOf(article, "heading")).toEqual(["## What happens next"]);
    expect(paragraphsOf(article, "body")).toEqual([
      "Heavy rain flooded several streets of Lagos on Monday, the emergency agency said.",
      "> The water will fall by Friday,\n> if the rain stops.",
    ]);
    expect(paragraphsOf(article, "meta")).toHaveLength(6);
  });

  it("takes a lone carriage return for a space", () => {
    const article = clean(
      "Rain floods\rLagos\r\n\r\nHeavy rain flooded several streets of Lagos on Monday, the agency said.\r\n",
    );
    expect(article.title).toBe("Rain floods Lagos");
    expect(article.lines.map(({ number }) => number)).toEqual([1, 3]);
  });

  it("believes what it was given, and still labels the lines that repeat it", () => {
    const text =
      "Rain floods Lagos\n\nBy Ada Obi\n\nHeavy rain flooded several streets of Lagos on Monday, the agency said.\n";
    const article = clean(text, {
      title: "RAIN FLOODS LAGOS",
      authors: ["A. Obi"],
      published: "2021-05",
      outlet: "Punch",
    });
    expect(article).toMatchObject({
      title: "RAIN FLOODS LAGOS",
      authors: ["A. Obi"],
      published: "2021-05",
      outlet: "Punch",
    });
    expect(rulesOf(article)).toMatchObject({ 1: "title given-title", 3: "meta byline" });
  });

  it("without a headline has none: a sentence is story", () => {
    const article = clean(
      "Police in Tbilisi arrested two men on Monday.\nThe men were taken to a station near the river, a spokesman said.\n",
    );
    expect(article.title).toBeNull();
    expect(paragraphsOf(article, "body")).toHaveLength(2);
  });

  it("that is empty has nothing", () => {
    expect(clean("")).toMatchObject({
      title: null,
      authors: [],
      published: null,
      outlet: null,
      lines: [],
      paragraphs: [],
    });
  });
});

/** The label and rule of a line that stands alone between two paragraphs. */
const label = (line: string): string | undefined =>
  rulesOf(
    clean(
      `Rain floods Lagos\n\nHeavy rain flooded several streets of Lagos on Monday, the agency said.\n\n${line}\n\nThe agency asked people in the lower parts of the city to leave their homes.\n`,
    ),
  )[5];

describe("a line of an article", () => {
  it.each([
    ["Fishermen mend their nets in Busan on Monday. [AP/YONHAP]", "caption credit-in-brackets"],
    ["A woman carries water in Kano. (AP Photo/Musa Bello)", "caption credit-in-brackets"],
    ["Photograph: Amina Diallo/AFP", "caption credit-line"],
    ["Voters queue in Accra on Saturday. Photo: Kofi Mensah/Reuters", "caption credit-at-end"],
    ["FILE - Workers unload rice in the port of Mombasa, March 3, 2023.", "caption file-photo"],
    ["Advertisement", "furniture page-words"],
    ["Sign up for our free morning newsletter", "furniture page-words"],
    ["Copyright © 2023 Nairobi Courier.", "furniture copyright"],
    ["Correction: An earlier version of this article misspelled the name of the agency.", "meta editors-note"],
    ["(Reporting by Ada Obi in Lagos; editing by Tom Reed)", "meta wire-credit"],
    ["Help from abroad", "heading heading"],
  ])("%s is %s", (line, rule) => {
    expect(label(line)).toBe(rule);
  });

  it.each([
    "The price of rice rose again in April, the ministry said. (PTI)",
    "“Sign up for nothing before you have read it,” the lawyer told the families.",
    "Copyright law was changed in March to protect the songs of village singers.",
    "Correction officers went on strike on Monday over their pay.",
    "By Monday the water had reached the second floor of the school.",
    "“No,” she said.",
    "Comments that the minister made on Friday angered the families, they said.",
    "2023 was the wettest year in the city's history, according to the agency.",
  ])("%s is body", (line) => {
    expect(label(line)).toBe("body story");
  });
});
