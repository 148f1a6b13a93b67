/**
 * Verbs that introduce what somebody says, thinks or shows, by their base forms; the other forms are derived
 * (text/inflect-verb.ts) by the rules of spelling and the irregular verbs. From the reporting verbs of newsroom style guides, and
 * the cues that news writers were seen to use.
 */

/**
 * Verbs that give somebody's words: they may stand after a quotation ("…," he added) and take a that-clause.
 * Not here: what only one thinks (stanceVerbs). Some stand among the judgement verbs as well ("declare").
 */
export const speechVerbs: readonly string[] = [
  "accept acknowledge add admit advise advocate affirm agree allege announce answer apologise apologize appeal",
  "argue ask assert assure attest bark beam beg begin bellow blog boast brag caution chant chime chirp chuckle",
  "claim clarify comment complain concede conclude concur confess confide confirm contend continue counter crack",
  "croak crow cry deadpan declare demand deny disclose drawl echo elaborate email emphasise emphasize enquire",
  "enthuse estimate exclaim explain forecast fume greet groan growl grumble gush hint hypothesise hypothesize",
  "implore imply indicate inform inquire insist instruct interject interrupt intone jeer joke lament laugh lecture",
  "maintain marvel moan mumble murmur muse mutter narrate note notify object observe opine order pen persist",
  "persuade plead pledge point posit post postulate pray preach predict proclaim profess promise pronounce propose",
  "protest query question quip rail rant rave read reason reassure recall recite reckon recommend recount reflect",
  "reiterate relate relay remark remember remind reminisce repeat reply report request respond retaliate retort",
  "retweet reveal rule say scoff scream scribble shout shrug sigh signal sing snap sneer specify speculate stammer",
  "state stress suggest sum summarise summarize surmise swear tease tell testify text thank theorise theorize",
  "thunder toast tout tweet urge vent venture volunteer vow warn whisper wonder write yell",
];

/**
 * Verbs that say what somebody calls, blames or praises: their quoted words complete the sentence ("called it “a farce”").
 * Not here: verbs that may stand alone after a quotation, unless they take an object as often ("deny").
 */
export const judgementVerbs: readonly string[] = [
  "accuse admonish apologise apologize applaud assail attack bash belittle bemoan berate blame blast brand call",
  "caricature cast castigate celebrate censure challenge characterise characterize charge cheer chide christen cite",
  "commend compare condemn congratulate credit criticise criticize declare decry deem defend demand denigrate",
  "denounce deny depict deride describe diagnose discount dismiss disparage dispute downplay dub endorse excoriate",
  "express extol fault flay hail heckle highlight invoke knock label lambast lambaste lampoon lash laud liken",
  "malign mention mock nickname oppose outline paint pan pillory portray praise proclaim pronounce propose question",
  "quote rail rank rap rate rebuff rebuke rebut refer reference refute regard reject reprimand ridicule rip salute",
  "savage scold skewer slag slam taunt term thank tout trash view vilify voice welcome",
];

/**
 * Verbs of thought and wish: a source for the words that follow, but a weaker one than a verb of speech.
 * Not here: verbs of speech, even of promising.
 */
export const stanceVerbs: readonly string[] = [
  "anticipate assume believe challenge consider convey decide decline doubt envision expect fear feel find foresee",
  "hear hold hope identify imagine intend invite issue know learn mean offer oppose plan portray prefer project",
  "publish realise realize recognise recognize refuse seek speak suspect talk think threaten understand want",
];

/**
 * Verbs that follow a name after a quotation which ends in "?" or "!" (“Why?” Osei asked), in the third person or the past. Only for telling
 * that the sentence goes on, so a short list that costs little; who speaks is decided with the verbs of speech, of which these are some.
 */
export const quotationCues: readonly string[] = [
  "add admit answer ask bellow chant conclude continue cry declare demand exclaim insist joke muse post quip",
  "recall remark reply respond say scream shout snap tell text tweet whisper wonder write yell",
];
