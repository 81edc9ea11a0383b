/**
 * Cardinals of other languages, folded, each line from two on, "-" where the word is also a name or a word of another sort:
 * those stand in {@link DOUBTFUL_CARDINALS}. A number keeps two names apart, so one that is none would do harm.
 */
export const CARDINALS: readonly string[] = [
  'zwei drei vier funf sechs sieben acht neun zehn - zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  'twee - - vijf zes zeven - negen - - twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
  'deux trois quatre cinq - - huit - - onze douze treize quatorze quinze seize - - - vingt',
  '- - cuatro cinco - siete ocho nueve - - doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte',
  '- - quattro cinque - sette - nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
  'dois - quatro - - sete oito - dez - doze treze - quinze dezesseis dezessete dezoito dezenove vinte',
  'dwa trzy cztery piec szesc siedem osiem dziewiec dziesiec jedenascie dwanascie trzynascie czternascie pietnascie szesnascie siedemnascie osiemnascie dziewietnascie dwadziescia',
  '- - fyra - - sju - - - elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo',
  '- - - - - - - - - - tolv tretten fjorten femten seksten sytten atten nitten tyve',
  'kaksi kolme nelja viisi kuusi seitseman kahdeksan yhdeksan kymmenen yksitoista kaksitoista',
  'dva - ctyri - - sedm - devet deset jedenact dvanact trinact ctrnact patnact sestnact sedmnact osmnact devatenact dvacet',
  'ketto harom negy - - - nyolc kilenc - tizenegy tizenketto tizenharom tizennegy tizenot tizenhat tizenhet tizennyolc tizenkilenc -',
  'iki - - - - yedi sekiz dokuz - - oniki',
  '- trei patru cinci - sapte - - zece unsprezece doisprezece treisprezece paisprezece cincisprezece',
  '- - chetyre pyat shest - vosem devyat desyat odinnadtsat dvenadtsat trinadtsat chetyrnadtsat pyatnadtsat',
  '- - quatre - - - vuit - - onze dotze',
];

/** The same for words that are also others, "due", "tre", "otto": they are a number where the other name writes one. */
export const DOUBTFUL_CARDINALS: readonly string[] = [
  'dos tres - - seis - - - diez once',
  'due tre - - sei - otto',
  '- tres - cinco seis - - nove - onze - - catorze',
  '- - - - six sept - neuf dix',
  'duas',
  'tva tre - fem sex - - nio tio',
  '- tre - fem - syv - ni ti',
  '- - - - - - - - - elf',
  '- drie vier - - - acht - tien elf',
  'dwie',
  'dve tri',
  '- uc - bes - - - - - onbir',
  '- - - ot',
  'doua',
  'doi - dort - alti het atta nou - elleve - - - - - - - - husz',
  'dos - - - - sem opt noua tiz',
  '- - - - sase - osm',
  '- - - - seks - otte',
  '- - - - sest',
  '- - - - sis',
];

/** Tens from twenty on. */
export const TENS_OF_LANGUAGES: readonly string[] = [
  'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig',
  'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
  'vingt trente quarante cinquante soixante - - -',
  'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
  'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
  'tjugo trettio fyrtio femtio sextio sjuttio attio nittio',
  'dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat osiemdziesiat dziewiecdziesiat',
  'dvacet tricet ctyricet padesat sedesat sedmdesat osmdesat devadesat',
  'husz harminc negyven otven hatvan hetven nyolcvan kilencven',
  'yirmi otuz kirk elli altmis yetmis seksen doksan',
];

/** Units that German and Dutch write before the ten, as in "einundzwanzig", "eenentwintig". */
export const UNITS_BEFORE_TENS: readonly string[] = [
  'ein zwei drei vier funf sechs sieben acht neun',
  'een twee drie vier vijf zes zeven acht negen',
];

/** Ordinals from one on, each form of an adjective a line. */
export const ORDINALS_OF_LANGUAGES: readonly string[] = [
  'erste zweite dritte vierte funfte sechste siebte achte neunte zehnte elfte zwolfte',
  'erster zweiter dritter vierter funfter sechster siebter achter neunter zehnter elfter zwolfter',
  'erstes zweites drittes viertes funftes sechstes siebtes achtes neuntes zehntes elftes zwolftes',
  'ersten zweiten dritten vierten funften sechsten siebten achten neunten zehnten elften zwolften',
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde',
  'premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme',
  'premiere seconde',
  'primera segunda tercera cuarta quinta sexta septima octava novena decima undecima duodecima',
  'primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo undecimo duodecimo',
  '- - tercer',
  'primo secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo dodicesimo',
  '- seconda terza quarta quinta sesta settima ottava nona decima undicesima dodicesima',
  'primeiro segundo terceiro quarto quinto sexto setimo oitavo nono decimo',
  'primeira segunda terceira quarta quinta sexta setima oitava nona decima',
  'forsta - tredje fjarde femte sjatte sjunde attonde nionde tionde',
  'forste - - fjerde femte sjette syvende ottende niende tiende',
  '- annet tredje',
  'ensimmainen toinen kolmas neljas viides kuudes seitsemas kahdeksas yhdeksas kymmenes',
  'pierwszy drugi trzeci czwarty piaty szosty siodmy osmy dziewiaty dziesiaty',
  'pierwsza druga trzecia czwarta piata szosta siodma osma dziewiata dziesiata',
  'pierwsze drugie trzecie czwarte piate szoste siodme osme dziewiate dziesiate',
  'prvni druhy treti ctvrty paty sesty sedmy osmy devaty desaty',
  'prvni druha treti ctvrta pata sesta sedma osma devata desata',
  'elso masodik harmadik negyedik otodik hatodik hetedik nyolcadik kilencedik tizedik',
  'birinci ikinci ucuncu dorduncu besinci altinci yedinci sekizinci dokuzuncu onuncu',
  'intai doilea treilea patrulea cincilea saselea saptelea optulea noualea zecelea',
  'pervyy vtoroy tretiy chetvertyy pyatyy shestoy sedmoy vosmoy devyatyy desyatyy',
  'pervaya vtoraya tretya chetvertaya pyataya shestaya sedmaya vosmaya devyataya desyataya',
  'pervoe vtoroe trete chetvertoe pyatoe shestoe sedmoe vosmoe devyatoe desyatoe',
];

/** Ordinals that are also other words or names, as Swedish "andra". */
export const DOUBTFUL_ORDINALS: readonly string[] = ['prima', 'primer', '- andra', '- anden', '- annen'];
