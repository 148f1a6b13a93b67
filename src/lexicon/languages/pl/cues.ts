import type { CueTable } from "../cue-table.js";

/** How Polish newspapers say who said what: read by the cue grammar. `_` joins the words of a phrase. */
export const polishCues: CueTable = {
  code: "pl",
  nounsHaveCapitals: false,
  dropsPronouns: false,
  incises: false,
  smallWords: ["ale był była co dla do i jak jego jej jest na nie od oraz po przez się są to w z za że"],
  verbs: [
    "apelował apelowała apeluje dodaje dodał dodała informuje komentuje krzyknął krzyknęła mówi mówią mówił mówiła",
    "napisał napisała ocenia ocenił oceniła odparł odparła odpowiada odpowiedział odpowiedziała ostrzega ostrzegł",
    "ostrzegła oświadczył oświadczyła pisze podkreśla podkreślił podkreśliła poinformował poinformowała powiedział",
    "powiedziała powiedzieli przyznaje przyznał przyznała pyta skomentował skomentowała stwierdza stwierdził",
    "stwierdziła twierdzi tłumaczy tłumaczył tłumaczyła uważa westchnął westchnęła wspomina wyjaśnia wyjaśnił",
    "wyjaśniła zapewnia zapewnił zapewniła zapowiedział zapowiedziała zapytał zapytała zaznaczył zaznaczyła żartował",
    "żartuje",
  ],
  participles: [],
  judgementVerbs: ["nazwał nazwała nazywa określił określiła"],
  auxiliaries: [],
  negations: ["nie nigdy"],
  cuePrepositions: ["według zdaniem"],
  weakPrepositions: [],
  quotatives: [],
  genitives: [],
  stops: [
    "a ale bez był była dla do gdy i jest jeśli która który lub na nad nie o od oraz po pod przed przez przy się to u",
    "w z za ze że",
  ],
  skips: [
    "czwartek dzisiaj dziś jednak niedzielę piątek poniedziałek potem również sobotę także też wczoraj wtorek środę",
  ],
  clitics: ["im jej mu nam się"],
  adjuncts: ["na podczas w"],
  media: [],
  bodies: [],
  conjunctions: ["i oraz"],
  pronouns: {
    he: ["on"],
    she: ["ona"],
    they: ["one oni"],
  },
  determiners: {
    he: [],
    she: [],
    any: [],
  },
  titles: {
    he: ["pan"],
    she: ["pani"],
    any: ["dr dr. prof prof."],
  },
  persons: {
    he: [
      "aktor biskup dyrektor kapitan ksiądz lekarz mieszkaniec minister nauczyciel pisarz poseł premier prezes",
      "prezydent profesor prokurator radny rolnik rzecznik senator starosta sędzia trener wójt",
    ],
    she: [
      "aktorka dyrektorka lekarka mieszkanka ministra nauczycielka pisarka posłanka prezydentka radna rzeczniczka",
      "trenerka",
    ],
    any: ["burmistrz"],
  },
  generics: {
    he: [],
    she: [],
    any: [],
  },
};
