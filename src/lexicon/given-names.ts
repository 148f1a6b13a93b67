/**
 * Common given names of many countries, by the pronoun that nearly all their bearers take; lower case, without accents. Not here:
 * names that both use ("Alex", "Jean", "Sasha", "Kim", "Robin"), and surnames. Written by hand.
 */
export const maleNames: ReadonlySet<string> = new Set(
  (
    "aaron abdoulaye abdul abdullah abebe abraham adam adrian agus ahmad ahmed ahmet akira aksel alan albert alberto alcide alejandro aleksander aleksandr " +
    "alessandro alessio alexander alexandre alexei alfonso alfred ali allen alvaro amadou aminu amir anders andras andre andreas andrei andres andrew andriy " +
    "andrus andrzej angelo anil ansel anthony antoine anton antonio antonis antti arjun arkady armando arnold arthur artur arturo arun ashok ashton attila aziz " +
    "baban babatunde bahram balazs barack barry bart bartek bartosz bashar bashir behrouz ben benjamin benoit bernard bernie bert bertrand bilal bill bjarne " +
    "bjorn bob bobby bogdan bongani boris boubacar brad bradley bram brendan brent brett brian bruce bruno bryan budi burak callum carl carlo carlos catalin " +
    "cesar chad charles charlie cheikh chen chinedu chris christian christoph christopher chuck chukwuemeka ciaran claude clint clive colin conor corey cormac " +
    "craig cristiano csaba curtis cyril daisuke dale damian dan daniel daniele dario dariush dave david davide davlat dawit dean declan deepak dennis derek " +
    "desmond detlef didier diego dieter dimitri dimitris dirk dmitri dmitry do-yun dominic don donald dong-hyun donnie doug douglas dragan duarte duncan dusan " +
    "dwight earl eddie edgar edmund eduardo edward edwin egil ehud einar eko elias elijah emanuel emeka emil emiliano emilio emmanuel emre enrico enrique enzo " +
    "eoghan eric erik ernest ernesto ernst erwin ethan eugene evan ezequiel fabio facundo fadi faisal farid farouk felipe felix femi ferenc fermin fernando fidel " +
    "filip florin floyd francesco francis francisco francois frank franklin franz fred frederick friedrich fritz gabor gabriel ganesh garba gareth gary gavin " +
    "gene gennady geoff geoffrey george georges gerald gerard gergely gerhard gheorghe giacomo giancarlo gianni gilbert giorgio giorgos giovanni girish girma " +
    "giuseppe glen glenn gonzalo goran gordon graham greg gregory grzegorz gudmundur guido guillaume guillermo gunnar gunter gustavo guy gyula haile hamid hamish " +
    "hans harish harold harry haruto hasan hassan hector heinrich heinz helmut hendrik henri henrik henry herbert herman hernan hernando heydar hiroshi howard " +
    "hugh hugo hussein huw ian ibrahim ibrahima ichiro idris ignacio igor ikenna iker ilham ilya imran imre inaki isaac ismail istvan itzhak ivan ivo jaan " +
    "jabulani jack jacob jacques jaime jake jakob jamal james jan janos jared jari jaromir jaroslaw jason javad javier jay jeb jeff jeffrey jens jeremy jeroen " +
    "jerome jerry jesus ji-hoon jim jimmy jiri joachim joao joaquin joe joel joerg johan johannes john johnny joko jon jonas jonathan joost jordi jorge jose " +
    "josef josep joseph josh joshua jozsef juan juha julian julio juma jurgen justin kareem karim karl karsten kazuo keith kemal ken kenji kenneth kevin khalid " +
    "kirill klaus kofi koji kojo konrad konstantin kostas krzysztof kunle kurt kwabena kwame kwesi kyle lamine lance larry lars laszlo laurent lawrence lee leif " +
    "leo leon leonard leonardo leonid leopold levi liam lindsey lionel lisandro lloyd lorenzo louis lubomir luc luca lucas luigi luis lukas luke maarten mads " +
    "magnus mahesh mahinda mahmoud majid malcolm mamadou mandla manfred manoj manuel marc marcel marcelo marco marcos marcus marek mariano mario mark markus " +
    "martin marton marty marvin massimo mateo mateusz mathias mathieu matias matt matteo matthew matthias matyas maurice mauricio max maxim mehdi mehmet michael " +
    "michel miguel mihai mikael mike mikhail mikko miklos milos min-jun miroslav mitch mitchell modibo mohamed mohammad mohammed moises moritz moses moshe moussa " +
    "muhammad mukesh murat murray musa mustafa mykola nabil naeem narendra nasser nathan nathaniel naveen nebojsa neil nelson nicholas nick nicolas niels nigel " +
    "nikolai nikos nils noah nodir norberto norman nursultan obinna olaf olafur oleg oleksandr oliver olivier olof olusegun oluwaseun omar omer ondrej orhan " +
    "oriol orlando osama oscar osman otto ousmane owain owen pablo padraig panagiotis pankaj paolo pascal patricio patrick paul paulo pavel pawel pedro peeter " +
    "pekka per perry pete peter petr phil philip philippe pierre pieter pietro piotr prakash radek rafael rahul raj rajesh rajiv rakesh ralph ramesh rami ramon " +
    "ramzi rand randall randy raphael rashid raul ravi ray raymond razvan recep reginald reinhard renato rene reza ricardo riccardo richard rick ricky rigoberto " +
    "rob robert roberto rod rodney rodrigo roger rohan rohit roland rolf roman ron ronald ross roy ruben rudolf rudy rui rupert ruslan russell rustam ruud ryan " +
    "sachin safar salman salvador salvatore sam samir samuel sandor sani sanjay satish satoshi saul scott sean sebastian segun sekou seok-jin serge sergei sergio " +
    "serkan seth shahid shane shankar shaun shawn shehu shinzo shlomo sigurdur simon sione sipho slamet slobodan soren sorin souleymane stan stanislav stanislaw " +
    "stanley stavros stefan stefano stephane stephen steve steven stewart stuart sundar sung-min sunil suresh sven szabolcs takashi tamas taras tariq taro ted " +
    "terry tesfaye tetsuya tevita thabo themba theo theodore thierry thomas tiago tibor tim timothy timur tobias todd tom tomas tomasz tommy tony toomas torbjorn " +
    "travis trent trevor tyler ulrich umar umberto usman uwe vaclav valentin vasile vasyl victor vijay vikash vikram viktor vincent vincenzo vinod vitaly vlad " +
    "vladimir vojtech volodymyr wade wale walid wallace walter warren wayne werner wilfredo wilhelm will willem william willie wim winston wiremu wojciech " +
    "wolfgang xavier yannis yasser yasuo yonas yoshihide yossi yuri yusuf yves zachary zahid zbigniew zdenek ziad zoltan zoran zsolt"
  ).split(" "),
);

