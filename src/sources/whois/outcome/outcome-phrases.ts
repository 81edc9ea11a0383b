/** Wordings of answers without a record, as comparable text. They are looked for in short lines only, never in legal text. */

/** The server answers nothing now: too much was asked. */
export const THROTTLED: readonly RegExp[] = [
  /\b(?:quota|limit|limits|rate|queries|requests|connections|lookups)\b.*\bexceeded|\bexceed(?:ed|s)\b.*\b(?:quota|limit|rate|allowed|queries|requests|connections)\b/,
  /\btoo many (?:requests|queries|connections|lookups|whois|simultaneous)/,
  /\b(?:query|request|connection|whois|daily|lookup|access) (?:rate )?limit(?:s)? (?:reached|exceeded|has been)/,
  /\b(?:maximum|max) (?:query|queries|request|lookup)\w* (?:rate|limit|number)?\b.*\breached\b|\binterval is too short\b|\btoo (?:frequent|fast|quickly)\b/,
  /\blimit exceeded\b|\byou (?:are|have been) rate limited\b|\bthrottled?\b|\bexcessive (?:querying|queries|use)\b/,
  /\bonly \d+ (?:request|quer|connection)\w* per\b/,
  /\bplease (?:go away|slow down|wait|try again (?:later|in)|maintain at least)\b|\bslow down\b/,
  /\bcan temporarily not be answered\b|\btemporarily (?:unavailable|blocked|banned)\b|\bserver (?:is )?(?:too )?busy\b|\bservice (?:is )?(?:temporarily )?unavailable\b/,
  /\bgrace period wait\b|\bwait (?:for )?\d+ (?:more )?(?:s|sec|seconds|minutes)\b/,
  /\btry again (?:later|after|in \d)\b/,
  /\b(?:connect|connection|query|hourly|daily|rate|request) limit (?:is |was |has been )?reached\b|\breached (?:the |your )?(?:rate|query|connection|daily|hourly) limit\b/,
  /\blimite? .*\b(?:excedido|superado|superato|depasse|atteint|atingido|alcanzado)\b|\b(?:excedido|superado|depasse|ultrapassou|superato) .*\b(?:limite|maximo|maximal|consultas|requetes|richieste)\b|\bmaximo de consultas\b/,
  /\b(?:demasiad[ao]s|muitas|troppe|trop de) (?:consultas|solicitudes|peticiones|requisicoes|richieste|requetes|interrogations)\b|\bzu viele (?:anfragen|abfragen)\b|\blimit\b.*\b(?:uberschritten|erreicht)\b|\b(?:an|ab)fragelimit\b/,
  /\b(?:sorgu|istek) (?:limiti|siniri)\b.*\basil|\bprzekroczono (?:limit|liczbe)|\bprekrocen (?:limit|pocet)|\bprekracen limit|\bte veel (?:aanvragen|verzoeken)\b|\bfor mange (?:foresporsler|foresporgsler)\b/,
  /(?:лимит|ліміт).*(?:превышен|исчерпан|перевищено)|(?:превышен|исчерпан|перевищено).*(?:лимит|ліміт)|слишком много|забагато запитів/u,
  /(?:查询|查詢|请求|請求).*(?:超过|超出|超過|过于|過於|频繁|頻繁|过多|過多)|リクエスト.*多す|要求.*多す|한도를 초과|制限を超え/u,
];

/** The server does not answer us at all. */
export const DENIED: readonly RegExp[] = [
  /\byou(?: \w+)? (?:are|is|have been|has been) (?:temporarily |permanently )?(?:black ?listed|blocked|banned)\b|\byour (?:ip|address|access|host|client)\b.*\b(?:blocked|banned|denied|restricted)\b|\baccess (?:is |has been )?denied\b|\bnot authori[sz]ed to (?:use|access|query) this (?:service|server)\b/,
  /\b(?:permission denied|connection refused|not allowed to (?:query|connect)|requests of this client are not permitted|access (?:to this (?:service|server) )?(?:is )?restricted to)\b/,
  /\bwhois (?:service )?(?:is )?(?:has been )?(?:disabled|discontinued|retired|no longer (?:available|supported))\b/,
];

