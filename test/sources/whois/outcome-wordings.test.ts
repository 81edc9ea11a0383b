import { parseWhois } from '../../../src/sources/whois/parse-whois.ts';

/** What registries say instead of a record, by what it means; one wording a line. */
const WORDINGS = {
  'not-registered': `
    No match for "EXAMPLE.COM".
    NOT FOUND
    No Data Found
    The queried object does not exist: DOMAIN NOT FOUND
    Domain example.kz not found
    %% No entries found for query "example.ec".
    % No entries found for the selected source(s).
    Domain Status: No Object Found
    No Object Found
    %ERROR:101: no entries found
    example.is - no match
    Domain not found.
    % nothing found
    Status: AVAILABLE
    Status: free
    >>> Domain example.ua is available for registration
    Domain "example.ly" - Not Registered
    El dominio no se encuentra registrado
    Dominio no registrado
    example.cl: no existe
    Domain name example.co.th is available
    % No such domain example.lu
    No Domain exists for the given name
    This domain name has not been registered.
    % Object not found in database
    example.ee: Domain not registered
    Domain unknown
    Domain example.pl not registered
    Bu alan adi kayitli degil.
    Alan adı bulunamadı
    Ten mien chua duoc dang ky
    Tên miền chưa được đăng ký
    Domain belum terdaftar
    Domain tidak ditemukan
    Không tìm thấy tên miền
    Nazwa domeny nie istnieje
    Domena nije registrovana
    Domena ni registrirana
    Доменот не е регистриран
    Домейнът не е регистриран
    Домен не зарегистрирован
    Домен вільний
    Домен бос
    Το όνομα δεν βρέθηκε
    Το domain δεν είναι κατοχυρωμένο
    Domeniu neînregistrat
    Domeniul nu este înregistrat
    A domain szabad
    Domains ist nicht registriert
    Domeinnaam is vrij
    Domænet er ikke registreret
    Domenet er ikke registrert
    Domänen är inte registrerad
    Domänen är ledig
    Verkkotunnusta ei löytynyt
    Verkkotunnus on vapaa
    Domeen on vaba
    Domēns nav reģistrēts
    Domenas neregistruotas
    Domenas laisvas
    Lénið er laust
    Lén er ekki skráð
    Lén fannst ekki
    النطاق غير مسجل
    اسم النطاق متاح للتسجيل
    دامنه ثبت نشده است
    שם המתחם אינו רשום
    ไม่พบข้อมูล
    โดเมนนี้ยังไม่ได้จดทะเบียน
    დომენი თავისუფალია
    დომენი არ მოიძებნა
    Դոմենը ազատ է
    域名未注册
    該網域名稱尚未註冊
    没有找到匹配的记录
    ドメインが見つかりません
    등록되지 않은 도메인
    Aucun enregistrement trouvé
    Le domaine n'est pas enregistré
    Domaine libre
    Nom de domaine disponible
    Dominio disponible
    Domínio não registado
    Domínio disponível para registo
    Il dominio non è registrato
    Dominio non trovato
    El domini no està registrat
    Domena jest wolna
    Doména není registrována
    Doména je volná
    Doména nie je registrovaná
    Domain is available
    The domain has not been registered
    no records matching
    Requested Domain cannot be found
    domain name not known in nic.example
    Object does not exist
    The domain you requested is not known in Freenoms database.
    404 Not Found
    Domain example.sk is free
    available
    The domain example.gd is unregistered
    Domain not assigned
    ERROR: Object not found
    Error: 404 - no such object
    no domain found
    NO OBJECT FOUND!
    No information was found matching that query.
    WHOIS: no record for example.mt
    Unregistered
    Not Registered - The domain you have requested is not a registered .mx domain
  `,
  reserved: `
    Reserved Domain Name
    This name is reserved by the Registry in accordance with ICANN Policy.
    The domain name is reserved
    Domain reserved by registry
    example.gi is a reserved name
    This domain name is prohibited and cannot be registered
    Domain is blocked
    El dominio está reservado
    Nom de domaine réservé
    Domain ist reserviert
    Имя зарезервировано
    Domínio reservado
    Dominio riservato
    Status: reserved
    This is a premium domain name
    Domena zastrzeżona
    Doména je rezervovaná
    Domeinnaam is gereserveerd
  `,
  refused: `
    WHOIS LIMIT EXCEEDED - SEE WWW.PIR.ORG/WHOIS FOR DETAILS
    Query rate limit exceeded. Reduced information.
    Your connection limit exceeded. Please slow down and try again later.
    Excessive querying, grace period of 60 seconds
    You have exceeded your quota
    % Quota exceeded
    Maximum daily connection limit reached for your host.
    -1: maximum queries per hour exceeded
    Too many queries from your IP
    Access denied
    Blacklisted: You exceeded the query limit
    connect limit reached
    Límite de consultas excedido
    Vous avez dépassé le nombre maximal de requêtes
    Anfragelimit überschritten
    Zu viele Anfragen
    Превышен лимит запросов
    Слишком много запросов
    查询次数超过限制
    查詢過於頻繁
    Limite di richieste superato
    Sorgu limiti aşıldı
    Przekroczono limit zapytań
    Překročen limit dotazů
    Has superado el número máximo de consultas
    IP Address Has Reached Rate Limit
    You are not authorized to access this service
    Your IP has been restricted
    request throttled
    Query limit reached, try tomorrow
    Número máximo de consultas excedido
    Hourly limit reached
    Troppe richieste
    Demasiadas consultas
    Ліміт запитів перевищено
    リクエストが多すぎます
    요청 한도를 초과했습니다
  `,
} as const;

function wordings(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

describe.each(Object.entries(WORDINGS))('wordings of %s', (outcome, text) => {
  it.each(wordings(text))('%s', (line) => {
    expect(parseWhois(`${line}\n`).outcome).toBe(outcome);
  });
});

const RECORD = `
    Domain Name: example.com
    Creation Date: 2001-02-03
    Registrar: Example Registrar
`;

it.each(Object.values(WORDINGS).flatMap(wordings))(
  'a legal text with "%s" leaves a record a record',
  (line) => {
    const legal = `${'The data in this answer is given for information only, and we may at any time and for any reason say that '.repeat(2)}${line}`;
    expect(parseWhois(`${RECORD}\n\n${legal}\n`)).toMatchObject({
      outcome: 'registered',
      domain: 'example.com',
    });
  },
);
