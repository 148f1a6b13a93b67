/** Words and prefixes that are usually followed by a hyphen and another word ("long-running", "co-operate"); no syllables that begin longer words. */
export const compoundHeads: ReadonlySet<string> = new Set(
  (
    "anti best better book brand by cease child city class co cost counter cross cut day death debt decision deep double drug eight " +
    "eighteen eighty eleven ex fact far fast father fifteen fifty fine first five follow forty four free front full fund " +
    "good great half hand hard health heart heavy high home hour ice ill income inner joint kick king knock last law left " +
    "life light like line long loss low man market mass mid middle mile mind minute mixed money month mother much multi nation " +
    "near new next nine ninety no non north off oil old on once one open out over own part pay peace pre pro push " +
    "quarter quick rank record red right round run safe school sea second self semi seven seventy shell short side six sixty " +
    "slow small so soft south spin state still strong sub super ten then third thirty three time tit top town trade " +
    "trial tried turn twelve twenty two ultra up vice vote war water week well west wide woman word work world year young zero"
  ).split(" "),
);
