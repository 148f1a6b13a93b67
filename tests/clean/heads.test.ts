import { describe, expect, it } from "vitest";
import type { Article } from "../../src/types.js";
import { clean } from "./source-text.js";

const stories = {
  en: "Residents of the valley were told on Monday to leave their homes before the dam is opened, the county said.",
  de: "Die Anwohner des Tals sind am Montag aufgefordert worden, ihre Häuser zu verlassen, bevor das Wehr geöffnet wird.",
  fr: "Les habitants de la vallée ont été priés lundi de quitter leurs maisons avant l’ouverture du barrage, selon la préfecture.",
  es: "Los vecinos del valle recibieron el lunes la orden de dejar sus casas antes de que se abra la presa, según el municipio.",
  it: "Gli abitanti della valle sono stati invitati lunedì a lasciare le case prima che venga aperta la diga, dice il comune.",
  pt: "Os moradores do vale foram avisados na segunda-feira para deixar as casas antes da abertura da barragem, disse a câmara.",
  nl: "De bewoners van het dal kregen maandag te horen dat zij hun huizen moeten verlaten voordat de dam wordt geopend.",
  ru: "Жителей долины в понедельник попросили покинуть свои дома до открытия плотины, сообщили в администрации района.",
  zh: "山谷居民周一接到通知，要求在水坝开闸之前离开家园，当地政府表示撤离工作将持续到周三晚上，并安排了临时住所和车辆。",
  ja: "谷の住民は月曜日、ダムの放流を前に家を離れるよう求められた。町によると、避難は水曜の夜まで続く見通しで、避難所も用意された。",
  ko: "계곡 주민들은 월요일 댐 방류를 앞두고 집을 떠나라는 통보를 받았다고 군청이 밝혔으며 대피는 수요일 밤까지 이어질 전망이다.",
  ar: "طُلب من سكان الوادي يوم الاثنين مغادرة منازلهم قبل فتح السد، بحسب ما قالته المحافظة في بيان نشرته مساء أمس.",
} as const;

type Language = keyof typeof stories;
type Expected = Partial<Pick<Article, "title" | "authors" | "published" | "outlet">>;

/** What is read of these lines over a story. */
function headOf(lines: readonly string[], language: Language = "en"): Expected {
  const story = stories[language];
  const { title, authors, published, outlet } = clean(`${lines.join("\n")}\n\n${story}\n\n${story}\n`);
  return { title, authors, published, outlet };
}

/** What a reader says of them; what is left out is nobody and null. */
function whole(expected: Expected): Expected {
  return { title: headline, authors: [], published: null, outlet: null, ...expected };
}

const clip = (...lines: string[]) => clean(`---\n${lines.join("\n")}\n---\n${stories.en}\n`);
const given = (metadata: Parameters<typeof clean>[1]) => clean(`${stories.en}\n`, metadata);
const headline = "Valley told to leave before dam opens";

describe("the head of a wire story", () => {
  it.each<[readonly string[], Expected]>([
    [["Reuters", "ARDEN, June 2, 2025 (Reuters)"], { outlet: "Reuters", published: "2025-06-02" }],
    [["ARDEN, June 2, 2025 (Reuters) -"], { outlet: "Reuters", published: "2025-06-02" }],
    [
      ["By Ines Holm", "ARDEN, 2 June 2025 (AFP)"],
      { authors: ["Ines Holm"], outlet: "Agence France-Presse", published: "2025-06-02" },
    ],
    [
      ["By INES HOLM, Associated Press", "June 2, 2025"],
      { authors: ["Ines Holm"], outlet: "Associated Press", published: "2025-06-02" },
    ],
    [
      ["By INES HOLM Associated Press", "Jun. 2, 2025, 6:05 p.m. ET"],
      { authors: ["Ines Holm"], outlet: "Associated Press", published: "2025-06-02T18:05" },
    ],
    [["By The Associated Press", "June 2, 2025"], { outlet: "Associated Press", published: "2025-06-02" }],
    [
      ["Published: June 2, 2025 at 11:04 a.m.", "By Reuters Staff"],
      { outlet: "Reuters", published: "2025-06-02T11:04" },
    ],
    [["Agence Riviera", "ARDEN, 2 Jun 2025"], { outlet: "Agence Riviera", published: "2025-06-02" }],
  ])("%j", (lines, expected) => {
    expect(headOf([headline, "", ...lines])).toEqual(whole(expected));
  });

  it("may have its dateline in its first paragraph", () => {
    const article = clean(`${headline}\n\nARDEN, June 2, 2025 (Reuters) - ${stories.en}\n\n${stories.en}\n`);
    expect(article).toMatchObject({ outlet: "Reuters", published: "2025-06-02", authors: [] });
  });
});

