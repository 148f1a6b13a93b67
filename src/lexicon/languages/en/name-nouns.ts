/**
 * Nouns for people and their offices that are surnames, given names or words of a stage name as often, lower case: what
 * stands behind them with a capital may be the rest of the name ("Hunter Osei", "Kid Lund"). Not here: nouns that are hardly ever
 * names (person-nouns, office-titles).
 */
export const nameNouns: ReadonlySet<string> = new Set(
  (
    "abbot baker banker barber baron bishop boss boy butcher captain cardinal carpenter chancellor chief child " +
    "clerk coach constable cook couple crown dealer dean doctor driver earl editor farmer father fighter " +
    "fisherman foreman friend gardener general girl guard guest guy head host hunter judge justice kid king " +
    "lad lady lord major man marshal mason merchant miner minister mother noble officer owner page painter " +
    "partner patient pilot player poet pope porter potter priest prime prince princess principal provost queen " +
    "racer ranger reader rebel roofer runner saddler sailor sergeant shepherd singer sister soldier star " +
    "steward student tailor trader victim visitor voter warden weaver widow winner woman worker youth"
  ).split(" "),
);
