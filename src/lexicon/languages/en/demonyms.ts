/**
 * Nouns for somebody from a country that no body has in its name, lower case: "Swede Jonas Berg". Not here: nouns that are adjectives as well
 * (group-adjectives), and those that are given names ("Dane").
 */
export const demonyms: ReadonlySet<string> = new Set(
  (
    "afghan american arab armenian aussie australian austrian belgian bosnian brazilian brit briton bulgarian " +
    "cameroonian canadian chilean colombian croat croatian cuban cypriot dutchman dutchwoman egyptian " +
    "englishman englishwoman estonian ethiopian finn frenchman frenchwoman georgian german ghanaian greek " +
    "hungarian icelander indian indonesian iranian iraqi irishman irishwoman israeli italian ivorian jamaican " +
    "jordanian kazakh kenyan korean latvian lebanese libyan lithuanian malaysian mexican moroccan nigerian " +
    "norwegian pakistani palestinian paraguayan peruvian pole romanian russian scot scotsman senegalese serb " +
    "slovak slovene slovenian somali spaniard swede swiss syrian tanzanian thai tunisian turk ugandan " +
    "ukrainian uruguayan venezuelan welshman welshwoman yemeni zambian zealander zimbabwean"
  ).split(" "),
);
