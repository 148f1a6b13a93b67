import { describe, expect, it } from "vitest";
import { decodeNamed } from "../../../src/formats/encoding/decode-named.js";
import { detectEncoding } from "../../../src/formats/encoding/detect-encoding.js";

/** The bytes of a text in a legacy encoding: Node only decodes, so every one and two bytes are tried for a character. */
function encode(text: string, encoding: string): Buffer {
  const bytesOf = new Map<string, number[]>();
  for (let lead = 0x80; lead <= 0xff; lead++) {
    for (let trail = 0x40; trail <= 0xff; trail++) keep(bytesOf, [lead, trail], encoding);
  }
  for (let byte = 0; byte <= 0xff; byte++) keep(bytesOf, [byte], encoding);
  return Buffer.from([...text].flatMap((character) => bytesOf.get(character) ?? missing(character, encoding)));
}

function keep(bytesOf: Map<string, number[]>, bytes: number[], encoding: string): void {
  const decoded = decodeNamed(Uint8Array.from(bytes), encoding);
  if ([...decoded].length === 1 && decoded !== "\uFFFD") bytesOf.set(decoded, bytes);
}

function missing(character: string, encoding: string): never {
  throw new Error(`${encoding} has no ${character}`);
}

const texts: readonly (readonly [encoding: string, text: string])[] = [
  ["windows-1252", "“We stay,” said José Müller, mayor of Besançon – it’s over."],
  ["windows-1252", "« Où aller ? » demande Aïcha Benali. L’été a été très sec, et le chœur s’est tu."],
  ["windows-1252", "„Wir müssen größere Brücken bauen“, sagte Jürgen Groß in München."],
  ["windows-1252", "—¿Dónde está el niño? —preguntó la señora Núñez, según él."],
  ["windows-1252", "“Não há solução”, afirmou João em São Paulo. As eleições são amanhã."],
  ["windows-1252", "Statsministeren sagde på mødet, at Ærø skal være grønt."],
  ["windows-1252", "© 2023 Morning Post"],
  ["windows-1250", "„Będziemy głosować przeciw”, powiedział Łukasz Wąs. Żaden poseł nie złożył wniosku."],
  ["windows-1250", "„Řekl jsem to už včera,“ uvedl ministr Jiří Šťastný."],
  ["windows-1250", "„Nem fogunk visszalépni” – mondta Szőke Ödön a győri gyűlésen."],
  ["iso-8859-2", "Będziemy głosować przeciw, powiedział Łukasz Wąs. Żaden poseł nie złożył wniosku, część wróciła."],
  ["windows-1254", "“Vazgeçmeyeceğiz” dedi Işıl Şahin. İstanbul’da görüşmeler sürüyor."],
  ["windows-1257", "„Mes neatsitrauksime“, sakė Živilė Šukytė. Vyriausybė skirs daugiau lėšų."],
  ["windows-1251", "«Мы не отступим», — заявила Ирина Соколова."],
  ["windows-1251", "СРОЧНО: МОСКВА ЗАЯВИЛА О ПЕРЕГОВОРАХ. Подробности позже."],
  ["windows-1251", "«Ми не відступимо», — заявила Ірина Ковальчук, є підстави."],
  ["koi8-r", "Мы не отступим, заявила Ирина Соколова. Правительство выделит больше средств."],
  ["windows-1253", "«Δεν θα υποχωρήσουμε», δήλωσε η Ελένη Παππά."],
  ["windows-1255", "לא ניסוג, אמרה שרה כהן. הממשלה תקצה עוד כספים."],
  ["windows-1256", "قالت الوزيرة إن الحكومة ستخصص المزيد من الأموال للطرق"],
  ["windows-874", "รัฐมนตรีกล่าวว่ารัฐบาลจะจัดสรรงบประมาณเพิ่มสำหรับถนน"],
  ["shift_jis", "「私たちは退かない」と田中花子知事は語った。"],
  ["euc-kr", "“우리는 물러서지 않을 것이다”라고 김서연 장관이 말했다."],
  ["gb18030", "“我们不会退让，”王丽部长说。政府将为道路增加预算。"],
  ["big5", "「我們不會退讓，」王麗部長說。政府將為道路增加預算。"],
];

describe("the encoding of a text is told by its letters", () => {
  it.each(texts)("%s: %s", (encoding, text) => {
    const bytes = encode(text, encoding);
    expect(detectEncoding(bytes)).toBe(encoding);
    expect(decodeNamed(bytes, encoding)).toBe(text);
  });

  it("by those far behind a long beginning without any", () => {
    const beginning = Buffer.from("Nothing to see in this line.\n".repeat(20_000));
    expect(detectEncoding(Buffer.concat([beginning, encode("Мы не отступим", "windows-1251")]))).toBe("windows-1251");
  });

  it("as windows-1252 where they could be anything", () => {
    expect(detectEncoding(Uint8Array.of(0x49, 0x74, 0x92, 0x73))).toBe("windows-1252");
  });

  it("as UTF-8 where only some of it is broken", () => {
    const text = Buffer.from("“Så är det”, sade Åsa Öberg.");
    expect(detectEncoding(Buffer.concat([text, Uint8Array.of(0xff)]))).toBe("utf-8");
  });
});
