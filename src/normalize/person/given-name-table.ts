/**
 * Given names that one person goes by: a name, its short forms and its spellings in one tradition; one line a name.
 * Names that merely correspond in two languages (John, Juan) are not listed together: bearers keep them apart.
 * Latin, lower case; a short form may belong to several names.
 */

/** English. */
const ENGLISH = `
abigail abby abbie gail
abraham abe bram
adelaide addie della
agnes aggie nessie
albert al bert bertie
alexander alex al sandy alec xander lex sasha
alexandra alex sandra sandy lexi lexie sasha alexa
alfred alf alfie fred freddie
alison ali allie
amanda mandy
andrew andy drew
angela angie
ann anne anna annie nan nancy
anthony tony antony ant
archibald archie
arthur art artie
augustus gus august augie
augustine gus austin
barbara barb barbie babs
barack barry
bartholomew bart
beatrice bea trixie
benedict ben
benjamin ben benny benji bibi
bernard bernie barney
bertram bert
bradley brad
brian bryan
calvin cal
cameron cam
camilla millie
carl karl
caroline carolyn carrie caro
cassandra cassie sandra
catherine katherine kathryn catharine kate katie kathy cathy kit kitty kay katy katharine cathryn
cecilia celia cissy
charles charlie chuck chas charley
charlotte lottie charlie
chester chet
christian chris
christina christine kristin chris chrissy tina kristina kristine
christopher chris kit topher kristopher
clarence clare
clifford cliff
constance connie
cornelius neil con connie
curtis curt kurt
cynthia cindy
daniel dan danny
danielle dani daniella
david dave davey davy
deborah debbie deb debra
dennis denny denis
derek derrick
dominic dom nick
donald don donny donnie
dorothy dot dottie dolly dorothea
douglas doug
duncan dunc
edmund ed eddie ted ned
edgar ed eddie
edward ed eddie ted teddy ned eddy
edwin ed eddie
eleanor ellie nell nellie elinor nora lenora
elizabeth liz beth betty bess bessie betsy eliza lizzie libby elisabeth lisa liza elsie elspeth lisbeth
ellen nell nellie ellie helen
emily em emmy millie
emma em emmy
ernest ernie
esther hester essie
eugene gene
evelyn eve evie
ezekiel zeke
florence flo florrie
frances fran frankie fanny
francis frank fran frankie
franklin frank frankie
frederick fred freddie freddy fredrick frederic fredric
gabriel gabe
gabrielle gabby
gareth gary gaz
geoffrey geoff jeff jeffrey
george georgie
gerald gerry jerry jerald
gerard gerry jerry
gilbert gil
gordon gord
graham graeme grahame
gregory greg gregg
gwendolyn gwen
hannah hanna
harold harry hal
harriet hattie
helen nell lena helena nellie
henry harry hank hal
herbert herb bert
hubert hugh bert
hugh hughie huey
ian iain
ignatius iggy
irene rene
isaac ike zac
isabella isabel bella izzy isobel isabelle
jacob jake jakob
jacqueline jackie
james jim jimmy jamie jem
jane janie jenny
janet jan
janice jan
jasmine jazz
jean jeanie
jennifer jen jenny jenn
jeremiah jerry jem
jeremy jerry jem
jerome jerry
jessica jess jessie
joan joanie
joanna joanne jo
john jack johnny jon jackie
jonathan jon jonny johnathan jonathon
joseph joe joey jos
josephine jo josie
joshua josh
joyce joy
judith judy judi
julia julie
julian jules
justin jus
karen kari
kathleen kathy kath kate kay
kenneth ken kenny
kevin kev
kimberly kim
laura laurie
lawrence larry laurence lawrie laurie lars
leonard len lenny leo
leopold leo
leroy roy
leslie les lesley
lewis lew louis
lillian lily lil
linda lindy lynda
louis lou louie lewis
louise lou
lucille lucy
luke luc
lydia lyddie
madeline maddie madeleine
magdalena magda lena
malcolm mal
marcus marc mark
margaret peggy maggie meg marge margie greta madge daisy peg margery rita
marilyn mary
marion mary
marjorie marge margie
mark marc
martha marty mattie
martin marty
mary molly polly mamie may marie
matilda tilly mattie
matthew matt mat mathew matty
maurice moe morris
maximilian max
maxwell max
melanie mel
melissa mel lissa missy
melvin mel
mervyn merv
michael mike mick mickey micky mikey
michelle shelly
mildred millie
milton milt
miriam mimi
mitchell mitch
montgomery monty
mortimer mort
morris morrie maurice
moses mo moe
muriel mu
nathan nat nate
nathaniel nat nate nathan
nicholas nick nicky nicolas
nicole nicky nikki
norman norm
oliver ollie
olivia liv livvy
oscar ossie
oswald oz ossie
pamela pam
patricia pat patty trish tricia patsy
patrick pat paddy rick
paul paulie
penelope penny
percival percy
peter pete
philip phil phillip
phyllis phil
prudence prue
rachel rae
ralph ralphie rafe
randolph randy
randall randy
raymond ray
rebecca becky becca
reginald reg reggie
reuben ben
richard rick dick rich richie ricky dickie
robert bob rob bobby robbie bert robin
roberta bobbie
roderick rod roddy
rodney rod
roger rodge
roland rollie
ronald ron ronnie
rosemary rosie rose romy
rosalind roz ros
roxanne roxy
rudolph rudy
rupert rupe
russell russ
samantha sam
samuel sam sammy
sarah sally sadie sara sahra zara sarai
sean shaun shawn
sebastian seb bastian
sharon shari
shirley shirl
sidney sid sydney
silvester sly sylvester
simon si
solomon sol
sophia sophie sofia
stanley stan
stephanie steph steffi
stephen steve steven stevie
stuart stu stewart
susan sue susie suzy susanna susannah suzanne
sylvia sylvie
tabitha tabby
teresa terry tess theresa tessa
terence terry terrence
thaddeus thad ted
theodore ted teddy theo
thomas tom tommy
timothy tim timmy
tobias toby
trevor trev
ursula ulla
valentine val
valerie val
vanessa nessa
veronica ronnie vera
victor vic
victoria vicky vicki tori
vincent vin vince vinny
virginia ginny ginger
vivian viv
walter walt wally
wendell wendy
wilfred wilf fred
william bill will billy willy willie liam wm
winifred winnie freda
winston win
zachary zach zack zac zachariah
`;

