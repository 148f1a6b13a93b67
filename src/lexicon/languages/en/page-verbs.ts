/**
 * Words that open a headline or what a page asks of its reader, before a name or alone, lower case ("Follow Ama Boateng",
 * "Watch: …", "Following Mensah's win"). Not here: words that are names as well ("Grant", "Mark", "Will", "Reading").
 */
export const pageVerbs: ReadonlySet<string> = new Set(
  (
    "add allow apply avoid become begin being bring browse build buy calling check choose click consider contact " +
    "create discover download email enjoy ensure enter explore find follow following get getting give go having " +
    "hear help identify include including install join keep know learn let listen look looks make making meet " +
    "meeting optimize photo photos pick place please prepare read remember request review run save search see " +
    "seeing send set share sharing shop show sign start stop submit subscribe take taking talking tell think tip " +
    "try turn understand update use using verify via video visit want watch watching winning write"
  ).split(" "),
);
