import { describe, expect, it } from "vitest";
import { clean, paragraphsOf } from "./source-text.js";

interface Page {
  readonly menu: string;
  readonly headline: string;
  readonly byline: readonly string[];
  readonly story: readonly string[];
  readonly foot: string;
  readonly authors: readonly string[];
  readonly published: string;
}

const pages: Readonly<Record<string, Page>> = {
  Hindi: {
    menu: "होम|देश|दुनिया|राज्य|खेल|मनोरंजन|कारोबार|वीडियो|लॉग इन करें|खोजें",
    headline: "नदी का पानी उतरते ही गाँव वालों ने खुद बना लिया पुल",
    byline: ["लेखक: सुनीता यादव", "प्रकाशित: 14 अगस्त 2023"],
    story: [
      "बाढ़ का पानी उतरने के तीन दिन बाद गाँव के लोगों ने बाँस और रस्सी से नदी पर एक नया पुल बना लिया।",
      "“हम सरकार का इंतज़ार करते तो बच्चे दिवाली तक स्कूल नहीं जा पाते,” प्रधान रामविलास मौर्य ने कहा।",
      "ज़िला प्रशासन ने बताया कि पक्के पुल के लिए पैसा अगले साल के बजट में रखा जाएगा।",
    ],
    foot: "संबंधित खबरें|बारिश से सब्ज़ियाँ महँगी|स्कूल सोमवार से खुलेंगे|गोपनीयता नीति|संपर्क करें",
    authors: ["सुनीता यादव"],
    published: "2023-08-14",
  },
  Turkish: {
    menu: "Ana Sayfa|Gündem|Dünya|Ekonomi|Spor|Kültür|Yaşam|Video|Giriş yap|Abone ol",
    headline: "Balıkçılar ağlarını topladı, körfez iki yıl dinlenecek",
    byline: ["Defne Karaca", "21 Mart 2022, 09:40"],
    story: [
      "Körfezdeki balıkçılar, stokların yenilenmesi için iki yıl boyunca ağ atmama kararını pazartesi günü imzaladı.",
      "“Denizden almayı biliyorduk, beklemeyi de öğreneceğiz” diyen kooperatif başkanı Hasan Tuna, teknelerin onarılacağını söyledi.",
      "Bakanlık, bu süre içinde yaklaşık dört yüz aileye aylık destek ödeneceğini açıkladı.",
    ],
    foot: "İlgili haberler|Pazarda fiyatlar yükseldi|Köprü yeniden açıldı|Gizlilik politikası|Künye|İletişim",
    authors: ["Defne Karaca"],
    published: "2022-03-21T09:40",
  },
  Polish: {
    menu: "Strona główna|Kraj|Świat|Gospodarka|Sport|Kultura|Nauka|Pogoda|Zaloguj się|Szukaj",
    headline: "Gmina odkupi młyn, w którym nikt nie mełł od wojny",
    byline: ["Autor: Zofia Wilczek", "8 września 2021"],
    story: [
      "Radni jednogłośnie zgodzili się we wtorek odkupić stary młyn nad Wierną i urządzić w nim szkołę piekarzy.",
      "„Koło jeszcze się obraca, tylko nie ma komu go zatrzymać” – powiedziała wójt Barbara Sikora po głosowaniu.",
      "Remont ma kosztować sześć milionów złotych i potrwać do wiosny, jeśli konserwator zatwierdzi projekt.",
    ],
    foot: "Czytaj także|Most zamknięty do maja|Dzieci wracają do szkół|Polityka prywatności|Kontakt|Reklama",
    authors: ["Zofia Wilczek"],
    published: "2021-09-08",
  },
  Vietnamese: {
    menu: "Trang chủ|Thời sự|Thế giới|Kinh doanh|Thể thao|Giải trí|Sức khỏe|Video|Đăng nhập|Tìm kiếm",
    headline: "Làng gốm đỏ lửa trở lại sau mười năm lò nguội",
    byline: ["Trần Bảo Ngọc", "05/06/2024, 07:15"],
    story: [
      "Sáng thứ tư, ba lò nung của làng gốm ven sông được đốt lại lần đầu tiên sau mười năm, trước sự chứng kiến của cả làng.",
      "“Đất vẫn đợi chúng tôi, chỉ có thợ là già đi”, nghệ nhân Nguyễn Văn Lực nói bên mẻ gốm đầu tiên.",
      "Chính quyền xã cho biết sẽ mở lớp dạy nghề miễn phí cho thanh niên từ tháng chín năm nay.",
    ],
    foot: "Tin liên quan|Giá gạo tăng nhẹ|Cầu mới thông xe|Chính sách bảo mật|Liên hệ|Quảng cáo",
    authors: ["Trần Bảo Ngọc"],
    published: "2024-06-05T07:15",
  },
  Portuguese: {
    menu: "Início|Política|Economia|Mundo|Esportes|Cultura|Ciência|Vídeos|Entrar|Assine",
    headline: "Farol da ilha volta a ter guardiã depois de meio século",
    byline: ["Por Joana Medeiros", "2 de julho de 2020 às 18h30"],
    story: [
      "A prefeitura nomeou na quinta-feira uma guardiã para o farol da ilha, que funcionava sem ninguém desde os anos setenta.",
      "“A lâmpada é automática, a conversa com os barcos não”, disse Inês Calado, de 29 anos, filha de pescadores.",
      "Segundo a Marinha, a nova guardiã vai medir o vento e o mar três vezes por dia e receber as escolas.",
    ],
    foot: "Leia também|Chuva atrasa a colheita|Feira muda de endereço|Política de privacidade|Fale conosco|Publicidade",
    authors: ["Joana Medeiros"],
    published: "2020-07-02T18:30",
  },
};

describe("a page keeps its whole story, and only that, in", () => {
  it.each(Object.entries(pages))("%s", (_, { menu, headline, byline, story, foot, authors, published }) => {
    const lines = [...menu.split("|"), "", headline, "", ...byline, "", story.join("\n\n"), "", ...foot.split("|")];
    const article = clean(lines.join("\n"));
    expect(paragraphsOf(article, "body")).toEqual(story);
    expect(article).toMatchObject({ title: headline, authors, published });
  });
});

describe("an article file keeps its whole story in", () => {
  it.each(Object.entries(pages))("%s", (_, { headline, byline, story, authors, published }) => {
    const article = clean([headline, "", ...byline, "", story.join("\n\n")].join("\n"));
    expect(paragraphsOf(article, "body")).toEqual(story);
    expect(article).toMatchObject({ title: headline, authors, published });
  });
});