/** German, Dutch, Nordic. */
const GERMAN_DUTCH_NORDIC = `
alois aloys
andreas andi anders
annegret anne
anneliese anne liesel
bernhard bernd
brigitte gitte gitta
dietrich dieter
eberhard ebi
elisabeth elise lisbeth liesel lisa sissi
ernst erni
ferdinand ferdi
frederik frederick fred
friedrich fritz fridrich friedel fiete
gerhard gerd gert
gertrud gerti trudi
gunther gunter guenter guenther
hans johannes johann hannes
heinrich heinz heini henrik hinrich
helmut hellmut helmuth
hermann herman
hildegard hilde
ingeborg inge
jakob jacob
joachim jochen achim
johannes jan johan hannes hans johann
josef sepp jupp joseph
jurgen juergen
karl carl kalle
katharina kathi kati katrin
klaus claus nikolaus niklas
konrad conrad kurt
kristian christian chris
lars laurits lorenz
leonhard leo
ludwig lutz
manfred manni
margarete grete gretel margit margret rita
maria mia mitzi marie
mathias matthias matt matze
maximilian max
michael micha michi
nikolaus klaus niko nico
oskar oscar
peter piet per peer
rudolf rudi rolf
sebastian basti wastl
siegfried sigi
stefan stephan steffen
susanne susi sanne
theodor theo
thomas tom tommi
ulrich uli ulli utz
ulrike uli rike
walther walter
werner wern
wilhelm willi willy helmut wim
wilhelmina mina wilma minnie
wolfgang wolf
bengt benedikt
erik eric
gustaf gustav
cornelis cees kees
gerardus gerard
hendrik henk
jacobus koos jaap
johanna jo hanna
petrus piet peter
wilhelmus wim willem
antonius ton toon anton
franciscus frans
adrianus ad arie
`;