describe("the head of a local paper's story", () => {
  it.each<[readonly string[], Expected]>([
    [["Arden Courier", "May 1, 2025"], { outlet: "Arden Courier", published: "2025-05-01" }],
    [
      ["The Daily Heron", "Tue 21 Jan 2025 18.40 GMT", "Priya Raman Health editor"],
      { outlet: "The Daily Heron", published: "2025-01-21T18:40Z", authors: ["Priya Raman"] },
    ],
    [
      ["By Sal Moreau", "Arden Sporting Post", "November 2, 2025"],
      { authors: ["Sal Moreau"], outlet: "Arden Sporting Post", published: "2025-11-02" },
    ],
    [
      ["By Nora Quill", "The Hills Dispatch", "March 4, 2025"],
      { authors: ["Nora Quill"], outlet: "The Hills Dispatch", published: "2025-03-04" },
    ],
    [
      ["Heron City Examiner", "By Amos Reed | Feb. 11, 2025 | 3:15 p.m."],
      { outlet: "Heron City Examiner", authors: ["Amos Reed"], published: "2025-02-11T15:15" },
    ],
    [["Herald | Posted Sept. 30, 2025"], { outlet: "Herald", published: "2025-09-30" }],
    [["Arden Herald - 9 March 2024"], { outlet: "Arden Herald", published: "2024-03-09" }],
    [["By Nora Quill, The Arden Courier"], { authors: ["Nora Quill"], outlet: "The Arden Courier" }],
    [
      ["*By Nora Quill, The Arden Courier, 18 August 2025*"],
      { authors: ["Nora Quill"], outlet: "The Arden Courier", published: "2025-08-18" },
    ],
    [
      ["By Nora Quill for The Arden Courier", "Aug 18, 2025"],
      { authors: ["Nora Quill"], outlet: "The Arden Courier", published: "2025-08-18" },
    ],
    [
      ["Nora Quill — Arden Herald Staff Writer", "August 18, 2025"],
      { authors: ["Nora Quill"], outlet: "Arden Herald", published: "2025-08-18" },
    ],
    [
      ["By Nora Quill | The Arden Courier", "Updated 3:15 p.m. Aug. 19, 2025 | Published 8:00 a.m. Aug. 18, 2025"],
      { authors: ["Nora Quill"], outlet: "The Arden Courier", published: "2025-08-18T08:00" },
    ],
    [["Nora Quill", "Politics Reporter", "August 18, 2025"], { authors: ["Nora Quill"], published: "2025-08-18" }],
    [
      ["By Nora Quill and Amos Reed in Arden", "Mon., Aug. 18, 2025"],
      { authors: ["Nora Quill", "Amos Reed"], published: "2025-08-18" },
    ],
    [["By Staff Reporter", "8/18/2025"], { published: "2025-08-18" }],
    [
      ["By Nora Quill, nquill@ardencourier.example", "8/18/25"],
      { authors: ["Nora Quill"], outlet: "ardencourier.example", published: "2025-08-18" },
    ],
    [["Edited by Jo Lund", "March 9, 2024, noon"], { published: "2024-03-09T12:00" }],
    [["By Suharto", "Mar 9 '24"], { authors: ["Suharto"], published: "2024-03-09" }],
  ])("%j", (lines, expected) => {
    expect(headOf([headline, "", ...lines])).toEqual(whole(expected));
  });

  it("may begin with the paper's name", () => {
    expect(headOf(["The Arden Courier", "", headline, "", "By Nora Quill", "May 1, 2025"])).toEqual(
      whole({
        title: headline,
        authors: ["Nora Quill"],
        outlet: "The Arden Courier",
        published: "2025-05-01",
      }),
    );
  });

  it("may stand under the date and the names", () => {
    expect(headOf(["2024-03-09 18:05", "Arden Herald", "Mara Berg", headline])).toEqual(
      whole({
        title: headline,
        authors: ["Mara Berg"],
        outlet: "Arden Herald",
        published: "2024-03-09T18:05",
      }),
    );
  });
});

