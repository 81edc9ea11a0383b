/** What kind of body a legal form makes; forms of one family are often translated into each other. */
export type LegalFormFamily =
  | 'limited'
  | 'stock'
  | 'general-partnership'
  | 'limited-partnership'
  | 'limited-liability-partnership'
  | 'cooperative'
  | 'non-profit'
  | 'sole'
  | 'state'
  | 'company';

export interface LegalFormRow {
  readonly family: LegalFormFamily;
  /** Spellings in any script, divided by " | "; case, accents, dots and spaces do not matter. */
  readonly spellings: string;
  /** Also stands before the name, as in "OOO Sever" or "PT Astra". */
  readonly leads?: true;
}

/**
 * Legal forms after ISO 20275 (Entity Legal Forms), reduced to what names carry: the local long form,
 * its abbreviations and the usual English or transliterated spelling.
 */
export const LEGAL_FORMS: readonly LegalFormRow[] = [
  // English-speaking countries
  {
    family: 'limited',
    spellings: 'Limited | Ltd | Ltda | Lim | Ltd Co | Limited Company | Cyfyngedig | Cyf | Teoranta | Teo',
  },
  {
    family: 'limited',
    spellings:
      'Private Limited | Pvt Ltd | Pvt Limited | P Ltd | Private Ltd | Private Limited Company | Pte Ltd | Pte | Pte Limited | Pvt',
  },
  {
    family: 'limited',
    spellings: 'Proprietary Limited | Pty Ltd | Pty Limited | Pty | Proprietary Ltd | EDMS BPK',
  },
  {
    family: 'limited',
    spellings:
      'Limited Liability Company | LLC | Limited Liability Co | LC | PLLC | Professional Limited Liability Company | WLL | With Limited Liability | FZ LLC | FZE | FZCO | FZC | Free Zone Establishment | Free Zone Company | DMCC | SPC',
  },
  {
    family: 'limited',
    spellings:
      'Company Limited by Guarantee | CLG | Designated Activity Company | DAC | Unlimited Company | ULC | Unlimited Liability Company | UC',
  },
  { family: 'limited', spellings: 'Company Limited | Co Ltd | Co Limited | Company Ltd | Coltd' },
  {
    family: 'stock',
    spellings:
      'Public Limited Company | PLC | Public Limited Co | Public Company Limited | PCL | Public Co Ltd | CCC | Cwmni Cyfyngedig Cyhoeddus | Berhad | Bhd',
  },
  { family: 'limited', spellings: 'Sendirian Berhad | Sdn Bhd | Sdn | Sendirian Bhd' },
  {
    family: 'stock',
    spellings:
      'Incorporated | Inc | Corporation | Corp | Corpn | Incorporation | Incorp | Co Inc | Company Inc | PBC | Public Benefit Corporation | Incorporee',
  },
  {
    family: 'stock',
    spellings: 'Professional Corporation | PC | Professional Association | PA | Chartered | APC | Prof Corp',
  },
  {
    family: 'stock',
    spellings:
      'National Association | NA | National Trust and Savings Association | NT and SA | Federal Savings Bank | FSB',
  },
  {
    family: 'stock',
    spellings:
      'Joint Stock Company | JSC | Open Joint Stock Company | OJSC | Closed Joint Stock Company | CJSC | Public Joint Stock Company | PJSC | Private Joint Stock Company | PrJSC | Joint Stock Co | QPSC | QSC | KSC | KSCP | SAOG | SAOC | BSC | PSC | Saudi Joint Stock Company | NPJSC | NJSC | Joint Stock Commercial Bank | JSCB',
    leads: true,
  },
  {
    family: 'company',
    spellings:
      'Company | Co | Compagnie | Cie | Companhia | Cia | Compania | Compagnia | and Company | and Co | and Cie | et Cie | y Cia | e Cia | Kompania | Comp | Cos | Companies',
  },
  {
    family: 'limited-partnership',
    spellings:
      'Limited Partnership | LP | LLLP | Limited Liability Limited Partnership | Special Limited Partnership | SLP | Ltd Partnership | Exempted Limited Partnership | ELP | Scottish Limited Partnership | Partneriaeth Cyfyngedig',
  },
  {
    family: 'limited-liability-partnership',
    spellings: 'Limited Liability Partnership | LLP | Partneriaeth Atebolrwydd Cyfyngedig | PAC',
  },
  { family: 'general-partnership', spellings: 'General Partnership | GP | Partnership' },
  {
    family: 'non-profit',
    spellings:
      'Community Interest Company | CIC | Charitable Incorporated Organisation | CIO | Industrial and Provident Society | NPO | NPC | Non Profit Company | RF',
  },
  {
    family: 'sole',
    spellings: 'Sole Proprietorship | Sole Trader | DBA | Doing Business As | Close Corporation | CC',
  },
  {
    family: 'limited',
    spellings:
      'Protected Cell Company | PCC | Incorporated Cell Company | ICC | International Business Company | IBC | Segregated Portfolio Company | Variable Capital Company | VCC | ICAV | Irish Collective Asset-management Vehicle | OEIC | Open Ended Investment Company | Exempted Company',
  },
  // German
  {
    family: 'limited',
    spellings:
      'GmbH | Gesellschaft mit beschränkter Haftung | Gesellschaft mbH | Ges mbH | Ges m b H | mbH | gGmbH | Gemeinnützige GmbH | Gemeinnützige Gesellschaft mit beschränkter Haftung | GesmbH',
  },
  {
    family: 'limited',
    spellings:
      'UG | UG haftungsbeschränkt | Unternehmergesellschaft | Unternehmergesellschaft haftungsbeschränkt | FlexCo | FlexKapG | Flexible Kapitalgesellschaft',
  },
  {
    family: 'stock',
    spellings: 'AG | Aktiengesellschaft | AkG | Akt Ges | Aktiengeselschaft | Aktienges | gAG | REIT AG',
  },
  {
    family: 'stock',
    spellings:
      'KGaA | Kommanditgesellschaft auf Aktien | KG auf Aktien | KG a A | AG und Co KGaA | AG and Co KGaA | SE und Co KGaA | SE and Co KGaA | GmbH und Co KGaA | GmbH and Co KGaA',
  },
  {
    family: 'limited-partnership',
    spellings:
      'KG | Kommanditgesellschaft | GmbH und Co KG | GmbH and Co KG | GmbH Co KG | AG und Co KG | AG and Co KG | SE und Co KG | SE and Co KG | UG und Co KG | UG haftungsbeschränkt und Co KG | UG haftungsbeschränkt and Co KG | Ltd und Co KG | Limited and Co KG | und Co KG | and Co KG | GmbH und Cie KG | Gesellschaft mbH und Co KG | Co KG | KEG | InvKG',
  },
  {
    family: 'general-partnership',
    spellings:
      'OHG | Offene Handelsgesellschaft | GmbH und Co OHG | GmbH and Co OHG | GbR | Gesellschaft bürgerlichen Rechts | eGbR | OG | Offene Gesellschaft | OEG | PartG | PartG mbB | PartGmbB | Partnerschaftsgesellschaft mit beschränkter Berufshaftung | Partnerschaftsgesellschaft | Kollektivgesellschaft',
  },
  {
    family: 'sole',
    spellings:
      'eK | eKfm | eKfr | eingetragener Kaufmann | eingetragene Kauffrau | Einzelunternehmen | eU | eingetragenes Unternehmen | eingetragener Unternehmer | Inh',
  },
  {
    family: 'non-profit',
    spellings:
      'eV | eingetragener Verein | Verein | Stiftung | Stiftung bürgerlichen Rechts | VVaG | Versicherungsverein auf Gegenseitigkeit | aG | AöR | Anstalt des öffentlichen Rechts | KdöR | Körperschaft des öffentlichen Rechts | Anstalt | Establishment | Trust reg',
  },
  {
    family: 'cooperative',
    spellings:
      'eG | eingetragene Genossenschaft | Genossenschaft | eGmbH | eGen | SCE | Europäische Genossenschaft',
  },
  { family: 'stock', spellings: 'SE | Societas Europaea | Europäische Gesellschaft | Societe Europeenne' },
  // French (France, Belgium, Luxembourg, Switzerland, Africa, Canada)
  {
    family: 'stock',
    spellings:
      'SA | Société Anonyme | SAL | Société anonyme libanaise | Soc An | Societe Dite | SA a Conseil | SA a Directoire | Société par actions | SCA | Société en commandite par actions | SA dite',
    leads: true,
  },
  {
    family: 'stock',
    spellings:
      'SAS | Société par actions simplifiée | SASU | Société par actions simplifiée unipersonnelle | Société par actions simplifiée à associé unique | SELAS',
    leads: true,
  },
  {
    family: 'limited',
    spellings:
      'SARL | Société à responsabilité limitée | S à rl | EURL | Entreprise unipersonnelle à responsabilité limitée | SELARL | SPRL | Société privée à responsabilité limitée | BVBA | SRL | SARL S | Sagl | SPRLU | SRLS | SRLU | Sarlu | SARLAU',
    leads: true,
  },
  {
    family: 'general-partnership',
    spellings:
      'SNC | Société en nom collectif | SCI | Société civile immobilière | Société civile | SCP | Société civile professionnelle | SENC | SCM | SCEA | Société civile d exploitation agricole | EARL | Exploitation agricole à responsabilité limitée | GAEC | Groupement agricole d exploitation en commun | GFA | Groupement foncier agricole',
    leads: true,
  },
  {
    family: 'limited-partnership',
    spellings:
      'SCS | Société en commandite simple | SCSp | Société en commandite spéciale | Société en commandite | SEC | SENCRL | SECS',
  },
  {
    family: 'non-profit',
    spellings:
      'ASBL | Association sans but lucratif | AISBL | Association loi 1901 | VZW | IVZW | Vereniging zonder winstoogmerk | GIE | Groupement d intérêt économique | EEIG | GEIE | EWIV | EESV',
    leads: true,
  },
  {
    family: 'state',
    spellings:
      'EPIC | Établissement public | Société d État | Établissement public à caractère industriel et commercial',
  },
  {
    family: 'cooperative',
    spellings:
      'SCOP | SCIC | Société coopérative | SCRL | CVBA | Coopérative | SCA coopérative | SCoop | CV | Coöperatieve vennootschap | Coöperatie | Coöperatie UA | Coöp UA | Coöperatie met uitgesloten aansprakelijkheid | Coöperatie WA | Coöp WA | Koop | Kooperatif | Kooperatifi | Kooperatif Şirketi | Coöperatieve vennootschap met beperkte aansprakelijkheid',
  },
  {
    family: 'stock',
    spellings:
      'SICAV | SICAF | SICAR | FCP | SA SICAV | SICAV SIF | SCA SICAV RAIF | SICAV RAIF | FCPI | FCPR | SPPICAV',
  },
  // Dutch
  {
    family: 'limited',
    spellings:
      'BV | Besloten Vennootschap | Besloten Vennootschap met beperkte aansprakelijkheid | BV in oprichting | BV io | Flex BV | BV BA',
    leads: true,
  },
  { family: 'stock', spellings: 'NV | Naamloze Vennootschap | Naamlooze Vennootschap', leads: true },
  {
    family: 'general-partnership',
    spellings:
      'VOF | Vennootschap onder firma | Maatschap | CV | CommV | Commanditaire Vennootschap | Comm VA | GCV',
  },
  {
    family: 'non-profit',
    spellings: 'Stichting | Vereniging | Onderlinge waarborgmaatschappij',
    leads: true,
  },
  { family: 'sole', spellings: 'Eenmanszaak' },
  // Nordic
  {
    family: 'limited',
    spellings: 'AB | Aktiebolag | Aktiebolaget | AB publ | Aktiebolag publ | Privat aktiebolag',
    leads: true,
  },
  {
    family: 'general-partnership',
    spellings:
      'HB | Handelsbolag | Handelsbolaget | ANS | Ansvarlig selskap | DA | Delt ansvar | Enkeltpersonforetak | Interessentskab',
  },
  {
    family: 'limited-partnership',
    spellings:
      'KB | Kommanditbolag | Kommanditbolaget | Kommanditselskab | Kommandittselskap | K S | Ky | Kommandiittiyhtiö | P S | Partnerselskab | Kommanditaktieselskab',
  },
  {
    family: 'stock',
    spellings:
      'AS | A S | Aktieselskab | Aktieselskabet | Aksjeselskap | ASA | Allmennaksjeselskap | Aksjeselskapet | Allmenn aksjeselskap',
    leads: true,
  },
  {
    family: 'limited',
    spellings:
      'ApS | Anpartsselskab | Anpartsselskabet | IVS | Iværksætterselskab | NUF | SMBA | AMBA | Ehf | Einkahlutafélag | slf',
  },
  { family: 'stock', spellings: 'Hf | Hlutafélag | Ohf | Sp f | P F | Partafelag' },
  {
    family: 'limited',
    spellings:
      'Oy | Osakeyhtiö | Oy Ab | Ab Oy | Yksityinen osakeyhtiö | OyJ Abp | Oyj | Julkinen osakeyhtiö | Abp',
    leads: true,
  },
  { family: 'general-partnership', spellings: 'Ay | Avoin yhtiö | Tmi | Toiminimi | Öppet bolag' },
  {
    family: 'cooperative',
    spellings:
      'Osk | Osuuskunta | Ekonomisk förening | ek för | Andelslag | SA samvirkeforetak | Andelsselskab | BBL | BRF | Bostadsrättsförening',
  },
  {
    family: 'non-profit',
    spellings:
      'Ry | Rekisteröity yhdistys | Ideell förening | Stiftelse | Stiftelsen | Fonden | Fond | Säätiö | sr | Forening',
  },
  // Italian, Spanish, Portuguese, Latin America
  {
    family: 'stock',
    spellings: 'SpA | Società per azioni | Soc per az | Società in accomandita per azioni | SApA',
  },
  {
    family: 'limited',
    spellings:
      'Srl | Società a responsabilità limitata | Srl unipersonale | Soc a rl | Srl semplificata | Società a responsabilità limitata semplificata | Società a garanzia limitata | Scarl | Società consortile a responsabilità limitata | Scrl',
    leads: true,
  },
  {
    family: 'general-partnership',
    spellings: 'Snc | Società in nome collettivo | Ss | Società semplice | Ditta individuale',
  },
  { family: 'limited-partnership', spellings: 'Sas | Sas di | Società in accomandita semplice' },
  {
    family: 'cooperative',
    spellings:
      'Soc coop | Società cooperativa | Scpa | Soc coop a rl | Cooperativa | S coop | Sociedad cooperativa | SCCL | Cooperativa de responsabilidad limitada | SCL | Onlus | Coop',
  },
  {
    family: 'stock',
    spellings:
      'Sociedad Anónima | SA de CV | Sociedad Anónima de Capital Variable | SAB | SAB de CV | Sociedad Anónima Bursátil de Capital Variable | SAPI | SAPI de CV | Sociedad Anónima Promotora de Inversión de Capital Variable | SAU | Sociedad Anónima Unipersonal | SAA | SAC | Sociedad Anónima Cerrada | Sociedad Anónima Abierta | SAIC | SACI | SAICF | SACIF | SAD | Sociedad Anónima Deportiva | SAL | SAECA | SOFOM | SA de CV SOFOM ENR | SpA Sociedad por Acciones | SAIC y F | CA | Compañía Anónima | SA ESP | SAS ESP | BIC | SAS BIC',
    leads: true,
  },
  {
    family: 'limited',
    spellings:
      'SL | Sociedad Limitada | SLU | Sociedad Limitada Unipersonal | SRL de CV | S de RL | S de RL de CV | Sociedad de Responsabilidad Limitada | Sociedad de Responsabilidad Limitada de Capital Variable | SLL | SLP | SLNE | EIRL | Empresa Individual de Responsabilidad Limitada | SRL CV | CRL | Compañía Limitada | Cia Ltda | Limitada | Sociedad por Acciones Simplificada | Lda | Sociedade por quotas | Unipessoal Lda | Sociedade Unipessoal Lda | Unipessoal | Sociedade Limitada | Cia Limitada | Eireli | Empresa Individual de Responsabilidade Limitada',
  },
  {
    family: 'stock',
    spellings:
      'Sociedade Anónima | Sociedade Anônima | SGPS | SGPS SA | Sociedade Gestora de Participações Sociais | SA SGPS | Companhia Aberta',
  },
  {
    family: 'sole',
    spellings:
      'Microempresa | EPP | Empresa de Pequeno Porte | MEI | Ltda ME | Ltda EPP | Eireli ME | Autónomo | Persona física',
  },
  {
    family: 'general-partnership',
    spellings:
      'SC | Sociedad Civil | Sociedad Colectiva | S en C | Sociedad en Comandita | S en NC | SC Simple | CB | Comunidad de Bienes | AIE | Agrupación de Interés Económico | UTE | Unión Temporal de Empresas',
  },
  {
    family: 'non-profit',
    spellings:
      'Asociación Civil | AC | Fundación | Fundação | Fondazione | Associazione | Associação | IAP | ABP | ESP | ESAL',
  },
  // Central and Eastern Europe
  {
    family: 'limited',
    spellings: 'Sp z oo | Spółka z ograniczoną odpowiedzialnością | Spolka z oo | Spółka zoo',
  },
  { family: 'stock', spellings: 'Spółka Akcyjna | Sp Akc | Prosta Spółka Akcyjna | PSA | ASI' },
  {
    family: 'limited-partnership',
    spellings:
      'Sp k | Spółka komandytowa | Sp z oo Sp k | Spółka z ograniczoną odpowiedzialnością Spółka komandytowa | SKA | Spółka komandytowo akcyjna | Sp z oo SKA',
  },
  {
    family: 'general-partnership',
    spellings: 'Sp j | Spółka jawna | Sp p | Spółka partnerska | Spółka cywilna | s c',
  },
  {
    family: 'limited',
    spellings:
      'sro | spol s ro | společnost s ručením omezeným | spoločnosť s ručením obmedzeným | spolocnost s rucenim obmedzenym | spol sro | s r o',
  },
  { family: 'stock', spellings: 'a s | akciová společnost | akciová spoločnosť | akc spol' },
  {
    family: 'general-partnership',
    spellings:
      'vos | veřejná obchodní společnost | verejná obchodná spoločnosť | ks | komanditní společnost | komanditná spoločnosť | kom spol',
  },
  {
    family: 'cooperative',
    spellings: 'družstvo | druzstvo | Spółdzielnia | Spoldzielnia | zadruga | szövetkezet',
  },
  {
    family: 'state',
    spellings: 'statni podnik | štátny podnik | s p | przedsiębiorstwo państwowe | narodni podnik',
  },
  { family: 'limited', spellings: 'Kft | Korlátolt Felelősségű Társaság | Bt | Betéti Társaság | Kkt | Ev' },
  {
    family: 'stock',
    spellings:
      'Zrt | Zártkörűen Működő Részvénytársaság | Nyrt | Nyilvánosan Működő Részvénytársaság | Rt | Részvénytársaság',
  },
  {
    family: 'limited',
    spellings:
      'Societatea cu Răspundere Limitată | Societate cu Răspundere Limitată | SRL D | SC SRL | Societatea comercială | PFA | Întreprindere individuală',
    leads: true,
  },
  { family: 'stock', spellings: 'Societate pe Acțiuni | Societatea pe Acțiuni', leads: true },
  {
    family: 'limited',
    spellings:
      'doo | društvo s ograničenom odgovornošću | društvo sa ograničenom odgovornošću | družba z omejeno odgovornostjo | drustvo so ogranicena odgovornost | jdoo | jednostavno društvo s ograničenom odgovornošću | dooel | d o o',
    leads: true,
  },
  {
    family: 'stock',
    spellings:
      'dd | dioničko društvo | dionicko drustvo | delniška družba | akcionarsko društvo | ad | a d | aktsionerno drujestvo',
    leads: true,
  },
  { family: 'sole', spellings: 'obrt | preduzetnik | sp | samostojni podjetnik | dno | kd | OSVČ | SZČO' },
  {
    family: 'limited',
    spellings:
      'ООД | OOD | EOOD | ЕООД | Дружество с ограничена отговорност | druzhestvo s ogranichena otgovornost | ednolichno druzhestvo s ogranichena otgovornost',
    leads: true,
  },
  {
    family: 'stock',
    spellings: 'ЕАД | EAD | АД | Акционерно дружество | akcionerno druzhestvo',
    leads: true,
  },
  {
    family: 'limited',
    spellings: 'Shpk | Shoqëri me përgjegjësi të kufizuar | Shoqeri me pergjegjesi te kufizuar',
  },
  { family: 'stock', spellings: 'Sha | Shoqëri aksionare | Shoqeri anonime' },
  // Baltic
  {
    family: 'limited',
    spellings:
      'OÜ | Osaühing | Osauhing | SIA | Sabiedrība ar ierobežotu atbildību | UAB | Uždaroji akcinė bendrovė | MB | Mažoji bendrija | Osaühingu',
    leads: true,
  },
  {
    family: 'stock',
    spellings: 'Aktsiaselts | Akciju sabiedrība | Akcinė bendrovė | AB akcine bendrove',
    leads: true,
  },
  {
    family: 'general-partnership',
    spellings:
      'TÜ | Täisühing | UÜ | Usaldusühing | IK | Individuālais komersants | IĮ | Individuali įmonė | FIE | ZS | Zemnieku saimniecība | VšĮ | Viešoji įstaiga | MTÜ | Mittetulundusühing | Biedrība | TŪB | KŪB',
    leads: true,
  },
  // Russian, Ukrainian, Belarusian, Central Asia, Caucasus
  {
    family: 'limited',
    spellings:
      'ООО | OOO | Общество с ограниченной ответственностью | Obshchestvo s ogranichennoi otvetstvennostyu | Obshestvo s ogranichennoi otvetstvennostyu | Obschestvo s ogranichennoy otvetstvennostyu | Obshchestvo s Ogranichennoj Otvetstvennostju | ТОО | TOO | Товарищество с ограниченной ответственностью | Жауапкершілігі шектеулі серіктестік | ЖШС | ТОВ | TOV | TzOV | ТзОВ | Товариство з обмеженою відповідальністю | Tovarystvo z obmezhenoyu vidpovidalnistyu | Tovarystvo z Obmezhenoiu Vidpovidalnistiu | ТАА | Таварыства з абмежаванай адказнасцю | ОсОО | OsOO | ОДО | ODO | Общество с дополнительной ответственностью | MMC | Məhdud Məsuliyyətli Cəmiyyəti | Mehdud Mesuliyyetli Cemiyyeti | MChJ | МЧЖ | Masʼuliyati cheklangan jamiyat | mas uliyati cheklangan jamiyati | ՍՊԸ | Սահմանափակ պատասխանատվությամբ ընկերություն | შპს | Shps',
    leads: true,
  },
  {
    family: 'stock',
    spellings:
      'ОАО | OAO | Открытое акционерное общество | Otkrytoye aktsionernoye obshchestvo | ЗАО | ZAO | Закрытое акционерное общество | Zakrytoye aktsionernoye obshchestvo | ПАО | PAO | Публичное акционерное общество | Publichnoye aktsionernoye obshchestvo | АО | AO | Акционерное общество | Aktsionernoye obshchestvo | НАО | NAO | Непубличное акционерное общество | ПАТ | PAT | Публічне акціонерне товариство | ПрАТ | PrAT | Приватне акціонерне товариство | Pryvatne aktsionerne tovarystvo | АТ | Акціонерне товариство | Aktsionerne tovarystvo | ВАТ | VAT | Відкрите акціонерне товариство | ААТ | ЗАТ | Закрите акціонерне товариство | Адкрытае акцыянернае таварыства | Закрытае акцыянернае таварыства | АҚ | Акционерлік қоғам | АКБ | AKB | Акционерный коммерческий банк | Aksionerlik jamiyati | AJ | ԲԲԸ | ՓԲԸ',
    leads: true,
  },
  {
    family: 'sole',
    spellings:
      'ИП | Индивидуальный предприниматель | Individualnyy predprinimatel | ФОП | FOP | Фізична особа підприємець | ЧП | Частное предприятие | Приватне підприємство | Pryvatne pidpryyemstvo | Приватна фірма | ЧУП | Частное унитарное предприятие | Частное торговое унитарное предприятие | КФХ | Крестьянское фермерское хозяйство',
    leads: true,
  },
  {
    family: 'state',
    spellings:
      'ФГУП | FGUP | Федеральное государственное унитарное предприятие | ГУП | GUP | Государственное унитарное предприятие | МУП | MUP | Муниципальное унитарное предприятие | РУП | Республиканское унитарное предприятие | Унитарное предприятие | ДП | Державне підприємство | ГП | Государственное предприятие | КП | Комунальне підприємство | ФГБУ | Федеральное государственное бюджетное учреждение | ГБУ | МБУ | ФКП | State Enterprise | State Unitary Enterprise | Federal State Unitary Enterprise | FSUE | SUE | State Owned Enterprise | ГК | Государственная корпорация',
    leads: true,
  },
  {
    family: 'non-profit',
    spellings:
      'АНО | ANO | Автономная некоммерческая организация | Autonomous Non Profit Organization | НКО | NKO | НП | Некоммерческое партнерство | ТСЖ | Товарищество собственников жилья | СНТ | РОО | МОО | Громадська організація | БФ | Благотворительный фонд | Благодійний фонд | ОСББ | Общественная организация',
    leads: true,
  },
  {
    family: 'cooperative',
    spellings:
      'ПК | Производственный кооператив | СПК | Сельскохозяйственный производственный кооператив | Кооператив | ЖСК | ГСК | ФГ | Фермерське господарство | ПТ | КТ | Командитне товариство | Полное товарищество',
    leads: true,
  },
  // Greece, Cyprus, Turkey, Middle East, Israel
  {
    family: 'stock',
    spellings:
      'Α.Ε. | AE | Ανώνυμη Εταιρεία | Ανώνυμος Εταιρεία | Anonimi Etairia | Anonymi Etaireia | ΑΕΒΕ | ΑΒΕΕ | Societe Anonyme | ΑΤΕ | ΝΑΕ | ΑΕΕ',
  },
  {
    family: 'limited',
    spellings:
      'ΕΠΕ | EPE | Εταιρεία Περιορισμένης Ευθύνης | Etaireia Periorismenis Efthynis | ΙΚΕ | IKE | Ιδιωτική Κεφαλαιουχική Εταιρεία | Idiotiki Kefalaiouchiki Etaireia | ΜΕΠΕ | Μονοπρόσωπη ΕΠΕ | Μονοπρόσωπη ΙΚΕ',
  },
  {
    family: 'general-partnership',
    spellings:
      'ΟΕ | OE | Ομόρρυθμη Εταιρεία | Omorrithmi Etaireia | Omorrythmi Etaireia | Eterorrithmi Etaireia | Eterorrythmi Etaireia | ΕΕ | EE | Ετερόρρυθμη Εταιρεία',
  },
  {
    family: 'stock',
    spellings:
      'AŞ | Anonim Şirketi | Anonim Sirket | Anonim Şti | T A Ş | TAS | Türk Anonim Şirketi | Sanayi ve Ticaret AŞ | San ve Tic AŞ | Ticaret AŞ | Tic AŞ',
  },
  {
    family: 'limited',
    spellings:
      'Ltd Şti | Limited Şirketi | Ltd Sirketi | Limited Sti | Sanayi ve Ticaret Limited Şirketi | San ve Tic Ltd Şti | Ticaret Limited Şirketi | Tic Ltd Şti | Şti | Şirketi | Kom Şti | Komandit Şirketi | Komandit Şirket | Koll Şti | Kollektif Şirket | Kollektif Şirketi',
  },
  {
    family: 'limited',
    spellings:
      'ذ.م.م | ش.ذ.م.م | شركة ذات مسؤولية محدودة | ذات مسؤولية محدودة | المحدودة | בע"מ | בעמ | בערבון מוגבל | بع م | محدوده | با مسئولیت محدود | مسئولیت محدود | Masouliat Mahdoud | Ba Masouliat Mahdood | م.م.ح',
    leads: true,
  },
  {
    family: 'stock',
    spellings:
      'ش.م.م | ش.م.ع | ش.م.ك | ش.م.ل | شركة مساهمة | شركة مساهمة عامة | مساهمة | Sherkat Sahami Aam | Sherkate Sahami | Sherkat Sahami Khass | سهامی عام | سهامی خاص | SAE | SAL Holding | Sahami Aam | Sahami Khass | Sociedad Anonima Egipcia',
    leads: true,
  },
  {
    family: 'company',
    spellings: 'شركة | شرکت | مؤسسة | חברה | Sharikat | Sherkat | Sherkate | Sharikah | Est | Mouassasat',
    leads: true,
  },
  { family: 'non-profit', spellings: 'עמותה | ע"ר | Vakfı | Vakif | Derneği | Waqf' },
  {
    family: 'limited',
    spellings:
      'ש"מ | შპს | შეზღუდული პასუხისმგებლობის საზოგადოება | SPS | ՍՊԸ | Սահմանափակ պատասխանատվությամբ ընկերություն | ЖШС | МЧЖ | MChJ | ХХК',
    leads: true,
  },
  {
    family: 'stock',
    spellings:
      'სს | სააქციო საზოგადოება | ԲԲԸ | ՓԲԸ | Բաց բաժնետիրական ընկերություն | Փակ բաժնետիրական ընկերություն | Բաժնետիրական ընկերություն | ש.מ.',
    leads: true,
  },
  // South, South-East and East Asia
  {
    family: 'limited',
    spellings:
      'प्राइवेट लिमिटेड | लिमिटेड | प्रा लि | प्रा. लि. | लि. | Praivet Limited | প্রাইভেট লিমিটেড | லிமிடெட் | பிரைவேட் லிமிடெட்',
  },
  {
    family: 'limited',
    spellings:
      'ក្រុមហ៊ុន | ឯ.ក | ឯ.ក. | ឯកបុគ្គល | លីមីតធីត | ទទួលខុសត្រូវមានកម្រិត | ក្រុមហ៊ុនទទួលខុសត្រូវមានកម្រិត | Kromhun | Aekor',
    leads: true,
  },
  { family: 'stock', spellings: 'ម.ក | ម.ក. | មហាជន | ក្រុមហ៊ុនមហាជន', leads: true },
  {
    family: 'limited',
    spellings:
      'PT | Perseroan Terbatas | PT Tbk | Tbk | Terbuka | Persero | PT Persero | Persero Tbk | Perum | UD | Usaha Dagang | CV Indonesia',
    leads: true,
  },
  {
    family: 'limited',
    spellings:
      'บริษัท | จำกัด | Borisat | Chamkat | Company Limited Thailand | จำกัด (มหาชน) | มหาชน | Mahachon | ห้างหุ้นส่วนจำกัด',
    leads: true,
  },
  {
    family: 'limited',
    spellings:
      'Công ty TNHH | Công ty Trách nhiệm hữu hạn | TNHH | Trách nhiệm hữu hạn | TNHH MTV | Công ty TNHH MTV | TNHH Một thành viên | Công ty TNHH Một thành viên | Công ty',
    leads: true,
  },
  {
    family: 'stock',
    spellings:
      'Công ty Cổ phần | Cổ phần | CP | CTCP | Công ty CP | Tập đoàn | Ngân hàng TMCP | Tổng công ty',
    leads: true,
  },
  {
    family: 'limited',
    spellings:
      'Youxian Gongsi | Youxian Zeren Gongsi | You Xian Gong Si | Yauhan Gungsi | Yuhan Hoesa | Yugen Kaisha | YK | Godo Kaisha | GK | Yuhan Chaekim Hoesa | Godo Gaisha | Yugen Gaisha',
  },
  {
    family: 'stock',
    spellings:
      'Gufen Youxian Gongsi | Gu Fen You Xian Gong Si | Kabushiki Kaisha | Kabushiki Gaisha | KK | Chusik Hoesa | Jusik Hoesa | Jusikhoesa | Chusikhoesa | Kabushiki-gaisha',
    leads: true,
  },
  {
    family: 'company',
    spellings: 'Gongsi | Zong Gongsi | Zonggongsi | Gungsi | Kaisha | Hoesa | Gomei Kaisha | Goshi Kaisha',
  },
  {
    family: 'state',
    spellings: 'Government Undertaking | A Government of India Undertaking | Nigam Limited',
  },
  {
    family: 'company',
    spellings: 'Sanayi ve Ticaret | San ve Tic | Ticaret ve Sanayi | Tic ve San | Sanayi Ticaret | San Tic',
  },
  {
    family: 'company',
    spellings:
      'reg | registered | publ | in liquidation | in Liq | i L | en liquidation | en liquidación | in liquidazione | w likwidacji | v likvidaci | in administration | in receivership',
  },
];