/** Romance. */
const ROMANCE = `
alberto beto
alejandro alex ale
alessandro sandro ale
alfonso alonso poncho
anastasia tasia nastassia nastasia nastya anastassia stasia
antonio tono toni nino tonino
carlos carlitos
concepcion concha conchita
consuelo chelo
cristobal tobal
dolores lola
domenico mimmo
eduardo edu lalo
enrique quique kike
ernesto neto
federico fede
felipe pipe
fernando nando fer
francesca franca
francesco franco cesco ciccio
francisco paco pancho fran kiko chico frasco
gabriela gaby
giovanni gianni nanni
giuseppe beppe peppe pino
gonzalo gonza
gregorio goyo
guadalupe lupe
guillermo memo guille
ignacio nacho
isabel isa
jean-claude jc
jean-baptiste jb
jesus chucho chuy
joao joaozinho
joaquim quim
jorge coque
jose pepe zeze jose
jose-maria chema
josefa pepa
juan juanito
leonardo leo
lorenzo renzo
luigi gigi
luis lucho
luiz luis
manuel manolo manu
marcelo marce
maria-jose majo
maria-teresa maite
mariana nana
mercedes merche
miguel migue
michele lele
montserrat montse
pascual pascal
pedro perico
pilar pili
rafael rafa
raffaele lello
ricardo ricky
roberto beto
rosario charo
salvatore totò toto turi
salvador chava
santiago santi
sergio checo
stefano ste
teresa tere
vicente chente
vincenzo enzo
emmanuel manu emanuel
frederic fred
dominique dom
philippe phil
stephane steph
jean-pierre jp
jean-marie jm
jean-paul jp
benoit ben
catalina lina cata
`;

/** Slavic. */
const SLAVIC = `
aleksandr alexander sasha sascha shura sanya aleks alex oleksandr aliaksandr alyaksandr olexandr alexandr
aleksandra alexandra sasha shura oleksandra ola
aleksey alexei alexey aleksei lyosha alyosha oleksiy oleksii alexej aleksej lesha
anastasiya anastasia nastya
anatoliy anatoly anatoli tolya
andrey andrei andrej andriy andrii andrzej
anna anya hanna ania
arkadiy arkady arkadii
boris borya borys barys
bogdan bohdan
dariya daria darya dasha
dmitriy dmitry dmitri dima dmytro mitya dzmitry
ekaterina yekaterina katya kateryna katerina katia
elena yelena lena olena alena
elizaveta yelizaveta liza
evgeniy evgeny yevgeny yevgeni evgeni eugene yevhen yevgeniy zhenya ievgen evgenii
evgeniya yevgenia zhenya
fyodor fedor feodor fedir
galina galya halyna
gennadiy gennady gena hennadiy
georgiy georgy georgi heorhiy gosha yuri
grigoriy grigory hryhoriy grisha
igor ihor
ilya ilia illya
iosif osip josif
irina iryna ira
ivan vanya iwan
jan janek
kirill kiril cyril kyrylo
konstantin kostya kostyantyn
krzysztof krzysiek
leonid lyonya
larisa lara
lyubov lyuba
lyudmila ludmila lyuda mila
maksim maxim maksym max
malgorzata gosia
mariya maria masha
marina maryna
mikhail michail mihail mykhailo misha mikhailo mihailo michael
nadezhda nadya nadia
natalya natalia natasha nataliya nataliia
nikita mykyta
nikolay nikolai kolya mykola nikolaj
oksana xenia
oleg oleh
olga olha olya
pavel pavlo pasha pawel
petr pyotr petro petya piotr
polina pola
roman roma
ruslan rus
semyon semen
sergey sergei sergej serhiy seryozha serge sergii serhii siarhei sergejs
sofia sofya sonya sofiya
stanislav stas stanislaw
stepan styopa
svetlana sveta svitlana
tatyana tatiana tanya tetiana tetyana
tomasz tomek
vadim vadym
valentin valya valentyn
valentina valya
valeriy valery valeri valera valerii
vasiliy vasily vasyl vasya vassily vasil
viktor victor vitya viktar
vitaliy vitaly vitalii
vladimir volodymyr vova volodya uladzimir wladimir vladimir wolodymyr
vladislav vlad vladyslav
vyacheslav viacheslav slava
yakov iakov jakov
yaroslav jaroslav slava
yelena elena lena
yuliya yulia julia
yuriy yuri yury iurii yurii jurij yura
zinaida zina
katarzyna kasia
wojciech wojtek
jozef jozek
zbigniew zbyszek
agnieszka aga
jiri george
vaclav venca
frantisek franta
zdenek zdenko
istvan pista
laszlo laci
sandor sanyi
jozsef joska
gyorgy gyuri
ferenc feri
`;