describe("the head of a portal's copy, a blog's or a magazine's story", () => {
  it.each<[readonly string[], Expected]>([
    [["Yahoo News", "The Arden Courier", "May 1, 2025"], { outlet: "The Arden Courier", published: "2025-05-01" }],
    [
      ["https://www.msn.com/en-us/news/valley", "By Nora Quill, The Arden Courier", "May 1, 2025"],
      { authors: ["Nora Quill"], outlet: "The Arden Courier", published: "2025-05-01" },
    ],
    [["https://www.ardenherald.example/2024/03/09/valley"], { outlet: "ardenherald.example", published: "2024-03-09" }],
    [
      ["Interview by Tobias Renn", "The Arden Review", "12 May 2025"],
      { authors: ["Tobias Renn"], outlet: "The Arden Review", published: "2025-05-12" },
    ],
    [["Words by Mara Berg; photographs by Piet Olsen", "Spring issue"], { authors: ["Mara Berg"] }],
    [["Posted on March 9, 2024 by Mara Berg", "4 min read"], { authors: ["Mara Berg"], published: "2024-03-09" }],
    [["by Mara Berg · Mar 9, 2024 · 3 Comments"], { authors: ["Mara Berg"], published: "2024-03-09" }],
    [["Opinion by Mara Berg", "March 2024"], { authors: ["Mara Berg"], published: "2024-03" }],
    [
      ["Reviewed by", "Jo Lund", "Written by", "Mara Berg", "9 March 2024"],
      { authors: ["Mara Berg"], published: "2024-03-09" },
    ],
    [
      ["Last modified on Mon 11 Mar 2024 08.00 GMT", "First published on Sat 9 Mar 2024 18.05 GMT"],
      { published: "2024-03-09T18:05Z" },
    ],
    [["UPDATED 11:42 AM EST Mar 11, 2024"], { published: "2024-03-11T11:42-05:00" }],
    [["Yesterday, 18:05"], {}],
    [["© 2011 Arden Media"], {}],
    [["03/09/2024"], {}],
    [["Saturday, 03/09/2024"], { published: "2024-03-09" }],
    [["03/09/2024 9:05 PM EST"], { published: "2024-03-09T21:05-05:00" }],
  ])("%j", (lines, expected) => {
    expect(headOf([headline, "", ...lines])).toEqual(whole(expected));
  });
});

