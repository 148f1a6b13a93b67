import { seeded } from "./fit-linear.js";

const titles =
  "Night Water|The Long Dry|Seven Bridges|Salt and Iron|A House of Reeds|Winter Harbour|The Last Ferry|Blue Hour|Small Fires|Letters to Ines|The Quiet Mile|Glass Orchard".split(
    "|",
  );
const terms =
  "slack water|grey time|the widow|ghost nets|soft launch|smart queue|the wall|sandwich class|dry landing|tail risk|night soil|free movement|quiet carriage|first mile".split(
    "|",
  );
const signs =
  "Do not feed the gulls|No entry|Error 12|Keep left|Beware of the goose|Out of order|Mind the step|Closed until further notice|Wet paint|Ring twice".split(
    "|",
  );
const slogans =
  "Build back slower|Water for all|Our town, our trams|Hands off the hill|Every child a swimmer|Bread not bypasses|More trees now".split(
    "|",
  );
const lyrics =
  "oh the river and the rain|carry me over the bar|and the bells rang twice|come home, come home|the tide will not wait for me".split(
    "|",
  );
const people =
  "Ana Souza|Kofi Mensah|the council|the museum|the director|Priya Nair|Lars Tveit|the mayor|the company".split("|");

/** Frames whose quotation nobody says: T a title, E a term, G a sign, L a slogan, Y a line of a song, P somebody. */
const frames: readonly string[] = [
  "P published a novel, “T”, last year.",
  "P, who wrote “T” and “T”, lives in Lagos.",
  "The prize went to “T” by P.",
  "P sang “T”, “T” and “T” at the opening.",
  "The exhibition “T” opens on Friday, P said.",
  "P directed “T” before the war.",
  "P is best known for “T”.",
  "The band closed with “T”, and P danced.",
  "P’s first film, “T”, was shot in Tarsia.",
  "The essay “T” made P famous, the paper said.",
  "P reads “T” to the children every night.",
  "Fishermen call the hour “E”.",
  "Engineers speak of “E” when the tide turns, P said.",
  "What bankers call “E” has cost P a fortune.",
  "The stretch is known locally as “E”.",
  "P opened the new “E” on Monday.",
  "The so-called “E” is shut, P said.",
  "P has a name for it: “E”.",
  "The word “E” comes from the docks.",
  "P paid for “E” tickets.",
  "The “E” rule was dropped by P in May.",
  "P joined the “E” club in 2012.",
  "The “E” boats are back, P said.",
  "A sign on the door reads “G”.",
  "P walked past a sign that said “G”.",
  "A notice, “G”, hangs above the till.",
  "The screen showed “G”, so P went home.",
  "The machine printed “G”.",
  "P painted “G” on the gate.",
  "Marchers carried a banner: “L”.",
  "Banners read “L” and “L” as P passed.",
  "The campaign’s slogan is “L”.",
  "P printed “L” on two hundred T-shirts.",
  "The crowd sang “Y” as P left.",
  "The song begins “Y”.",
  "“Y,” goes the chorus.",
  "P hummed “Y” all the way home.",
];

const tables: Readonly<Record<string, readonly string[]>> = {
  T: titles,
  E: terms,
  G: signs,
  L: slogans,
  Y: lyrics,
  P: people,
};

/** Sentences with quotations that nobody says, so many for each frame, the same at each call. */
export function makeAsides(each: number): string[] {
  const random = seeded(13);
  return frames.flatMap((frame) =>
    Array.from({ length: each }, () => {
      const text = frame.replace(/\b[TEGLYP]\b/g, (letter) => {
        const table = tables[letter] ?? [];
        return table[Math.floor(random() * table.length)] ?? "";
      });
      return text.charAt(0).toUpperCase() + text.slice(1);
    }),
  );
}
