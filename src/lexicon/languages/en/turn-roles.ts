/**
 * Words that end the label of somebody in a transcript who is called by what he or she does there ("THE COURT", "Host"). Not
 * here: trades that head a list's entries as often ("Director: …", "Chef: …"). From transcripts of broadcasts, hearings,
 * trials and calls with analysts.
 */
export const turnRoles: readonly string[] = [
  "announcer audience bailiff caller chair chairman chairperson chairwoman clerk counsel court defendant female",
  "foreperson guest host interpreter interviewee interviewer juror male moderator narrator operator panelist",
  "presenter questioner reporter speaker translator voice witness",
];
