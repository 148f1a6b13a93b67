import type { GivenMetadata } from "../../../types.js";
import { chooseAuthors } from "./choose-authors.js";
import { chooseLanguage, chooseOutlet, chooseUrl } from "./choose-outlet.js";
import { choosePublished } from "./choose-published.js";
import { chooseTitle, siteInTitle } from "./choose-title.js";
import type { PageEvidence } from "./page-evidence.js";
import { hostOf } from "./read-url.js";

/** What a page's data say of its article; what they do not say is looked for in its text by others. */
export function chooseMetadata(evidence: PageEvidence): GivenMetadata {
  const stated = chooseOutlet(evidence);
  const url = chooseUrl(evidence);
  const title = chooseTitle(evidence, stated);
  const outlet = stated ?? (title === null ? null : siteInTitle(evidence.facts.windowTitle, title));
  return {
    title,
    authors: chooseAuthors(evidence, { outlet, host: hostOf(url ?? "") }),
    published: choosePublished(evidence),
    outlet,
    url,
    language: chooseLanguage(evidence),
  };
}
