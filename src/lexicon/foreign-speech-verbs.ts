/**
 * Verbs of speech of other languages in the forms that stand beside a quotation ("…", sagte Meyer; a déclaré Diallo),
 * lower case. Not here: forms that are words of English as well ("dice"), and languages whose verbs end the sentence.
 */
export const foreignSpeechVerbs: readonly string[] = [
  "acrescentou advierte advirtió afferma affermato affirme affirmé afirma afirmou afirmó aggiunge aggiunto agrega",
  "agregó ajoute ajouté alertou asegura aseguró assure assuré añade añadió belirtti benadrukte berichtete betont",
  "betonte comentó confie confié contou declara declarou declaró dedi denunció destacou detto dichiarato dijo",
  "disse dixit dodał dodała déclaré ergänzte erklärt erklärte escreveu escribió estime estimé explica explicou",
  "explicó explique expliqué fordert forderte fügte garantiu indicó indique indiqué kataku katanya kommentierte",
  "kritisierte lancé manifestó martelé meinte podkreślił podkreśliła powiedział powiedziała précise précisé",
  "rappelle rappelé recordó regrette regretté respondeu respondió ressaltou ribadito répond répondu sade sagde",
  "sagt sagte schreef schreibt schrieb scritto señala señaló siger skrev sostiene sostuvo sottolinea sottolineato",
  "souligne souligné spiega spiegato stelde stwierdził stwierdziła subrayó säger söyledi teilte tutur ujar",
  "ujarnya uttalte verklaarde versicherte vertelde vindt voegde warnt warnte zegt zei écrit",
];
