/**
 * The letters beyond ASCII that a language's texts are made of, by the legacy encodings that such texts are saved in. They
 * tell encodings apart: bytes read in the wrong one give letters that no language of that encoding uses together.
 * Alphabets: the lower-case letters. Han and Hangul: characters that make up about half of an ordinary text, taken from
 * common knowledge of their frequency. Not here: punctuation, which the encodings share.
 */

export interface EncodingLetters {
  /** A name of the WHATWG Encoding Standard. */
  readonly encoding: string;
  readonly letters: string;
  /** Those of them that an ordinary text has few of: many of them, and the letters are really others. */
  readonly rare?: string;
  /** `latin` letters stand beside ASCII ones; an `alphabet` of another script never does; `characters` are a sample. */
  readonly script: "latin" | "alphabet" | "characters";
}

const cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўђјљњћџѓѕќ";
const rareCyrillic = "фцщъэюёђљџѓѕќґў";
const westEuropean = [
  "àâçèéêëîïôùûüœæ",
  "äöüß",
  "áéíñóúü¿¡",
  "áâãàçéêíóôõú",
  "àèéìòù",
  "æøåäöé",
  "áéíóúýðþæö",
  "éëïöüèê",
  "àçèéíïòóúü",
];
const centralEuropean = ["ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ"];
const baltic = ["ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"];

const simplified =
  "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基";
const traditional =
  "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基";
const kana =
  "ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろわをんァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワヲンヴー";
const hangul =
  "이다는을의에가고지하한를은기사로어도리서시자대인과나정부일해그수전들아있보장제라원주상조연국구공성중여만스게비경미면동안방우관세회용위계무화오으년것개유내등신했적선소당실임습니까었였던때명속행결트러북남군민치";

/** In order of precedence: where two explain a text equally well, the first is meant. */
export const encodingLetters: readonly EncodingLetters[] = [
  ...westEuropean.map((letters) => ({ encoding: "windows-1252", letters, script: "latin" }) as const),
  ...centralEuropean.map((letters) => ({ encoding: "windows-1250", letters, script: "latin" }) as const),
  ...centralEuropean.map((letters) => ({ encoding: "iso-8859-2", letters, script: "latin" }) as const),
  { encoding: "windows-1254", letters: "çğıöşüâîİ", script: "latin" },
  ...baltic.map((letters) => ({ encoding: "windows-1257", letters, script: "latin" }) as const),
  { encoding: "windows-1251", letters: cyrillic, rare: rareCyrillic, script: "alphabet" },
  { encoding: "koi8-r", letters: cyrillic, rare: rareCyrillic, script: "alphabet" },
  { encoding: "koi8-u", letters: cyrillic, rare: rareCyrillic, script: "alphabet" },
  { encoding: "iso-8859-5", letters: cyrillic, rare: rareCyrillic, script: "alphabet" },
  { encoding: "windows-1253", letters: "αάβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋΰφχψωώ", rare: "ΐΰϊϋζξψ", script: "alphabet" },
  { encoding: "windows-1255", letters: "אבגדהוזחטיךכלםמןנסעףפץצקרשת", script: "alphabet" },
  { encoding: "windows-1256", letters: "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگک،؟", script: "alphabet" },
  { encoding: "windows-874", letters: "กขคฆงจฉชซญฐณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮะัาำิีึืุูเแโใไๆ็่้์", script: "alphabet" },
  { encoding: "shift_jis", letters: kana, script: "characters" },
  { encoding: "euc-jp", letters: kana, script: "characters" },
  { encoding: "euc-kr", letters: hangul, script: "characters" },
  { encoding: "gb18030", letters: simplified, script: "characters" },
  { encoding: "big5", letters: traditional, script: "characters" },
  { encoding: "ibm866", letters: cyrillic, rare: rareCyrillic, script: "alphabet" },
  ...westEuropean.map((letters) => ({ encoding: "macintosh", letters, script: "latin" }) as const),
];
