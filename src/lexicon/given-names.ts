/**
 * Common given names of many countries, by the pronoun that nearly all their bearers take; lower case, without accents. Not here:
 * names that both use ("Alex", "Jean", "Sasha", "Kim", "Robin"), and surnames. Written by hand.
 */
export const maleNames: ReadonlySet<string> = new Set(
  (
    "aaron abdul abdullah abraham adam adrian ahmad ahmed akira alan albert alberto aleksandr alejandro alessandro alexander alexandre alexei alfonso alfred ali " +
    "allen alvaro amir anders andre andreas andrei andres andrew andrzej angelo anil ansel anthony antoine anton antonio antonis arjun armando arnold arthur arturo " +
    "ashok ashton barack barry bart bartosz bashar ben benjamin bernard bernie bert bill bjorn bob bobby boris brad bradley brendan brent brett brian bruce bruno bryan " +
    "carl carlo carlos cesar chad charles charlie chen chris christian christoph christopher chuck claude clint clive colin conor corey craig cristiano curtis cyril " +
    "dale damian dan daniel daniele dario dave david davide dean dennis derek diego dieter dimitri dirk dmitri dmitry dominic don donald donnie doug douglas duncan " +
    "dwight earl eddie edgar eduardo edward edwin egil elias elijah emanuel emil emilio emmanuel enrico enrique eric erik ernest ernesto ernst erwin ethan eugene evan " +
    "fabio faisal farid felipe felix fernando fidel filip floyd francesco francis francisco francois frank franklin franz fred frederick friedrich fritz gabriel " +
    "gareth gary gavin gene geoff geoffrey george georges gerald gerard gerhard giancarlo gianni gilbert giorgio giovanni giuseppe glen glenn gonzalo gordon graham greg " +
    "gregory guido guillermo gunter gustavo guy hamid hans harold harry hasan hassan hector heinrich helmut hendrik henri henrik henry herbert herman hiroshi howard hugh " +
    "hugo hussein ian ibrahim igor ilya imran isaac ismail ivan jack jacob jacques jaime jake jakob jamal james jan jared jason javier jay jeb jeff jeffrey jens " +
    "jeremy jerome jerry jesus jim jimmy joachim joao joe joel joerg johan johannes john johnny jon jonas jonathan jorge jose josef joseph josh joshua juan juha julian julio " +
    "jurgen justin kareem karim karl karsten kazuo keith ken kenji kenneth kevin khalid klaus konrad konstantin kurt kyle lance lars larry laurent lawrence lee leo leon " +
    "leonard leonardo leonid leopold levi liam lindsey lionel lloyd lorenzo louis luc luca lucas luigi luis lukas luke magnus mahmoud malcolm manuel marc marcel marcelo " +
    "marco marcos marcus mariano mario mark markus martin marty marvin massimo mateo mateusz mathias matt matteo matthew matthias maurice mauricio max maxim mehmet michael michel " +
    "miguel mikael mike mikhail miroslav mitch mitchell mohamed mohammad mohammed moritz moses muhammad murray mustafa narendra nathan nathaniel neil nelson nicholas nick nicolas niels " +
    "nigel nikolai noah norman olaf oleg oliver omar omer orlando oscar osman otto owen pablo paolo pascal patrick patricio paul paulo pavel pedro per perry pete peter petr phil " +
    "philip philippe pierre pietro piotr rafael rahul raj rajesh rajiv ralph ramesh ramon ramzi rand randall randy raphael rashid raul ravi ray raymond reginald reinhard " +
    "renato rene ricardo riccardo richard rick ricky rob robert roberto rod rodney rodrigo roger rohan roland rolf roman ron ronald ross roy ruben rudolf rudy rupert russell ryan " +
    "salman salvador salvatore sam samir samuel sanjay saul scott sean sebastian serge sergei sergio seth shane shaun shawn shinzo simon stan stanislav stanley stefan stefano " +
    "stephane stephen steve steven stewart stuart sundar sven takashi tariq ted terry theo theodore thierry thomas tim timothy tobias todd tom tomas tommy tony travis trent trevor " +
    "tyler ulrich umar umberto vaclav valentin victor vijay viktor vincent vincenzo vitaly vlad vladimir volodymyr wade walid wallace walter warren wayne werner wilhelm will " +
    "willem william willie wim winston wolfgang xavier yasser yasuo yoshihide yuri yusuf yves zachary zbigniew"
  ).split(" "),
);

