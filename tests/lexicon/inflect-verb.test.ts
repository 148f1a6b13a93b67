import { describe, expect, it } from "vitest";
import { inflectVerb } from "../../src/text/inflect-verb.js";

/** Base, third person, past, participle, -ing; "/" between two that are both printed. Written out by hand. */
const hard = `
accuse accuses accused accused accusing
admit admits admitted admitted admitting
agree agrees agreed agreed agreeing
appeal appeals appealed appealed appealing
argue argues argued argued arguing
attack attacks attacked attacked attacking
babysit babysits babysat babysat babysitting
beg begs begged begged begging
begin begins began begun beginning
bid bids bid bid bidding
blog blogs blogged blogged blogging
brag brags bragged bragged bragging
break breaks broke broken breaking
broadcast broadcasts broadcast/broadcasted broadcast/broadcasted broadcasting
cancel cancels canceled/cancelled canceled/cancelled canceling/cancelling
canoe canoes canoed canoed canoeing
cast casts cast cast casting
catch catches caught caught catching
chide chides chided chided chiding
chirp chirps chirped chirped chirping
choose chooses chose chosen choosing
commit commits committed committed committing
compel compels compelled compelled compelling
concur concurs concurred concurred concurring
cry cries cried cried crying
deadpan deadpans deadpanned deadpanned deadpanning
decree decrees decreed decreed decreeing
decry decries decried decried decrying
defer defers deferred deferred deferring
deny denies denied denied denying
die dies died died dying
do does did done doing
drop drops dropped dropped dropping
dub dubs dubbed dubbed dubbing
dye dyes dyed dyed dyeing
echo echoes echoed echoed echoing
edit edits edited edited editing
equip equips equipped equipped equipping
exit exits exited exited exiting
express expresses expressed expressed expressing
extol extols extolled extolled extolling
find finds found found finding
fix fixes fixed fixed fixing
flee flees fled fled fleeing
forecast forecasts forecast/forecasted forecast/forecasted forecasting
foresee foresees foresaw foreseen foreseeing
foretell foretells foretold foretold foretelling
forget forgets forgot forgotten/forgot forgetting
free frees freed freed freeing
frolic frolics frolicked frolicked frolicking
fume fumes fumed fumed fuming
get gets got got/gotten getting
go goes went gone going
greet greets greeted greeted greeting
gush gushes gushed gushed gushing
have has had had having
hear hears heard heard hearing
hum hums hummed hummed humming
imply implies implied implied implying
infer infers inferred inferred inferring
issue issues issued issued issuing
kidnap kidnaps kidnapped kidnapped kidnapping
know knows knew known knowing
label labels labeled/labelled labeled/labelled labeling/labelling
lambast lambasts lambasted lambasted lambasting
lambaste lambastes lambasted lambasted lambasting
laugh laughs laughed laughed laughing
lay lays laid laid laying
lead leads led led leading
learn learns learned/learnt learned/learnt learning
lie lies lied lied lying
marvel marvels marveled/marvelled marveled/marvelled marveling/marvelling
mean means meant meant meaning
mimic mimics mimicked mimicked mimicking
model models modeled/modelled modeled/modelled modeling/modelling
occur occurs occurred occurred occurring
offer offers offered offered offering
omit omits omitted omitted omitting
open opens opened opened opening
pan pans panned panned panning
panic panics panicked panicked panicking
pay pays paid paid paying
pen pens penned penned penning
permit permits permitted permitted permitting
plan plans planned planned planning
plead pleads pleaded/pled pleaded/pled pleading
portray portrays portrayed portrayed portraying
posit posits posited posited positing
pray prays prayed prayed praying
preach preaches preached preached preaching
prefer prefers preferred preferred preferring
propel propels propelled propelled propelling
put puts put put putting
quarrel quarrels quarreled/quarrelled quarreled/quarrelled quarreling/quarrelling
query queries queried queried querying
quip quips quipped quipped quipping
quit quits quit/quitted quit/quitted quitting
quiz quizzes quizzed quizzed quizzing
rap raps rapped rapped rapping
read reads read read reading
rebuff rebuffs rebuffed rebuffed rebuffing
rebut rebuts rebutted rebutted rebutting
refer refers referred referred referring
regret regrets regretted regretted regretting
relay relays relayed relayed relaying
retell retells retold retold retelling
reveal reveals revealed revealed revealing
retweet retweets retweeted retweeted retweeting
rip rips ripped ripped ripping
say says said said saying
scoff scoffs scoffed scoffed scoffing
seek seeks sought sought seeking
shrug shrugs shrugged shrugged shrugging
signal signals signaled/signalled signaled/signalled signaling/signalling
sing sings sang sung singing
ski skis skied skied skiing
slag slags slagged slagged slagging
slam slams slammed slammed slamming
snap snaps snapped snapped snapping
sob sobs sobbed sobbed sobbing
speak speaks spoke spoken speaking
stress stresses stressed stressed stressing
submit submits submitted submitted submitting
sum sums summed summed summing
swear swears swore sworn swearing
teach teaches taught taught teaching
tell tells told told telling
testify testifies testified testified testifying
text texts texted texted texting
think thinks thought thought thinking
tie ties tied tied tying
travel travels traveled/travelled traveled/travelled traveling/travelling
type types typed typed typing
understand understands understood understood understanding
upset upsets upset upset upsetting
urge urges urged urged urging
veto vetoes vetoed vetoed vetoing
vie vies vied vied vying
vilify vilifies vilified vilified vilifying
visit visits visited visited visiting
vow vows vowed vowed vowing
worship worships worshiped/worshipped worshiped/worshipped worshiping/worshipping
write writes wrote written writing
yell yells yelled yelled yelling
`
  .trim()
  .split("\n");

describe("the forms of a verb", () => {
  it.each(hard)("%s", (line) => {
    const [base = ""] = line.split(" ");
    const { third, past, participle, ing } = inflectVerb(base);
    expect([base, third, past.join("/"), participle.join("/"), ing.join("/")].join(" ")).toBe(line);
  });

  it("are words of any input, even of none", () => {
    for (const base of ["", "y", "o", "e", "constructor", "__proto__", "x"]) {
      expect(inflectVerb(base).ing.every((form) => form.endsWith("ing"))).toBe(true);
    }
  });
});
