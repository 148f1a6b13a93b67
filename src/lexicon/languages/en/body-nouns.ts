/**
 * Nouns for groups, offices and organizations that can be a source, lower case; a name that ends in one is a body's.
 * Not here: single people (person-nouns), papers and films (document-nouns). From the news and from lists of institutions.
 */
export const bodyNouns: readonly string[] = [
  "academy administration agencies agency airline airlines airport alliance army assembly association associations",
  "audience authorities authority bank board body brigade broadcaster bureau business cabinet camp campaign",
  "campaigns caucus chamber charity church circle cities city clinic club coalition college command commission",
  "committee committees communities community companies company confederation conference congregation congress",
  "consortium consulate cooperative corporation corps council councils countries country county court courts crew",
  "crowd delegation department departments directorate embassy establishment faction faculty families family",
  "federation firm firms fleet force forces forum foundation foundations fund gallery government governments group",
  "groups guild headquarters hospital industry inquest institute institution institutions jury kingdom laboratory",
  "leadership league legislature mafia magazine media military militia ministry mission mob monarchy mosque",
  "movement municipality museum nation nations navy network networks newspaper newspapers ngo ngos observatory",
  "office opposition organisation organisations organization organizations outlet outlets panel parliament",
  "parties partnership party police prefecture prison prosecution public publication regime registry regulator",
  "regulators republic restaurant roundtable school secretariat senate society squad staff startup state states",
  "studio syndicate team teams think-tank tribunal troupe union unions university watchdog website workforce",
];
