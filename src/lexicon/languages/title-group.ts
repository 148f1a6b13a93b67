/** Titles of one kind that call for one pronoun. */
export interface TitleGroup {
  /**
   * `short`: abbreviations and plain courtesies, never a name themselves ("Det", "Gov", "Mr"); they may end an office ("Lance Cpl.").
   * `style`: words that stand before a name and may be one as well ("Baron", "Sister").
   * `office`: nouns of an office, a rank or a trade that may stand before a name ("Defense Secretary").
   * `trade`: nouns that may stand before a name too, but end the names of people and bodies as often ("Daily Star"), or only begin an office ("prime").
   * `other`: words of many other uses, titles only where a name in capitals follows ("Major", "Dean").
   */
  readonly kind: "short" | "style" | "office" | "trade" | "other";
  readonly pronoun: "he" | "she" | "any";
  readonly words: readonly string[];
}
