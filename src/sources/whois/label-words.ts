/** What one word or phrase of a label stands for; a label means what its atoms say together (`label-meaning.ts`). */
export type Atom = RoleAtom | ThingAtom | FieldAtom | 'by' | 'agent' | 'filler' | 'ignored';

export type RoleAtom =
  | 'registrant'
  | 'admin'
  | 'tech'
  | 'billing'
  | 'abuse'
  | 'registrar'
  | 'reseller'
  | 'otherRole'
  | 'anyContact';

export type ThingAtom =
  | 'domain'
  | 'nameServer'
  | 'status'
  | 'dnssec'
  | 'created'
  | 'updated'
  | 'expires'
  | 'otherDate'
  | 'referral'
  | 'ianaId'
  | 'contact'
  | 'contactType'
  | 'group';

export type FieldAtom =
  | 'name'
  | 'person'
  | 'givenName'
  | 'familyName'
  | 'organization'
  | 'street'
  | 'address'
  | 'city'
  | 'region'
  | 'postalCode'
  | 'country'
  | 'code'
  | 'email'
  | 'phone'
  | 'fax'
  | 'extension'
  | 'handle'
  | 'description';

/**
 * Words by atom, phrases by comma, as `comparableLabel` leaves them: lower case, accents folded, no punctuation.
 * English first, then the languages in which registries label their answers.
 */
