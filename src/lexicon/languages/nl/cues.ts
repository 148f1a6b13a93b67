import type { CueTable } from "../cue-table.js";

/** How Dutch newspapers say who said what: read by the cue grammar. `_` joins the words of a phrase. */
export const dutchCues: CueTable = {
  code: "nl",
  nounsHaveCapitals: false,
  dropsPronouns: false,
  incises: false,
  smallWords: [
    "aan bij dan dat de die een en er heeft het hij maar met naar niet nog om ook op te uit van voor wel werd wordt",
    "ze zijn",
  ],
  verbs: [
    "antwoordde antwoordt beaamde beaamt beloofde belooft benadrukt benadrukte besloot bevestigde bevestigt beweerde",
    "beweert concludeerde concludeert dacht denkt erkende erkent gaf geeft grapte hoopt klaagde klaagt lachte legde",
    "legt meende meent meldde meldt noemde oordeelde oordeelt reageerde reageert riep roept schreef schrijft stelde",
    "stelt verklaarde verklaart vertelde vertellen vertelt verzucht verzuchtte vindt voegde voegt vond vraagt vroeg",
    "waarschuwde waarschuwt zeggen zegt zei zeiden",
  ],
  participles: [
    "benadrukt bevestigd erkend geantwoord geklaagd gemeld gereageerd geroepen geschreven gesteld gevraagd",
    "gewaarschuwd gezegd toegevoegd verklaard verteld",
  ],
  judgementVerbs: ["noemde noemden noemen noemt omschreef omschrijft sprak spraken spreekt spreken"],
  auxiliaries: ["had hadden hebben heeft"],
  negations: ["niet nooit"],
  cuePrepositions: ["volgens"],
  weakPrepositions: ["voor"],
  quotatives: ["aldus"],
  genitives: ["den der van"],
  stops: [
    "aan als bij dat door dus en er had heeft hoe in is maar met na naar niet of om omdat onder ook op over sinds te",
    "tegen tijdens tot uit voor waar want was wat wie wordt zich zijn_ zonder",
  ],
  skips: [
    "daarna dan dinsdag donderdag eerder en gisteren later maandag maar morgen nog ook toen vanavond vandaag",
    "vanmorgen vrijdag woensdag zaterdag zelf zondag",
  ],
  clitics: ["haar hem hen me ons zich"],
  adjuncts: ["aan bij in op tegen tijdens"],
  media: ["anp krant omroep persbureau"],
  bodies: [
    "ambassade bank bedrijf brandweer club commissie familie gemeente groep krant ministerie omroep organisatie",
    "partij politie raad rechtbank regering school stichting universiteit vakbond vereniging ziekenhuis",
  ],
  conjunctions: ["en of"],
  pronouns: {
    he: ["hij"],
    she: ["ze zij"],
    they: [],
  },
  determiners: {
    he: [],
    she: [],
    any: ["de deze die dit een haar het hun zijn"],
  },
  titles: {
    he: ["dhr heer meneer"],
    she: ["mevr mevrouw"],
    any: ["dr drs prof professor"],
  },
  persons: {
    he: [
      "acteur advocaat agent arbeider architect arts auteur bakker bewoner bisschop boer broer burgemeester buurman",
      "chauffeur chef commissaris deskundige directeur econoom eigenaar fotograaf generaal getuige historicus",
      "hoogleraar ingenieur jongen journalist kamerlid kandidaat klant koning leerling leider leraar man marktmeester",
      "minister molenaar muzikant onderzoeker oom opa oprichter paus premier president priester prins rechter",
      "regisseur schilder schrijver secretaris speler student trainer vader verpleger vertegenwoordiger visser",
      "voorzitter wethouder woordvoerder zanger zoon",
    ],
    she: [
      "actrice bewoonster boerin burgemeester buurvrouw directrice dochter eigenares fotografe journaliste koningin",
      "lerares meisje moeder oma onderzoekster prinses schrijfster speelster studente tante verpleegster vrouw",
      "woordvoerster zangeres zus",
    ],
    any: ["collega wethouder"],
  },
  generics: {
    he: ["jongen man"],
    she: ["meisje vrouw"],
    any: [],
  },
};
