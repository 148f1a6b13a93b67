/**
 * Words that open or end the name of a place ("Lake Volta", "Harrow Road"), and regions whose names stand alone; folded, in lower
 * case. Nobody of that name is "he". Not here: countries and capitals (speaking-places), and regions that are surnames
 * or given names as well ("Georgia", "Washington", "Lincoln"). Written by hand.
 */
export const placeWords: readonly string[] = [
  "avenue bay beach boulevard bridge canyon cape coast creek desert fort gulf highway island islands lake mount mountain",
  "mountains ocean park peninsula plaza port province ridge river road sea square stadium strait street valley village",
  "africa arabia korea kong lanka leone salvador zealand alabama alaska alberta america amsterdam andalusia antarctica arizona arkansas asia atlanta auckland",
  "baltimore barcelona bavaria bombay bristol brooklyn calgary california catalonia chicago colorado connecticut cornwall",
  "crimea dallas delaware detroit dubai edinburgh florida frankfurt gaza geneva glasgow gujarat hamburg hawaii",
  "hollywood houston idaho illinois indiana iowa istanbul johannesburg kansas karachi kashmir kentucky kerala lagos leeds",
  "liverpool louisiana lyon maharashtra maine manchester manhattan manitoba marseille maryland massachusetts",
  "melbourne miami michigan milan minnesota mississippi missouri montana montreal mumbai munich naples nebraska nevada",
  "ohio oklahoma ontario oregon osaka pennsylvania philadelphia pittsburgh punjab quebec queensland rajasthan",
  "saskatchewan scandinavia seattle shanghai sheffield siberia sicily sumatra sydney tasmania tennessee texas tibet toronto",
  "utah vancouver vermont wisconsin wyoming yorkshire zurich",
];
