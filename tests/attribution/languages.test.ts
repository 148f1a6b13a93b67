import { describe, expect, it } from "vitest";
import { attribute } from "./attribute.js";

/** A text, and of each stretch in marks who says it: null for nobody known, "-" for what is no statement. */
type Example = readonly [construction: string, text: string, expected: readonly (string | null)[]];

const french: readonly Example[] = [
  [
    "a verb and its subject behind the quotation",
    "« La digue a tenu toute la nuit », a indiqué mardi la préfète Solène Guérard devant les caméras.",
    ["Solène Guérard"],
  ],
  [
    "a subject before the colon",
    "Le président du club, Bastien Corre, l'a répété à la presse : « On ne vendra personne cet hiver. »",
    ["Bastien Corre"],
  ],
  [
    "selon, with an office before the name",
    "Selon l'ingénieure Aïcha Benali, les câbles étaient « rongés par le sel depuis des années ».",
    ["Aïcha Benali"],
  ],
  [
    "a cue inside the marks",
    "« Je n'ai rien vu venir, confie Thibault Mercadier, et pourtant j'habite en face. »",
    ["Thibault Mercadier"],
  ],
  [
    "a pronoun on the verb, for the only woman",
    "Margaux Vidal a refait la toiture elle-même. « Les ardoises pèsent plus que mes dettes », sourit-elle.",
    ["Margaux Vidal"],
  ],
  [
    "a pronoun before the verb",
    "Régis Lemoine est resté sur le quai. Il a crié : « Attendez donc la marée ! »",
    ["Régis Lemoine"],
  ],
  [
    "a sentence in marks behind an attributed one",
    "« Le pain est cuit à quatre heures », raconte Fatou Diarra, boulangère à Nantes. « À six heures il n'y en a plus. »",
    ["Fatou Diarra", "Fatou Diarra"],
  ],
  [
    "an office without a name, for its only bearer",
    "Le maire, Gildas Prigent, ne décolère pas. Les travaux durent depuis mars. « Ce chantier est une plaie », tonne le maire.",
    ["Gildas Prigent"],
  ],
  [
    "a surname for a full name",
    "Hélène Marchetti a quitté la salle. Pour Marchetti, le vote était « joué d'avance et mal joué ».",
    ["Hélène Marchetti"],
  ],
  [
    "a body",
    "La fédération des pêcheurs a répondu dans un communiqué : « Nous irons devant le juge. »",
    ["La fédération des pêcheurs"],
  ],
  [
    "dialogue behind dashes",
    "Les deux frères se sont retrouvés au port.\n\n— Tu as vendu le bateau, constate Erwan Le Bihan.\n\n— Seulement le moteur, répond Loïc Le Bihan.",
    ["Erwan Le Bihan", "Loïc Le Bihan"],
  ],
  [
    "an impersonal cue: nobody",
    "« Personne ne sortira avant midi », a-t-on entendu dans les couloirs du lycée de la ville.",
    [null],
  ],
  [
    "two women: nobody is she",
    "Claire Aubry et Sophie Lenoir ont signé le bail ensemble. « Nous verrons bien en juin », a-t-elle dit.",
    [null],
  ],
  [
    "two speakers joined: not one of them",
    "« Nous n'étions pas prévenus », ont déclaré Paul Hamon et Denis Roche à la sortie du tribunal.",
    [null],
  ],
  ["a film", "Le film « Les Marées lentes » sort mercredi dans une dizaine de salles de la région.", ["-"]],
  ["a term", "Les habitants parlent peu de la « zone grise » qui entoure la vieille usine et ses cuves.", ["-"]],
  [
    "whom somebody spoke to",
    "« Le dossier est clos », a dit à Martine Villard le procureur Alain Castel, avant de quitter les lieux.",
    ["Alain Castel"],
  ],
  [
    "a denied cue",
    "Le ministre Hugo Saulnier n'a pas dit que la taxe était « une erreur de débutant » à la radio.",
    [null],
  ],
  [
    "a courtesy before a surname",
    "Mme Roussel, qui préside la coopérative, reste ferme et le dit : « Nous ne vendrons pas. »",
    ["Roussel"],
  ],
  [
    "a verb that is in no table",
    "« Ce budget est un naufrage », fulminait-on hier. « Un naufrage complet », tempête la conseillère Lise Ferrand.",
    [null, "Lise Ferrand"],
  ],
  [
    "somebody without a name who is nearer than whoever has one",
    "L'avocat Samir Tounsi s'étonne : « On nous a oubliés. » Le frère de la victime se tait. « C'est fini », a-t-il soufflé.",
    ["Samir Tounsi", "Le frère de la victime"],
  ],
  [
    "a sign that somebody put up",
    "Gaston Leroy a collé sur la vitrine du café un papier : « Congés ». Il est parti avec les clés.",
    ["-"],
  ],
  [
    "a place that is named last is not he",
    "Gaston Leroy a longé le canal. À Pont Rouge la pluie tombait sur les toits. « Je rentre », dit-il.",
    ["Gaston Leroy"],
  ],
  [
    "a name between commas behind an office and what it is for",
    "« Le bac restera à quai », prévient l'adjointe au commerce, Nadia Herbin.",
    ["Nadia Herbin"],
  ],
];

