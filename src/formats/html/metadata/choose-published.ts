import { metaOf, type PageEvidence } from "./page-evidence.js";
import { stringOf, typesOf } from "./read-json-ld.js";
import { plainWords } from "./plain-words.js";

/** Meta tags that say when a page was published, the surest first. */
const dateMetas: readonly string[] = (
  "itemprop:datepublished datepublished parsely-pub-date sailthru.date pub_date pubdate publishdate publish-date publish_date " +
  "published_time published-date publication_date article.published cxenseparse:recs:publishtime cxenseparse:publishtime " +
  "citation_publication_date citation_online_date citation_date dc.date.issued dcterms.issued dc.issued dc.date.created " +
  "dcterms.created dc.date dcterms.date date originalpublicationdate article_date_original ptime displaydate sailthru_date " +
  "shareaholic:article_published_time rnews:datepublished article:created created"
).split(" ");

/** When it was first published, as the page's data say; of a change only where nothing else is said. */
export function choosePublished(evidence: PageEvidence): string | null {
  for (const value of dates(evidence)) if (value !== null && isDate(value)) return value.slice(0, 100);
  return null;
}

function* dates(evidence: PageEvidence): Generator<string | null> {
  const { facts, article, data } = evidence;
  if (article !== null) yield stringOf(article["datePublished"]);
  yield metaOf(facts, "article:published_time", "article:published", "og:article:published_time", "og:published_time");
  yield marked(evidence, "datepublished");
  yield metaOf(facts, ...dateMetas);
  for (const node of data.nodes) {
    if (typesOf(node).some((type) => /webpage$|videoobject|podcastepisode/.test(type)))
      yield stringOf(node["datePublished"]);
  }
  yield timeElement(evidence);
  if (article !== null) yield stringOf(article["dateCreated"]);
  yield marked(evidence, "datecreated");
  yield addressDate(facts.canonical ?? metaOf(facts, "og:url") ?? facts.savedFrom ?? "");
}

function isDate(value: string): boolean {
  return /(?:19|20)\d{2}/.test(value) && !/^(?:1970-01-01|0001)/.test(value);
}

function marked({ facts }: PageEvidence, kind: string): string | null {
  const mark = facts.marked.find((one) => one.kind === kind && one.scope !== "comment" && one.scope !== "review");
  if (mark === undefined) return null;
  return mark.value !== "" ? mark.value : plainWords(mark.text);
}

const changed = /update|modif|edited|revi[es]/i;
/** A page with more of them, and nothing to tell them by, gives the times of other stories or of comments. */
const mostTimes = 4;

/** The first `<time>` of the page that is no teaser's, no comment's, and does not say that something was changed. */
function timeElement({ facts }: PageEvidence): string | null {
  const times = facts.marked.filter(({ kind, element }) => {
    const names = `${element.ownNames} ${element.parent?.ownNames ?? ""} ${element.parent?.parent?.ownNames ?? ""}`;
    const { area } = element;
    return (
      kind === "time" &&
      area !== "aside" &&
      area !== "footer" &&
      area !== "nav" &&
      !changed.test(names) &&
      !/comment|related|card|teaser|sidebar|widget/i.test(names)
    );
  });
  const named = times.find(({ element }) => /publish|posted|entry-date|pubdate/i.test(element.ownNames));
  const chosen = named ?? (times.length > mostTimes ? undefined : times[0]);
  if (chosen === undefined) return null;
  return isDate(chosen.value) ? chosen.value : plainWords(chosen.text);
}

/** ".../2024/03/09/ferry-closes" */
function addressDate(address: string): string | null {
  const match = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(address);
  if (match === null) return null;
  const [, year = "", month = "", day = ""] = match;
  if (+month < 1 || +month > 12 || +day < 1 || +day > 31) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