export const femaleNames: ReadonlySet<string> = new Set(
  (
    "abebech abena abigail ada adaeze adele adriana adwoa afua agnes agustina aicha aigul ainhoa aino aisha aissatou aitana akiko akinyi akosua akua alana " +
    "alejandra alessandra alexandra alexis alice alicia alina alison allison alma amaka amalia amanda amber amelia amina aminata amy ana anastasia anastasiya " +
    "anca andrea angela angelica angelina aniko anita anja anjali anke ann anna annabel anne annegret anneke anneli annette annie antonia anya aoife aparna april " +
    "ariana arlene aroha asha ashley astrid atieno audrey aung aurelie aurora ava ayelet ayesha ayse ayumi azadeh barbara beata beatrice beatriz becky begona " +
    "belinda bella berit bernadette beth betsy betty beverly bianca bintou birgitta bisi bodil boglarka bonnie bozena brenda bridget brigitte britney britta " +
    "bronwen brooke bukola bushra camila camilla candace carla carly carmen carol carole carolina caroline carolyn carrie catalina catarina catherine cathy " +
    "cecilia celeste celia celine chandrika charlotte chelsea cheryl chiamaka chiara chioma chloe christiane christina christine cindy claire clara clare claudia " +
    "clemence colleen conceicao condoleezza constance consuelo cora corinne courtney cristina crystal csilla cynthia daisy dalia daniela danielle danuta daphne " +
    "dawn debbie deborah debra deepa deirdre delfina delia delphine denise despina dewi diana diane dilma dilnoza dina dolores dominique donna dora doris dorothy " +
    "dorottya dragana edith eileen eilidh ekaterina elaine eleanor elena eleni elif elin elisa elisabeth elise eliza elizabeth elke ella ellen elodie elsa elvira " +
    "emilia emily emine emma endang eniko erica erika erin esperanza estelle esther eszter eugenia eun-ji eva eve evelyn ewa farzana fatima fatma fatou fatoumata " +
    "federica felicity femke fernanda feruza ffion filipa fiona flora florence florencia folake frances francesca francine freyja frida funke gabriela gabrielle " +
    "gail galit geeta gemma genevieve georgia georgina geraldine gertrude ghislaine gillian gina ginger giorgia giovanna gisele giulia gladys glenda gloria " +
    "golnaz grace graciela grazyna greta gretchen gudrun gulnara gunilla guðrun gwen hadiza haley halima halina hana hanna hannah hannelore harriet haruka hatice " +
    "hauwa hazel heather heidi heike helen helena helene helga hilary hillary hirut holly hope hortense huda huma hye-jin ida ifeoma ilaria ildiko ileana ilona " +
    "ilze imelda indira inga ingeborg ingrid ioana ioanna irene irina iris irma iryna isabel isabella isabelle itziar ivana ivanka iwona jackie jacqueline " +
    "jadwiga jane janet janice janine jasmine jeanette jeanne jelena jen jenna jennifer jenny jessica jill jitka joan joana joanna joanne jocelyn johanna " +
    "josefina josephine josette joy joyce juana judit judith judy julia juliana julianna julie juliet june jurate justine kaja kamala kara karen karin karina " +
    "karla katalin katarzyna kate katerina kateryna katharina katherine kathleen kathryn kathy katia katie katrin katrina kavita kayla kazuko keiko kelly " +
    "kellyanne kerstin kimberly kinga kirsten kristen kristiina kristin kristina krisztina lakshmi lana lara latifa laura lauren laurie leah leila leire lena " +
    "lenka lenore leonor lerato leticia leyla lia liis liisa lila lilian lillian lily linda lindiwe linnea lisa liz liza ljubica lois lola loretta lorna lorraine " +
    "lotte louisa louise lucia luciana lucie lucija lucy ludmila luisa luz lydia lynn lyubov lyudmila mabel macarena madeleine madeline mafalda magda maggie maia " +
    "maija mair maite malala malgorzata mandy marcela marcia margaret margarita margaux margot maria mariam mariama mariana marianne marie marijke mariko marilyn " +
    "marina marine marion marisa marit marjorie marlene marta martha martina mary maureen maya meera megan megawati megyn mei melania melanie melissa mercedes " +
    "meredith mette mhairi mi-kyung mia michele michelle mieke mika mila milagros mildred milena miranda mirela miriam mirta molly mona monica monika montserrat " +
    "munira muriel myra nadezhda nadia nadine nancy naoko naomi nasreen nasrin natalia natalie natalya natasha nathalie ndeye nelly nerea ngozi niamh nicola " +
    "nicole nicoletta nigar nina nirmala nneka noelia noelle nokuthula nomsa nomvula nora norma nuria nyambura octavia odile oksana olena olga olivia olympia " +
    "ophelia oprah orly ornella orsolya oumou paige pam pamela paola parvin pat patricia patty paula paulina pauline peggy penelope penny petra phoebe phyllis " +
    "pilar piroska polly pooja priscilla priti priya rachel radha ragnhild raimunda ramona rania raquel ratna rebecca regina reiko reka rekha remedios renata " +
    "renee rhiannon rhonda rita roberta rosa rosalba rosalia rosalind rosario rose rosemary rosie roxana roxanne rukhsana rukmini ruta ruth sabine sabrina " +
    "sachiko sadia saima sally salma samantha samia samira sandra sandrine sandy sania sanna sanne sara sarah saskia savita selam selena selma seo-yeon serena " +
    "shabana shabnam shakira shalini sharon sheila shelley sheryl shira shirin shirley shobha sigrid sigridur silke silvana silvia simone siobhan snezana sofia " +
    "solveig sonia soo-jin sophia sophie souad sri stacey stella stephanie sue suki sumathi sun-hee sunita susan susana susanna susanne sushma suzanne svetlana " +
    "swati sylvia sylvie tahmina tamar tamara tammy tanya tara tatiana tatyana teodora teresa tess tetiana thais thandiwe theresa therese tiffany tigist tiina " +
    "tina titilayo tomoko tracy trish trudy tzipi ulrike uma ursula valentina valeria valerie vanessa vasiliki vera veronica veronique vicky victoria viola " +
    "violet virginia vivian wambui wanda wanjiku wendy whitney wilhelmina wilma winifred yara yasmin yesenia yoko yolanda yoo-jin young-hee yuko yulia yumi " +
    "yvette yvonne zahra zainab zanele zarina zdenka zehra zeynep zoe zofia zoya zsofia zsuzsanna zulema"
  ).split(" "),
);