const spanish: readonly Example[] = [
  [
    "a verb and its subject behind the quotation",
    "“El puente no aguanta otro invierno”, advirtió ayer la ingeniera Nuria Escobedo ante el pleno.",
    ["Nuria Escobedo"],
  ],
  [
    "the perfect",
    "«No pienso dimitir por una multa», ha asegurado el concejal Óscar Villanueva a los periodistas.",
    ["Óscar Villanueva"],
  ],
  [
    "según",
    "Según el pescador Tomás Arteaga, las redes vuelven “con más plástico que sardinas” desde hace años.",
    ["Tomás Arteaga"],
  ],
  [
    "a subject before the colon",
    "La directora del museo, Inés Valdivia, lo resumió así: «Nos faltan paredes y nos sobran cuadros».",
    ["Inés Valdivia"],
  ],
  [
    "a verb without a subject",
    "El ciclista Rubén Salinas llegó último a la meta. “La bicicleta pesaba como un burro”, bromeó.",
    ["Rubén Salinas"],
  ],
  [
    "a sentence in marks behind an attributed one",
    "“La cosecha se ha perdido”, lamentó Josefa Miranda, agricultora de Lorca. “No queda ni un almendro en pie”.",
    ["Josefa Miranda", "Josefa Miranda"],
  ],
  [
    "dashes, with the turn going on behind them",
    "—No pienso vender la casa —dijo Amparo Llorente—. Mi padre la levantó con sus manos.\n\n—Pues se caerá sola —le contestó el notario.",
    ["Amparo Llorente", "Amparo Llorente", "el notario"],
  ],
  [
    "a verb that only judges",
    "El entrenador Sergio Baeza calificó el arbitraje de «teatro de provincias» al terminar el partido.",
    ["Sergio Baeza"],
  ],
  [
    "a clause of which only a part is quoted",
    "La alcaldesa Lourdes Pineda aseguró que las obras irán “despacio y con buena letra” hasta el verano.",
    ["Lourdes Pineda"],
  ],
  [
    "a body",
    "El sindicato de enfermería denunció en un comunicado: “Las plantillas están bajo mínimos”.",
    ["El sindicato de enfermería"],
  ],
  [
    "two men: nobody is he",
    "Pedro Arana discutió con Luis Cobos en la puerta del juzgado. “No volveré a llamarle”, afirmó él.",
    [null],
  ],
  ["a novel", "La novela “Los días de cal” ganó el premio de la ciudad, que se entrega en otoño.", ["-"]],
  ["a term", "En el barrio llaman “la nevera” al parque, porque nunca le da el sol en invierno.", ["-"]],
  [
    "a denied cue",
    "El portavoz Iván Robledo no dijo que el plan fuera “una locura de verano” en la rueda de prensa.",
    [null],
  ],
  [
    "no cue",
    "Un cartel colgaba de la verja del cementerio. “Se vende leña de olivo y de encina”. Nadie lo miraba.",
    [null],
  ],
  [
    "a list of dashes is no dialogue",
    "Para la receta hacen falta pocas cosas y un poco de paciencia:\n\n— Dos huevos grandes y una pizca de sal\n\n— Medio litro de leche de la granja",
    [],
  ],
  [
    "somebody behind a place, not whoever spoke last",
    "“Vamos despacio”, dijo la jueza Alba Contreras. “Vamos al desastre”, replicó desde la última fila Jaime Ordóñez.",
    ["Alba Contreras", "Jaime Ordóñez"],
  ],
  [
    "somebody behind a place and whose it is",
    "“No firmaremos”, dijo en el patio de la escuela la directora Elena Rubio.",
    ["Elena Rubio"],
  ],
  [
    "one of two who are named together",
    "Irene Lobo y Marta Rey abrieron el taller en mayo. “No damos abasto”, cuenta Rey.",
    ["Marta Rey"],
  ],
  [
    "dashes with a verb that is in no table",
    "Subieron al faro los dos de noche.\n\n—Sé nadar —mintió el chico, y miró hacia la costa.",
    ["el chico"],
  ],
];