describe("the head of a story in another language", () => {
  it.each<[Language, readonly string[], Expected]>([
    [
      "de",
      [
        "Das Tal muss vor der Flut geräumt werden",
        "",
        "Von Lena Vogel, Arden",
        "Stand: 11.03.2024, 08:00 Uhr",
        "Veröffentlicht: 09.03.2024",
      ],
      { authors: ["Lena Vogel"], published: "2024-03-09" },
    ],
    [
      "de",
      ["Das Tal muss vor der Flut geräumt werden", "", "Ardener Tageblatt", "Sa, 09.03.24, 18:05 Uhr"],
      { outlet: "Ardener Tageblatt", published: "2024-03-09T18:05" },
    ],
    [
      "de",
      [
        "Das Tal muss vor der Flut geräumt werden",
        "",
        "Ein Kommentar von Lena Vogel",
        "9. März 2024, 18:05 Uhr",
        "Aktualisiert: 11. März 2024",
      ],
      { authors: ["Lena Vogel"], published: "2024-03-09T18:05" },
    ],
    [
      "fr",
      [
        "La vallée évacuée avant l’ouverture du barrage",
        "",
        "Par Inès Morel avec AFP",
        "Publié le 09/03/2024 à 18h05, mis à jour le 11/03/2024 à 9h",
      ],
      { authors: ["Inès Morel"], published: "2024-03-09T18:05" },
    ],
    [
      "fr",
      ["La vallée évacuée avant l’ouverture du barrage", "", "Le Courrier d’Arden", "Mis à jour le 11 mars 2024"],
      { outlet: "Le Courrier d’Arden", published: "2024-03-11" },
    ],
    [
      "es",
      [
        "El valle, evacuado antes de abrir la presa",
        "",
        "Por Inés Molina",
        "Diario del Valle",
        "9 de marzo de 2024 a las 18:05",
      ],
      { authors: ["Inés Molina"], outlet: "Diario del Valle", published: "2024-03-09T18:05" },
    ],
    [
      "es",
      [
        "El valle, evacuado antes de abrir la presa",
        "",
        "Redacción",
        "Publicado: 09/03/2024 | Actualizado: 11/03/2024",
      ],
      { published: "2024-03-09" },
    ],
    [
      "it",
      [
        "La valle evacuata prima dell’apertura della diga",
        "",
        "di Marta Bruni",
        "Corriere della Valle",
        "9 marzo 2024",
      ],
      { authors: ["Marta Bruni"], outlet: "Corriere della Valle", published: "2024-03-09" },
    ],
    [
      "pt",
      [
        "Vale evacuado antes da abertura da barragem",
        "",
        "Por Rita Sousa, Porto",
        "09/03/2024 18h05 - Atualizado em 11/03/2024",
      ],
      { authors: ["Rita Sousa"], published: "2024-03-09T18:05" },
    ],
    [
      "nl",
      [
        "Dal ontruimd voordat dam opengaat",
        "",
        "Door Jan de Wit",
        "9 maart 2024, 18:05",
        "Laatst bijgewerkt: 11 maart 2024",
      ],
      { authors: ["Jan de Wit"], published: "2024-03-09T18:05" },
    ],
    [
      "ru",
      ["Долину эвакуируют перед открытием плотины", "", "Автор: Иван Петров", "9 марта 2024, 18:05"],
      { authors: ["Иван Петров"], published: "2024-03-09T18:05" },
    ],
    [
      "ru",
      ["Долину эвакуируют перед открытием плотины", "", "Опубликовано 9 марта 2024", "Обновлено 11 марта 2024"],
      { published: "2024-03-09" },
    ],
    [
      "zh",
      ["山谷居民在水坝开闸前撤离", "2024-03-09 18:05:00 来源：山谷日报"],
      { outlet: "山谷日报", published: "2024-03-09T18:05:00" },
    ],
    [
      "zh",
      ["山谷居民在水坝开闸前撤离", "2024年03月09日 18:05 来源：山谷日报 作者：李明"],
      { outlet: "山谷日报", authors: ["李明"], published: "2024-03-09T18:05" },
    ],
    [
      "ja",
      ["ダム放流を前に谷の住民が避難", "令和6年3月9日", "【谷町＝山田花子】"],
      { authors: ["山田花子"], published: "2024-03-09" },
    ],
    [
      "ja",
      ["ダム放流を前に谷の住民が避難", "谷日報", "2024年3月9日(土) 18時05分"],
      { outlet: "谷日報", published: "2024-03-09T18:05" },
    ],
    [
      "ko",
      [
        "댐 방류 앞두고 계곡 주민 대피",
        "김하늘 기자 kim@valley.example",
        "입력 2024.03.09. 오후 6:05 수정 2024.03.11. 오전 9:00",
      ],
      { authors: ["김하늘"], outlet: "valley.example", published: "2024-03-09T18:05" },
    ],
    [
      "ar",
      ["إخلاء الوادي قبل فتح السد", "", "كتب: سامي حداد", "9 مارس/آذار 2024"],
      { authors: ["سامي حداد"], published: "2024-03-09" },
    ],
  ])("%s %j", (language, lines, expected) => {
    expect(headOf(lines, language)).toEqual(whole({ title: lines[0] ?? null, ...expected }));
  });

  it.each([
    ["Sabtu, 9 Maret 2024 | 18:05 WIB", "2024-03-09T18:05+07:00"],
    ["Thứ bảy, 9/3/2024, 18:05 (GMT+7)", "2024-03-09T18:05+07:00"],
    ["9 Mart 2024 Cumartesi", "2024-03-09"],
    ["2024. március 9.", "2024-03-09"],
    ["9. března 2024", "2024-03-09"],
    ["9 marca 2024", "2024-03-09"],
    ["9 martie 2024", "2024-03-09"],
    ["9 Μαρτίου 2024", "2024-03-09"],
    ["9 березня 2024", "2024-03-09"],
    ["9 במרץ 2024", "2024-03-09"],
    ["9 มีนาคม 2567", "2024-03-09"],
    ["۱۹ اسفند ۱۴۰۲", "2024-03-09"],
    ["9 मार्च 2024", "2024-03-09"],
    ["民國113年3月9日", "2024-03-09"],
  ])("dates it %s", (line, published) => {
    expect(headOf([headline, "", line])).toEqual(whole({ published }));
  });
});

