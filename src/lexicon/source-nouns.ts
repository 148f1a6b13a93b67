/**
 * Nouns that can head the words that name a speaker, by what they name; lower case, singular. Not here: nouns that name a speaker
 * only by metonymy that a reader would have to guess ("ankle", "rain"). Written by hand from what newspapers of many kinds quote:
 * courts, sports, science, business, police, culture, politics.
 */
export const personNouns: ReadonlySet<string> = new Set(
  (
    "academic activist actor actress adviser advisor advocate agent aide ally ambassador analyst anchor archaeologist archbishop architect " +
    "artist assistant astronaut astronomer athlete attendee attorney aunt author baker banker barrister bishop blogger boss boxer boy " +
    "boyfriend broadcaster broker brother builder businessman businesswoman buyer campaigner candidate captain cardinal celebrity ceo cfo " +
    "chair chairman chairwoman chairperson champion chancellor chef chemist chief child cleric client climber clerk coach coalition " +
    "cofounder co-founder colleague collector columnist comedian commander commentator commissioner companion competitor complainant " +
    "composer congressman congresswoman conservative constable consul consultant contractor contributor coordinator coroner correspondent " +
    "councillor councilman councilwoman councilor counsel counselor counterpart couple cousin creator critic cricketer curator customer " +
    "cyclist dad dancer daughter dealer dean defendant defender delegate demonstrator dentist deputy designer detective developer diplomat " +
    "director dissident doctor donor driver economist editor editorialist educator elder emperor employee employer engineer entrepreneur " +
    "envoy epidemiologist ex-husband ex-wife executive expert explorer eyewitness fan farmer father fellow fighter filmmaker financier " +
    "firefighter fisherman footballer forward founder friend gardener general geologist girl girlfriend goalkeeper governor grandfather " +
    "grandmother guard guest guide guy head hero historian host hostage husband immigrant inmate insider inspector investigator investor " +
    "journalist judge jurist juror justice kid king lawmaker lawyer leader lecturer legislator liberal lieutenant linguist lobbyist lord " +
    "major man manager marine mayor member merchant midfielder militant minister mom moderator mother mp mum musician narrator negotiator " +
    "neighbor neighbour neuroscientist nominee novelist nurse nutritionist observer officer official operative operator opponent organiser " +
    "organizer owner painter parent parishioner participant partner passenger pastor patient patriarch performer person philosopher " +
    "photographer physician physicist pilot pitcher plaintiff player playwright poet politician pollster pope premier presenter president " +
    "priest prince princess principal producer professor programmer promoter prosecutor protester protestor provost psychiatrist " +
    "psychologist publisher pundit pupil quarterback queen rabbi racer ranger reader realtor receptionist referee refugee regulator relative " +
    "reporter representative researcher resident respondent retailer rider rival runner sailor salesman scholar scientist scout screenwriter " +
    "secretary seller senator senior sergeant shareholder sheikh sheriff singer sister skipper sociologist soldier solicitor someone son " +
    "songwriter source speaker specialist spokesman spokesperson spokeswoman staffer star statesman statistician strategist striker student " +
    "superintendent supervisor supporter surgeon surveyor survivor suspect swimmer teacher teammate technician teenager tenant theorist " +
    "therapist tourist trader traffickers trainer translator traveler traveller treasurer trustee tutor uncle undersecretary user " +
    "vendor veteran veterinarian vicar victim viewer villager visitor volunteer voter waiter warden watchdog whistleblower widow wife " +
    "winner witness woman worker writer youngster"
  ).split(" "),
);

/** Groups and bodies. */
export const bodyNouns: ReadonlySet<string> = new Set(
  (
    "academy administration agency airline alliance arm army association audience authority bank board body branch brigade bureau business " +
    "cabinet camp campaign caucus center centre chamber charity church city club college commission committee company congress consortium " +
    "corporation council country county court crowd delegation department directorate division embassy establishment estate family " +
    "federation firm force foundation fund gallery government group hospital house institute institution jury kingdom laboratory league " +
    "magazine maker media military ministry mission monarchy movement museum nation navy network newspaper ngo office organisation " +
    "organization outlet palace panel paper parliament party people police press prosecution publication public regime republic " +
    "restaurant school secretariat senate service sheriff society state station studio syndicate team think-tank tribunal union university " +
    "watchdog website white"
  ).split(" "),
);

/** Documents and other things that speak. */
export const documentNouns: ReadonlySet<string> = new Set(
  (
    "account ad advert advertisement advisory affidavit agreement analysis announcement argument article audit ballot banner biography blog " +
    "book brief briefing broadcast bulletin cable caption card chapter charter chyron clip code column comment communique complaint " +
    "constitution contract dispatch document dossier draft editorial email e-mail entry essay excerpt fact-check file filing film flier " +
    "flyer footage forecast guideline headline hearing indictment interview invitation invoice journal label law lawsuit leaflet letter " +
    "line listing log lyric magazine mailer manifesto memo memoir memorandum message motion note notice novel op-ed opinion order page " +
    "pamphlet paper paragraph passage petition placard plaque platform play podcast poem poll post poster preamble proposal prospectus " +
    "quote reading recording release reply report resolution review rule ruling scripture section sentence sign slide slogan song speech " +
    "spot statement statute sticker story study suit summary summons survey tape testimony text title transcript translation treaty tweet " +
    "update verdict verse version video voice voicemail warning warrant web website"
  ).split(" "),
);