const german: readonly Example[] = [
  [
    "a verb and its subject behind the quotation",
    "„Die Heizung läuft seit gestern wieder“, teilte Hausmeister Jochen Albers am Freitag mit.",
    ["Jochen Albers"],
  ],
  ["so", "„Der Hang rutscht mit jedem Regen“, so die Geologin Frauke Dierksen.", ["Frauke Dierksen"]],
  ["laut", "Laut Kreisbrandmeister Holger Stein war die Halle „in zwölf Minuten verloren“.", ["Holger Stein"]],
  [
    "nach Angaben, with a body",
    "Nach Angaben der Staatsanwaltschaft habe der Mann „ohne jede Reue“ gehandelt.",
    ["der Staatsanwaltschaft"],
  ],
  [
    "a subject before the colon",
    "Ministerin Verena Kolbe betonte: „Wir werden die Brücke nicht noch einmal sperren.“",
    ["Verena Kolbe"],
  ],
  [
    "the verb first, behind an adverb",
    "Am Montag sagte der Trainer Lukas Reimann: „Wir haben uns selbst geschlagen.“",
    ["Lukas Reimann"],
  ],
  [
    "a verb that judges",
    "Oppositionsführer Bernd Kruse nannte den Entwurf „ein Papier ohne Rückgrat“.",
    ["Bernd Kruse"],
  ],
  [
    "a cue between two halves",
    "„Ich habe die Kühe gezählt“, sagte Bauer Alois Huber, „und eine war zu viel.“",
    ["Alois Huber", "Alois Huber"],
  ],
  [
    "a pronoun for the only woman",
    "Die Künstlerin Ilse Wagner hat den Turm verhüllt. „Man sieht ihn jetzt zum ersten Mal“, sagte sie.",
    ["Ilse Wagner"],
  ],
  [
    "a surname for a full name",
    "Der Wirt Norbert Kolb schließt im Mai. „Die Stühle kommen weg“, sagte Kolb der Lokalzeitung.",
    ["Norbert Kolb"],
  ],
  [
    "the perfect, with the subject inside",
    "„Das Archiv war seit Jahren feucht“, hatte die Leiterin Petra Sommer schon im Herbst erklärt.",
    ["Petra Sommer"],
  ],
  [
    "a sentence in marks behind an attributed one",
    "„Wir brauchen keinen zweiten Kreisel“, sagte Stadträtin Monika Fuchs. „Der erste steht schon im Weg.“",
    ["Monika Fuchs", "Monika Fuchs"],
  ],
  [
    "people without a name",
    "Kritiker sprechen von einem „teuren Denkmal für niemanden“ am Rand der Stadt.",
    ["Kritiker"],
  ],
  [
    "two men: nobody is he",
    "Dieter Lang traf Jürgen Voss vor dem Gericht und ging mit ihm hinein. „Das wird ein langer Tag“, sagte er.",
    [null],
  ],
  [
    "whom something was told",
    "„Der Vertrag ist unterschrieben“, sagte der Zeitung gestern niemand aus dem Rathaus.",
    [null],
  ],
  ["a novel", "Der Roman „Die stille Werft“ erscheint im Herbst und spielt an der Küste.", ["-"]],
  ["a name in marks", "Das Schiff „Gute Hoffnung“ liegt seit dem Sturm im Hafen und wartet auf ein Dock.", ["-"]],
  ["an adverb with a capital is nobody", "Ähnlich klang es im Saal: „Die Kasse ist leer und bleibt es auch.“", [null]],
  ["a denied cue", "Der Minister Ralf Eckert sagte nicht, dass der Plan „ein Griff ins Leere“ sei.", [null]],
  [
    "an office that is part of another word",
    "Landesministerin Gudrun Pohlmann verteidigte den Plan. „Er ist gerecht“, sagte die Ministerin am Abend.",
    ["Gudrun Pohlmann"],
  ],
  [
    "an object before the verb",
    "Der Förster Albert Zink hat Pläne. Den Zaun bezeichnete er als „ein Geschenk an die Hirsche“.",
    ["Albert Zink"],
  ],
  [
    "a pronoun behind a verb that judges",
    "Die Försterin Antje Wolf hat ein Buch geschrieben. Die Jagd von heute nennt sie „romantisch“.",
    ["Antje Wolf"],
  ],
  ["a work between title and quotation", "In ihrem Buch „Unter Fichten“ geht es um Moos und um den Regen.", ["-"]],
];