/** Arabic, Persian, Turkic, South Asian. */
const ARABIC_PERSIAN_TURKIC_SOUTH_ASIAN = `
muhammad mohammed mohamed mohammad muhammed mohamad mohamud mohd mhd md mehmet mohamet mahomet muhamad muhamed mokhammad magomed maxamed mahammad mohammod muhammadu mamadou mohammadu
ahmad ahmed ahmet achmed ahmat akhmed axmed
mahmud mahmoud mahmood mehmood makhmud mahmut
hassan hasan hassane hasani xasan khasan
hussein husain hussain husayn hossein huseyn hosein husein hossain khuseyn xuseen hussien
abdullah abdallah abdulla abdollah abdellah abdoulaye abdullahi cabdullaahi
abd abdul abdal abdel abdol abdu
abdulrahman abdurrahman abdelrahman abdalrahman abdirahman abdarrahman abderrahmane abdurahman
abdulaziz abdelaziz abdalaziz
abdulkarim abdelkarim abdulkareem
abdulkader abdelkader abdulqadir abdulqader abdikadir abdulkadir abdelkadir
rahman rehman rahmaan rehmaan
umar omar omer cumar
usman othman osman uthman ousmane osmane
usama osama oussama ossama
yusuf yousef youssef joseph yousuf yussuf yousaf yusif yusef yuusuf
ibrahim ebrahim ibrahima ibraheem brahim ibragim abrahim
ismail ismael esmail ismayil ismaeel
mustafa mostafa moustafa mustapha mostapha
said saeed sayed saied sayeed saiid
sayyid sayyed sayed syed seyed sayid saiyid seyyed
khalid khaled
tariq tarek tarik tareq
jamal gamal djamal djamel jamaal
faisal faysal feisal faycal
rashid rasheed rachid
walid waleed oualid
hamid hameed
karim kareem
salim saleem selim
nasir nasser naser nassir nasr
sulayman suleiman sulaiman soleiman sulejman suleyman
musa moussa mousa moosa
isa issa eisa essa ciise
yahya yahia yehia
zakariya zakaria zekeriya
hisham hesham hicham
bilal belal
amin ameen
aziz azeez
latif lateef
nur noor nour
nuruddin nooruddin noureddine nureddin
shaykh sheikh shaikh sheik cheikh
haji hajji hadji hajj
mulla mullah molla
bin ben ibn
bint binti bent
umm um oum
abu abou abo
fatima fatma fatimah fatemeh
aisha aysha ayesha aicha
khadija khadijah hadija
maryam mariam miriam meryem
zaynab zainab zeinab zeynep
layla leila laila leyla
ali aly alli
reza riza
mehdi mahdi
qasim kassem qasem kasim qassim
tayyip tayyib tayeb
narendra narender
lakshmi laxmi
krishna krishnan
srinivas shrinivas
bashar bachar
muammar moammar
qadhafi gaddafi qaddafi kadhafi gadhafi
ladin laden
ur ul al el ud as ar ad an az ash at
`;

