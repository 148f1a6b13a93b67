/**
 * Names of the months, a line each from January on, as dates print them, in many languages, with their usual short forms: lower case, without accents
 * and stops, Cyrillic and other scripts as they are. Not here: words that mean a month in one language and another in a
 * neighbour's ("listopad" is October in Croatian and November in Polish).
 */
export const months: ReadonlyMap<string, number> = new Map([
  ...[
    "ene enero gen gennaio ianuarie jaanuar jan janeiro janner januar januara januari januarie january janv janvaris janvier ledna ocak sausio sijecnja siječnja stycznia tammikuuta ιανουαριου січня января בינואר ינואר يناير जनवरी มกราคม",
    "feb febb febbraio feber febrero februar februara februari februarie february fev fevereiro fevr fevrier helmikuuta lutego subat unora vasario veebruar veljace φεβρουαριου лютого февраля בפברואר פברואר شباط فبراير फरवरी กุมภาพันธ์",
    "brezna kovo maaliskuuta maart mar marca march marcius marco marec maret mars mart marta martie marts marz marzo mrz ozujka μαρτιου березня марта במרץ מרץ اذار مارس मार्च มีนาคม",
    "abr abril apr april aprila aprile aprilie aprilis aprill avr avril balandzio dubna huhtikuuta kwietnia nisan travnja απριλιου апреля квітня אפריל באפריל ابريل نيسان अप्रैल เมษายน",
    "geguzes kvetna mag maggio mai maijs maio maj maja majus may mayis mayo mei svibnja toukokuuta μαιου мая травня במאי מאי ايار مايو मई พฤษภาคม",
    "birzelio cervna czerwca giu giugno haziran iunie juin jun juna june junho juni junio junius kesakuuta lipnja ιουνιου июня червня ביוני יוני حزيران يونيو जून มิถุนายน",
    "cervence heinakuuta iulie juil juillet jul jula julho juli julio julius july liepos lipca lug luglio srpnja temmuz ιουλιου июля липня ביולי יולי تموز يوليو जुलाई กรกฎาคม",
    "ago agosto agustos agustus aout aug august augusti augustus augusztus avgusta elokuuta kolovoza rugpjucio sierpnia srpna αυγουστου августа серпня אוגוסט באוגוסט اغسطس अगस्त สิงหาคม",
    "eylul rugsejo rujna sep sept september septembra septembre septembrie septiembre set setembro setiembre settembre syyskuuta szeptember wrzesnia zari σεπτεμβριου вересня сентября בספטמבר ספטמבר ايلول سبتمبر सितंबर กันยายน",
    "ekim lokakuuta oct october octobre octombrie octubre okt oktober oktobra ott ottobre out outubro pazdziernika rijna spalio οκτωβριου жовтня октября אוקטובר באוקטובר اكتوبر अक्टूबर ตุลาคม",
    "kasim lapkricio marraskuuta noiembrie nopember nov november novembra novembre novembro noviembre νοεμβριου листопада ноября בנובמבר נובמבר نوفمبر नवंबर พฤศจิกายน",
    "aralik dec december decembra decembre decembrie des desember dez dezember dezembro dic dicembre diciembre grudnia gruodzio joulukuuta prosinca prosince δεκεμβριου грудня декабря בדצמבר דצמבר ديسمبر दिसंबर ธันวาคม",
  ].flatMap((line, index) => line.split(" ").map((name): [string, number] => [name, index + 1])),
  // The names that the Levant has for months which others share by halves.
  ...["كانون الثاني 1", "تشرين الاول 10", "تشرين الثاني 11", "كانون الاول 12"].map((line): [string, number] => [
    line.slice(0, line.lastIndexOf(" ")),
    Number(line.slice(line.lastIndexOf(" "))),
  ]),
]);