const korean: readonly Example[] = [
  ["a name and a title with its particle", '장세린 시장은 12일 "항구를 다시 열겠다"고 말했다.', ["장세린"]],
  ["씨", '어민 권오성 씨는 "그물이 비었다"고 하소연했다.', ["권오성"]],
  ["an office between the name and its title", '류한별 교육부 차관은 "시험은 예정대로 치른다"고 밝혔다.', ["류한별"]],
  [
    "a surname and the title, for a full name",
    '배정우 교수는 "빙하가 얇아졌다"고 설명했다. 배 교수는 "남은 시간이 짧다"고 덧붙였다.',
    ["배정우", "배정우"],
  ],
  [
    "그는",
    '노은채 감독은 "끝까지 뛴 선수들이 고맙다"고 했다. 그는 "다음 경기는 다르다"고 강조했다.',
    ["노은채", "노은채"],
  ],
  [
    "two quotations of one sentence",
    '심규현 대표는 "가격을 올리지 않겠다"며 "올해는 버텨 보겠다"고 약속했다.',
    ["심규현", "심규현"],
  ],
  ["a body", '한국도로공단은 "내일 새벽까지 눈을 치우겠다"고 밝혔다.', ["한국도로공단"]],
  ["somebody without a name", '병원 관계자는 "환자는 안정된 상태"라고 전했다.', ["병원 관계자"]],
  ["the subject behind the quotation", '"표를 구하지 못했다"고 관객 문지호 씨는 말했다.', ["문지호"]],
  ["an age in brackets", "주민 안복순(81) 씨는 “우물이 마른 것은 처음”이라고 말했다.", ["안복순"]],
  [
    "a sentence of its own",
    '"손님이 절반으로 줄었습니다." 곽상우 점장의 말이다. 가게는 다음 달 문을 닫는다.',
    ["곽상우"],
  ],
  ["a title of a film", "영화 '푸른 계단'은 다음 달 개봉한다. 상영관은 서른 곳이다.", ["-"]],
  ["a term", "이른바 '깡통 전세'가 늘고 있다. 정부는 대책을 내놓지 못했다.", ["-"]],
  ["a topic that is nobody", '이번 사고는 "예고된 참사"라고 불린다. 조사는 계속된다.', ["-"]],
  ["a pronoun before whom nobody spoke", '그는 "모르는 일이다"라고 말했다. 문은 곧 닫혔다.', [null]],
  ["no speaker in the sentence or before", '"다시는 오지 않겠다"고 말했다는 소문이 마을에 돌았다.', [null]],
  ["a title that is written onto the name", '상인 표모씨는 "손님이 끊겼다"고 말했다. 시장은 조용했다.', ["표모"]],
  ["the side of a company", '회사 측은 "확인 중"이라고 했다. 노조는 답을 기다린다.', ["회사 측"]],
  [
    "two who are spoken of, and a word without a subject",
    '박 사장과 이 부장이 다퉜다. "나가겠다"고 말했다는 소문이 돌았다. 회사는 조용했다.',
    [null],
  ],
  ["a noun that looks like a name", '남편 방태식씨는 "집이 더 시원하다"고 말했다. 밤이 길었다.', ["방태식"]],
  ["a standpoint", '검찰은 "증거가 충분하다"는 입장이다. 재판은 다음 달 열린다.', ["검찰"]],
];

