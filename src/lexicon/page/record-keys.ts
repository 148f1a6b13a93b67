/**
 * What the keys of records and the columns of tables are called that hold parts of an article: in news interfaces,
 * crawlers, extractors and people's own tables. As `keyOf` of formats/records/ writes them: in small letters, without
 * spaces, stops and dashes ("datepublished" for "datePublished", "date_published" and "Date published").
 * The first of a list that has a value wins, so the surest stand first.
 */

export const titleKeys: readonly string[] = (
  "title headline headlines webtitle heading articletitle newstitle storytitle posttitle titletext ogtitle titleplain hed " +
  "titel titre titulo título titolo tytuł überschrift заголовок название 标题 標題 タイトル 見出し 제목 العنوان subject name"
).split(" ");

/** Whole stories, as text or as the HTML of the story alone. */
export const textKeys: readonly string[] = (
  "text body content articlebody maintext articletext textcontent fulltext articlecontent bodytext fullarticle story " +
  "storytext storybody newstext newscontent posttext postcontent article cleanedtext cleantext contenttext bodyplain " +
  "textplain plaintext pagecontent paragraphs transcript selftext contentencoded contenthtml bodyhtml texthtml " +
  "htmlcontent htmlbody articlehtml contentelements contentfull fullcontent document rawcontent rawtext texte texto testo tekst inhalt " +
  "contenu contenido contenuto conteúdo artikel artikeltext volltext cuerpo corps corpo treść текст статья 正文 内容 內容 " +
  "本文 본문 내용 النص"
).split(" ");

/** The page that the story stood on, with all that was around it. */
export const pageKeys: readonly string[] = "html rawhtml pagehtml htmlraw fullhtml sourcehtml articlepage".split(" ");

/** What is told of a story before it is read. Taken for it where there is nothing fuller. */
export const teaserKeys: readonly string[] = (
  "description summary abstract leadparagraph lead snippet excerpt standfirst trailtext abstractnote dek " +
  "metadescription ogdescription zusammenfassung résumé resumen riassunto"
).split(" ");

export const authorKeys: readonly string[] = (
  "author authors byline creator dccreator creators writer writers authorname authornames articleauthor journalist " +
  "journalists reporter reporters bylineoriginal autor autores autoren auteur auteurs autore autori auteurnaam 作者 記者 记者 기자 автор"
).split(" ");

/** When it was published; when it was made or first seen only where nothing else is said. */
export const dateKeys: readonly string[] = (
  "datepublished published publishedat publishdate publisheddate publicationdate publicationdatetime pubdate " +
  "pubdatetime datepublish publishedtime articlepublishedtime publishtime publishedon publishedtimestamp " +
  "publicationtime publisheddatetime datetimepub firstpublisheddate firstpublished firstpublicationdate " +
  "webpublicationdate webpublicationdateiso dateissued issued dateofpublication dcdate dcterms:issued date datetime dategmt postdate posted " +
  "postedat dateposted articledate newsdate displaydate timestamp time createdutc createdat datecreated created " +
  "seendate firstseen indexeddate veröffentlicht erschienen datum fecha dataora дата 日期 发布时间 發布時間 日付 날짜 التاريخ"
).split(" ");

export const urlKeys: readonly string[] = (
  "feedburneroriglink url link weburl articleurl newsurl storyurl posturl permalink canonicalurl canonicallink canonical originalurl " +
  "finalurl requestedurl externalurl pageurl shareurl links href webpageurl mainentityofpage"
).split(" ");

/** Addresses where they are written as such, and else names. */
export const perhapsUrlKeys: readonly string[] = "uri guid id source sourceurl".split(" ");

export const outletKeys: readonly string[] = (
  "outlet sourcename sourcetitle source publisher publishername publication publicationname publicationtitle " +
  "newspaper sitename ogsitename site website medianame outletname mediaoutlet newsoutlet newssource provider " +
  "providername sourcecommonname namesource containertitle feedtitle feedname quelle zeitung fuente fonte bron journal 来源 來源 媒体 언론사 издание"
).split(" ");

/** What tells the site by its address alone. */
export const domainKeys: readonly string[] =
  "hostname host domain sourcedomain sitedomain cleanurl domainurl basedomain netloc mediaurl sourceurl".split(" ");

export const languageKeys: readonly string[] =
  "language lang inlanguage languagecode langcode dclanguage detectedlanguage sprache langue idioma lingua".split(" ");

export const idKeys: readonly string[] = "id uuid guid articleid newsid storyid postid docid documentid uri key".split(
  " ",
);

/** Keys whose object holds the article's own keys, as they are written. */
export const wrapperKeys: readonly string[] =
  "_source fields attributes article data doc document node item post story row content metadata meta".split(" ");

/** Keys of lists in which every object is meant as an article, as `keyOf` writes them. */
export const listKeys: ReadonlySet<string> = new Set(
  "articles results docs hits items entries posts stories records news feed value edges children documents rows data".split(
    " ",
  ),
);

/** What a program wrote where it had no value. */
export const nothingWords: ReadonlySet<string> = new Set([
  "nan",
  "none",
  "null",
  "nat",
  "n/a",
  "na",
  "undefined",
  "[]",
  "{}",
  "-",
  "only available in paid plans",
]);

/** Languages by their English names, which some interfaces give. */
export const languageNames: Readonly<Record<string, string>> = {
  arabic: "ar",
  chinese: "zh",
  czech: "cs",
  danish: "da",
  dutch: "nl",
  english: "en",
  finnish: "fi",
  french: "fr",
  german: "de",
  greek: "el",
  hebrew: "he",
  hindi: "hi",
  hungarian: "hu",
  indonesian: "id",
  italian: "it",
  japanese: "ja",
  korean: "ko",
  norwegian: "no",
  persian: "fa",
  polish: "pl",
  portuguese: "pt",
  romanian: "ro",
  russian: "ru",
  spanish: "es",
  swedish: "sv",
  thai: "th",
  turkish: "tr",
  ukrainian: "uk",
  vietnamese: "vi",
};
