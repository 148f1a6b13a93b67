/** Words by which a figure in a text is told to be money, a share, a count or none of these; lower case, a few languages. */

const setOf = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(" ")));

/** What makes a number larger, "3.2 million", "25 Mrd.", by how much. */
export const magnitudes: ReadonlyMap<string, number> = new Map(
  (
    [
      [100, "hundred"],
      [1e3, "k mil thousand тыс"],
      [1e5, "lakh lakhs"],
      [1e6, "m mi milhões mill million millionen millions millones millón mio mln mn миллиона миллионов млн"],
      [1e7, "crore crores"],
      [1e9, "b bilhões billion billions bn milliard milliarden milliards mld mrd миллиарда миллиардов млрд"],
      [1e12, "billionen billones tn trillion trillions"],
    ] as const
  ).flatMap(([value, words]) => words.split(" ").map((word): [string, number] => [word, value])),
);

/** Names of money behind a number. */
export const currencies: ReadonlySet<string> = setOf([
  "aud bitcoin bitcoins cad cedis cents chf dinars dirhams dollar dollars dólares eur euro euros francs franken gbp",
  "inr jpy krona krone kroner kronor lira naira pence peso pesos pfund pounds rand rands reais real renminbi riyals",
  "roubles rubel rubles rupees rupiah shekels shillings sterling usd won yen yuan zloty złoty гривен долларов евро",
  "рублей",
]);

/** Shares. */
export const percentWords: ReadonlySet<string> = setOf([
  "cent ciento pct percent percentage procent procento prozent prozentpunkte",
]);

/** What a price is for: "$3.40 a pound". */
export const priceUnits: ReadonlySet<string> = setOf([
  "acre barrel bushel day gallon head hour household kilo kilogram kilowatt liter litre month night ounce patient",
  "person pint pound pupil seat share student ticket ton tonne week year",
]);

/** Nouns whose count tells nothing: time, the furniture of pages, parts of the game. */
export const countlessNouns: ReadonlySet<string> = setOf([
  "am appearances assists caps carries centuries comments days decades games gmt goals holes hours hrs images",
  "innings laps likes lines losses matches mins minutes months nights pages photographs photos pictures plays pm",
  "points posts quarters rebounds replies results reviews rounds runs seconds sets shares shots slides stars steps",
  "things times tips touchdowns videos ways weekends weeks wins words yards years",
]);

/** Plural nouns for people and for what happens to them that are not made with -s; and those that count most. */
export const countedPeople: ReadonlySet<string> = setOf([
  "adults americans babies bodies casualties children civilians commuters crew customers deaths employees families",
  "farmers fatalities firefighters hostages households immigrants injuries jobs kids men migrants nurses officers",
  "passengers patients people personnel persons police prisoners protesters pupils refugees residents soldiers",
  "staff students supporters survivors teachers teenagers tourists troops victims villagers visitors voters women",
  "workers",
]);

/** Words for what harm is done: a count beside them is the news. */
export const harmWords: ReadonlySet<string> = setOf([
  "dead death deaths died displaced dying injured injuring killed killing missing wounded wounding",
]);

/** Numbers in letters that count people. */
export const spelledNumbers: ReadonlyMap<string, number> = new Map(
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, i): [string, number] => [word, i + 2]),
);
