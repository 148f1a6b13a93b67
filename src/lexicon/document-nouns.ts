/**
 * Nouns for papers, posts and broadcasts that are said to say something. Not here: the bodies that publish them (body-nouns).
 */
export const documentNouns: readonly string[] = [
  "account ad ads advert advertisement advisory affidavit analysis announcement app article articles autopsy",
  "banner banners bill biography blog book booklet brief briefing brochure bulletin cable cables caption clip",
  "code column commentary communique communiqué complaint constitution contract court-filing data decree diary",
  "directive document documentary documents dossier draft e-mail e-mails editorial email emails essay facebook",
  "filing filings findings flyer guidance guidelines headline headlines indictment inscription interview",
  "invitation invoice law lawsuit leaflet letter letters list log mailer manifesto manual memo memoir memorandum",
  "memos message messages motion newsletter note notes notice obituary op-ed opinion order page pamphlet paper",
  "papers petition piece placard placards plan plaque platform play poem poll polls post poster posters posting",
  "posts profile prompt proposal questionnaire readout record records regulation release report reports",
  "resolution result results review rules ruling script sign signs slide song speech spot statement statements",
  "statute story studies study subpoena suit summary summons survey surveys t-shirt t-shirts teaser testimony",
  "text texts ticker title transcript transcripts treaty tweet tweets verdict video videos voiceover warrant",
  "website will writ",
];
