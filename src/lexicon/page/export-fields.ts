/**
 * The labels that press archives print before what they say of an article. Folded: lower case, without accents. Not
 * here: labels that only one layout has and that its reader must tell by their place.
 */

/** What a field says: `text` is where the story begins, `caption` is of pictures, `deck` a line under the headline, `other` nothing that is kept by itself. */
export type ExportField =
  | "title"
  | "authors"
  | "published"
  | "outlet"
  | "url"
  | "language"
  | "text"
  | "caption"
  | "deck"
  | "other";

function table(...entries: readonly (readonly [ExportField, string])[]): ReadonlyMap<string, ExportField> {
  return new Map(
    entries.flatMap(([field, labels]) => labels.split(", ").map((label): [string, ExportField] => [label, field])),
  );
}

/** Nexis, above the story. */
export const nexisHeaderFields = table(
  ["title", "headline, uberschrift, titre, titular, titolo"],
  ["authors", "byline, autor, auteur, autore, auteurs, autoren, verfasser, signature"],
  ["text", "body, text, volltext, corps, texte, cuerpo, corpo"],
  ["deck", "highlight, untertitel, sous-titre"],
  [
    "other",
    "section, rubrik, rubrique, seccion, sezione, rubriek, secao, length, lange, longueur, longitud, lunghezza, lengte, comprimento, " +
      "dateline, column, series, edition, ausgabe, kicker, distribution, source, page, seite",
  ],
);

/** Nexis, below the story. */
export const nexisEndFields = table(
  ["caption", "graphic, grafik, graphique, grafico"],
  ["language", "language, sprache, langue, idioma, lingua, taal"],
  ["url", "url"],
  [
    "other",
    "load-date, ladedatum, date-chargement, fecha de carga, publication-type, publikationstyp, type-publication, journal-code, " +
      "journal code, zeitungs-code, zeitungscode, subject, industry, geographic, person, people, organization, company, ticker, " +
      "notes, correction, correction-date, update, document-type, classification, country, state, city, persons, acc-no, accession number",
  ],
);

/** Archives that label every part: ProQuest, Gale, EBSCO, NewsBank. */
export const labelledFields = table(
  ["title", "title, headline, article name, titel, titre, titulo"],
  ["authors", "author, authors, byline, author/byline, autor, auteur"],
  ["published", "publication date, date, fecha de publicacion, date de publication, erscheinungsdatum, pub. date"],
  ["outlet", "publication title, publication info, publication, source, from, newspaper, titulo de publicacion"],
  [
    "url",
    "document url, url, persistent link, persistent link to this record (permalink), permalink, openurl link, link",
  ],
  ["language", "language of publication, language, publication language"],
  ["text", "full text, full-text, fulltext, texto completo, texte integral, volltext, texte complet"],
  ["caption", "illustration, caption, graphic, photo caption"],
  [
    "other",
    "abstract, links, subject, subjects, location, people, person, company / organization, company, identifier / keyword, identifier, " +
      "classification, volume, issue, first page, start page, end page, pages, page, number of pages, publication year, section, publisher, " +
      "place of publication, country of publication, publication subject, issn, electronic issn, source type, document type, " +
      "document feature, proquest document id, copyright, last updated, database, credit, number, edition, dateline, year, " +
      "length, gale document number, subject terms, geographic terms, author-supplied keywords, isbn, doi, accession number, " +
      "full text word count, record, index terms, narrow subject, broad subject, column, supplement, cite, terms and conditions, " +
      "resumen, materia, lugar, editor, ano de publicacion, pais de publicacion, idioma de la publicacion, tipo de documento, " +
      "tipo de fuente, id del documento de proquest, url del documento, ultima actualizacion, base de datos",
  ],
);

/** Languages as archives name them, in their own words and in English, French, German, Italian and Spanish, with the tag of each. */
export const languageTags: ReadonlyMap<string, string> = new Map(
  [
    "ar arabic arabe arabisch arabo",
    "cs czech tcheque tschechisch checo ceco cestina",
    "da danish danois danisch danes danese dansk",
    "de german deutsch allemand aleman tedesco duits",
    "el greek grec griechisch griego greco",
    "en english anglais englisch ingles inglese engels",
    "es spanish espagnol spanisch espanol castellano spagnolo spaans",
    "fi finnish finnois finnisch finlandes finlandese suomi",
    "fr french francais franzosisch frances francese frans",
    "he hebrew hebreu hebraisch hebreo",
    "hu hungarian hongrois ungarisch hungaro magyar",
    "id indonesian indonesien indonesisch indonesio",
    "it italian italien italienisch italiano italiaans",
    "ja japanese japonais japanisch japones giapponese",
    "ko korean coreen koreanisch coreano",
    "nl dutch neerlandais niederlandisch holandes neerlandes olandese nederlands",
    "no norwegian norvegien norwegisch noruego norsk",
    "pl polish polonais polnisch polaco polacco polski",
    "pt portuguese portugais portugiesisch portugues portoghese",
    "ro romanian roumain rumanisch rumano",
    "ru russian russe russisch ruso russo",
    "sv swedish suedois schwedisch sueco svedese svenska",
    "tr turkish turc turkisch turco",
    "uk ukrainian ukrainien ukrainisch ucraniano",
    "vi vietnamese vietnamien",
    "zh chinese chinois chinesisch chino cinese",
  ].flatMap((line) => {
    const [tag = "", ...names] = line.split(" ");
    return names.map((name): [string, string] => [name, tag]);
  }),
);
