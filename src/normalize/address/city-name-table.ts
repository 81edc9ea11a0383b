/**
 * Cities whose name differs from language to language: one city a line, first the English name, then those of its own
 * country and of its neighbours' languages; Latin, folded, "+" for a blank. A name that is also a word of another sort, or
 * another city's, is left out. Written for this project.
 */
export const CITY_EXONYMS = `
vienna wien vienne viena wenen viden vieden wieden becs bec viyana dunaj+vieden
munich munchen muenchen monaco+di+baviera monachium mnichov munchener munchner muenchner
cologne koln koeln colonia keulen kolonia kolin+nad+rynem colonie kolner koelner
nuremberg nurnberg nuernberg norimberga norymberga norimberk nurnberger nurenberg neurenberg
berlin berlino berlim berlijn berlynas berliner berlinska
hamburg hambourg amburgo hamburgo hamburger hamborg hampuri
frankfurt francfort francoforte frankfurter frankfurt+am+main frankfurt+main
stuttgart estugarda stoccarda stuttgarter
hanover hannover hannovre hannoveraner hannoversche
brunswick braunschweig braunschweiger brunsvique
dresden dresde dresda drazdany drezno dresdner
leipzig lipsia lipsko leipziger leipsic
mainz mayence magonza maguncia moguncja
aachen aix+la+chapelle aquisgrana aken aachener akwizgran
trier treves treviri
ratisbon regensburg ratisbonne ratisbona ratyzbona rezno regensburger
augsburg augsbourg augusta+di+baviera augsburger
freiburg fribourg+en+brisgau friburgo freiburger
bremen breme brema bremer
dusseldorf duesseldorf dusseldorfer duesseldorfer
constance konstanz costanza konstanzer
salzburg salzbourg salisburgo salzburger solnograd
graz grazer gradec+styria
innsbruck innsbrucker
zurich zuerich zurigo zuerch curych zurcher zuercher zuriqu
geneva geneve genf ginevra ginebra genebra genewa zeneva genevois
basel basle bale basilea bazylea basler bazel
bern berne berna berner
lucerne luzern lucerna luzerner
lausanne losanna lausana
prague praha prag praga prager prazska prazsky prazske praska
brno brunn bruenn
pilsen plzen pilzno
ostrava ostrau
bratislava pressburg pozsony bratyslawa
kosice kaschau kassa koszyce
warsaw warszawa warschau varsovie varsovia varsavia varso warschauer varsava warszawski warszawska warszawskie
krakow cracow krakau cracovie cracovia krakov krakowski krakowska krakowskie
gdansk danzig dantzig danzica gdanska gdanski
wroclaw breslau breslavia vratislav wroclawski wroclawska
poznan posen poznanski poznanska
szczecin stettin
lodz lodsch lodzki lodzka
katowice kattowitz
lviv lvov lwow lemberg leopoli leopolis
kyiv kiev kiew kijow kyjev kijev kievo kiova kyjiv kyivska kievskiy
kharkiv kharkov charkow charkiv harkov
odesa odessa
moscow moskva moskau moscou mosca moscu moskou moskwa moskovskiy moskovskaya moskovskoe moskovskii moskovsky
saint+petersburg st+petersburg sankt+petersburg sankt+peterburg saint+petersbourg san+pietroburgo san+petersburgo petersburg peterburg
vilnius wilno wilna vilna vilnus
riga ryga riika
tallinn reval talin tallin
helsinki helsingfors helsinque helsinky
turku abo
stockholm estocolmo stoccolma tukholma sztokholm stokholm estocolm stockholms
gothenburg goteborg goeteborg gotemburgo goteborgs gotenburg gothembourg
malmo malmoe
copenhagen kobenhavn kopenhagen copenhague copenaghen kodan kopenhaga kopenhamn kobenhavns kaupmannahofn koobenhavn
aarhus arhus
oslo christiania
antwerp antwerpen anvers anversa amberes antuerpia antwerpse antwerpia
brussels bruxelles brussel bruselas bruxelas bruksela brusel brusseler bryssel brussl brusselse
ghent gent gand gante gandawa gentse
bruges brugge brujas brugia brugse
liege luik luttich luettich lieja liegi
leuven louvain lowen lovanio
mechelen malines
the+hague hague den+haag haag la+haye la+haya laia haga s+gravenhage haagse gravenhage
amsterdam amsterdamse amsterdao amsterdamer
rotterdam rotterdamse
paris parigi pariser parijs pariz paryz parisien parisienne
lyon lione lugduno lyons lyonnaise
marseille marseilles marsiglia marsella marselha marsylia marseillaise
strasbourg strassburg strasburgo estrasburgo straatsburg strassbourg
nice nizza niza
lille rijsel rysel lilla
bordeaux burdeos bordeus
dunkirk dunkerque duinkerke dunquerque
toulouse tolosa
mulhouse mulhausen muelhausen
rome roma rom rzym rim romana
milan milano mailand milaan mediolan milao milanese
turin torino turyn turim torinese
florence firenze florenz florencia florenca florencja fiorentina
venice venezia venedig venise venecia veneza wenecja benatky venetie veneziana
naples napoli neapel napoles neapol napels napoletana
genoa genova genua genes janov
bologna bologne bolonia bolonha bolona
padua padova padoue
mantua mantova
verona verone
trieste triest trst
syracuse siracusa syrakus
leghorn livorno livourne
bolzano bozen
lisbon lisboa lissabon lisbonne lisbona lizbona lisabon lisboeta
porto oporto
madrid madryt madri madrilena
barcelona barcellona barcelone
seville sevilla siviglia sevilha sewilla
saragossa zaragoza saragozza saragosse
cordoba cordova cordoue
valencia valence+espagne
bilbao bilbo
san+sebastian donostia
athens athinai athina athen athenes atenas atene ateny atheny athene athinon
thessaloniki salonica salonika saloniki selanik solun thessalonique
piraeus pireas peiraias pireo pireus piree
patras patra patrai
heraklion iraklio irakleio candia
nicosia lefkosia lefkosa nikosia
limassol lemesos limasol
istanbul konstantinopel constantinople stambul istambul stamboul
ankara angora
izmir smyrna smirne smyrne
bucharest bucuresti bukarest bucarest bukareszt bukurest boekarest bucareste
cluj klausenburg kolozsvar cluj+napoca
timisoara temeswar temesvar
brasov kronstadt brasso
sibiu hermannstadt
budapest budapeste budapeszt budapesti
sofia sofija sofya sofiya
belgrade beograd belgrad belgrado bialogrod beogradski beogradska
zagreb agram zagrebacka zagabria
ljubljana laibach lubiana
rijeka fiume
split spalato
dubrovnik ragusa
sarajevo sarajewo saraievo
skopje skoplje uskub
tirana tirane
pristina prishtina prishtine
podgorica titograd
chisinau kishinev kischinau
minsk minsker
tbilisi tiflis tbilissi
yerevan erevan erewan jerewan erivan
baku bakou baki
tashkent toshkent taschkent
almaty alma+ata
astana nur+sultan
london londres londra londyn londen lontoo londinas
edinburgh edimbourg edimburgo edynburg dun+eideann
dublin dublino baile+atha+cliath
cardiff caerdydd
beijing peking pekin pechino pequim pekino peip ing
shanghai xangai szanghaj schanghai sjanghai
guangzhou canton kanton kwangchow
nanjing nanking nankin nanchino
tianjin tientsin
chongqing chungking
xiamen amoy
qingdao tsingtao tsingtau
hong+kong hongkong xianggang hong+kong+sar
macau macao aomen
taipei taipeh taibei
kaohsiung gaoxiong
seoul seul soul
busan pusan fusan
incheon inchon
daegu taegu
daejeon taejon
gwangju kwangju
tokyo tokio toquio
osaka ohsaka
kyoto kioto quioto
ho+chi+minh saigon ho+chi+minh+city thanh+pho+ho+chi+minh
hanoi ha+noi
phnom+penh pnom+penh
bangkok krung+thep krungthep
chiang+mai chiengmai
yangon rangoon rangun
jakarta djakarta batavia
manila manille
mumbai bombay
kolkata calcutta kalkutta
chennai madras
bengaluru bangalore
delhi dilli new+delhi
varanasi benares
kathmandu katmandu
dhaka dacca
colombo kolombo
lahore lahor
karachi karatschi
kabul kaboul
tehran teheran
isfahan esfahan ispahan
mashhad meshed mashad
tabriz tebriz
shiraz chiraz
baghdad bagdad bagdag
basra bassorah al+basrah
mosul mossoul al+mawsil
damascus damas damaskus damasco dimashq damaszek
aleppo halab alep haleb
beirut beyrouth beyrut bayrut bairut
jerusalem yerushalayim al+quds gerusalemme jerusalen
tel+aviv tel+aviv+yafo tel+aviv+jaffa
haifa hefa
amman aman+jordan
riyadh riad riyad ar+riyadh
jeddah djeddah jiddah dschidda gedda
mecca makkah mekka la+mecque
medina al+madinah medine
doha doha+qatar
manama al+manamah
muscat mascate maskat masqat
sanaa sana
cairo kairo le+caire el+cairo al+qahirah qahira kair cairene
alexandria alexandrie alexandrien al+iskandariyah iskandariya
port+said bur+said
giza gizeh al+jizah
khartoum khartum chartum jartum
tripoli tripolis tarabulus
tunis tunez tunisi
algiers alger algier argel algeri al+jazair
oran wahran
casablanca dar+el+beida ad+dar+al+bayda
marrakesh marrakech marrakesch marraquexe
fez fes
rabat arbat
addis+ababa addis+abeba adis+abeba
havana la+habana habana havanna la+havane
mexico+city ciudad+de+mexico cidade+do+mexico mexiko+stadt
guatemala+city ciudad+de+guatemala
panama+city ciudad+de+panama
bogota santa+fe+de+bogota
quebec+city ville+de+quebec
cape+town kaapstad le+cap kapstadt ciudad+del+cabo
pretoria tshwane
`;