const others: readonly Example[] = [
  [
    "Italian: ha detto",
    "«Il teatro riapre a maggio», ha detto la sindaca Ornella Bruni ai giornalisti.",
    ["Ornella Bruni"],
  ],
  [
    "Italian: secondo",
    "Secondo l'architetto Renzo Galli la torre è «più storta del previsto», ma non cadrà.",
    ["Renzo Galli"],
  ],
  [
    "Italian: a cue inside the marks",
    "«Non ho dormito, racconta Silvia Moretti, e non dormirò stanotte».",
    ["Silvia Moretti"],
  ],
  [
    "Portuguese: afirmou",
    "“A água chegou à porta da escola”, afirmou a diretora Helena Furtado nesta quarta-feira.",
    ["Helena Furtado"],
  ],
  [
    "Portuguese: segundo",
    "Segundo o bombeiro Nuno Tavares, o fogo estava “fora de qualquer controlo” às três da manhã.",
    ["Nuno Tavares"],
  ],
  ["Dutch: zei", "“De sluis gaat morgen weer open”, zei wethouder Joris van Dam na het overleg.", ["Joris van Dam"]],
  ["Dutch: volgens", "Volgens onderzoeker Sanne de Wit is het veen “droger dan ooit gemeten”.", ["Sanne de Wit"]],
  ["Polish", "„Most zamkniemy do wiosny” – powiedział dyrektor Marek Zielony. To nie koniec prac.", ["Marek Zielony"]],
  ["Russian", "«Лёд ещё не встал», — сообщил капитан Игорь Белов. По его словам, паром не пойдёт.", ["Игорь Белов"]],
  ["Japanese", "市長の中村健一さんは「橋は来年までに直す」と述べた。", ["中村健一"]],
  ["Japanese: a term", "町では「幽霊橋」と呼ばれる橋が残っている。誰も渡らない。", ["-"]],
  ["Chinese: whom somebody spoke to", "市长何建国对记者说：“水很快会来。”", ["何建国"]],
  ["Chinese", "发言人郭明对此回应：“工程将按期完成。”", ["郭明"]],
  ["Arabic: a body's voice", "وذكر المتحدث باسم الشركة أن «المصنع مغلق».", ["المتحدث باسم الشركة"]],
  ["Arabic", "وقالت المهندسة سلمى حداد: «الجسر آمن تماما ولا خوف عليه».", ["سلمى حداد"]],
];

function speakersIn(text: string): (string | null)[] {
  return attribute(text).quotes.map(({ kind, attribution }) =>
    kind === "other" ? "-" : (attribution?.speaker ?? null),
  );
}

describe("in a language without a model cues say who speaks", () => {
  it.each(french)("French: %s", (_, text, expected) => expect(speakersIn(text)).toEqual(expected));
  it.each(spanish)("Spanish: %s", (_, text, expected) => expect(speakersIn(text)).toEqual(expected));
  it.each(german)("German: %s", (_, text, expected) => expect(speakersIn(text)).toEqual(expected));
  it.each(korean)("Korean: %s", (_, text, expected) => expect(speakersIn(text)).toEqual(expected));
  it.each(others)("%s", (_, text, expected) => expect(speakersIn(text)).toEqual(expected));
  it("a pronoun is not whoever wrote the story", () => {
    const text = "Par Anne Petit\nLe quai est vide depuis mardi. « Rien ne bouge ici », dit-elle au bord de la mer.";
    expect(attribute(text, { 1: "meta" }).quotes.map(({ attribution }) => attribution?.speaker ?? null)).toEqual([
      null,
    ]);
  });
  it("the mention is the name without the particle that is written onto it", () => {
    const [quote] = attribute('작가 문가람은 "무대는 그대로 둔다"고 밝혔다.').quotes;
    expect(quote?.attribution?.mention?.text).toEqual("문가람");
  });
});
