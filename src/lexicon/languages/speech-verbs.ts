/**
 * Verbs of speech of other languages in the forms that stand beside a quotation ("…", sagte Meyer; a déclaré Diallo),
 * lower case. Not here: forms that are words of English as well ("dice"), and languages whose verbs end the sentence.
 */
export const foreignSpeechVerbs: readonly string[] = [
  "acrescentou advierte advirtió afferma affermato affirme affirmé afirma afirmaba afirmou afirmó aggiunge aggiunto",
  "agrega agregó ajoute ajouté alertou ammesso antwoordde antwortete anunció apunta apuntó asegura aseguró assure",
  "assuré avvertito añade añadió belirtti bemängelte benadrukte berichtete betont betonte celebró chiede chiesto",
  "comentaba comentó commentato conclu conclut confie confié contestaba contestó contou contó criticó cuenta",
  "declara declarou declaró decía dedi demandé denunció destacou detto dichiarato dijo disse dixit dodał dodała",
  "déclaré déplore déploré ergänzte erklärt erklärte erzählte escreveu escribió estime estimé exclamou exclamó",
  "explica explicou explicó explique expliqué fordert forderte fragt fragte fügte garantiu hablaba habló indicó",
  "indique indiqué insiste insistió insisté kataku katanya klagte kommentierte kritisierte lamenta lamentaba",
  "lamentou lamentó lancé lobte lâché mahnte manifestó martelé matizó meint meinte murmurou murmuró mówił mówiła",
  "odparł odparła perguntou plaisanté podkreślił podkreśliła powiedział powiedziała preguntó prometió précise",
  "précisé prévenu prévient racconta raccontato raconte raconté rappelle rappelé recalca recalcó reclamó reconheceu",
  "reconnaît reconnu reconoce reconoció recordaba recordó regrette regretté reiteró relataba relató replicó repuso",
  "respondeu respondió ressaltou resumió ribadito rief risponde risposto räsonierte räumte réplique répliqué répond",
  "répondu résume résumé rétorque rétorqué sade sagde sagt sagte schreef schreibt schrieb scritto señala señaló",
  "siger skrev sostiene sostuvo sottolinea sottolineato souligne souligné soupire soupiré spiega spiegato stelde",
  "stwierdził stwierdziła subrayó säger söyledi teilte tutur ujar ujarnya uttalte verklaarde versicherte vertelde",
  "vindt voegde vraagt vroeg warnt warnte zanjó zapytał zapytała zegt zei zufolge écrit",
];
