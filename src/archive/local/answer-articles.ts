import type { ArticleRecord } from "../../records.js";
import type { ArticlesAnswer, ArticlesQuestion } from "../answers.js";
import { bodyOf } from "./count-article.js";
import { filterArticles, limited, sortArticles } from "./filter-articles.js";
import type { Holdings } from "./holdings.js";

/** The articles, with what each holds. */
export async function answerArticles(holdings: Holdings, question: ArticlesQuestion): Promise<ArticlesAnswer> {
  const { numbers, considered } = await filterArticles(holdings, question);
  const articles: ArticleRecord[] = [];
  for (const n of limited(sortArticles(holdings, numbers, question.sort), question)) {
    articles.push(await articleRecord(holdings, n, question));
  }
  return { considered, articles, total: numbers.length };
}

async function articleRecord(holdings: Holdings, n: number, question: ArticlesQuestion): Promise<ArticleRecord> {
  const card = holdings.shownCard(n);
  const { article, path, title, authors, outlet, published, url, language } = card;
  const { quotes, speakers } = question.counts === false ? { quotes: 0, speakers: 0 } : await holdings.counts(n);
  const opened = question.body === true ? await holdings.article(n) : null;
  return {
    schema: "onrecord.article/1",
    get id() {
      return card.id;
    },
    article,
    path,
    title,
    authors,
    outlet,
    published,
    url,
    language,
    words: question.words === false ? 0 : await holdings.words(n),
    quotes,
    speakers,
    ...(opened !== null && { body: bodyOf(opened) }),
  };
}
