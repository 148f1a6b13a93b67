/**
 * The last word of an office that may stand before a name ("Defense Secretary Lloyd Austin"), lower case.
 * Not here: courtesy titles (courtesy-titles). From style guides' lists of offices and ranks.
 */
export const officeTitles: readonly string[] = [
  "administrator admiral adviser advisor aide ambassador analyst archbishop attorney author bishop boss brigadier",
  "candidate captain cardinal ceo cfo chair chairman chairman-elect chairperson chairwoman chancellor chief",
  "co-chair co-chairman co-founder coach colonel columnist commander commissioner congressman congresswoman",
  "constable consul coo coordinator coroner correspondent council councillor councilman councilwoman counsel",
  "counselor crown cto defender delegate deputy detective director director-general doctor economist editor emir",
  "emperor envoy ex-president executive expert filmmaker founder general goalkeeper governor head historian host",
  "imam inspector journalist judge justice king lawmaker lawyer leader lieutenant magistrate manager marshal",
  "mayor mep midfielder minister monsignor mp msp nominee officer official ombudsman owner pastor pollster pope",
  "premier presenter president president-elect priest prime prince princess principal producer professor",
  "prosecutor provost queen rabbi rapporteur rector reporter representative researcher scientist secretary",
  "secretary-general senator sergeant sheriff singer skipper solicitor speaker spokesman spokesperson spokeswoman",
  "star strategist striker sultan superdelegate superintendent supervisor surgeon treasurer undersecretary vice",
  "vice-chairman vice-president writer",
];
