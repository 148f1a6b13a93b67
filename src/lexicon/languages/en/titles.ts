import type { TitleGroup } from "../title-group.js";

/**
 * Titles that stand before a name, lower case, without a full stop: courtesies, offices, ranks of armies and police, of courts, churches,
 * universities and sport, from all countries that print English. A form stands once. Not here: nouns for people that are no
 * titles (person-nouns), titles of other languages (../titles.ts). From style guides' lists of offices and ranks.
 */
export const titles: readonly TitleGroup[] = [
  {
    kind: "short",
    pronoun: "he",
    words: ["fr messrs mr sir"],
  },
  {
    kind: "short",
    pronoun: "she",
    words: ["mrs ms wpc"],
  },
  {
    kind: "short",
    pronoun: "any",
    words: [
      "acp adm ald amb asp asst atty avm barr bdr brig capt cdr cdre cllr clr cmdr cmdt cmsr col comdt commr",
      "const cpl cpo cpt csm csp dci dcp det dr dsp flt gdsn gen gnr gov govs hon hrh igp insp lbdr lcpl ldr lt",
      "ltc ltg maj mgen msgr msgt mx pc pcso pfc ppro pres prof profs pte pvt radm rep reps rev revd rgr rsm",
      "sen sens sgt sgtmaj sp spc spr sqn ssgt supt tpr vadm ven wg",
    ],
  },
  {
    kind: "style",
    pronoun: "he",
    words: ["ayatollah baron brother father lord maharaja mullah nawab pandit sheik sheikh viscount"],
  },
  {
    kind: "style",
    pronoun: "she",
    words: ["baroness begum countess dame duchess lady madam maharani marchioness miss sister viscountess"],
  },
  {
    kind: "style",
    pronoun: "any",
    words: ["honorable honourable imam rabbi reverend swami venerable"],
  },
  {
    kind: "office",
    pronoun: "he",
    words: [
      "alderman assemblyman cardinal chairman co-chairman congressman councilman crewman emperor headman king",
      "patrolman policeman pope prince spokesman sultan tsar vice-chairman",
    ],
  },
  {
    kind: "office",
    pronoun: "she",
    words: [
      "abbess alderwoman assemblywoman chairwoman congresswoman councilwoman empress headmistress policewoman",
      "princess queen spokeswoman",
    ],
  },
  {
    kind: "office",
    pronoun: "any",
    words: [
      "administrator admiral ambassador archbishop archdeacon attorney bishop brigadier candidate captain ceo cfo",
      "chair chairman-elect chairperson chancellor chaplain chief co-chair co-founder coach colonel columnist",
      "commander commissioner commodore comptroller constable consul coo corporal correspondent councillor",
      "councilmember councilor cto deacon delegate deputy detective director director-general editor emir envoy",
      "ex-president founder general governor governor-general headmaster headteacher inspector journalist judge",
      "justice leader lieutenant magistrate manager marshal mayor mep minister mla monsignor mp msp nominee",
      "officer ombudsman pastor premier presenter president president-elect principal professor provost rector",
      "reporter representative sarpanch secretary secretary-general senator sergeant sheriff speaker spokesperson",
      "superintendent taoiseach treasurer trooper tánaiste undersecretary vicar vice-chancellor vice-president",
    ],
  },
  {
    kind: "trade",
    pronoun: "any",
    words: [
      "adviser advisor aide analyst author backbencher bailiff barrister boss coordinator coroner council counsel",
      "counselor crown defender doctor economist executive expert filmmaker foreman frontbencher geologist",
      "goalkeeper head historian host hydrologist lawmaker lawyer legislator librarian midfielder official owner",
      "parliamentarian patriarch pollster priest prime producer prosecutor quartermaster rapporteur registrar",
      "researcher scientist singer skipper solicitor star strategist striker supervisor surgeon trainer vice",
      "wicketkeeper winger writer",
    ],
  },
  {
    kind: "other",
    pronoun: "he",
    words: ["actor businessman count"],
  },
  {
    kind: "other",
    pronoun: "she",
    words: ["actress businesswoman mother"],
  },
  {
    kind: "other",
    pronoun: "any",
    words: [
      "anchor comedian dean democrat major managing private rapper representatives republican sapper senators",
      "tory",
    ],
  },
];

/**
 * Titles that are part of how their bearers are called where only a given name follows ("Prince Kofi", "Sister Amara").
 * Not here: titles that stand before surnames ("Lord", "Mr").
 */
export const keptTitles: ReadonlySet<string> = new Set(
  "archduke brother emir emperor empress father king mother patriarch pope prince princess queen saint sister sultan tsar".split(
    " ",
  ),
);

/** What tells a son from his father behind a surname. */
export const generations: readonly string[] = ["ii iii iv jr jr. sr sr."];

/**
 * Letters behind a surname: degrees, orders, seats in a parliament, ranks at the bar. Not here: letters that are surnames and
 * words as well ("Ma", "Ba", "Om", "San").
 */
export const lettersBehind: readonly string[] = [
  "bem cbe cmg cpa cvo dbe dphil dso esq esq. fca frcs frs gbe gcmg jp kbe kc kcmg llb llm mba mbe md mep mhk mla",
  "mlc mna mp mpp msp obe ph.d. phd qc rn sj td",
];