export const RESERVED: readonly RegExp[] = [
  /^restricted(?:$| (?:domain|name|restricted))|\b(?:is|has been|name|domain) reserved\b|\breserved (?:name|domain|by|for|word|brand)\b|^reserved\b/,
  /\b(?:restricted|blocked|excluded|prohibited) from (?:registration|being registered)\b/,
  /\bcannot be registered\b|\bcan ?not be registered\b|\bmay not be registered\b|\bnot available for registration\b|\bis not available(?: to register)?$/,
  /^(?:the )?(?:requested )?domain(?: name)? (?:is )?(?:not available|unavailable|blocked|restricted|prohibited)\b/,
  /\b(?:this )?(?:name|domain) is (?:blocked|restricted|prohibited|excluded|forbidden|banned|premium|a premium)\b|\bpremium (?:domain )?name\b/,
  /\bregistry reserved\b|\bdpml (?:brand )?protect|\bregistration of this (?:name|domain) is (?:not allowed|prohibited|restricted)\b/,
  /\b(?:esta|es|est|ist|is|e|jest|je) (?:reservado|reservada|reserve|reserviert|gereserveerd|riservato|zastrzezon[ay]|rezervovan[ay]?|rezervisan[ao]?)\b|^(?:nombre de |nome de |nom de |nome a )?(?:dominio|domaine|domena|domeinnaam) (?:reservado|reserve|riservato|zastrzezona)\b/,
  /зарезервир|зарезервован|запазено|保留域名|被保留|محجوز|שמור/u,
  /\bblocked by (?!your|our|the (?:fire|network))|\b(?:name|domain|label) (?:has been|was|is) blocked\b|\bglobal ?block\b|\bbrand (?:protection|safety) (?:polic|service|block)/,
  /\bnot available for (?:\w+ ){1,2}(?:level )?registration\b|\b(?:withheld|excluded|barred) from registration\b|\bregistration of this (?:name|domain) is (?:\w+ ){0,2}(?:restricted|blocked|barred)\b/,
  /\bunassignable\b|\bnot registrable\b|\bpolicy reserved\b|\bgesperrt\b|\bforbidden name\b/,
];