export const femaleNames: ReadonlySet<string> = new Set(
  (
    "abigail ada adele adriana agnes aicha aisha akiko alana alejandra alessandra alexandra alexis alice alicia alina alison allison alma amalia amanda amber amelia amina amy ana " +
    "anastasia andrea angela angelica angelina anita anja ann anna annabel anne annette annie antonia anya aparna april ariana arlene asha ashley astrid aung audrey " +
    "aurora ava ayesha barbara beata beatrice beatriz becky belinda bella bernadette beth betsy betty beverly bianca bonnie brenda brigitte britney bridget brooke camila " +
    "camilla candace carla carly carmen carol carole carolina caroline carolyn carrie catalina catherine cathy cecilia celeste celia celine charlotte chelsea cheryl chiara " +
    "chloe christiane christina christine cindy clara clare claudia claire colleen condoleezza constance consuelo cora corinne courtney cristina crystal cynthia daisy " +
    "daniela danielle daphne dawn debbie deborah debra deirdre delia denise diana diane dilma dina dolores dominique donna dora doris dorothy edith eileen elaine elena eleanor elisa elisabeth " +
    "elise eliza elizabeth ella ellen elsa elvira emilia emily emma erica erika erin esperanza estelle esther eugenia eva eve evelyn fatima fatma felicity fiona flora florence " +
    "frances francesca francine frida gabriela gabrielle gail gemma genevieve georgia georgina geraldine gertrude gillian gina ginger giorgia giovanna gisele giulia gladys " +
    "glenda gloria grace greta gretchen gwen haley hanna hannah harriet hazel heather heidi helen helena helene helga hilary hillary holly hope huma ida imelda indira inga ingrid irene irina iris " +
    "irma isabel isabella isabelle ivanka ivana jackie jacqueline jane janet janice janine jasmine jeanette jeanne jen jenna jennifer jenny jessica jill joan joanna joanne jocelyn " +
    "johanna josephine joy joyce juana judith judy julia juliana julianna julie juliet june justine kaja kamala kara karen karin karina karla kate katharina katherine kathleen kathryn " +
    "kathy katia katie katrina kayla keiko kelly kellyanne kerstin kimberly kirsten kristen kristin kristina lana lara latifa laura lauren laurie leah leila lena lenore leticia lia lila lilian " +
    "lillian lily linda lisa liz liza lois lola loretta lorraine louisa louise lucia lucie lucy luisa luz lydia lynn mabel madeleine madeline maggie maia malala mandy marcela marcia " +
    "margaret margarita margot maria mariam mariana marianne marie marilyn marina marine marion marisa marjorie marlene marta martha martina mary maureen maya megan megyn mei melania melanie " +
    "melissa mercedes meredith mette mia michele michelle mika mila mildred miranda miriam molly mona monica monika muriel myra nadia nadine nancy naomi natalia natalie natasha nelly nicola " +
    "nicole nicoletta nina noelle nora norma octavia olga olivia olympia ophelia oprah paige pam pamela paola pat patricia patty paula paulina pauline peggy penelope penny petra phoebe " +
    "phyllis pilar polly pooja priscilla priti priya rachel ramona raquel rebecca regina renata renee rhonda rita roberta rosa rosalind rosario rose rosemary rosie roxana roxanne ruth sabine " +
    "sabrina sadia sally samantha samira sandra sandy sanna sara sarah selena selma serena shakira sharon sheila shelley sheryl shirley silvia simone siobhan sofia sonia sophia sophie " +
    "stacey stella stephanie sue suki sunita susan susana susanna susanne suzanne svetlana sylvia tamara tammy tanya tara tatiana teresa tess theresa therese tiffany tina tracy " +
    "trish trudy uma ursula ulrike valentina valeria valerie vanessa vera veronica vicky victoria viola violet virginia vivian wanda wendy whitney wilma winifred yasmin yoko yolanda yuko " +
    "yulia yvette yvonne zahra zainab zeynep zoe"
  ).split(" "),
);
