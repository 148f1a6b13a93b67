/**
 * Words before a colon that head a field, a note or an item of a list and name nobody who speaks; a label that holds one is no
 * speaker's. Not here: words that are surnames more often than fields ("Grant"). Written for this project, from lists in
 * papers: fixtures, recipes, reviews, listings, notes under stories.
 */
export const fieldLabels: readonly string[] = [
  "about above address admission advice age also analysis answers appointed area at award background best both",
  "bottom box breaking budget but by calories cast category caution center city clarification class coming company",
  "conclusion cons contact copyright correction cost courses credit date dates day deadline demographics",
  "description details developing did director disclaimer disclosure distance doors dress duration edition editor",
  "editorial email entry event events example exclusive fact facts fax file film final fixtures follow for format",
  "free from game genre goals group headline height highlights hint hour hours how if image images in includes",
  "including info information ingredients is key kick-off language last launch length lesson level likes line link",
  "links list listen live location main map meaning media method more myth name names net new next note notes",
  "number odds on once online open opening opinion option or order other our overall parking part people phone",
  "photo photos picture pictures place plot point points population posted prep price prices problem pros published",
  "quick quiz range rank rating read reading reality reason recipe region related release remember reminder report",
  "result results rule runtime sale score season section seed serves share showtimes size skills solution source",
  "sources spoilers sport stage starring state stats status step still stock story subject summary synopsis tags",
  "team teams tel telephone temperature the then there these this ticket tickets time tip tips title to today",
  "tomorrow tonight topic total trailer translation type update updated updates upper venue verdict version via",
  "video view vote warning watch weather website weight what when where which while who why winner with writer year",
  "years yesterday you your",
];