describe("a line that only looks like one of a head", () => {
  it.each([
    ["By the sea, a valley argues", {}],
    ["From our correspondents", {}],
    ["World News", {}],
    ["February 30, 2024", {}],
    ["Step by step guide", {}],
    ["On May 3, 2024, Berg made the following comment:", {}],
  ])("%s", (line, expected) => {
    expect(headOf([headline, "", line])).toEqual(whole(expected));
  });
});

describe("front matter", () => {
  it("may quote its values and list the authors", () => {
    const article = clip(
      'title: "Valley told to leave: \\"now\\""',
      'source: "https://www.ardenherald.example/2024/03/03/valley-told-to-leave-before-the-dam-opens"',
      "author:",
      '  - "[[Mara Berg]]"',
      "  - Piet Olsen",
      "published: 2024-03-03",
      "created: 2024-03-11",
    );
    expect(article).toMatchObject({
      title: 'Valley told to leave: "now"',
      authors: ["Mara Berg", "Piet Olsen"],
      outlet: "ardenherald.example",
      published: "2024-03-03",
      url: "https://www.ardenherald.example/2024/03/03/valley-told-to-leave-before-the-dam-opens",
    });
  });

  it.each([
    [
      ['author: [Mara Berg, "Piet Olsen"]', "site: Arden Herald"],
      { authors: ["Mara Berg", "Piet Olsen"], outlet: "Arden Herald" },
    ],
    [
      ["author: Mara Berg; Piet Olsen", "source: Arden Herald", "url: https://x.example/a"],
      { authors: ["Mara Berg", "Piet Olsen"], outlet: "Arden Herald", url: "https://x.example/a" },
    ],
    [
      ["created: 2024-03-11", "clipped: 2024-03-12", "author: '[[Berg, Mara]]'"],
      { published: null, authors: ["Mara Berg"] },
    ],
    [
      ["author: https://ardenherald.example/people/berg", "source: https://ardenherald.example/a"],
      { authors: [], outlet: "ardenherald.example" },
    ],
  ])("%j", (lines, expected) => {
    expect(clip("title: Valley told to leave", ...lines)).toMatchObject(expected);
  });
});

describe("what a record gives", () => {
  it.each([
    [["Mara Berg; Piet Olsen"], ["Mara Berg", "Piet Olsen"]],
    [["By Mara Berg and Piet Olsen"], ["Mara Berg", "Piet Olsen"]],
    [["Mara Berg, Piet Olsen"], ["Mara Berg", "Piet Olsen"]],
    [["Berg, Mara"], ["Mara Berg"]],
    [["mara.berg@ardenherald.example (Mara Berg)"], ["Mara Berg"]],
    [["https://ardenherald.example/berg", "mara@ardenherald.example", "Arden Herald", "Staff"], []],
    [["Associated Press"], []],
    [["山田花子"], ["山田花子"]],
    [["Banksy"], ["Banksy"]],
  ])("authors %j are %j", (authors, expected) => {
    expect(given({ authors, outlet: "Arden Herald" }).authors).toEqual(expected);
  });

  it.each([
    ["1710007500", "2024-03-09T18:05:00Z"],
    ["1710007500000", "2024-03-09T18:05:00Z"],
    ["20240309T180500Z", "2024-03-09T18:05:00Z"],
    ["20240309", "2024-03-09"],
    ["Sat, 09 Mar 2024 18:05:00 GMT", "2024-03-09T18:05:00Z"],
    ["Sat, 09 Mar 2024 18:05:00 -0500", "2024-03-09T18:05:00-05:00"],
    ["Sat Mar 09 18:05:00 +0000 2024", "2024-03-09T18:05:00Z"],
    ["2024-03-09T23:30:00-05:00", "2024-03-09T23:30:00-05:00"],
    ["2024-03-09 18:05:00", "2024-03-09T18:05:00"],
    ["2024-03", "2024-03"],
    ["20249999", null],
    ["3 hours ago", null],
  ])("date %s is %j", (published, expected) => {
    expect(given({ published }).published).toBe(expected);
  });

  it.each([
    ["https://www.bbc.co.uk/news/x", "BBC"],
    ["https://www.ardenherald.example/a", "ardenherald.example"],
    ["www.ardenherald.example", "ardenherald.example"],
    ["Arden Herald", "Arden Herald"],
  ])("outlet %s is %s", (outlet, expected) => {
    expect(given({ outlet }).outlet).toMatch(new RegExp(`^${expected}`));
  });
});
