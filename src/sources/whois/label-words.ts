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
    владелец, администратор домена, реєстрант, регистрант, корисник, 登録者名, 登録者, 登録担当者名, 组织名, 组织名称, 注册人, 注册者, 註冊人, 申請人, 등록인, 등록자, 소유자, правообладатель, власник, иесі, sahip, titulari, detenteur, domeininhaber, domeinnaamhouder`,
  admin: `admin, administrative, administrator, administrators, administration, admin contact, administrative contact, admin c, adminc, adm contact, adm,
    administratif, administrativo, administrative contacts, contacto administrativo, contact administratif, responsable administratif, responsavel,
    responsible, responsible person, verwalter, amministrativo, amministratore, administrador, administrateur, idari, idari sorumlu, administrativni,
    responsable, representative, 管理者連絡窓口, 登録担当者, 管理联系人, 管理聯絡人, 책임자, 관리자, ac, tec admin, contact administrateur, administrativer ansprechpartner, administrativ, administrativni`,
  tech: `tech, technical, technic, techical, technique, tecnico, technisch, technischer, tech contact, technical contact, tech c, techc, technicien,
    contacto tecnico, contact technique, responsavel tecnico, responsabile tecnico, responsable technique, teknik, teknik sorumlu, tekninen,
    technicky, tehnicki, techniczny, technikai, technical contacts, tecnica, techninis, 技術連絡担当者, 技术联系人, 技術聯絡人, 기술 책임자, 네트워크 책임자, tec, tc, technischer ansprechpartner`,
  billing: `billing, invoicing, invoice, payment, financial, invoicing party, billing c, billing contact, facturation, facturacion, cobranza,
    contacto de cobranza, contacto de facturacion, contacto financiero, entidade gestora, odeme, fatura, odeme sorumlu, 付款联系人, 요금 책임자, bil, bill`,
  abuse: `abuse, abuse contact, abuse c`,
  registrar: `registrar, registrars, registrar s, sponsoring registrar, current registrar, sponsor, sponsoring, registered through, registered by, registered with,
    registration service provider, registration service provided by, registration service, service provider, registrar of record, registration provider,
    registrador, registraire, bureau d enregistrement, registro por, registrado por, registrado con, agente registrador, rejestrator, registrator,
    registrateur, registratar, kayit firmasi, kayit kurulusu, domain registrar, tag, authorized agency, accredited registrar, isp,
    wholesaler, support provider, domain service provider, provider, maintained by,
    регистратор, реєстратор, 登録業者, 指定事業者名, 注册商, 所属注册机构, 註冊商, 등록대행자, 등록대행기관, registar, current registar, registrar agency, rsp, entidad registradora, agent organization, agent organisation`,
  anyContact: ``,
  reseller: `reseller, resellers, wiederverkaufer, revendeur, revendedor, 再販業者`,
  otherRole: `zone, zone c, onsite, onsite s, domain manager, domain managers, managers, proxy, trustee, security, security c, security contact, noc,
    domicile, maintainer contact, dns contact, hosting, reg c, network service, local presence, legal representative, routing, routing c`,
  domain: `domain, domains, domain name, domainname, complete domain name, fqdn, nom de domaine, nome de dominio, nombre de dominio, nombre del dominio, dominio,
    domaine, domaene, domeen, domena, nazwa domeny, domene, domanenname, alan adi, domena ime, nombre dominio, nom domaine, verkkotunnus, domen,
    query, domain name ace, ace, 域名, 網域名稱, 도메인이름, 도메인, ドメイン名, ドメイン, домен, domain name punycode, nom du domaine, nom de dominio, nazwa domeny internetowej, unicode domain, idn`,
  nameServer: `name server, name servers, nameserver, nameservers, nserver, nservers, ns, dns, dns server, dns servers, domain name server, domain name servers,
    domain nameserver, domain nameservers, domain server, domain servers, servers, server, host, hosts, hostname, host name, hostnames, host names, server hostname, host server,
    nservers handle, ns list, dns name, dns hostname, dns name server, delegated to, delegation, zone servers, zone ns, nameserver name, domain dns,
    serveur de noms, serveurs de noms, serveurs de nom, serveur dns, servidores de nombre, servidores de nombres, servidor es de nombres de dominio,
    servidores de nombres de dominio, servidor de nombres, servidores de nome, servidor dns, servidores dns, servidor de nomes, servidores de nomes, server dei nomi,
    nimipalvelimet, nimipalvelin, namnserver, namnservrar, navnetjener, navneserver, navneservere, nazwy serwerow, serwery nazw, name serveri, jmenny server,
    alan adi sunuculari, isim sunuculari, domain sunuculari, serveri, primary server, secondary server, nserver primary, dns1, dns2, dns3, dns4,
    ネームサーバ, 域名服务器, dns 服务器, 名稱伺服器, 네임서버, 네임서버 이름, 호스트이름, 1차 네임서버 정보, 2차 네임서버 정보, сервер dns, сервера имен, серверы имен, dns name, primns, secns, primnsfqdn, secnsfqdn, dnsserver, nserver name, serveur de noms primaire, serveur de noms secondaire, nservers, ns name, hostname of name server, secns1fqdn, secns2fqdn, secns3fqdn, secns4fqdn, серверы dns, dns серверы, ns серверы, сервери імен, dns сервери, nameservere`,
  status: `status, statuses, domain status, registration status, domain state, eppstatus, epp status, current status, domain statuses, dns status,
    registry status, domain registration status, estado, estatus, etat, statut, stato, stav, tila, durum, staat, situacao, estado do dominio,
    状态, 域名状态, 狀態, 状態, 상태, 도메인 상태, статус, состояние, domaintype, query status, ren status, in zone status, statut du domaine, flags`,
  dnssec: `dnssec, dnssec signed, signed, dns sec, secure dns, delegation signed, dnssec status, dnssec delegation, signed delegation, dns security, ds signed, 서명`,
  created: `created, create, creation, registered, registration, register, commencement, activated, activation, active since, active from, assigned, allocated,
    first registration, first registered, domain created, domain registered, record created, registered since, inserted, entered, connected, delegated since, reg date, regdate,
    relevant dates registered, inscription, enregistrement, creation date, cree, creado, criado, creacion, criacao, registo, registro, alta, fecha de alta,
    registriert, angelegt, registrierung, registrado, registrata, registrazione, creato, creazione, luotu, rekisteroity, opprettet, oprettet, skapad, registrerad,
    utworzony, zarejestrowano, registrace, kayit, olusturma, baslangic, stworzona, data de registo, fecha de creacion, data de criacao, data creazione, creada el,
    date de creation, date d enregistrement, дата регистрации, создан, зарегистрирован, 登録年月日, 接続年月日, 注册时间, 注册日期, 註冊日期, 등록일, 등록 일자, dateregistered, domain dateregistered, reg created, activation, domaine cree, fecha de registro, inscrit`,
  updated: `updated, update, modified, modification, last update, last updated, last updates, last modified, last change, last changed, changed, change, last modification, last mod,
    lastupdate, lastmod, amended, last edited, edited, revised, record last update, mise a jour, derniere mise a jour, dernier mise a jour, modifie, derniere modification,
    actualizacion, ultima actualizacion, ultima modificacion, ultima modificacion al formulario, atualizacao, ultima atualizacao, ultima modifica, aggiornamento,
    geandert, aktualisiert, letzte anderung, aktualizacja, ostatnia modyfikacja, posledni zmena, zmena, guncelleme, son guncelleme, guncellenme,
    muokattu, endret, andrad, dato endret, updated date, izmena, последнее изменение, изменен, 最終更新, 最終更新日, 更新时间, 更新日期, 최근 정보 변경일, datelastmodified, domain datelastmodified, modified date, lastupdated, ultimo aggiornamento, ultima modifica, letzte aktualisierung, senast andrad, sist endret, sidst aendret, viimati muudetud, naposledy zmeneno`,
  expires: `expires, expire, expiry, expiration, expired, expiration date, expiry date, expire date, exp date, renewal, renew, renewal due, renew by, valid until, validity,
    valid till, valid to, paid till, paid until, paid through, good until, registered until, expires on, expire on, due, deadline, ends, end, domain expires, record expires, fee due,
    expire le, expiration le, date d expiration, vencimiento, vencimento, expiracion, expira, expiracao, fecha de vencimiento, fecha de expiracion, data de expiracao, validade,
    valido hasta, scadenza, data scadenza, scade, ablauf, ablaufdatum, gultig bis, lauft ab, verloopt, vervaldatum, paattyy, vanhenee, utloper, udlob, forfaller, gar ut,
    wygasa, koniec okresu rozliczeniowego, data wygasniecia, expirace, lejarat, bitis, bitis tarihi, son kullanma, istece, istice, datum isteka,
    renewal date, next renewal, anniversary date, valid date, оплачен до, дата окончания, истекает, 有効期限, 过期时间, 到期日期, 過期日期, 到期时间, 사용 종료일, 만료일, datebilleduntil, domain datebilleduntil, exp, billed until, vencimiento, paid up to, valid through`,
  otherDate: `transferred, transfer, last transferred, deleted, delete, deletion, deletiondate, deactivationdate, released, suspended, confirmed, last transfer, anniversary, available,
    redemption, redemption expiry, free date, quarantine, date to delete, date to release, purge, timestamp, last paid, invoice date, requested, processed, revoked, hold, lock, obsoleted`,
  referral: `whois server, registrar whois server, registrar whois, whois, referral server, referralserver, refer, whois host, registry whois server, whoisserver, registrar whois host`,
  ianaId: `iana id, registrar iana id, iana, sponsoring registrar iana id, iana number, registrar iana`,
  contact: `contact, contacts, kontakt, contacto, contato, contatto, contactpersoon, person in charge, role, 联系人, 聯絡人, 連絡先`,
  contactType: `contact type, contact role`,
  group: `domain information, domain details, domain data, domain name information, domain record, relevant dates, important dates, dates, additional section, additional info,
    additional information, registration details, registration information, whois information, registration dates, information, details, datos del dominio`,
  agent: `agent, agents, agente`,
  by: `by, provided by, por`,
  name: `name, names, nom, nombre, nome, nimi, namn, navn, nazev, jmeno, isim, naam, full name, fullname, real name, common name, individual, nazwa, naziv, ad,
    party, nev, имя, 名前, 氏名, 姓名, 이름, name last first, last first name`,
  person: `person, persons, contact person, personne, persona, osoba, kisi, attn, attention, personname, ansprechpartner, co, лицо, 担当者`,
  givenName: `given name, given names, first name, firstname, forename, prenom, vorname, fname`,
  familyName: `family name, last name, lastname, surname, nachname, lname`,
  organization: `organization, organisation, organizations, org, orgname, org name, orgs, organization name, organisation name, company, company name, companyname, corporation, firm, business,
    institution, organisme, organizacion, organizacao, organizzazione, organisatie, organisaatio, organizace, organizacija, organizasyon, azienda, societe, empresa, firma, unternehmen, entreprise,
    razon social, entidad, entidade, kurum, yritys, department, department name, company english name, english company name, legal name, company latin name, organization latin,
    организация, предприятие, organization loc, 組織名, 单位名称, 單位名稱, 기관명, 회사명, org english name, english organization name, o`,
  street: `street, streets, street address, strasse, rue, calle, rua, via, po box, pobox, gade, ulice, ulica, sokak, house number, улица`,
  address: `address, addresses, adresse, adresa, direccion, direccion postal, endereco, indirizzo, adres, adress, osoite, adresi, postal address, mailing address, mail address, postaddress,
    addr, location, registered address, international address, business address, domicilio, anschrift, address line, cim, home address, 住所, 地址, 주소, 등록인 주소, 책임자 주소, адрес, post address`,
  city: `city, town, ville, ciudad, cidade, citta, stad, stadt, ort, paikkakunta, postitoimipaikka, miasto, mesto, grad, sehir, locality, municipality, poststed, postort, il, lugar, place, город, 市, 城市, postal area`,
  region: `state, province, state province, region, county, prefecture, provincia, estado provincia, departement, bundesland, district, kanton, canton, oblast, st, stateprovince, sp, область, 州, 省`,
  postalCode: `postal code, postalcode, postal, zip, zipcode, zip code, post code, postcode, pcode, postnumber, postnummer, postinumero, plz, code postal, codigo postal, cap, cep, cp, psc, posta kodu,
    kod pocztowy, postleitzahl, pc, postal zip code, postal zip, postal code zip, iranyitoszam, индекс, 郵便番号, 邮编, 郵遞區號, 우편번호, 등록인 우편번호, pcode, p code`,
  country: `country, countries, pays, pais, paese, land, maa, kraj, zeme, zemlja, ulke, nation, country name, cc, orszag, cntry, страна, 国, 国家, 國家, 국가`,
  code: `code`,
  email: `email, emails, e mail, e mails, mail, email address, e mail address, mailbox, e mailbox, courriel, correo, correo electronico, electronic mail, adresse e mail, adresse email, eposta, e posta,
    sahkoposti, e post, epost, elektronische post, emailaddress, mail adresse, posta elettronica, почта, электронная почта, 電子メール, 电子邮件, 电子邮箱, 聯絡電郵, 전자우편, 책임자 전자우편, 이메일, electronic mail address, posta adresi, 联系邮箱, 注册人邮箱, e mail address`,
  phone: `phone, telephone, tel, voice, phone number, telephone number, voice number, telefon, telefono, telefone, telefoon, puhelin, tel no, phone no, mobile, mobile phone, cell, cellphone, gsm, tlf,
    telephone numbers, phones, hotline, telefonnummer, phone nr, numero de telephone, teléfono, телефон, 電話番号, 电话, 電話, 전화번호, 책임자 전화번호, phone1, cell phone, work phone`,
  fax: `fax, facsimile, fax no, fax number, facsimile number, telefax, fax nr, faks, telecopie, факс, fax 番号, 传真, 傳真, 팩스`,
  extension: `ext, extension, extn, exten, phone ext, fax ext, poste`,
  handle: `id, handle, nic hdl, nic handle, nichandle, nic handle if known, nic hdl br, contact id, contactid, ref, uid, identifier, key, roid, contact handle, contact code, c, nichdl, guid, user id, userid,
    nserver handle, hdl, id contact, sponsoring id, registry id, person handle, ident, auth id, authid, reference, owner id, contact nic handle, account id, norid handle, pid, sgnic id, reg nr, regnr, legal c handle, contact hdl`,
  description: `descr, description, desc`,
  filler: `the, of, on, at, in, is, for, to, date, dates, time, day, record, records, entry, object, objects, information, info, details, detail, data, current, currently, first, second, third, fourth, fifth, sixth,
    primary, secondary, tertiary, other, all, this, has, was, been, will, last, listed, order, in listed order, s, internationalized, international, localized, loc, int, english, number, no, nr, local, official, section,
    relevant, associated, official, type a, or, and, a, i, r, if, known, line, domain record, with, de, del, du, des, da, do, della, di, du domaine, le, la, el, les, der, die, das, d, fecha, data, datum, tarih, tarihi,
    dato, kuupaev, paiva, since, as, please, mandatory, latin, standard, new, database, up, only, year, dd mm yyyy, yyyy mm dd, x, registry, pri, sec, full, mx, primaire, secondaire, primario, primaria, secundario, secundaria, jj mm aaaa, dd mm aaaa, listed order, in the listed order, legal, ur, party, mr, am, den, il, al, dne, dnia, tarihinde, vom, seit`,
  ignored: `url, urls, web, website, web site, www, homepage, web page, webpage, site, uri, language, lang, langage, type, kind, class, class name, purpose, nexus, category, application purpose, eligibility, warning, note, notes, notice,
    remarks, remark, comment, comments, tax, vat, tax id, vat number, id number, company number, registration number, register number, business number, org number, ownerid, national id, passport, ip, ips, ip address, ip addresses,
    netaddress, glue, ipv4, ipv6, inet, created by, updated by, last updated by, modified by, changed by, source, mnt by, mnt lower, maintainer, mntner, period, registration period, fee, license, licence, trademark, script, reason, status reason, title, titleposition, position, job title,
    keyset, nsset, ds, ds record, dsrecord, key, keys, auth info, authinfo, authcode, password, version, server version, contract, contract version, account, account name, re registration, reregistration, prohibit, variant, punycode,
    price, cost, years, created by registrar, last updated by registrar, ns status, nsstat, nslastaa, anonymous, provided, support, customer service, customer, method, level, alias, visible, public, dom public, mirror, notify, trouble, verification, validation, data validation, contractual language,
    disclaimer, copyright, timeout, ttl, eligstatus, reachstatus, linked, lock status, ロック状態, dns update, lookup, request, network, database last updated, whois database, domain type, user type, registrant type, holder type, owner type, organization type, organisation type, contact type kind, publishes, outzone, wipo status, holder transfer, wipo, in zone, roid, cname, mx, visit, registrar website, registrar url, org id, org no, organization id, organisation id, delegaterequested, query datetime, agent name, registration term`,
};
