/** What the reader knows of HTML's elements by their names. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Elements that begin a line of their own. Whatever is not here runs on in the line, elements nobody knows included. */
export const blockTags = set(
  "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav noscript ol optgroup option p plaintext pre " +
    "search section select summary table tbody td template tfoot th thead title tr ul xmp",
);

/** Blocks that stand apart from what is above and below them. */
export const spacedTags = set(
  "blockquote dl figcaption figure form h1 h2 h3 h4 h5 h6 hr listing ol p pre table ul xmp",
);

/** Blocks that only group others: their own text is a "div". */
export const groupingTags = set(
  "article aside body center dialog details fieldset footer form header hgroup html main nav search section template noscript head",
);

export const voidTags = set(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);

/** Elements whose words nobody reads. */
export const wordlessTags = set("script style svg iframe noembed noframes annotation annotation-xml rt rp rtc map");

/** Elements whose words are shown only where something else fails, or by a click. */
export const fallbackTags = set("noscript video audio object canvas select datalist textarea template progress meter");

/** Blocks that end a paragraph before them, as browsers have it. */
export const paragraphEnders = set(
  "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp",
);

/** What an end tag outside cannot close. */
export const barrierTags = set("table td th caption button object template svg math");

export const headingTags = set("h1 h2 h3 h4 h5 h6");

/** Regions of a page that `LineHint.area` names, by tag, and by role where the tag says nothing. */
export const areaTags = set("article main nav header footer aside form figure");
export const areaRoles: ReadonlyMap<string, string> = new Map([
  ["article", "article"],
  ["banner", "header"],
  ["complementary", "aside"],
  ["contentinfo", "footer"],
  ["form", "form"],
  ["figure", "figure"],
  ["main", "main"],
  ["menu", "nav"],
  ["menubar", "nav"],
  ["navigation", "nav"],
  ["search", "form"],
]);

/** By class: words for those who hear the page ("opens in a new window"). */
export const unseenClasses =
  /(?:^|[\s_-])(?:sr-only|screen-reader(?:-text|-only)?|visually-?hidden|u-hidden-visually|assistive-text|a11y-hidden|offscreen)(?:$|[\s_])/;
