/**
 * The last word of an office that may stand before a name ("Defense Secretary Lloyd Austin"), lower case.
 * Not here: courtesy titles (courtesy-titles). From style guides' lists of offices and ranks.
 */
export const officeTitles: readonly string[] = [
  "administrator admiral adviser advisor aide alcalde alcaldesa ambassador analyst archbishop attorney author",
  "autorin bailiff bishop boss brigadier bundeskanzler bundeskanzlerin bürgermeister bürgermeisterin candidate",
  "captain cardinal ceo cfo chair chairman chairman-elect chairperson chairwoman chancellor chief co-chair",
  "co-chairman co-founder coach colonel columnist commander commissioner congressman congresswoman constable",
  "consul coo coordinator coroner correspondent council councillor councilman councilwoman counsel counselor",
  "crown cto defender delegate deputy detective director director-general direktor direktorin doctor economist",
  "editor emir emperor envoy ex-president executive expert filmmaker foreman founder general geologist",
  "geschäftsführer geschäftsführerin geóloga geólogo goalkeeper governor head headman historian host hydrologist",
  "imam inspector journalist judge justice kanzler kanzlerin king krankenschwester lawmaker lawyer leader",
  "librarian lieutenant magistrate maire manager marshal mayor mep midfielder minister ministerin ministra",
  "ministro monsignor mp msp nominee oberbürgermeister oberbürgermeisterin officer official ombudsman owner",
  "pastor polizeisprecher polizeisprecherin pollster pope portavoce portavoz porte-parole prefeita prefeito",
  "premier presenter president president-elect presidenta presidente priest prime prince princess principal",
  "producer profesor profesora professor professorin prosecutor provost präsident präsidentin président",
  "présidente queen rabbi rapporteur rector reporter representative researcher scientist secretary",
  "secretary-general senator sergeant sheriff sindaco singer skipper solicitor speaker spokesman spokesperson",
  "spokeswoman sprecher sprecherin star strategist striker sultan superdelegate superintendent supervisor surgeon",
  "trainer trainerin treasurer undersecretary vice vice-chairman vice-president vorsitzende vorsitzender writer",
];
