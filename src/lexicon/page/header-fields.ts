const names: Readonly<Record<string, string>> = {
  title:
    "title, headline, heading, full title, titel, titre, titulo, titolo, overskrift, rubrik, заголовок, 标题, 標題, タイトル, 제목",
  authors:
    "author, authors, byline, creator, creators, writer, written by, autor, autora, autores, autoren, auteur, auteurs, autore, автор, 作者, 著者, 記者, 기자, 글쓴이",
  published:
    "date, published, publication date, publish date, published date, date published, published on, published at, published time, pubdate, pub date, datepublished, publishdate, publishedat, issue date, article date, datum, fecha, data, дата, 日期, 日付, 날짜, 发布时间, 發布時間",
  outlet:
    "outlet, publication, publication name, publisher, newspaper, paper, site, site name, sitename, website, media, media outlet, medium, journal, magazine, zeitung, издание",
  source: "source, original source, quelle, fuente, fonte, bron, kilde, источник, 来源, 來源, 出典, 출처",
  url: "url, link, permalink, canonical, canonical url, uri, source url, article url, original url, original link, web link, web url, adresse",
  language: "language, lang, locale",
  "": "accessed, aliases, altitude, categories, category, clipped, clipped at, clipped on, completed, copyright, cover, created, created at, cssclass, cssclasses, date accessed, date added, date clipped, date created, date modified, date retrieved, date saved, date updated, dateline, description, document note, document type, due, edition, excerpt, favicon, guid, highlights, id, image, keywords, last modified, last updated, latitude, length, load date, longitude, modified, ort, page, priority, rating, reading time, ressort, retrieved, saved, saved at, saved on, section, slug, status, subject, summary, tag, tags, thumbnail, type, uid, updated, updated at, word count, wordcount, words",
};

/**
 * Keys of front matter and of "Title: …" lines, folded, with a space for "_" and "-", and what each says of the article:
 * `title`, `authors`, `published`, `outlet`, `url`, `language`; `source`, which is an outlet or an address; or "" for
 * one that says nothing of these (when it was clipped, its tags).
 */
export const headerFields: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([field, keys]) => keys.split(", ").map((key): [string, string] => [key, field])),
);
