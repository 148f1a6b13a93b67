/**
 * What a cue of reported speech says that somebody does, by the base forms of verbs and the nouns that stand for them; whatever
 * stands nowhere here says something. From the cues that news writers were seen to use.
 * Not here: verbs that only now and then have another sense ("feel" a pain).
 */
export const reportActs = {
  /** Thinks, hopes, wants or plans: nothing need have been said. */
  thought: [
    "acceptance aim ambition anticipate anticipation aspire assume assumption await belief believe bet care",
    "concern conclude confidence confident consider consideration conviction crave decide decision desire determine doubt",
    "dread dream eager envisage envision expect expectation fear feel feeling figure foresee forget guess",
    "hate hesitate hope hopeful imagine impression intend intent intention interpret know learn like long love",
    "mean mind mull need opinion optimistic perceive perception perspective plan ponder prefer preference prepare",
    "presume realise realize reckon recognise recognize regard remember resolve see seek sense strive suppose",
    "suspect suspicion think thinking thought try understand understanding view want wish worry",
  ],
  /** Is for or against somebody or something. */
  judged: [
    "acclaim accuse admire admonish appalled applaud approve assail attack back backing bash belittle bemoan",
    "berate blame blast brand call cast castigate celebrate censure chide commend condemn condemnation",
    "congratulate credit critic critical criticise criticism criticize critique decry defend defense denigrate",
    "denounce deplore deride disapprove disavow dismiss disparage dub embrace endorse endorsement excoriate extol",
    "fault favor favour hail highlight label lambast lambaste laud liken mock object oppose opposition pan",
    "portray praise rail rap rebuff rebuke reject rejection reprimand ridicule scold slam support taunt tout",
    "vilify welcome",
  ],
  /** Asks a question, or somebody to do something. */
  asked: [
    "appeal ask beg beseech demand enquire implore inquire inquiry invitation invite order petition plead press",
    "query question request urge wonder",
  ],
  /** Says that it is not so. */
  denied: ["contest denial deny disavow disclaim disprove dispute doubt rebut refute repudiate"],
  /** Turns down; of what others claim it says that it is not so. */
  rejected: ["discount dismiss rebuff reject rubbish"],
  /** What others claim: "rejected suggestions that", "dismissed reports of". */
  claimed: [
    "accusation allegation assertion charge claim insinuation notion report rumor rumour speculation suggestion",
  ],
  /** What somebody does who does not say it: "declined to say whether". */
  withheld: ["avoid cease decline dodge fail forget hesitate neglect refrain refusal refuse resist sidestep stop"],
  /** Of whom others say so, where an infinitive follows: "soldiers believed to have left". */
  hearsay: ["allege assume believe presume report rumor rumour say suppose suspect think understand"],
} as const;
