/**
 * Names of the months, a line each from January on, as dates print them, in many languages, with their usual short forms: lower case, without accents
 * and stops, Cyrillic and other scripts as they are. Not here: words that mean a month in one language and another in a
 * neighbour's ("listopad" is October in Croatian and November in Polish).
 */
export const months: ReadonlyMap<string, number> = new Map(
  [
    "ene enero gen gennaio ianuarie jan janeiro janner januar januara januari januarie january janv janvier ledna ocak sijecnja siječnja stycznia tammikuuta ιανουαριου січня января يناير जनवरी",
    "feb febb febbraio feber febrero februar februara februari februarie february fev fevereiro fevr fevrier helmikuuta lutego subat unora veljace φεβρουαριου лютого февраля فبراير फरवरी",
    "brezna maaliskuuta maart mar marca march marco maret mars mart marta martie marz marzo mrz ozujka μαρτιου березня марта مارس मार्च",
    "abr abril apr april aprila aprile aprilie avr avril dubna huhtikuuta kwietnia nisan travnja απριλιου апреля квітня ابريل अप्रैल",
    "kvetna mag maggio mai maio maj maja may mayis mayo mei svibnja toukokuuta μαιου мая травня مايو मई",
    "cervna czerwca giu giugno haziran iunie juin jun juna june junho juni junio kesakuuta lipnja ιουνιου июня червня يونيو जून",
    "cervence heinakuuta iulie juil juillet jul jula julho juli julio july lipca lug luglio srpnja temmuz ιουλιου июля липня يوليو जुलाई",
    "ago agosto agustos agustus aout aug august augusti augustus avgusta elokuuta kolovoza sierpnia srpna αυγουστου августа серпня اغسطس अगस्त",
    "eylul rujna sep sept september septembra septembre septembrie septiembre set setembro setiembre settembre syyskuuta wrzesnia zari σεπτεμβριου вересня сентября سبتمبر सितंबर",
    "ekim lokakuuta oct october octobre octombrie octubre okt oktober oktobra ott ottobre out outubro pazdziernika rijna οκτωβριου жовтня октября اكتوبر अक्टूबर",
    "kasim marraskuuta noiembrie nopember nov november novembra novembre novembro noviembre νοεμβριου листопада ноября نوفمبر नवंबर",
    "aralik dec december decembra decembre decembrie des desember dez dezember dezembro dic dicembre diciembre grudnia joulukuuta prosinca prosince δεκεμβριου грудня декабря ديسمبر दिसंबर",
  ].flatMap((line, index) => line.split(" ").map((name): [string, number] => [name, index + 1])),
);