/** Greek, East Asian, other. */
const GREEK_EAST_ASIAN_OTHER = `
georgios giorgos george yiorgos
ioannis yannis giannis john
konstantinos kostas dinos
dimitrios dimitris jimmy
nikolaos nikos
panagiotis panos takis
vasileios vasilis bill
athanasios thanasis
spyridon spyros
evangelos vangelis
emmanouil manolis
kyriakos kyriacos
aikaterini katerina
eleni helen
gintaras gintas
kim gim
lee yi li rhee ri
park pak bak
choi choe
jung chung jeong jong
xi hsi
zhang chang
zhou chou chow
zhao chao
cheng zheng
jiang chiang
cai tsai
xu hsu
xie hsieh
qian chien
nguyen ng
`;

/** All groups, each a name and its other forms divided by spaces. */
export const GIVEN_NAME_GROUPS: readonly string[] = [
  ENGLISH,
  GERMAN_DUTCH_NORDIC,
  ROMANCE,
  SLAVIC,
  ARABIC_PERSIAN_TURKIC_SOUTH_ASIAN,
  GREEK_EAST_ASIAN_OTHER,
]
  .join('')
  .split('\n')
  .filter((line) => line !== '');

/** Frequent given names beyond those above, so that a bare name can be told from an organization's. */
export const OTHER_GIVEN_NAMES = `
aaron ada adam adamantios adel adele adnan adolf adrian adriana adrien ahmadou aidan aiko akira alain alan
alana albin aldo alena alfredo ali alice alicia alina allan allen alma alvaro alvin amal amadou amar amelia
amina amir amit amy ana anders andre andrea andreea angel angelica angelo anil anita anja ann anselm antje
anton antonia anwar aram aria ariel arjun armando arnaud arne arno arnold artem arturo asad asha ashley
ashraf astrid aurelie aurora axel ayman babak barry basil beatriz benno berit bernadette bettina bianca
birgit bjorn blanca bo bram brandon brenda brent brett bridget britta bruce bruno burak camille can carina
carla carlo carmen carol carsten cassius cecile celeste cesar chandra chantal cheryl chloe christa christel
christoph cindy claire clara claude claudia claudio clemens colette colin corinne cory craig cristian
cristina dagmar dale damian damien dana darius darko darlene darrell dean delphine denise desmond detlef
diana diego dilip dina dirk dmitri dominik donatella donna dora doris dragan dragana dusan dwayne dylan earl
ebony eduard edith eelco eileen elaine eleonora elias elif elio elisa elise ella elmar elsa elvira emil
emilia emilio emine emir emre enrico enzo erica erich erin erwin eryk esteban ethan etienne eva evan ewa
fabian fabien fabio fabrice fadi farah farid fatou felix ferhat filip fiona flora florian francois francoise
frank franz fumiko gaston gavin geert genevieve georg georges georgina gerald gerda gideon gilles gina gino
giorgio giulia giulio glen glenn gloria gonzalo goran grace grant greta grzegorz guido guillaume guy hakan
hamza hanne harald harlan harry harvey hasan heather hector heidi heike heiko helene helga henri henrik herve
hideo hiroshi hiroko holger holly horst howard hugo hussam ibrahima ida ignacio igor iliana ilse imran ines
inga inge ingrid ionut iris irma isabell ivana ivo ivor jack jacek jacques jade jaime jan jana janos janusz
jared jasper javier jay jean jeanne jelena jens jesper jill jin joe joel joerg jorg joern johan jordan jorgen
josep josue jovan juanita judy juha jules julien juliette jun juri justine kai kamal karin karina karsten
kaspar kate katja kazuo keith keiko kelly kemal ken kenji kerry khalil kieran kim kiran kirk kirsten klara
knut kofi krystyna kumar kwame kyle lachlan lana lance lars lasse laszlo laure laurent lauri lea leah leandro
lee leif leigh lena leo leon leonor leticia levi lidia lila lina lionel lisa livia liv lloyd loic lois lorena
loretta lorraine lothar luana luc luca lucas lucia luciano lucie lucien lucio luka lukas lukasz luna lynn
maarten madhu mads magnus mahesh maja malik malin manoj mara marc marcel marcello marcin marco marcos marek
margot mariam marian marianne mariano marie mariko mario marisa marius marko marlene marta marte martina
martine marvin massimo mateo mathilde mats matteo maureen mauricio mauro maya megan mei melchior mia micheal
miguel mika mike miki mila milan milena milica milos mira mirko misako mladen moana mohan moira monica monika
monique morten murat murray myriam nabil nadia nadine naomi natalie nathalie neil nelson nenad nero nestor
niall nick nico nicola niels nils nina noah noel noemi nora norbert oana odette odile ola olaf ole oleksandra
olivier olof omar orlando oskar otto owen pablo paola paolo parvez pascal pascale patrice patrik paula
paulina paulo pedro peggy per petra petros pia pierre pietro piotr pooja prabhu pradeep prakash priya radu
rafal raj raja rajesh ralf ramesh ramon rana ranjit raoul rashad raul ravi regina regine reinhard reinhold
rekha rene renata renate ricardo rita robin rocio rodrigo roger rohan roland rolf romain romina ron rosa
rosalie rose ross roxana roy ruben rui ruth ryan sabine sadiq said sakura sally salma salman salvador samir
sandeep sandra sanjay santiago santosh saskia satoshi scott selma serge serena sergio shane shankar sheila
shigeru shinji silke silvia silvio simona simone sita slavko slobodan snezana sonia sonja soren srdjan stacy
stefania stella sten stig sunil suresh susana suzana sven svein sverre sylvain tadeusz takashi takeshi tamara
tania tara tariq tatiana ted tetsuo thea theo thierry thibault thorsten tibor till tim timo tina tobias todd
tom tomas tomoko toni tor torsten travis tuomas uma umberto ute uwe valentino vera verena vesna vidar vijay
vikram viktoria vinod viola virginie vito vivek vlado volker wanda wang warren wayne wei wendy willem wolf
xavier xin yan yann yannick yasmin yasuo ying yoko yolanda yoshiko yves yvette yvonne zeljko zoe zoltan zoran
abdou abena abiola achille adama ade adebayo adeola adewale agus ahmadou aida aisha aizhan akbar akin akmal
alexandre alfonso alibek alicja aliou alisher alla alonso alphonse altaf amadeo amanda amara ambrose amina
aminata amrit anand anatole ananda andres andrea aneta anselmo anwar apolinar aram arash arcadio ariadna
ariel armen arsen artur arturo asel asif aslan atanas ataur augustin aurelio avraham ayesha aygul aziza
azzam babacar bahram bakhtiyar baltazar bambang basim batyr baurzhan bayo beata benedikt benito berndt
bernardo bert bhavesh biljana blaise bogumil bojan boubacar branislav branko brigida bruna budi cai carmelo
cedric celina cem chanda chang charles chau chen chidi chijioke chin chinedu chioma chukwu ciaran cirilo
claudine clement clementine cosmin cristiano cristina cyrille damir danilo danuta daria dariusz davit davud
deepak delia demetrio demir deniz devendra dewi dilnoza dimitar dimitri dinesh diosdado djamila djordje
dolores domingo dorian dorota dragos duc durga ebenezer ebru ederson edmond edson efrain efua ekaterina
elbek elchin eldar elham eliezer elmira elsa emeka emilian emmanuella engin ephraim erdem erdogan erlan
esperanza estela eugenio eugeniusz eusebio ezequiel ezgi fadime faiza farhad farid faride farouk farrukh
fatih fatimata fausto fazal fazl felicia felicien fidel fikret filipp firas firuza florencio florin fouad
frida fritz fuad fumio fyodor gabriele gabrielle gani garik gaurav gavriil gebhard gheorghe ghulam ginevra
giorgi gisele gita gocha godwin gohar goran gul gulnara gulshan gunnar gurbanguly guzel habib habiba hakim
hakob halima halina hamed hana haruki haruna hassane hatice hayk hazel heba hedwig hend heriberto hermes
hicham hilda hiroki hoang hovhannes hristo hsiao huda hung huong huseyn huu hye ibragim ifeanyi igbal ikram
ildar ilham ilhan imad imam iman indira indra innocent inocencio ioana ion isaias ishaq iskander islam ismat
isolde ivaylo iveta izabela jadwiga jafar jahangir jairo jakub jamila jamshid janina jarmila jasmina javad
jawad jeanette jerzy jesper jiang jianguo jihad jin jing jitendra joachim joao jolanta jomo jonas jordi
josif jozsef juan juma jung junichi juvenal kadir kairat kajsa kaloyan kamil kamila kamran kanat karam karel
karen karol kasper kassym katharina kato kavita kazimierz kenan kenta keshav khadija khadim khaled khalida
khalifa khamis kiril kishore klaudia kofi koji kolawole kornel kosta krisztina krzysztof kunal kwabena kwaku
laila lakshman lal lamine lana laszlo latifa laurentiu leandra leila leonor leopoldo leyla li liang liam
liliana lin ling linh liudmila ljiljana lolita long lubomir lucjan ludmila luisa luiza lutfi lyubomir maciej
mahdi mahendra mahinda mahir makoto malika malgorzata mamadou manal manfredo manish mansour manuela maram
marat marcelina marcello mariama maricel marija marin mario marisol marjan markku marko marwan masahiro
masoud massimiliano mateusz matilde matteo mauricio maxime maximo mbarka mei mert mervat mete mette michal
michele mihaela mikel milorad miloslav min ming mircea mirela miroslav misael mitsuo modesto mohan moises
mojtaba momchil moritz muhsin mukesh munir murad muriel mwai nabila nadir naeem nahid naim najib namik nana
naoki narek nasrin natan natsuki nazim nazli ndeye neema neeraj neha nelly nenad nesrin ngozi nguyen nicanor
nicolae nidal nikol nilufar ning nino niyaz nizar noboru noelia noor norma nuno nursultan obinna octavian
oguz okan olena olumide omer onur oralia orkhan oriol osvaldo oumar oya ozan pal pankaj paolo paresh parisa
parvin pascual patryk paulino pavlina pei phuong plamen pooja prabowo pradeep pramod prasad pravin quang
quoc raffaele rafiq raghu rahul raimundo rajendra ralitsa ramazan ramin ramiro ramona ramzan ranil raquel
rashida ravshan razia recep refik reinaldo renaud renzo reynaldo riad ricarda rifat rigoberto rinat rita
rizwan roberto rocco rodica rogelio romeo ronaldo roser rostislav roza rukmini rumen rustam rustem ruta ruth
saad saadia sabri sachin saddam sadegh saeed safa safiya sahar saif sajid sakari salah salem salif salome
samantha samina samira sampo samson samuele sana sanae sandor sanja santino sara sardor sarita sasa satya
saul saulo savas seamus sebahattin sebastiao seiji selim seppo serdar serhat serik serkan seydou seynabou
shabnam shahid shahram shakil sharif shavkat sher shiro shivani shota shu shukri sibusiso sigrid silvana
silvestre simeon sinan siti slavica slawomir snezhana sofie soledad song sonu sophie soumya srdan stanislava
stefka steinar stelian stelios stoyan subhash sudhir suleyman sultan sumit sundar suresh surya sushil
svetoslav swati sylvester szymon tabita tadashi tahir taiwo takumi talal talgat tamer tamaz tang tanja tao
taras tarek tarja tatsuya teodor teodora teofil tereza thabo thanh thi thomas tigran tien tihomir timur
tiziana tohir toivo tomasz tomoya tuan tulio tuncay tunde ugo ulf umit upul usha uzma vahid vaibhav valdas
valdis valeria valerio varun vasile vasilica vassil vehbi velimir venkat vesa vicenta viet vilma vincenzo
vipin viorel virginia vishal visar vita vitor vittorio vladan vlatko vojtech volkan vusal vyacheslav wahid
waleed waldemar wangari wanjiru wei wen wieslaw wilson wladyslaw xavi xi xiang xiao xin yakup yamina yan
yang yao yasemin yasin yasser yassin yaw yelena yerlan yesenia yi yildiz ying yohannes yong yoon yoshi
youssouf yu yuan yuki yuko yunus yusra zaid zafar zakir zara zarina zdravko zeinab zeki zeljka zenon zhanna
zhen zhi zhong ziad zlatan zoltan zorica zsolt zuhair zuzana
`;
