/**
 * Words that open or end the name of a place ("Lake Volta", "Harrow Road"), and regions whose names stand alone; folded, in lower
 * case. Nobody of that name is "he". Not here: countries and capitals (speaking-places), and regions that are surnames
 * or given names as well ("Georgia", "Washington", "Lincoln"). Written by hand.
 */
export const placeWords: readonly string[] = [
  "africa alabama alaska alberta america amsterdam andalusia antarctica arabia arizona arkansas asia atlanta",
  "auckland avenue baltimore barcelona bavaria bay beach bombay boulevard bridge bristol brooklyn calgary",
  "california canyon cape catalonia chicago coast colorado connecticut cornwall creek crimea dallas delaware",
  "desert detroit dubai edinburgh florida fort frankfurt gaza geneva glasgow gujarat gulf hamburg hawaii highway",
  "hollywood houston idaho illinois indiana iowa island islands istanbul johannesburg kansas karachi kashmir",
  "kentucky kerala kong korea lagos lake lanka leeds leone liverpool louisiana lyon maharashtra maine manchester",
  "manhattan manitoba marseille maryland massachusetts melbourne miami michigan milan minnesota mississippi",
  "missouri montana montreal mount mountain mountains mumbai munich naples nebraska nevada ocean ohio oklahoma",
  "ontario oregon osaka park peninsula pennsylvania philadelphia pittsburgh plaza port province punjab quebec",
  "queensland rajasthan ridge river road salvador saskatchewan scandinavia sea seattle shanghai sheffield siberia",
  "sicily square stadium strait street sumatra sydney tasmania tennessee texas tibet toronto utah valley vancouver",
  "vermont village wisconsin wyoming yorkshire zealand zurich",
];
