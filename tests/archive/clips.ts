/** A small archive: one person under two spellings, one only named, an article without a date, and one without a story. */
export const clips = {
  "clips/bridge.md": `---
title: Bridge at Lindholm closes for a month
date: 2024-03-05
source: Harbour Post
---

The bridge at Lindholm closes on Monday for a month.

“The cables are worn through,” said Robert Achebe, the transport minister of Ostmark.

Achebe said the ferry would run every hour.

“Nobody asked the shopkeepers,” said Marta Quill, who runs a bakery by the bridge.
`,
  "clips/ferry.md": `---
title: Ferry to Lindholm runs late again
date: 2024-05-20
source: Coast Weekly
---

The ferry to Lindholm was late on 12 of 20 days in May, passengers counted.

“We have ordered two larger boats,” said Bob Achebe, the transport minister of Ostmark.

Officials met Marta Quill and other shopkeepers on Friday.

Subscribe to our newsletter

Share this article
`,
  "clips/mill.txt": `Old mill finds a buyer

The old mill above Lindholm has been sold to a family from Tarn.

“It will grind again by the autumn,” said Jonas Ferrer, the buyer.

“The wheel is sound,” a carpenter said.

The bench before it is nicknamed “the longest wait in the valley”.
`,
  "clips/notice.txt": "Subscribe to our newsletter\n\nShare this article\n",
} as const;

/** How many articles that is. */
export const everything = { all: 4, articles: 4, undated: 0, unplaced: 0, age: 0 };

/** What Bob Achebe says in it, but for the confidence. */
export const boats = {
  schema: "onrecord.quote/1",
  id: "3928fdd6b818:1",
  article: "ferry",
  path: "clips/ferry.md",
  line: 9,
  lineUnit: "file",
  page: null,
  column: 2,
  section: "body",
  spans: [{ start: 166, end: 199 }],
  speaker: "Bob Achebe",
  mention: { text: "Bob Achebe", start: 206, end: 216 },
  speakerType: "person",
  role: "the transport minister of Ostmark",
  roleLine: 9,
  cue: { text: "said", start: 201, end: 205 },
  saidOn: null,
  kind: "direct",
  why: null,
  act: null,
  negated: null,
  via: null,
  corrected: false,
  part: null,
  rule: "quote-then-source",
  text: "We have ordered two larger boats,",
  context: null,
  sentence: "“We have ordered two larger boats,” said Bob Achebe, the transport minister of Ostmark.",
  title: "Ferry to Lindholm runs late again",
  outlet: "Coast Weekly",
  authors: [],
  published: "2024-05-20",
  url: null,
  language: null,
};
