/**
 * Nouns for something said, by which a possessor becomes a source ("her claim that …", "Lee's description of …").
 * Not here: papers that speak for themselves (document-nouns). From the news and from what verbs of speech are nouns of.
 */
export const statementNouns: readonly string[] = [
  "accusation accusations acknowledgment admission advice allegation allegations announcement answer apology",
  "appeal argument assertion assertions assessment assurance attack attacks belief boast call calls caution",
  "characterization charge charges claim claims comment comments complaint complaints conclusion contention",
  "criticism criticisms declaration demand demands denial description diatribe insistence insult insults joke",
  "mantra message motto observation opinion phrase plea pledge pledges prediction proclamation promise promises",
  "proposal question quip quote rant reaction rebuke reference remark remarks reply request response rhetoric",
  "slogan slur speech statement statements suggestion suggestions tagline talk testimony theory threat threats",
  "tirade verdict view vow warning warnings word words",
];
