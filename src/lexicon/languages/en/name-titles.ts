/** Words that stand before a name and are no part of it; lower case, without a stop. `him` and `her` say which pronoun they call for. */
export const nameTitles: ReadonlyMap<string, "he" | "she" | "any"> = new Map([
  ..."mr sir lord king prince baron count congressman chairman councilman businessman father brother pope bishop cardinal rabbi imam emir sultan sheikh don herr monsieur señor"
    .split(" ")
    .map((word): [string, "he"] => [word, "he"]),
  ..."mrs ms miss lady dame queen princess baroness countess congresswoman chairwoman councilwoman madam madame mme sister mother señora frau"
    .split(" ")
    .map((word): [string, "she"] => [word, "she"]),
  ...(
    "dr prof professor sen sens senator senators rep reps representative gov govs governor president vice prime minister premier chancellor " +
    "secretary undersecretary attorney general gen col colonel lt lieutenant maj major sgt sergeant capt captain cmdr commander adm admiral cpl " +
    "officer deputy detective sheriff chief judge justice magistrate mayor ambassador envoy consul rev reverend pastor archbishop speaker leader " +
    "director chair chairperson coach manager commissioner superintendent inspector constable former ex then acting the co-founder founder ceo " +
    "spokesman spokeswoman spokesperson candidate nominee republican democrat democratic delegate councilor councillor treasurer dean " +
    "host anchor editor correspondent columnist reporter author actor actress comedian singer rapper mp msp md archdeacon sheik state senate house rival first lady campaign district u.s us"
  )
    .split(" ")
    .map((word): [string, "any"] => [word, "any"]),
]);

/** What may follow a surname: no surname itself. */
export const nameSuffixes: ReadonlySet<string> = new Set([
  "jr",
  "jr.",
  "sr",
  "sr.",
  "ii",
  "iii",
  "iv",
  "phd",
  "md",
  "esq",
]);
