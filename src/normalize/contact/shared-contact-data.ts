/**
 * Contacts that stand on the registrations of many unrelated owners, as comparable text (`comparableText`): parties who
 * register, lend their name or sell for others, and names of roles.
 *
 * Source: the contacts most often repeated in the public WHOIS corpus beside this project's tests, and what these firms say
 * of their own trade on their pages. Licence: names and hosts are facts.
 */
const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

export const BRAND_PROTECTION_AGENTS = lines(`
  ascio corporate domains
  appdetex
  brandshelter
  brandsight
  com laude
  corsearch domains
  csc corporate domains
  csc digital brand services
  dnstination
  ebrand services
  ebrandservices
  gandi corporate services
  identity digital
  ip mirror
  ip twins
  ipmirror
  lexsynergy
  markmonitor
  nameshield
  netnames
  nom iq
  safebrands
  safenames
  tld box
`);

export const AGENT_MAIL_DOMAINS: ReadonlySet<string> = words(`
  brandshelter.com comlaude.com cscglobal.com cscinfo.com internationaladmin.com ip-mirror.com iptwins.com lexsynergy.com
  markmonitor.com nameshield.net netnames.com netnames.net nom-iq.com safebrands.com safenames.net
`);

export const REGISTRAR_CONTACTS = lines(`
  1 1 internet ag
  1and1 internet ag
  1api gmbh registrar
  internet invest
`);

/** Local presence sold by registrars where a registry demands one. */
export const TRUSTEES = lines(`
  domain trustee
  eu trustee
  local presence service
  marcaria com
  nameaction chile
  trustee service
`);

export const MARKETPLACES = lines(`
  afternic
  atom com
  brandbucket
  buydomains com
  dan com
  domain for sale
  domain is for sale
  domainmarket com
  dropcatch com
  escrow com
  flippa
  hugedomains com
  namejet
  park io
  parkingcrew
  sav com
  sedo com
  sedo domain parking
  sedo gmbh
  snapnames
  squadhelp
  this domain is for sale
  this domain may be for sale
`);

/** Who forms companies for others and lends them an address, an officer or a name. */
export const FORMATION_AGENTS = lines(`
  1st formations
  agents and corporations
  companies made simple
  corporation service company
  corporation trust company
  ct corporation system
  cogency global
  harvard business services
  incorp services
  legalzoom
  mossack fonseca
  northwest registered agent
  offshore incorporations
  offshore incorporations limited
  portcullis trustnet
  registered agent solutions
  registered agents inc
  the corporation trust company
  trident trust company
  united states corporation agents
  your company formations
`);

/** Phrases, as whole words anywhere in a name, by which a party says that it stands in for others. */
export const AGENT_PHRASES = lines(`
  acting for
  and on behalf of
  as agent for
  as agent of
  as attorney for
  as custodian for
  as escrow agent
  as nominee for
  as trustee for
  as trustee of
  company formation
  company formations
  for and on behalf
  in trust for
  nominee for
  nominee services
  nominees limited
  nominees ltd
  on behalf of
  registered agent
  registered agents
`);

export const MARKETPLACE_PHRASES = lines(`
  buy this domain
  domain for sale
  domain is for sale
  domain may be for sale
  name is for sale
  domain parking
`);

export const TRUSTEE_PHRASES = lines(`
  domain trustee
  local presence
  trustee domain
  trustee service
  trustee services
`);

/** A role name is made of these words only and holds at least one of `ROLE_HEADS`. */
export const ROLE_WORDS: ReadonlySet<string> = words(`
  account accounts and billing contact contacts corporate de del der des di dns do domain domaine domaines domains domeinen domini dominio dominios
  domänen email general group host ict internet it legal mail name names net network nombres of online primary registration registrations
  registry role security services site system systems tech technical technique the trademark trademarks intellectual property ip
  web website zone
`);

export const ROLE_HEADS: ReadonlySet<string> = words(`
  abteilung adm admin administracion administración administrador administradora administration administrateur administrator
  administrators administratör admins beheer beheerder beheerders coordinator department dept desk dnsadmin domainadmin domainmaster gerencia gerente
  helpdesk hostmaster hostmasters management manager master netadmin noc office operations operator owner postmaster provisioning
  responsable support sysadmin team verwalter verwaltung webadmin webmaster webmasters администратор отдел
`);

/** Roles of a contact, and kinds of holders, in place of a name. */
export const ROLE_TEXTS: ReadonlySet<string> = new Set(
  lines(`
  account holder
  admin contact
  administrative contact
  billing contact
  domain contact
  domain holder
  domain registrant
  registrant contact
  tech contact
  technical contact
  home
  individu
  individual
  individual person
  myself
  not company
  particulier
  particular
  persona fisica
  persona física
  personal
  personal use
  personne physique
  person
  privat
  private individual
  private use
  privatperson
  self
  self employed
  sole trader
  test
  физическое лицо
`),
);
