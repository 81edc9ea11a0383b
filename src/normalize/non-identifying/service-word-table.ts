/**
 * Words of which privacy and proxy services make their names, as folded words (`foldWords`). Read off the names in public
 * lists of such services (WhoisDomain, rdapper and whoiser, all MIT; names and words are facts) and, for languages besides
 * English, off the notices of registries.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

/** Words of hiding that name the trade itself. */
export const HIDING_WORDS =
  words(`privacy private proxy anonymous anonymized anonymised anonymity hidden masked masking
  withheld redacted undisclosed cloaked whoisguard privat prive privado privada privacidad privacidade datenschutz confidentialite gizlilik`);

/** Words of protecting, which many trades use. */
export const PROTECTING_WORDS = words(
  `protect protected protection protecting protector shield guard guards cloak mask trustee trustees envoy schutz proteccion protecao`,
);

/** What such a service hides: registrations. */
export const REGISTRATION_WORDS = words(
  `whois domain domains domainname domainnames registrant registrants registration registrations domainregistration dns`,
);

/** What it hides of people. */
export const IDENTITY_WORDS = words(
  `identity id contact contacts customer customers owner owners holder holders client data`,
);

/** What a name holds besides without telling of another trade. */
export const SERVICE_WORDS = words(
  `service services agent agents by of for the and a an via provided provider group foundation solution solutions organization name names corp official`,
);

/** By what a service calls its work where it stands behind the word of hiding. */
export const WORK_WORDS = words(
  `service services protect protected protection protector trustee trustees proxy customer contact agent shield guard envoy`,
);
