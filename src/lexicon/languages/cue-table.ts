/** Words by whom they stand for. */
export interface ByGender {
  readonly he: readonly string[];
  readonly she: readonly string[];
  readonly any: readonly string[];
}

/** What the cue grammar knows of a language that has no model: lower case, with accents, many words a line. */
export interface CueTable {
  readonly code: string;
  /** Every noun begins with a capital, so that a capital alone is no name. */
  readonly nounsHaveCapitals: boolean;
  /** A verb without a subject means "he" or "she": "…", afirmó. */
  readonly dropsPronouns: boolean;
  /** A cue stands inside the marks: « Nous partons, a dit Luc Petit, et vite. » */
  readonly incises: boolean;
  /** Small words that tell the language from its neighbours. */
  readonly smallWords: readonly string[];
  /** Verbs of speech in the third person; their past participles; verbs that only go before quoted words ("nannte"). */
  readonly verbs: readonly string[];
  readonly participles: readonly string[];
  readonly judgementVerbs: readonly string[];
  readonly auxiliaries: readonly string[];
  readonly negations: readonly string[];
  /** "selon": its noun phrase is the source. Weak ones are so only before somebody's full name: "Pour Odile Saliou, …". */
  readonly cuePrepositions: readonly string[];
  readonly weakPrepositions: readonly string[];
  /** Behind a quotation as good as a verb: "…", so Meyer. */
  readonly quotatives: readonly string[];
  readonly pronouns: {
    readonly he: readonly string[];
    readonly she: readonly string[];
    readonly they: readonly string[];
  };
  readonly determiners: ByGender;
  /** What joins a noun to its own: "le maire de Sète". */
  readonly genitives: readonly string[];
  /** What no noun phrase runs across. */
  readonly stops: readonly string[];
  /** Adverbs, times and conjunctions that may stand between a verb and its subject. */
  readonly skips: readonly string[];
  readonly clitics: readonly string[];
  /** Prepositions of what a speaker is said to have said it to, or where: "dijo a la prensa el ministro". */
  readonly adjuncts: readonly string[];
  /** Whom something was told, never who said it: "sagte der Zeitung". */
  readonly media: readonly string[];
  /** "Mme", "Herr": never part of a name. */
  readonly titles: ByGender;
  /** Nouns for people; "generics" say no more than their sex or age. */
  readonly persons: ByGender;
  readonly generics: ByGender;
  readonly bodies: readonly string[];
  readonly conjunctions: readonly string[];
}
