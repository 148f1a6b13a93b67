/**
 * What each verb takes when it reports somebody's words without quotation marks, by its base form: the other forms
 * are derived from the tables in verbs.ts. From grammars of reported speech, and checked against news
 * articles in which people marked who says what: a verb stands here where it reported more often than not.
 * Not here: verbs of wish and plan ("wants to"), which report a mind and no words.
 */
export const reportingVerbs = {
  /** "argued that the troops had sailed". */
  that: [
    "accept acknowledge add admit advise affirm agree allege announce answer apologize argue assert assume assure",
    "attest believe boast brag caution charge claim clarify comment complain concede conclude confess confide",
    "confirm contend counter declare demand deny disclose doubt email emphasise emphasize estimate explain fear",
    "find forecast grumble hear hint hope imply indicate inform insist instruct joke know lament learn maintain",
    "mention muse note notify observe opine order pledge point posit post predict proclaim promise propose protest",
    "quip realise realize reason reassure recall recognise recognize recommend recount reflect reiterate relate",
    "remark remember remind repeat reply report request respond reveal rule say show signal specify speculate",
    "state stress suggest surmise suspect swear tell testify theorize think threaten tweet understand urge",
    "volunteer vow warn wonder write",
  ],
  /** "said the troops had sailed". */
  bare: [
    "acknowledge add admit allege announce argue assert believe boast claim complain concede conclude confirm contend",
    "declare estimate fear hope imagine indicate insist joke maintain note predict promise reckon reiterate report",
    "reveal say show stress suggest suspect swear tell think tweet vow warn",
  ],
  /** "asked whether the troops had sailed". */
  question: [
    "acknowledge ask comment describe enquire explain inquire know outline question recall recount remind reveal",
    "say show tell wonder",
  ],
  /** "promised to send troops", "urged them to sail". */
  infinitive: [
    "advise agree ask beg challenge claim decline demand hope implore instruct invite offer order plead pledge promise propose",
    "refuse remind swear tell threaten urge volunteer vow warn",
  ],
  /** "criticized the deployment", "described it as a step". */
  object: [
    "accuse acknowledge admit announce answer applaud argue assail bash blame blast call cite compare condemn",
    "confirm congratulate credit criticise criticize declare decry defend demand denounce deny describe dismiss",
    "dispute downplay echo emphasise emphasize endorse explain express forecast highlight lambast lambaste lament",
    "laud liken mention mock oppose outline portray praise predict promise propose question rebuff rebuke rebut",
    "recall recommend reiterate reject repeat retweet reveal show slam stress suggest tout tweet urge voice",
    "welcome",
  ],
  /** Verbs that may name who hears it before their clause: "told reporters that". */
  listener: ["advise ask assure beg inform instruct notify persuade reassure remind tell urge warn"],
  /** "The troops had sailed, officials said." */
  fronted: [
    "acknowledge add admit allege announce argue claim complain concede conclude confirm contend estimate explain",
    "indicate insist note predict report say show state stress suggest tell warn",
  ],
} as const;
