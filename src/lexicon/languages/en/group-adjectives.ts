/**
 * Peoples, parties and faiths as words with a capital that are nobody's name when they stand alone before a noun.
 */
export const groupAdjectives: readonly string[] = [
  "afghan african african-american american arab argentine asian australian austrian belgian black bosnian",
  "brazilian british bulgarian canadian catholic chilean chinese christian colombian communist conservative",
  "croatian cuban czech danish democrat democratic democrats dutch egyptian english european filipino finnish",
  "french gaza georgian german gop greek green hindu hispanic hungarian indian indonesian iranian iraqi irish",
  "islamic israeli italian japanese jewish jordanian kenyan korean kurdish kuwaiti labour latin latino lebanese",
  "liberal libertarian libyan malaysian mexican moroccan muslim nigerian norwegian orthodox ottoman pakistani",
  "palestinian persian peruvian polish portuguese protestant republican republicans romanian russian saudi",
  "scottish serbian shiite sikh slovak socialist somali spanish sunni swedish swiss syrian taiwanese thai tories",
  "tory tunisian turkish ukrainian venezuelan vietnamese welsh western yemeni zionist",
];
