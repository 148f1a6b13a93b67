/**
 * How a reporter says that somebody was asked and did not answer: base forms of verbs, and patterns of the words behind them.
 * Not here: what may be said of anything else ("refused to leave", "did not respond to treatment").
 */
export const noComment = {
  /** "declined to comment": the answer is withheld. */
  declining: "decline refuse",
  declined:
    /^(?:\w+ly )?(?:to (?:be (?:interviewed|quoted|drawn|identified)|comment|speak|talk|discuss|answer|respond|elaborate|say|give|provide)\b|(?:\w+ ){0,3}(?:interviews?|comment|requests?)\b)/,
  /** "did not respond to a request". */
  replying: "respond reply answer return acknowledge",
  unanswered:
    /^(?:\w+ ){0,6}(?:requests?|comment|questions?|calls?|e-?mails?|messages?|inquir(?:y|ies)|enquir(?:y|ies)|quer(?:y|ies)|reporters?|journalists?|letters?)\b/,
  /** "would not comment", "did not comment". */
  commenting: "comment",
  /** "had no comment", "offered no comment". */
  having: "have offer give provide make issue",
  nothing: /^(?:no|any) (?:\w+ )?(?:comment|response|statement)\b/,
  /** "could not be reached", "was not available for comment". */
  reaching: "reach contact",
  unavailable: /^(?:not )?(?:\w+ly )?(?:un)?available (?:for|to) (?:\w+ )?(?:comment|interviews?|speak|talk|respond)\b/,
  /** "was asked for comment", "emailed Okafor for comment". */
  asking: "ask contact approach email e-mail phone telephone call reach text",
  forComment: /^(?:\S+ ){0,6}(?:for|to) (?:\w+ )?(?:comment|response|interview|statement)\b/,
} as const;
