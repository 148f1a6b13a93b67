/**
 * Nouns for papers, posts and broadcasts that are said to say something. Not here: the bodies that publish them (body-nouns).
 */
export const documentNouns: readonly string[] = [
  "account ad ads advert advertisement advisory affidavit agreement analysis announcement app argument article",
  "articles audit autopsy ballot banner banners bill biography blog book booklet brief briefing broadcast brochure",
  "bulletin cable cables caption card chapter charter chyron clip code column comment commentary communique",
  "communiqué complaint constitution contract court-filing data decree diary directive dispatch document",
  "documentary documents dossier draft e-mail e-mails editorial email emails entry essay excerpt facebook",
  "fact-check file filing filings film findings flier flyer footage forecast guidance guideline guidelines headline",
  "headlines hearing indictment inscription interview invitation invoice journal label law lawsuit leaflet letter",
  "letters list listing log lyric magazine mailer manifesto manual memo memoir memorandum memos message messages",
  "motion newsletter note notes notice novel obituary op-ed opinion order page pamphlet paper papers paragraph",
  "passage petition piece placard placards plan plaque platform play podcast poem poll polls post poster posters",
  "posting posts preamble profile prompt proposal prospectus questionnaire quote reading readout record recording",
  "records regulation release reply report reports resolution result results review rule rules ruling script",
  "scripture sentence sign signs slide slogan song speech spot statement statements statute sticker story studies",
  "study subpoena suit summary summons survey surveys t-shirt t-shirts teaser testimony text texts ticker title",
  "transcript transcripts translation treaty tweet tweets update verdict verse video videos voicemail voiceover",
  "warning warrant web website will writ",
];
