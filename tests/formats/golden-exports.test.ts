import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { openCorpus } from "../../src/corpus.js";
import { endWorker } from "../../src/load/read-in-worker.js";

const folder = fileURLToPath(new URL("../golden-files/exports/", import.meta.url));

afterAll(async () => {
  await endWorker();
});

/** Made-up exports of two articles each, printed to PDF by LibreOffice; the page is laid out as Europresse saves one. */
describe("a folder of printed exports", () => {
  it("has each article with its own headline, authors, day and paper", { timeout: 60_000 }, async () => {
    const { articles } = await (await openCorpus({ paths: [folder] })).list();
    const lighthouse = "Le phare de Brenac restera allumé; Solène Kerdoncuff; 2024-03-07; La Côte; 1";
    const ferry = "Les bacs passeront toutes les heures; ; 2024-03-08; Le Courrier de la Baie; 1";
    expect(
      articles.map(
        ({ path, title, authors, published, outlet, speakers }) =>
          `${path.slice(folder.length)}: ${title}; ${authors.join()}; ${published}; ${outlet}; ${speakers}`,
      ),
    ).toEqual([
      `europresse.html#1: ${lighthouse.replace(/1$/, "2")}`,
      `europresse.html#2: ${ferry}`,
      `europresse.pdf#1: ${lighthouse}`,
      `europresse.pdf#2: ${ferry}`,
      "factiva.pdf#1: Blight reaches the apple valleys; Helga Moss,Per Lind; 2012-05-07T06:30; The Vale Examiner; 1",
      "factiva.pdf#2: Cider makers ask for help; ; 2012-05-08; The Lower Vale Post; 1",
      "genios.pdf#1: Der Leuchtturm von Norderkoog bleibt hell; Thore Ingwersen; 2024-03-07; Der Tagesbote; 1",
      "genios.pdf#2: Fähre fährt jede Stunde; ; 2024-03-08; Nordfrieser Blatt; 1",
      "newsbank.pdf#1: Board keeps the Wexley lighthouse lit; Petra Halloran; 2024-10-02; The Wexley Courier; 1",
      "newsbank.pdf#2: Ferry to Bay Island will run every hour, twice as often as today; ; 2024-10-03; Bay Post; 1",
      "nexis.pdf#1: Orchard blight spreads to three more valleys; Helga Moss,Per Lind; 2019-06-02; The Vale Examiner (Northcombe); 1",
      "nexis.pdf#2: Cider makers ask for help; Ida Moen; 2019-06-04; Lower Vale Post; 1",
    ]);
  });
});
