/**
 * Nouns that a role may be, by the field they belong to and no other: whoever is one of sport and whoever is one of law are
 * hardly one person. Not here: what is found in every field (president, director, captain, manager, coach of voters).
 * From the person nouns of this program.
 */
export const roleFields: Readonly<Record<RoleField, string>> = {
  arts: "actor actress composer choreographer drummer guitarist novelist painter playwright poet rapper sculptor singer violinist",
  church: "archbishop bishop cardinal imam rabbi",
  finance: "accountant banker economist",
  law: "attorney barrister judge justice magistrate prosecutor solicitor",
  medicine: "midwife nurse oncologist pediatrician pharmacist physician surgeon veterinarian virologist",
  police: "constable detective firefighter paramedic",
  politics:
    "congressman congresswoman councillor gov governor lawmaker legislator mayor minister mp msp premier rep sen senator",
  science:
    "archaeologist astronomer biochemist biologist botanist chemist climatologist ecologist geologist hydrologist " +
    "meteorologist physicist seismologist zoologist",
  sport:
    "batsman bowler boxer cricketer cyclist footballer fly-half goalkeeper goalscorer golfer jockey midfielder prop " +
    "quarterback scrum-half sprinter striker swimmer",
};

export type RoleField =
  | "arts"
  | "church"
  | "finance"
  | "law"
  | "medicine"
  | "police"
  | "politics"
  | "science"
  | "sport";

/** Which fields one person is hardly ever in both of. Ministers were lawyers, doctors, actors and physicists: not listed. */
export const apartFields: Readonly<Record<RoleField, string>> = {
  arts: "church finance law medicine police science",
  church: "arts finance medicine police science sport",
  finance: "arts church medicine police sport",
  law: "arts medicine science sport",
  medicine: "arts church finance law police sport",
  police: "arts church finance medicine politics science sport",
  politics: "police sport",
  science: "arts church law police sport",
  sport: "church finance law medicine police politics science",
};
