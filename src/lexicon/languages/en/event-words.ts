/**
 * Words that end the name of an event, a contest or a law ("French Open", "Clean Water Act"), by which nobody is called. Not here: what
 * is a surname as well ("Games", "Derby", "Bill"). Written by hand.
 */
export const eventWords: readonly string[] = [
  "accord act agreement amendment awards bowl campaign carnival ceremony championship championships conference",
  "congress convention crisis cup election elections eve exhibition festival final finals inquiry marathon olympics",
  "open pact prix prize protocol referendum regatta revolution series slam summit tournament treaty trophy war",
];
