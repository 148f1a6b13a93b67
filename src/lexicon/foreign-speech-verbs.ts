/**
 * Verbs of speech of other languages in the forms that stand beside a quotation ("…", sagte Meyer; a déclaré Diallo),
 * lower case. Not here: forms that are words of English as well ("dice"), and languages whose verbs end the sentence.
 */
export const foreignSpeechVerbs: readonly string[] = [
  "acrescentou advierte advirtió afferma affermato affirme affirmé afirma afirmou afirmó aggiunge aggiunto agrega",
  "agregó ajoute ajouté alertou ammesso antwortete anunció asegura aseguró assure assuré avvertito añade añadió",
  "belirtti bemängelte benadrukte berichtete betont betonte celebró comentó commentato conclu conclut confie",
  "confié contou contó criticó cuenta declara declarou declaró dedi denunció destacou detto dichiarato dijo disse",
  "dixit dodał dodała déclaré déplore déploré ergänzte erklärt erklärte erzählte escreveu escribió estime estimé",
  "explica explicou explicó explique expliqué fordert forderte fügte garantiu indicó indique indiqué insiste",
  "insistió insisté kataku katanya klagte kommentierte kritisierte lamenta lamentou lamentó lancé lobte mahnte",
  "manifestó martelé meinte plaisanté podkreślił podkreśliła powiedział powiedziała prometió précise précisé",
  "prévenu prévient raconte raconté rappelle rappelé reclamó reconheceu reconnaît reconnu reconoce reconoció",
  "recordó regrette regretté reiteró respondeu respondió ressaltou resumió ribadito räsonierte räumte répond",
  "répondu résume résumé sade sagde sagt sagte schreef schreibt schrieb scritto señala señaló siger skrev",
  "sostiene sostuvo sottolinea sottolineato souligne souligné soupire soupiré spiega spiegato stelde stwierdził",
  "stwierdziła subrayó säger söyledi teilte tutur ujar ujarnya uttalte verklaarde versicherte vertelde vindt",
  "voegde warnt warnte zegt zei zufolge écrit",
];
