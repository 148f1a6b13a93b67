/**
 * Nouns for groups, offices and organizations that can be a source, lower case; a name that ends in one is a body's.
 * Not here: single people (person-nouns), papers and films (document-nouns). From the news and from lists of institutions.
 */
export const bodyNouns: readonly string[] = [
  "academy administration agencies agency airline airlines airport airways alliance army assembly associates",
  "association associations audience authorities authority bancorp bank bar board brigade broadcaster bureau",
  "business cabinet camp campaign campaigns capital center centre chamber charity chronicle church cinema circle",
  "clinic club co coalition college command commission committee committees communities community companies",
  "company confederation conference congregation congress consortium consulate consulting cooperative corp",
  "corporation corps council councils court courts crew crowd daily delegation department departments directorate",
  "embassy enterprise establishment faction faculty families family federation firm firms fleet force forces",
  "forum foundation foundations fund gallery gazette globe gmbh government governments group groups guardian",
  "guild headquarters herald holding holdings hospital house inc industries industry inquest institute",
  "institution institutions journal jury laboratories laboratory leadership league legislature llc ltd mafia",
  "magazine mail media military militia ministry mission mob monarchy mosque motors movement municipality museum",
  "navy network networks news newspaper newspapers ngo ngos observatory observer office opposition organisation",
  "organisations organization organizations outlet outlets pac pacs panel parliament parties partners partnership",
  "party pharmaceuticals plc police post prefecture press prison programme prosecution public radio record regime",
  "registry regulator regulators reuters roundtable school secretariat senate service services shop site society",
  "squad staff startup station store studio supplier syndicate systems team teams technologies telegraph",
  "television times tribunal tribune troupe trust union unions university watchdog website wing workforce",
];