/** Forms of scripts written without spaces, replaced before transliteration; longer ones stand first. */
export const UNSPACED_LEGAL_FORMS: readonly (readonly [string, string])[] = [
  ['股份有限責任公司', 'Gufen Youxian Gongsi'],
  ['股份有限公司', 'Gufen Youxian Gongsi'],
  ['有限責任公司', 'Youxian Gongsi'],
  ['有限责任公司', 'Youxian Gongsi'],
  ['特例有限会社', 'Yugen Kaisha'],
  ['有限公司', 'Youxian Gongsi'],
  ['株式会社', 'Kabushiki Kaisha'],
  ['株式會社', 'Kabushiki Kaisha'],
  ['有限会社', 'Yugen Kaisha'],
  ['合同会社', 'Godo Kaisha'],
  ['合名会社', 'Gomei Kaisha'],
  ['合資会社', 'Goshi Kaisha'],
  ['유한책임회사', 'Yuhan Hoesa'],
  ['주식회사', 'Jusik Hoesa'],
  ['유한회사', 'Yuhan Hoesa'],
  ['(株)', 'Kabushiki Kaisha'],
  ['（株）', 'Kabushiki Kaisha'],
  ['㈱', 'Kabushiki Kaisha'],
  ['(有)', 'Yugen Kaisha'],
  ['㈲', 'Yugen Kaisha'],
  ['(주)', 'Jusik Hoesa'],
  ['㈜', 'Jusik Hoesa'],
  ['(유)', 'Yuhan Hoesa'],
  ['总公司', 'Gongsi'],
  ['公司', 'Gongsi'],
  ['股份有限责任公司', 'Gufen Youxian Gongsi'],
  ['ក្រុមហ៊ុន', 'Kromhun'],
  ['ឯ.ក', 'Aekor'],
  ['บริษัท', 'Borisat'],
  ['จำกัด', 'Chamkat'],
  ['(มหาชน)', 'Mahachon'],
];
