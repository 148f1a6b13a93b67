/**
 * Countries and capitals, one word each, folded: in the news they speak for their governments. Not here: cities that do not.
 */
export const speakingPlaces: readonly string[] = [
  "afghanistan albania algeria amman angola ankara argentina armenia athens australia austria azerbaijan baghdad",
  "bahrain bangkok bangladesh beijing beirut belarus belgium belgrade berlin bern bolivia bosnia botswana",
  "brasilia brazil britain brussels bucharest budapest bulgaria cairo cambodia cameroon canada canberra caracas",
  "chad chile china colombia copenhagen croatia cuba cyprus czechia damascus delhi denmark doha dublin ecuador",
  "egypt england eritrea estonia ethiopia europe finland france georgia germany ghana greece guatemala guinea",
  "guyana hague haiti hanoi hanover harare havana helsinki honduras hungary iceland india indonesia iran iraq",
  "ireland islamabad israel italy jakarta jamaica japan jerusalem jordan kabul kathmandu kazakhstan kenya",
  "khartoum kiev kosovo kuwait kyiv laos latvia lebanon liberia libya lima lisbon lithuania london luxembourg",
  "madagascar madrid malawi malaysia mali malta manila mauritania mexico minsk moldova mongolia montenegro",
  "morocco moscow mozambique myanmar nairobi namibia nepal netherlands nicaragua niger nigeria norway oman oslo",
  "ottawa pakistan palestine panama paraguay paris peru philippines poland portugal prague pretoria pyongyang",
  "qatar riyadh romania rome russia rwanda scotland senegal seoul serbia singapore slovakia slovenia somalia",
  "spain stockholm sudan sweden switzerland syria taipei taiwan tallinn tanzania tbilisi tehran thailand togo",
  "tokyo tripoli tunis tunisia turkey türkiye uganda ukraine uruguay uzbekistan vatican venezuela vienna vietnam",
  "vilnius wales warsaw washington yemen yerevan zagreb zambia zimbabwe",
];
