import { describe, expect, it } from "vitest";
import { plainDocument } from "../../../src/formats/document.js";
import { splitExport } from "../../../src/formats/exports/split-export.js";
import { readHtml } from "../../../src/formats/html/read-html.js";
import { readArticles } from "./read-articles.js";

const printed = `Documents sauvegardés • vendredi 8 mars 2024 à 10 h 30
2 documents
Sommaire
La Côte • 7 mars 2024 • Le phare de Brenac restera allumé • p. 3
Le Courrier de la Baie (site web) • 8 mars 2024 • Les bacs passeront toutes les heures • p. 4

Nom de la source
La Côte
Type de source
Presse • Journaux
Périodicité
Quotidien

Jeudi 7 mars 2024
La Côte • p. 3 • 212 mots
Le phare de Brenac restera allumé
Solène Kerdoncuff
Le phare de Brenac restera allumé tout l'hiver, a annoncé mercredi le syndicat du port, qui a trouvé deux gardiens.
« Une lampe n'est pas une bouilloire », a déclaré la présidente du syndicat, Maïwenn Tanguy.
© 2024 La Côte. Tous droits réservés. Le présent document est protégé par les lois.
Certificat émis le 8 mars 2024 à Université-de-Brenac à des fins de visualisation personnelle et temporaire.
news·20240307·CC·6dz03_2011

Nom de la source
Le Courrier de la Baie (site web)
Vendredi 8 mars 2024
Le Courrier de la Baie (site web) • 180 mots
Les bacs passeront toutes les heures
La régie des bacs fera passer un bateau toutes les heures à partir du mois d'avril, le double d'aujourd'hui.
« Les gens le demandaient depuis des années », a dit le directeur, Marc Olivier Sène.
© 2024 Courrier de la Baie. Tous droits réservés.
Certificat émis le 8 mars 2024 à Université-de-Brenac à des fins de visualisation personnelle et temporaire.
news·20240308·CBW·771
`;

const page = `<!DOCTYPE html> <html> <head> <meta charset="utf-8"> <title></title> <style type="text/css">article+article{page-break-before:always}</style></head> <body>
<article> <header> <img sourcecode="CC" src="x.gif" /> <div class="rdp__DocPublicationName"> <span class="DocPublicationName">La Côte, no. 4301   </span> </div> <div class="rdp__DocHeader"> <span class="DocHeader">Région, jeudi 7 mars 2024 212 mots, p. 3</span> </div>
<div class="titreArticle"> <p class="sm-margin-bottomNews">Port</p> <p class="titreArticleVisu rdp__articletitle">Le phare de Brenac restera allumé</p> </div> <div class="docAuthors">Solène Kerdoncuff</div> </header>
<section> <div class="DocText clearfix"> <div class="docOcurrContainer"> <p>Le phare de Brenac restera allumé tout l'hiver, a annoncé mercredi le syndicat du <mark>port</mark>, qui a trouvé deux gardiens.</p><p>« Une lampe n'est pas une bouilloire », a déclaré la présidente du syndicat, Maïwenn Tanguy.</p><p>« Nous avons compté les bateaux chaque nuit », a ajouté le gardien, Yann Le Goff.</p> </div> </div> </section>
<aside> <div> <p><b>Illustration(s) : </b></p> <p>Le phare, mardi soir.</p> </div> <div> <b>Note(s) : </b><p>Lire aussi page 5</p> </div> </aside>
<footer> <small>© 2024 La Côte. Tous droits réservés.</small> <div id="divPubliC"> <div class="publiC-lblNodoc">news·20240307·CC·6dz03_2011</div> <div><span>Ce certificat est émis à <b>Université-de-Brenac</b> à des fins de visualisation personnelle et temporaire.</span></div> <div><span>Date d'émission : <b>2025-07-04</b></span></div> <div><span class="txtCertificat">Le présent document est protégé par les lois et conventions internationales sur le droit d'auteur.</span></div> </div> </footer> </article>
<article> <header> <div class="rdp__DocPublicationName"> <span class="DocPublicationName">Le Courrier de la Baie (site web)</span> </div> <div class="rdp__DocHeader"> <span class="DocHeader">Économie, vendredi 8 mars 2024 180 mots</span> </div>
<div class="titreArticle"> <p class="titreArticleVisu rdp__articletitle">Les bacs passeront toutes les heures</p> </div> </header>
<section> <div class="DocText clearfix"> <div class="docOcurrContainer"> <p>La régie des bacs fera passer un bateau toutes les heures à partir du mois d'avril, le double d'aujourd'hui.</p><p>« Les gens le demandaient depuis des années », a dit le directeur, Marc Olivier Sène.</p> </div> </div> </section>
<footer> <small>© 2024 Courrier de la Baie. Tous droits réservés.</small> <div class="publiC-lblNodoc">news·20240308·CBW·771</div> <div><span>Ce certificat est émis à <b>Université-de-Brenac</b> à des fins de visualisation personnelle et temporaire.</span></div> </footer> </article>
</body></html>
`;

const lighthouse = {
  title: "Le phare de Brenac restera allumé",
  authors: ["Solène Kerdoncuff"],
  published: "7 mars 2024",
  outlet: "La Côte",
  url: null,
  language: null,
};
const ferry = {
  title: "Les bacs passeront toutes les heures",
  authors: [],
  published: "8 mars 2024",
  outlet: "Le Courrier de la Baie",
  url: null,
  language: null,
};

describe("Europresse", () => {
  it("as printed has a day and a paper above each headline; the list of what was saved is in none", () => {
    const articles = readArticles(printed);
    expect(articles?.map(({ given }) => given)).toEqual([lighthouse, ferry]);
    expect(articles?.map(({ story }) => story)).toEqual([
      [
        "Le phare de Brenac restera allumé tout l'hiver, a annoncé mercredi le syndicat du port, qui a trouvé deux gardiens.",
        "« Une lampe n'est pas une bouilloire », a déclaré la présidente du syndicat, Maïwenn Tanguy.",
      ],
      [
        "La régie des bacs fera passer un bateau toutes les heures à partir du mois d'avril, le double d'aujourd'hui.",
        "« Les gens le demandaient depuis des années », a dit le directeur, Marc Olivier Sène.",
      ],
    ]);
  });

  it("as a page has the paper above the day, and captions and notes below the story", () => {
    const [document = plainDocument("")] = readHtml(page, "a.html");
    const documents = splitExport(document);
    expect(documents?.map(({ given }) => given)).toEqual([lighthouse, ferry]);
    const tagOf = (line: string): string | undefined => {
      const at = documents?.[0]?.text.split("\n").indexOf(line) ?? -1;
      return documents?.[0]?.hints?.[at]?.tag;
    };
    expect(["Port", "Le phare, mardi soir.", "Lire aussi page 5"].map(tagOf)).toEqual(["meta", "figcaption", "meta"]);
    expect(tagOf("Date d'émission : 2025-07-04")).toBe("meta");
  });

  it("may tell its story in few words", () => {
    const short =
      "La Côte\nDernière heure, lundi 4 mars 2024, p. 32\nBacs\nLe bac est parti vide\nAna Sène\nUn bac.\nnews·20240304·CC·9\n";
    expect(
      readArticles(printed + short)
        ?.map(({ given, story }) => [given.title, given.authors, story])
        .at(-1),
    ).toEqual(["Le bac est parti vide", ["Ana Sène"], ["Un bac."]]);
  });

  it("is told by its heads: a number alone parts no story", () => {
    expect(readArticles("Le phare\n\nOn lit news·20240307·CC·1 sur la porte.\n\nnews·20240307·CC·1\n")).toBeNull();
  });
});
