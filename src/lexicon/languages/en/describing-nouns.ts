/**
 * Nouns that take up somebody who has just been named ("Ana Souza … The actor said"): trades of the stage, the arts, sport and
 * politics, and what people are in life; singular, lower case. Not here: those whom a story often quotes beside the person
 * that it is about (a spokesman, a judge, a lawyer, a witness, an officer).
 */
export const describingNouns: readonly string[] = [
  "activist actor actress adventurer all-rounder apprentice artist astronaut athlete author ballerina batsman",
  "batter beekeeper billionaire biologist bowler boxer broadcaster businessman businesswoman celebrity champion",
  "chef choreographer climber comedian comic composer conductor congressman congresswoman conservative cricketer",
  "cyclist dancer defender democrat designer diplomat diver drummer economist entertainer entrepreneur explorer",
  "father filmmaker footballer forward fullback geologist goalkeeper golfer grandfather grandmother guitarist",
  "gymnast heptathlete historian hurdler independent industrialist inventor jockey laureate lawmaker left-back",
  "liberal magnate mathematician midfielder millionaire mogul mother motorist mountaineer musician native newcomer",
  "novelist olympian painter peer pensioner photographer physicist pianist playwright poet politician presenter",
  "prodigy producer rapper republican retiree right-back rower runner schoolboy schoolgirl screenwriter scrum-half",
  "sculptor senator singer skater skier snowboarder soprano sprinter star starlet striker student surfer survivor",
  "swimmer teenager tenor toddler triathlete tycoon veteran violinist widow widower winger winner writer youngster",
];
