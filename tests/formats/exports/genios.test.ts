import { describe, expect, it } from "vitest";
import { readArticles, withoutBlankLines } from "./read-articles.js";

const saved = `Dokumente

Inhaltsverzeichnis
Der Leuchtturm von Norderkoog bleibt hell ........................ 2
Fähre fährt jede Stunde ........................ 3

Seite 1 von 3

Der Tagesbote vom 07.03.2024, S. 3

Der Leuchtturm von Norderkoog bleibt hell

Der Leuchtturm von Norderkoog bleibt auch im Winter hell, hat die Hafenbehörde am Mittwoch mitgeteilt.

„Eine Lampe ist kein Wasserkessel“, sagte die Leiterin der Behörde, Wiebke Harmsen.

Dokumente

Seite 2 von 3

Quelle: Behörde, so steht es in dem Brief, hat zwei Wärter gefunden.

Thore Ingwersen

Quelle: Der Tagesbote vom 07.03.2024, S. 3
Ressort: Region
Ausgabe: Küste
Dokumentnummer: TB20240307003
Dauerhafte Adresse des Dokuments: https://www.wiso-net.de/document/TB__TB20240307003
Alle Rechte vorbehalten: (c) Tagesbote Verlag GmbH
© GBI-Genios Deutsche Wirtschaftsdatenbank GmbH

"Nordfrieser Blatt" vom 08.03.2024 Seite: 5

Fähre fährt jede Stunde

Die Fähre nach Süderoog fährt vom April an jede Stunde, doppelt so oft wie bisher.

„Die Leute haben seit Jahren danach gefragt“, sagte Geschäftsführer Momme Paulsen.

Quelle:
"Nordfrieser Blatt" vom 08.03.2024 Seite: 5
Ressort:
Wirtschaft
Dokumentnummer:
NB20240308005
Dauerhafte Adresse des Dokuments:
https://www.wiso-net.de/document/NB__NB20240308005
Alle Rechte vorbehalten: (c) Nordfrieser Blatt
© GBI-Genios Deutsche Wirtschaftsdatenbank GmbH
`;

describe("GBI-Genios", () => {
  it.each([
    ["with its blank lines", saved],
    ["without", withoutBlankLines(saved)],
  ])("parts the articles at their fields, %s; the list of contents is in none", (_, text) => {
    const articles = readArticles(text);
    expect(articles?.map(({ given }) => given)).toEqual([
      {
        title: "Der Leuchtturm von Norderkoog bleibt hell",
        authors: ["Thore Ingwersen"],
        published: "2024-03-07",
        outlet: "Der Tagesbote",
        url: "https://www.wiso-net.de/document/TB__TB20240307003",
        language: "de",
      },
      {
        title: "Fähre fährt jede Stunde",
        authors: [],
        published: "2024-03-08",
        outlet: "Nordfrieser Blatt",
        url: "https://www.wiso-net.de/document/NB__NB20240308005",
        language: "de",
      },
    ]);
    expect(articles?.map(({ story }) => story)).toEqual([
      [
        "Der Leuchtturm von Norderkoog bleibt auch im Winter hell, hat die Hafenbehörde am Mittwoch mitgeteilt.",
        "„Eine Lampe ist kein Wasserkessel“, sagte die Leiterin der Behörde, Wiebke Harmsen.",
        "Quelle: Behörde, so steht es in dem Brief, hat zwei Wärter gefunden.",
      ],
      [
        "Die Fähre nach Süderoog fährt vom April an jede Stunde, doppelt so oft wie bisher.",
        "„Die Leute haben seit Jahren danach gefragt“, sagte Geschäftsführer Momme Paulsen.",
      ],
    ]);
  });

  it("is told by its fields: a story may name the company", () => {
    expect(
      readArticles("Archiv verkauft\n\nDas Archiv gehört nun der GBI-Genios Deutsche Wirtschaftsdatenbank GmbH\n"),
    ).toBeNull();
  });
});