export const NOT_FOUND: readonly RegExp[] = [
  /\bno (?:match(?:es|ing)?|entry|entries|records?|objects?|data|domains?|information|result|results|found|domain records)\b(?! (?:is|are|will|may|can|for the purpose)\b)/,
  /\breturned 0 objects\b|\bnot have any (?:data|records?|information)\b|\bnot? (?:been )?found\b|\bnothing found\b|\bno such (?:domain|object|name|record)/,
  /\b(?:is|are) (?:currently )?(?:free|available|unregistered|still available)\b(?! (?:for|in|to|at|on|from|by|of|under|through|as) (?:the|this|a|information|internet|all|use|whois|charge|your))/,
  /\bavailable for (?:registration|purchase|sale|application)\b|\bavailable yes\b|^(?:[\w-]+ ){1,4}free$|^(?:domain )?(?:status )?(?:free|available|not registered|not found|unregistered|not exist)$/,
  /\bnot (?:yet )?(?:been )?regist(?:e)?red\b|\b(?:does|do|did) not (?:exist|have an entry|have any (?:record|data))|\bnot exist(?:ing|s)?\b|\bnot in (?:our |the )?(?:database|registry)\b/,
  /\bwe do not have an entry\b|\bcould not find\b|\bcan ?not (?:be )?f(?:ind|ound)\b|\bis not known\b|\bunable to find\b|\bnot known in\b|\bis unknown\b|\bunknown domain\b|\bdomain unknown\b|\bnot delegated\b|\bnot assigned\b/,
  /\bno se encuentra\b|\bno (?:existe|registrado|encontrado|esta registrado|se encontro)\b|\bdisponible\b|\bdisponivel\b|\binexistente\b|\blibre\b|\bnao (?:existe|registrado|encontrado|foi encontrado)\b/,
  /\baucun(?:e)? (?:objet|domaine|resultat|enregistrement|correspondance|entree)\b|\bn existe pas\b|\bn est pas (?:enregistre|attribue)\b|\bobjet (?:non|inexistant)\b|\bnon (?:trouve|enregistre|attribue)\b/,
  /\bnicht (?:gefunden|registriert|vergeben|vorhanden)\b|\bist frei\b|\bist verfugbar\b|\bkein(?:e)? (?:eintrag|treffer|daten)\b/,
  /\bnon (?:esiste|registrato|trovato|assegnato)\b|\bnessun (?:risultato|dominio|record)\b|\bdominio libero\b/,
  /\bniet gevonden\b|\bis vrij\b|\binte (?:registrerad|hittades)\b|\bej registrerad\b|\bar ledig|\bikke (?:registreret|registrert|fundet|funnet)\b|\bei loydy\b|\bvapaa\b|\bei ole rekisteroity\b/,
  /\bnie (?:znaleziono|istnieje|jest zarejestrowan)|\bbrak (?:danych|domeny|wpisu)|\bnenalezen|\bneexistuje\b|\bnije (?:registr|pronaden)|\bne postoji\b|\bslobodna?\b|\bnincs talalat\b|\bszabad\b|\bnu (?:exista|este inregistrat|a fost gasit)\b/,
  /\bbulunamad|\bbulunmuyor\b|\bkayitli degil\b|\bkayit bulunam|\bmusait\b|\btidak (?:ditemukan|terdaftar)\b|\bkhong tim thay\b|\bnerasta\b|\blaisvas\b|\bpole registreeritud\b|\bei leitud\b|\bnav (?:atrasts|registrets)\b|\bbrivs\b/,
  /не (?:найден|зарегистрирован|существует|знаидено|знайдено|зареєстрован)|свобод|записеи не|домен своб|записів не/u,
  /\bchua (?:duoc )?dang ky\b|\bbelum (?:terdaftar|didaftar)|\btidak dijumpai\b|\bnao (?:esta )?registado\b|\bnon e (?:registrato|assegnato|stato trovato)\b|\bno esta (?:registrat|registrado|asignado)\b|\bneregistruotas\b|\bneinregistrat\b/,
  /\b(?:jest wolna|je volna|je volne|je slobodn[ao]|je prosta|on vaba|er laust|ist noch frei|is nog vrij|est libre|esta libre|esta livre|este liber)\b|\bn(?:i|ie je|eni|ije) (?:registriran|registrovan|pronaden|najden)|\bloytynyt\b|\b(?:fannst ekki|ekki skrad|ekki til)\b|\bneregistrovan|\bmavjud emas\b|\bqeydiyyatdan kecmeyib\b|\btapilmadi\b/,
  /не е регистриран|не е намерен|вільнии|домен бос|тіркелмеген|табылмады|δεν (?:βρεθηκε|υπαρχει|ειναι κατοχυρωμεν|εχει κατοχυρωθει)|διαθεσιμ|غير مسجل|متاح|ثبت نشده|یافت نشد|לא נמצא|אינו רשום|לא רשום|ไมพบ|ยงไมได|თავისუფალია|არ მოიძებნა|არ არის რეგისტრირებული|ազատ է|չի գտնվել/u,
  /没有找到|未注册|未被注册|找不到|查無|未註冊|無此|no matching|見つかりません|該当するデータ|등록되어 있지|등록되지 않은|존재하지 않|검색된 결과가 없|사용 가능/u,
];

/** Values of a status field by which a registry says that the name is nobody's. */
export const FREE_STATUS =
  /^(?:\d{3} )?(?:free|available|avail|not registered|unregistered|no object found|not found|no match|none found|available for registration|libre|disponible|disponivel|vrij|frei|ledig|vapaa|wolna|volna|not delegated|unallocated|unassigned|not existing|does not exist|not exist|inexistent|invalid|nonexistent|this domain is available|libero|livre|liber|wolny|wolna|slobod(?:an|na|no)|volny|prosta|vaba|brivs|laisvas|szabad|laust|musait|bos|tersedia|свобод(?:ен|на|но)|вільнии|未注册|未註冊)$/;

/** Values of a status field by which a registry says that it keeps the name itself. */
export const RESERVED_STATUS =
  /^(?:reserved|registry reserved|reserved by registry|unassignable|blocked|not open|not available|unavailable|restricted|prohibited|excluded|forbidden|reservado|reserve|reserviert|gesperrt|not registrable|registry lock reserved|system|premium|riservato|gereserveerd|rezerv(?:ovan[ayo]?|isan[ao]?|at)|zastrzezon[ay]|зарезервирован[ао]?|запазен[ао]?|保留)$/;

/** Of these, the words that mean it beside a registrar or a date as well; "not available" then means "taken". */
export const RESERVED_ALWAYS =
  /^(?:reserved|registry reserved|reserved by registry|unassignable|reservado|reserviert)$/;