export const LABEL_WORDS: Readonly<Record<Atom, string>> = {
  registrant: `registrant, registrants, registrant s, owner, owners, owner s, holder, holders, domain owner, domain holder, domain registrant,
    holder of domain name, organization using domain name, organisation using domain name, organization using, registered for, registered to,
    licensee, domain name holder, domain owners, subscriber, domain name registrant, applicant,
    legal holder, registered name holder,
    titular, titulaire, titolare, inhaber, domaininhaber, proprietaire, proprietario, registrante, owner c, holder c, assigned to, dueno,
    houder, innehavare, innehaver, omistaja, haltija, wlasciciel, abonent, abonent domeny, drzitel, vlasnik, registrovatel, rettighafi, eigandi,
    organization registrant, alan adi sahibi, sahibi, tulajdonos, igenylo, detentor, entidade titular, titular do dominio, entity,
    владелец, администратор домена, реєстрант, регистрант, корисник, 登録者名, 登録者, 登録担当者名, 组织名, 组织名称, 注册人, 注册者, 註冊人, 申請人, 등록인, 등록자, 소유자, правообладатель, власник, иесі, sahip, titulari, detenteur, domeininhaber, domeinnaamhouder,
    φορεας, καταχωρουμενος, κατοχος, δικαιουχος, mbajtesi, mbajtes, pronari, nosilac, nosilac domene, nositelj, imetnik, nosilec, korisnik, korisnik domene, носител, сопственик, собственик, титуляр,
    носилац, регистрант домена, титуляр домена, chu the, ten chu the dang ky su dung, chu the dang ky, ten nguoi dang ky, sahibi, домен иеси, ee egasi, egasi, pemilik, pendaftar, pemegang, pemilik domain, nama pendaftar,
    الجهة المسجلة, المسجل له, مالك النطاق, صاحب النطاق, المالك, صاحب الامتياز, صاحب دامنه, مالک, صاحب امتیاز, בעל השם, מחזיק השם, בעלים, ผู้ถือครอง, ผู้ถือครองโดเมน, მფლობელი, რეგისტრანტი, տերը, գրանցող, օգտատեր,
    savininkas, domeno turetojas, turetojas, ipasnieks, domena lietotajs, lietotajs, omanik, registreerija, domeeni omanik, detinator, detinatorul, titularul, registrantul, eigari, rettindi, rettindhafi, eigandi, posedanto, titularra, titular del domini,
    perchennog, sealbhoir, mmiliki, eienaar, registrasie eienaar, ейгер, иелик етуші, иесі, власник домену, утримувач, holder name, domeinhouder, dominehaver, domeneabonnent, domanhavare, haldari, anvandare, uzivatel domeny, majitel, majitel domeny`,
  admin: `admin, administrative, administrator, administrators, administration, admin contact, administrative contact, administrative c, admin c, adminc, adm contact, adm,
    administratif, administrativo, administrative contacts, contacto administrativo, contact administratif, responsable administratif, responsavel,
    responsible, responsible person, verwalter, amministrativo, amministratore, administrador, administrateur, idari, idari sorumlu, administrativni,
    responsable, representative, 管理者連絡窓口, 登録担当者, 管理联系人, 管理聯絡人, 책임자, 관리자, ac, tec admin, contact administrateur, administrativer ansprechpartner, administrativ, administrativni,
    διαχειριστης, διοικητικος υπευθυνος, kontakti administrativ, administrativni kontakt, administrativna osoba, администратор, административен контакт, административни контакт, административный контакт, адміністратор, адміністративний контакт,
    nguoi quan ly, quan ly ten mien, inzibati, inzibati elaqe, kontak administratif, administrasi, المسؤول الإداري, الاتصال الإداري, جهة الاتصال الإدارية, مسئول اداری, رابط اداری, איש קשר מנהלי, איש קשר אדמיניסטרטיבי, ผู้ติดต่อด้านบริหาร, ადმინისტრაციული, ადმინისტრაციული კონტაქტი,
    վարչական, administracinis, administracinis kontaktas, administrativa kontaktpersona, administratiivne, halduskontakt, contact administrativ, stjornunarlegur, stjornandi, administrativ kontakt, adminkontakt, beheerder, administratief, administratieve contactpersoon, administracyjny, kontakt administracyjny,
    adminisztrativ, adminisztrativ kapcsolattarto, kapcsolattarto, spravni kontakt, administrativny kontakt, administracni kontakt, administratieve, responsable administrativo, contato administrativo, contatto amministrativo, referente amministrativo, contacte administratiu`,
  tech: `tech, technical, technic, techical, technique, tecnico, technisch, technischer, tech contact, technical contact, technical c, tech c, techc, technicien,
    contacto tecnico, contact technique, responsavel tecnico, responsabile tecnico, responsable technique, teknik, teknik sorumlu, tekninen,
    technicky, tehnicki, techniczny, technikai, technical contacts, tecnica, techninis, 技術連絡担当者, 技术联系人, 技術聯絡人, 기술 책임자, 네트워크 책임자, tec, tc, technischer ansprechpartner,
    τεχνικος υπευθυνος, τεχνικος, kontakti teknik, tehnicki kontakt, tehnicka osoba, tehnicni kontakt, tehnicni, технически контакт, техничар, технички контакт, технический контакт, технічний контакт, nguoi ky thuat, ky thuat, texniki, texniki elaqe, kontak teknis, teknis,
    المسؤول الفني, المسؤول التقني, الاتصال الفني, جهة الاتصال الفنية, رابط فنی, مسئول فنی, איש קשר טכני, ผู้ติดต่อด้านเทคนิค, ტექნიკური, ტექნიკური კონტაქტი, տեխնիկական, techninis kontaktas, tehniskais, tehniskais kontakts, tehniline, tehniline kontakt, contact tehnic, taeknilegur, taeknilegur tengilidur,
    teknisk, teknisk kontakt, technische contactpersoon, techniczny kontakt, kontakt techniczny, technikai kapcsolattarto, technicky kontakt, contato tecnico, contatto tecnico, referente tecnico, contacte tecnic, tekninen yhteyshenkilo`,
  billing: `billing, invoicing, invoice, payment, financial, invoicing party, billing c, billing contact, facturation, facturacion, cobranza,
    contacto de cobranza, contacto de facturacion, contacto financiero, entidade gestora, odeme, fatura, odeme sorumlu, 付款联系人, 요금 책임자, bil, bill,
    οικονομικος υπευθυνος, finansovi kontakt, финансовый контакт, платежный контакт, جهة الاتصال المالية, المسؤول المالي, רכז חיוב, ผู้ติดต่อด้านการชำระเงิน, fakturering, rechnung, rechnungskontakt, platebni, platobny, placilni, contato de cobranca, contatto per la fatturazione`,
  abuse: `abuse, abuse contact, abuse c`,
  registrar: `registrar, registrars, registrar s, sponsoring registrar, current registrar, sponsor, sponsoring, registered through, registered by, registered with,
    registration service provider, registration service provided by, registration service, service provider, registrar of record, registration provider,
    registrador, registraire, bureau d enregistrement, registro por, registrado por, registrado con, agente registrador, rejestrator, registrator,
    registrateur, registratar, kayit firmasi, kayit kurulusu, domain registrar, tag, authorized agency, accredited registrar, isp,
    wholesaler, support provider, domain service provider, provider, maintained by,
    регистратор, реєстратор, 登録業者, 指定事業者名, 注册商, 所属注册机构, 註冊商, 등록대행자, 등록대행기관, registar, current registar, registrar agency, rsp, entidad registradora, agent organization, agent organisation,
    καταχωρητης, regjistruesi, regjistrues, registrar domene, registrarstvo, регистратор домена, регистрар, регистратор на домейн, nha dang ky, nha dang ky quan ly, nha dang ky ten mien, qeydiyyatci, qeydiyyatchi, registrar terdaftar, penyelenggara,
    المسجل, مسجل النطاق, أمين السجل, ثبت کننده, کارگزار, רשם, ผู้ให้บริการ, นายทะเบียน, რეგისტრატორი, գրանցող կազմակերպություն, ռեգիստրատոր, тіркеуші, registratorius, registrators, registripidaja, registrar oficial, skraningaraoili, skraningaradili,
    registreerder, registreringsenhed, registrarul, regisztrator, registrarja, provozovatel registrace, registerfuhrer, maklumat pendaftar, entitat registradora, registrarea prin`,
  anyContact: ``,
  reseller: `reseller, resellers, wiederverkaufer, revendeur, revendedor, 再販業者,
    μεταπωλητης, preprodajalec, посредник, перепродавец, dai ly, penjual semula, الموزع, המפיץ, tussenpersoon, ater forsaljare, aterforsaljare, jalleenmyyja, odsprzedawca, viszontelado, prodejce, predajca`,
  otherRole: `zone, zone c, onsite, onsite s, domain manager, domain managers, managers, proxy, trustee, security, security c, security contact, noc,
    domicile, maintainer contact, dns contact, hosting, reg c, network service, local presence, legal representative, routing, routing c`,
  domain: `domain, domains, domain name, domainname, complete domain name, fqdn, nom de domaine, nome de dominio, nombre de dominio, nombre del dominio, dominio,
    domaine, domaene, domeen, domena, nazwa domeny, domene, domanenname, alan adi, domena ime, nombre dominio, nom domaine, verkkotunnus, domen,
    query, domain name ace, ace, 域名, 網域名稱, 도메인이름, 도메인, ドメイン名, ドメイン, домен, domain name punycode, nom du domaine, nom de dominio, nazwa domeny internetowej, unicode domain, idn,
    ονομα χωρου, ονομα τομεα, emri i domenit, emri i domain, domeni, naziv domene, naziv domena, ime domene, ime domena, internet domena, naziv internet domena, име на домейн, име на домена, домейн, имя домена, доменное имя, домен нэр, домен аты, доменне ім'я,
    ten mien, domen adi, domen nomi, nama domain, domain nama, nama domen, اسم النطاق, النطاق, نام دامنه, دامنه, שם המתחם, שם מתחם, דומיין, ชื่อโดเมน, โดเมน, დომენი, დომენის სახელი, դոմեն, դոմենի անունը, տիրույթ, domeno vardas, domenas, domena vards, domenas pavadinimas, domeeninimi, domeeni nimi, numele domeniului, nume domeniu, domeniu, domeniul, len, lenid, lennafn, okisnavn, domenenavn, domanavn, domanenavn, domannamn, domaenenavn,
    domeinnaam, domein, domainnavn, nazev domeny, nazov domeny, domennev, tartomanynev, nom de domini, domeinu izena, enw parth, ainm fearainn, jina la kikoa, डोमेन, डोमेन नाम, domeinenaam, domeennimi, domen nome, verkkotunnuksen nimi, nom d hote du domaine`,
  nameServer: `name server, name servers, nameserver, nameservers, nserver, nservers, ns, dns, dns server, dns servers, domain name server, domain name servers,
    domain nameserver, domain nameservers, domain server, domain servers, servers, server, host, hosts, hostname, host name, hostnames, host names, server hostname, host server,
    nservers handle, ns list, dns name, dns hostname, dns name server, delegated to, delegation, zone servers, zone ns, nameserver name, domain dns,
    serveur de noms, serveurs de noms, serveurs de nom, serveur dns, servidores de nombre, servidores de nombres, servidor es de nombres de dominio,
    servidores de nombres de dominio, servidor de nombres, servidores de nome, servidor dns, servidores dns, servidor de nomes, servidores de nomes, server dei nomi,
    nimipalvelimet, nimipalvelin, namnserver, namnservrar, navnetjener, navneserver, navneservere, nazwy serwerow, serwery nazw, name serveri, jmenny server,
    alan adi sunuculari, isim sunuculari, domain sunuculari, serveri, primary server, secondary server, nserver primary, dns1, dns2, dns3, dns4,
    ネームサーバ, 域名服务器, dns 服务器, 名稱伺服器, 네임서버, 네임서버 이름, 호스트이름, 1차 네임서버 정보, 2차 네임서버 정보, сервер dns, сервера имен, серверы имен, dns name, primns, secns, primnsfqdn, secnsfqdn, dnsserver, nserver name, serveur de noms primaire, serveur de noms secondaire, nservers, ns name, hostname of name server, secns1fqdn, secns2fqdn, secns3fqdn, secns4fqdn, серверы dns, dns серверы, ns серверы, сервери імен, dns сервери, nameservere,
    διακομιστης ονοματων, διακομιστες ονοματων, serverat dns, serveri dns, dns serveri, dns server domene, imenski strezniki, imenski streznik, dns strezniki, nejmserveri, dns сървъри, сървъри за имена, dns сервери, имен сервери, name сервери, may chu dns, may chu ten mien, dns serverler, nameserverlar, pelayan nama, server nama,
    خادم الأسماء, خوادم الأسماء, خادم اسم النطاق, خوادم dns, نیم سرور, سرور نام, کارگزار نام, שרתי שמות, שרת שמות, שרתי dns, เนมเซิร์ฟเวอร์, dns სერვერები, დნს სერვერები, სახელთა სერვერები, dns սերվերներ, անվանասերվերներ, dns серверлері, vardu serveriai, vardu serveris, dns serveriai, vardu serveri, nimeserverid, nimeserver, nimeserveri, servere de nume, servere dns, nafnaþjonar, nafnathjonar, nafnathjonn, navneservere, navnetjenere, navnetenere, namneservrar, namnserver,
    naamservers, naamserver, dns naam, nevszerver, nevszerverek, nameserverek, nameservery, jmenne servery, menne servery, servidors de noms, servidor de noms, serveurs dns, serveur de nom, serveur nom, servidores de dominio, gweinyddion enw, serwer nazw, serwery dns, namenserver, dns eintrage, dns zaznamy, nserver n, fwdns, name server hostname`,
  status: `status, statuses, domain status, registration status, domain state, eppstatus, epp status, current status, domain statuses, dns status,
    registry status, domain registration status, estado, estatus, etat, statut, stato, stav, tila, durum, staat, situacao, estado do dominio,
    状态, 域名状态, 狀態, 状態, 상태, 도메인 상태, статус, состояние, domaintype, query status, ren status, in zone status, statut du domaine, flags,
    κατασταση, statusi, status domene, status domena, stanje, stanje domene, статус домена, статус на домейн, състояние, стан, состояние домена, trang thai, veziyyeti, holati, taraf, حالة النطاق, الحالة, حالة, وضعیت, סטטוס, מצב, สถานะ, სტატუსი, կարգավիճակ, күйі, busena, bukle, statuss, olek, seisund, staada, stada, starea, allapot, tilstand, stav domeny, stare, status terkini`,
  dnssec: `dnssec, dnssec signed, signed, dns sec, secure dns, delegation signed, dnssec status, dnssec delegation, signed delegation, dns security, ds signed, 서명`,
  created: `created, create, creation, registered, registration, register, commencement, activated, activation, active since, active from, assigned, allocated,
    first registration, first registered, domain created, domain registered, record created, registered since, inserted, entered, connected, delegated since, reg date, regdate,
    relevant dates registered, inscription, enregistrement, creation date, cree, creado, criado, creacion, criacao, registo, registro, alta, fecha de alta,
    registriert, angelegt, registrierung, registrado, registrata, registrazione, creato, creazione, luotu, rekisteroity, opprettet, oprettet, skapad, registrerad,
    utworzony, zarejestrowano, registrace, kayit, olusturma, baslangic, stworzona, data de registo, fecha de creacion, data de criacao, data creazione, creada el,
    date de creation, date d enregistrement, дата регистрации, создан, зарегистрирован, 登録年月日, 接続年月日, 注册时间, 注册日期, 註冊日期, 등록일, 등록 일자, dateregistered, domain dateregistered, reg created, activation, domaine cree, fecha de registro, inscrit,
    ημερομηνια δημιουργιας, ημερομηνια καταχωρησης, ημερομηνια εκχωρησης, data e regjistrimit, data e krijimit, regjistruar, regjistruar me, datum registracije, registrovan, registrirana, registrirano, datum kreiranja, kreiran, kreirana, kreirano, datum aktivacije, дата на регистрация, регистриран на, регистриран, датум на регистрација, датум регистрације, создаден, дата создания, зарегистрирован с, дата реєстрації, створено, дата створення, зареєстровано,
    ngay dang ky, ngay cap, ngay tao, ngay kich hoat, qeydiyyat tarixi, yaradilma tarixi, tarikh daftar, tarikh pendaftaran, didaftar pada, tanggal pendaftaran, tanggal registrasi, dibuat, tanggal dibuat, ro'yxatga olingan sana, yaratilgan sana, تاريخ التسجيل, تاريخ الإنشاء, تاريخ انشاء, تاریخ ثبت, تاریخ ایجاد, תאריך רישום, תאריך יצירה, נרשם בתאריך, วันที่จดทะเบียน, วันที่ลงทะเบียน, วันที่สร้าง, რეგისტრაციის თარიღი, შექმნის თარიღი, գրանցման ամսաթիվ, գրանցված է, ստեղծված է, тіркелген күні, құрылған күні, бүртгэсэн огноо,
    registravimo data, uzregistruotas, iregistruotas, sukurta, registracijas datums, registrets, registreeritud, loodud, registreerimise aeg, data inregistrarii, inregistrat, inregistrat la, creat la, skraningardagur, skrad, stofnad, registreret, oprettelsesdato, registreringsdato, registreringsdatum, skapelsedatum, registratiedatum, geregistreerd, aangemaakt, vastleggingsdatum, registrierungsdatum, erstellt, erstellungsdatum, anmeldedatum, data rejestracji, data utworzenia, regisztracio datuma, regisztralva, letrehozva, datum registrace, registrovano, datum vytvoreni, datum registracie, vytvorena, registrovana, data de registre, data de creacio, fecha registro, fecha de activacion, fecha de inscripcion, date d activation, date d inscription, date creation, data attivazione, rekisterointipaiva, rekisteroity pvm, myontamispaiva, opprettelsesdato`,
  updated: `updated, update, modified, modification, last update, last updated, last updates, last modified, last change, last changed, changed, change, last modification, last mod,
    lastupdate, lastmod, amended, last edited, edited, revised, record last update, mise a jour, derniere mise a jour, dernier mise a jour, modifie, derniere modification,
    actualizacion, ultima actualizacion, ultima modificacion, ultima modificacion al formulario, atualizacao, ultima atualizacao, ultima modifica, aggiornamento,
    geandert, aktualisiert, letzte anderung, aktualizacja, ostatnia modyfikacja, posledni zmena, zmena, guncelleme, son guncelleme, guncellenme,
    muokattu, endret, andrad, dato endret, updated date, izmena, последнее изменение, изменен, 最終更新, 最終更新日, 更新时间, 更新日期, 최근 정보 변경일, datelastmodified, domain datelastmodified, modified date, lastupdated, ultimo aggiornamento, ultima modifica, letzte aktualisierung, senast andrad, sist endret, sidst aendret, viimati muudetud, naposledy zmeneno,
    ημερομηνια τροποποιησης, τελευταια ενημερωση, data e perditesimit, perditesuar, datum izmjene, posljednja izmjena, zadnja izmjena, zadnja promjena, datum promene, datum izmene, zadnja sprememba, последна промяна, променен, последна актуализация, последна измена, датум измене, дата изменения, дата обновления, обновлен, обновлено, дата последнего изменения, останні зміни, оновлено, дата оновлення,
    ngay cap nhat, cap nhat, yenilenme tarixi, yangilangan sana, tarikh kemaskini, dikemaskini, kemaskini, tanggal perubahan, diperbarui, تاريخ التحديث, آخر تحديث, اخر تحديث, آخرین بروزرسانی, تاریخ بروزرسانی, עדכון אחרון, תאריך עדכון, วันที่ปรับปรุง, วันที่แก้ไข, ბოლო განახლება, განახლდა, վերջին փոփոխություն, թարմացվել է, жаңартылған күні, шинэчилсэн огноо, atnaujinta, pakeista, atjauninats, mainits, muudetud, viimane muudatus, data actualizarii, ultima actualizare, modificat, modificat la, sidast breytt, breytt, senest opdateret, sidst opdateret, senest andret, sist oppdatert, oppdatert, senast uppdaterad, uppdaterad, andringsdatum, laatst gewijzigd, laatste wijziging, gewijzigd, geandert am, aktualisierungsdatum, data modyfikacji, zmodyfikowano, utolso modositas, modositva, datum zmeny, posledna zmena, aktualizovano, aktualizovane, darrera actualitzacio, fecha de actualizacion, fecha de modificacion, data de atualizacao, data de alteracao, data aggiornamento, data modifica, date de mise a jour, date de modification, muokkauspaiva, paivitetty, viimeksi muutettu`,
  expires: `expires, expire, expiry, expiration, expired, expiration date, expiry date, expire date, exp date, renewal, renew, renewal due, renew by, valid until, validity,
    valid till, valid to, paid till, paid until, paid through, good until, registered until, expires on, expire on, due, deadline, ends, end, domain expires, record expires, fee due,
    expire le, expiration le, date d expiration, vencimiento, vencimento, expiracion, expira, expiracao, fecha de vencimiento, fecha de expiracion, data de expiracao, validade,
    valido hasta, scadenza, data scadenza, scade, ablauf, ablaufdatum, gultig bis, lauft ab, verloopt, vervaldatum, paattyy, vanhenee, utloper, udlob, forfaller, gar ut,
    wygasa, koniec okresu rozliczeniowego, data wygasniecia, expirace, lejarat, bitis, bitis tarihi, son kullanma, istece, istice, datum isteka,
    renewal date, next renewal, anniversary date, valid date, оплачен до, дата окончания, истекает, 有効期限, 过期时间, 到期日期, 過期日期, 到期时间, 사용 종료일, 만료일, datebilleduntil, domain datebilleduntil, exp, billed until, vencimiento, paid up to, valid through,
    ημερομηνια ληξης, ληξη, ληγει, data e skadimit, skadon, skadon me, datum isteka, vazi do, vrijedi do, poteče, potece, datum poteka, датум истека, истича на, дата на изтичане, валиден до, изтича, истекува, датум на истекување, дата окончания регистрации, дата истечения, действителен до, оплачен по, закінчується, дата закінчення, дійсний до,
    ngay het han, het han, bitme tarixi, bitis tarixi, tugash sanasi, amal qilish muddati, tarikh luput, tarikh tamat, tamat tempoh, tanggal kedaluwarsa, kedaluwarsa, berlaku hingga, berakhir, تاريخ الانتهاء, تاريخ انتهاء الصلاحية, ينتهي في, تاریخ انقضا, تاریخ انقضاء, תאריך תפוגה, תוקף, בתוקף עד, วันหมดอายุ, วันที่หมดอายุ, ვადის გასვლის თარიღი, ვადა, վերջնաժամկետ, ավարտվում է, ժամկետի ավարտ, аяқталу күні, дуусах огноо, galioja iki, pabaigos data, deriguma termins, derigs lidz, aegub, aegumise aeg, aegumiskuupaev, kehtib kuni, data expirarii, expira la, data expirare, rennur ut, gildir til, utlober, udlobsdato, udlober, utlopsdato, utlopt, utgangsdatum, forfallodatum, giltig till, verloopdatum, verloopt op, vervalt, geldig tot, ablaufzeit, gueltig bis, lauft ab am, data wygasniecia, wazna do, wygasa dnia, lejarati datum, lejarat datuma, ervenyes, datum expirace, platnost do, expiruje, platna do, vyprsi, data de caducitat, caduca, caducidad, fecha de caducidad, fecha vencimiento, fecha expiracion, vence, data de validade, data de vencimento, expira em, date expiration, date d echeance, echeance, valable jusqu au, data di scadenza, voimassaolo paattyy, voimassa, voimassaolon paattyminen`,
  otherDate: `transferred, transfer, last transferred, deleted, delete, deletion, deletiondate, deactivationdate, released, suspended, confirmed, last transfer, anniversary, available,
    redemption, redemption expiry, free date, quarantine, date to delete, date to release, purge, timestamp, last paid, invoice date, requested, processed, revoked, hold, lock, obsoleted`,
  referral: `whois server, registrar whois server, registrar whois, whois, referral server, referralserver, refer, whois host, registry whois server, whoisserver, registrar whois host`,
  ianaId: `iana id, registrar iana id, iana, sponsoring registrar iana id, iana number, registrar iana`,
  contact: `contact, contacts, kontakt, contacto, contato, contatto, contactpersoon, person in charge, role, 联系人, 聯絡人, 連絡先,
    επαφη, επικοινωνια, kontakti, kontakter, контакт, контакты, контакти, lien he, elaqe, الاتصال, تماس, קשר, კონტაქტი, կոնտակտ, kontaktas, kontakts, contacte, contato responsavel, yhteystiedot, kapcsolat, kontaktdaten, kontaktangaben, kontaktopplysninger, coordonnees, kontaktai`,
  contactType: `contact type, contact role`,
  group: `domain information, domain details, domain data, domain name information, domain record, relevant dates, important dates, dates, additional section, additional info,
    additional information, registration details, registration information, whois information, registration dates, information, details, datos del dominio`,
  agent: `agent, agents, agente`,
  by: `by, provided by, por`,
  name: `name, names, nom, nombre, nome, nimi, namn, navn, nazev, jmeno, isim, naam, full name, fullname, real name, common name, individual, nazwa, naziv, ad,
    party, nev, имя, 名前, 氏名, 姓名, 이름, name last first, last first name,
    ονομα, ονοματεπωνυμο, emri, emertimi, ime, ime i prezime, ime in priimek, naziv firme, name and surname, име, назив, фио, ф и о, ho ten, ho va ten, ten, adi, ismi, nama, nama penuh, الاسم, اسم, الإسم, نام, שם, שם מלא, ชื่อ, სახელი, სახელი და გვარი, անուն, атауы, аты, нэр, vardas, pavadinimas, vards, nosaukums, nume, nume si prenume, denumire, nafn, fullt nafn, fornavn og etternavn, naam, volledige naam, meno, meno a priezvisko, jmeno a prijmeni, imie i nazwisko, nev cegnev, nombre completo, nom complet, nome completo, nom et prenom, noms, nom prenom, denominazione, denominacion, nome cognome, vollstandiger name, bezeichnung, name person, jina, igama, ainm, enw`,
  person: `person, persons, contact person, personne, persona, osoba, kisi, attn, attention, personname, ansprechpartner, co, лицо, 担当者,
    υπευθυνος επικοινωνιας, personi i kontaktit, kontakt osoba, kontaktna osoba, лице за контакт, контактное лицо, контактна особа, nguoi lien he, elaqedar sexs, الشخص المسؤول, جهة الاتصال, איש קשר, ผู้ติดต่อ, საკონტაქტო პირი, կոնտակտային անձ, kontaktinis asmuo, kontaktpersona, kontaktisik, persoana de contact, tengilidur, kontaktperson, persona de contacto, persona di riferimento, referente, personne de contact, personne a contacter, yhteyshenkilo, osoba kontaktowa, kontaktni osoba, kapcsolattarto neve, pessoa de contato, pessoa de contacto`,
  givenName: `given name, given names, first name, firstname, forename, prenom, vorname, fname,
    prenume, nombres, jmeno krestni, krstne meno, imie, keresztnev, utonev, voornaam, fornavn, fornamn, etunimi, eesnimi, vardas asmens, имя лица`,
  familyName: `family name, last name, lastname, surname, nachname, lname,
    prezime, priimek, презиме, фамилия, soyad, soyadi, familiya, cognome, apellido, apellidos, sobrenome, nom de famille, achternaam, etternavn, efternavn, efternamn, sukunimi, perekonnanimi, pavarde, uzvards, nazwisko, prijmeni, priezvisko, vezeteknev, family`,
  organization: `organization, organisation, organizations, org, orgname, org name, orgs, organization name, organisation name, company, company name, companyname, corporation, firm, business,
    institution, organisme, organizacion, organizacao, organizzazione, organisatie, organisaatio, organizace, organizacija, organizasyon, azienda, societe, empresa, firma, unternehmen, entreprise,
    razon social, entidad, entidade, kurum, yritys, department, department name, company english name, english company name, legal name, company latin name, organization latin,
    организация, предприятие, organization loc, 組織名, 单位名称, 單位名稱, 기관명, 회사명, org english name, english organization name, o,
    επωνυμια, οργανισμος, εταιρεια, organizata, kompania, tvrtka, preduzece, poduzece, podjetje, фирма, компания, компанія, организациски, органзация, организација, организацияның атауы, ташкилот, to chuc, cong ty, ten to chuc, sirket, teskilat, teşkilatin adi, tashkilot, syarikat, perusahaan, organisasi, nama organisasi, المؤسسة, الشركة, المنظمة, سازمان, شرکت, ארגון, חברה, องค์กร, หน่วยงาน, บริษัท, ორგანიზაცია, კომპანია, կազմակերպություն, ընկերություն, ұйым, байгууллага, imone, organizacija, uznemums, organizatsioon, ettevote, asutus, companie, organizatie, fyrirtaeki, felag, foretag, foretaget, firmanavn, foretaksnavn, virksomhed, bedrijf, bedrijfsnaam, organisatienaam, firmenname, unternehmensname, nazwa firmy, instytucja, spolecnost, spolocnost, szervezet, ceg, cegnev, ceg neve, empresa o entidad, nombre de la empresa, nombre de la organizacion, nome da empresa, nome da organizacao, raison sociale, nom de la societe, nom de l organisation, ragione sociale, nome organizzazione, yrityksen nimi, institucion, instituicao, organitzacio, erakundea, comhlacht, sefydliad, shirika, kampuni`,
  street: `street, streets, street address, strasse, rue, calle, rua, via, po box, pobox, gade, ulice, ulica, sokak, house number, улица,
    οδος, rruga, улица и номер, duong, kuce, ko'cha, jalan, الشارع, خیابان, רחוב, ถนน, ქუჩა, փողոց, gatve, iela, tanav, strada, gata, gatuadress, katuosoite, straat, straatnaam, ulica i broj, utca, carrer, calle y numero, kalea, logradouro, straße, strasse und hausnummer, gateadresse, vejnavn, ulice a cislo`,
  address: `address, addresses, adresse, adresa, direccion, direccion postal, endereco, indirizzo, adres, adress, osoite, adresi, postal address, mailing address, mail address, postaddress,
    addr, location, registered address, international address, business address, domicilio, anschrift, address line, cim, home address, 住所, 地址, 주소, 등록인 주소, 책임자 주소, адрес, post address,
    διευθυνση, adresa e, adrese, адреса, юридический адрес, почтовый адрес, адрес на, dia chi, unvan, manzil, alamat, alamat pos, العنوان, عنوان, آدرس, نشانی, כתובת, ที่อยู่, მისამართი, հասցե, мекенжайы, хаяг, adresas, aadress, heimilisfang, heimili, postadresse, postadress, adreca, helbidea, seoladh, cyfeiriad, anwani, cim adat, szekhely, sediu, sede, sede legale, lakcim, bydliste, sidlo, adresa sidla, cim szekhely, postiosoite, adresa postala, direccion fisica, direccion completa, adresse postale, adresse complete, indirizzo postale, postal box address`,
  city: `city, town, ville, ciudad, cidade, citta, stad, stadt, ort, paikkakunta, postitoimipaikka, miasto, mesto, grad, sehir, locality, municipality, poststed, postort, il, lugar, place, город, 市, 城市, postal area,
    πολη, qyteti, qytet, град, місто, шаар, қала, хот, thanh pho, seher, shahar, bandar, kota, المدينة, مدينة, شهر, עיר, เมือง, อำเภอ, ქალაქი, քաղաք, miestas, pilseta, linn, oras, orasul, localitate, stadur, borg, staden, woonplaats, plaats, kaupunki, mesto obec, obec, varos, telepules, poblacio, herria, localidad, localidade, poblacion, localite, commune, comune, wohnort, miejscowosc, cathair, dinas, mji`,
  region: `state, province, state province, region, county, prefecture, provincia, estado provincia, departement, bundesland, district, kanton, canton, oblast, st, stateprovince, sp, область, 州, 省,
    νομος, περιφερεια, qarku, zupanija, opstina, општина, регион, облысы, аймаг, tinh, viloyat, rayon, negeri, provinsi, المنطقة, المحافظة, استان, מחוז, รัฐ, จังหวัด, რეგიონი, մարզ, apskritis, novads, maakond, judet, judetul, fylke, lan, landskap, maakunta, wojewodztwo, kraj okres, megye, provincie, departamento, estado o provincia, comunidad autonoma, provinz, regione, kommune, mkoa, contae, sir, etat province`,
  postalCode: `postal code, postalcode, postal, zip, zipcode, zip code, post code, postcode, pcode, postnumber, postnummer, postinumero, plz, code postal, codigo postal, cap, cep, cp, psc, posta kodu,
    kod pocztowy, postleitzahl, pc, postal zip code, postal zip, postal code zip, iranyitoszam, индекс, 郵便番号, 邮编, 郵遞區號, 우편번호, 등록인 우편번호, pcode, p code,
    ταχυδρομικος κωδικας, ταχ κωδικας, τκ, kodi postar, kod postar, postanski broj, postni broj, postna stevilka, пощенски код, поштенски број, поштански број, почтовый индекс, поштовий індекс, пошталык код, шуудангийн код, ma buu chinh, poct indeksi, pochta indeksi, poskod, kode pos, الرمز البريدي, صندوق البريد, کد پستی, מיקוד, รหัสไปรษณีย์, საფოსტო ინდექსი, ინდექსი, փոստային ինդեքս, пошта индексі, pasto kodas, pasta indekss, postiindeks, sihtnumber, cod postal, cod postal zip, postnumer, post nr, postnr, postcode plaats, irsz, psc smerovaci cislo, codi postal, posta kodea, code postale, codice postale, codigo zip, postboks, posti indeks, index`,
  country: `country, countries, pays, pais, paese, land, maa, kraj, zeme, zemlja, ulke, nation, country name, cc, orszag, cntry, страна, 国, 国家, 國家, 국가,
    χωρα, shteti, drzava, država, држава, страна регион, країна, мамлекет, ел, улс, quoc gia, nuoc, olke, mamlakat, davlat, negara, الدولة, البلد, کشور, מדינה, ארץ, ประเทศ, ქვეყანა, երկիր, елі, salis, šalis, valsts, riik, tara, țara, pays code, paese codice, krajina, orszagkod, herrialdea, tir, gwlad, nchi, nazione, stato nazione, ccode, country iso, iso country, landskod, landcode, landkode, maakoodi, kod kraju`,
  code: `code`,
  email: `email, emails, e mail, e mails, mail, email address, e mail address, mailbox, e mailbox, courriel, correo, correo electronico, electronic mail, adresse e mail, adresse email, eposta, e posta,
    sahkoposti, e post, epost, elektronische post, emailaddress, mail adresse, posta elettronica, почта, электронная почта, 電子メール, 电子邮件, 电子邮箱, 聯絡電郵, 전자우편, 책임자 전자우편, 이메일, electronic mail address, posta adresi, 联系邮箱, 注册人邮箱, e mail address,
    ηλεκτρονικο ταχυδρομειο, ηλ ταχυδρομειο, posta elektronike, elektronska posta, epostni naslov, e naslov, електронна поща, имейл, е маил, е пошта, е mail, електронска пошта, електронна пошта, эл почта, эл адрес, thu dien tu, hop thu, e poct, elektron poct, elektron pochta, emel, surel, البريد الإلكتروني, بريد الكتروني, الايميل, پست الکترونیک, ایمیل, דואר אלקטרוני, אימייל, דוא ל, อีเมล, ელ ფოსტა, ელფოსტა, էլ փոստ, էլփոստ, эл пошта, электрондық пошта, имэйл, el pastas, el pasto adresas, e pasts, epasts, e post aadress, meiliaadress, posta electronica, adresa de e mail, netfang, tolvupostur, e postadresse, e postadress, emailadres, e mailadres, e mail adres, e mail adresse, mailadresse, adres e mail, adres email, villamposta, email cim, e mail cim, emailova adresa, e mailova adresa, correu electronic, correu, direccion de correo, direccion de correo electronico, correio eletronico, correio electronico, endereco de email, adresse electronique, adresse de courriel, indirizzo e mail, indirizzo email, sahkopostiosoite, barua pepe, riomhphost, e bost`,
  phone: `phone, telephone, tel, voice, phone number, telephone number, voice number, telefon, telefono, telefone, telefoon, puhelin, tel no, phone no, mobile, mobile phone, cell, cellphone, gsm, tlf,
    telephone numbers, phones, hotline, telefonnummer, phone nr, numero de telephone, teléfono, телефон, 電話番号, 电话, 電話, 전화번호, 책임자 전화번호, phone1, cell phone, work phone,
    τηλεφωνο, τηλ, telefoni, telefon broj, broj telefona, telefonska stevilka, телефони, тел, телефонный номер, dien thoai, so dien thoai, telefon nomresi, mobil, telefon raqami, no telefon, nomor telepon, telepon, الهاتف, هاتف, رقم الهاتف, الجوال, تلفن, شماره تماس, טלפון, מספר טלפון, โทรศัพท์, เบอร์โทรศัพท์, ტელეფონი, հեռախոս, утас, telefonas, telefons, talrunis, telefoninumber, telefonnr, simi, simanumer, telefonnummer mobil, telefoonnummer, puhelinnumero, numer telefonu, telefonni cislo, telefonne cislo, telefonszam, telefono fijo, numero de telefono, numero telefonico, numero di telefono, telefone de contato, numero de telefone, simu, nambari ya simu, fon, guthan, ffon`,
  fax: `fax, facsimile, fax no, fax number, facsimile number, telefax, fax nr, faks, telecopie, факс, fax 番号, 传真, 傳真, 팩스,
    φαξ, faksi, telefaks, факсимиле, الفاكس, فاكس, فکس, نمابر, פקס, แฟกซ์, โทรสาร, ფაქსი, ֆաքս, faksas, fakss, faksi numero, faxnummer, numer faksu, numero de fax, faxszam`,
  extension: `ext, extension, extn, exten, phone ext, fax ext, poste`,
  handle: `id, handle, nic hdl, nic handle, nichandle, nic handle if known, nic hdl br, contact id, contactid, ref, uid, identifier, key, roid, contact handle, contact code, c, nichdl, guid, user id, userid,
    nserver handle, hdl, id contact, sponsoring id, registry id, person handle, ident, auth id, authid, reference, owner id, contact nic handle, account id, norid handle, pid, sgnic id, reg nr, regnr, legal c handle, contact hdl`,
  description: `descr, description, desc`,
  filler: `the, of, on, at, in, is, for, to, date, dates, time, day, record, records, entry, object, objects, information, info, details, detail, data, current, currently, first, second, third, fourth, fifth, sixth,
    primary, secondary, tertiary, other, all, this, has, was, been, will, last, listed, order, in listed order, s, internationalized, international, localized, loc, int, english, number, no, nr, local, official, section,
    relevant, associated, official, type a, or, and, a, i, r, if, known, line, domain record, with, de, del, du, des, da, do, della, di, du domaine, le, la, el, les, der, die, das, d, fecha, data, datum, tarih, tarihi,
    dato, kuupaev, paiva, since, as, please, mandatory, latin, standard, new, database, up, only, year, dd mm yyyy, yyyy mm dd, x, registry, pri, sec, full, mx, primaire, secondaire, primario, primaria, secundario, secundaria, jj mm aaaa, dd mm aaaa, listed order, in the listed order, legal, ur, party, mr, am, den, il, al, dne, dnia, tarihinde, vom, seit,
    η, ο, του, της, των, se, e, te, na, za, о, для, на, про, од, за, у, и, cua, va, ו, של, של ה, a, az, och, og, ja, un, ir, si, sa, in, im, van, het, een, zu, zur, zum, em, no, na, au, aux, un, une, dell, dello, dei, degli, dal, al, ve, dan, bagi, untuk, ya, wa`,
  ignored: `url, urls, web, website, web site, www, homepage, web page, webpage, site, uri, language, lang, langage, type, kind, class, class name, purpose, nexus, category, application purpose, eligibility, warning, note, notes, notice,
    remarks, remark, comment, comments, tax, vat, tax id, vat number, id number, company number, registration number, register number, business number, org number, ownerid, national id, passport, ip, ips, ip address, ip addresses,
    netaddress, glue, ipv4, ipv6, inet, created by, updated by, last updated by, modified by, changed by, source, mnt by, mnt lower, maintainer, mntner, period, registration period, fee, license, licence, trademark, script, reason, status reason, title, titleposition, position, job title,
    keyset, nsset, ds, ds record, dsrecord, key, keys, auth info, authinfo, authcode, password, version, server version, contract, contract version, account, account name, re registration, reregistration, prohibit, variant, punycode,
    price, cost, years, created by registrar, last updated by registrar, ns status, nsstat, nslastaa, anonymous, provided, support, customer service, customer, method, level, alias, visible, public, dom public, mirror, notify, trouble, verification, validation, data validation, contractual language,
    disclaimer, copyright, timeout, ttl, eligstatus, reachstatus, linked, lock status, ロック状態, dns update, lookup, request, network, database last updated, whois database, domain type, user type, registrant type, holder type, owner type, organization type, organisation type, contact type kind, publishes, outzone, wipo status, holder transfer, wipo, in zone, roid, cname, mx, visit, registrar website, registrar url, org id, org no, organization id, organisation id, delegaterequested, query datetime, agent name, registration term`,
};
