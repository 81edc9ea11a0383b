import { normalizeCountry } from '../../normalize/address/country.ts';
import { toLatin } from '../../normalize/transliterate.ts';

/** What some states put behind a register's number where it stands as a tax number: Switzerland, Norway. */
const TAX_SUFFIX = /(?<=\d)(?:MWST|TVA|IVA|TPV|MVA|MOMS|VAT)$/;

/** What a number is called, which is not a part of it. Letters that are, as HRB and SC, are not listed. */
const LABELS =
  /^(?:COMPANY|COMPANIES|HOUSE|CORPORATE|ENTERPRISE|BUSINESS|REGISTRATION|REGISTERED|REGISTER|REGISTRY|REG|IDENTIFICATION|IDENTIFIER|TAX|VAT|CODE|NUMBER|NUMERO|NUMMER|NO|NR|NUM|ID|UID|IDE|IDI|UST|USTID|USTIDNR|MWST|TVA|IVA|MOMS|BTW|BTWNR|BTWBE|ORG|ORGNR|ORGANISASJONSNUMMER|ORGANISATIONSNUMMER|CVR|CVRNR|SE|KVK|RSIN|SIREN|SIRET|RCS|KBO|BCE|NIP|REGON|KRS|ICO|DIC|ICDPH|OIB|MBS|PIB|MB|CUI|CIF|NIF|NIPC|NIE|RUC|RUT|RFC|CUIT|CNPJ|EIN|FEIN|TIN|ABN|ACN|ARBN|NZBN|UEN|BRN|GSTIN|PAN|LLPIN|OGRN|INN|KPP|EDRPOU|EDR|BIN|IIN|LEI|BUSINESSID|YTUNNUS|FO|CH ID|CHID|AMTSGERICHT|AG|HANDELSREGISTER|REGISTERNUMMER|FIRMENBUCHNUMMER|CRN|CR|CO)\b[\s.:#°º-]*/;
/** A town behind the name of a court or register, before the number. */
const COURT = /^(?:[A-Z]{4,}\s+)+(?=(?:HR[AB]|PR|GNR|VR|[A-Z]?\s?\d))/;

/** Letters that are part of the number, and would be a country's code as well: Scotland's, Northern Ireland's. */
const OF_THE_NUMBER = /^(?:SC|NI|SO|NC|SL|NL|IC|SI|CE|CS|GE|GN|GS|NP|RS|SR|FC|BR|OC|LP|IP|RC|SP|RE)\d{6}$/;

/** Not Croatia's. */
const GERMAN = /^HR[AB]\d/;

/** Numbers with which a state makes its tax number, by the state's code: what of it is the register's. */
const OF_STATES: readonly (readonly [country: string, pattern: RegExp])[] = [
  ['FR', /^(?:[0-9A-Z]{2})?(\d{9})$/],
  ['FR', /^(\d{9})\d{5}$/],
  ['SE', /^(?:16)?(\d{10})(?:01)?$/],
  ['NL', /^(\d{9})B\d{2}$/],
  ['HU', /^(\d{8})(?:\d{3})?$/],
  ['CH', /^E?(\d{9})$/],
  ['DE', /^(HR[AB]\d+)[A-Z]{1,2}$/],
  ['AU', /^\d{2}(\d{9})$/],
];

/** A register's number without spaces, punctuation, what it is called, its country, a tax suffix and leading zeros. */
export function readRegistrationNumber(text: string, jurisdiction?: string): string | undefined {
  const country = jurisdiction?.slice(0, 2).toUpperCase();
  const bare = withoutLabels(toLatin(text).toUpperCase())
    .replace(/[^A-Z0-9]/g, '')
    .replace(TAX_SUFFIX, '');
  const [state, national] = withoutCountry(bare, country);
  const found = OF_STATES.flatMap(([code, pattern]) => (code === state ? [pattern.exec(national)?.[1]] : []));
  const number = (found.find((each) => each !== undefined) ?? national).replace(/^0+(?=.)/, '');
  return number === '' ? undefined : number;
}

function withoutLabels(text: string): string {
  let rest = text.trim();
  for (;;) {
    const shorter = rest.replace(LABELS, '').replace(COURT, '');
    if (shorter === rest || !/\d/.test(shorter)) return rest;
    rest = shorter;
  }
}

/** The state whose number it is, as far as it says or its record does, and the number without the state's code. */
function withoutCountry(
  bare: string,
  country: string | undefined,
): readonly [state: string | undefined, national: string] {
  const code = bare.slice(0, 2);
  const national = bare.slice(2);
  const isPrefix =
    /^[A-Z]{2}(?:[A-Z]{0,3}\d{5,}|[A-Z0-9]{9,})/.test(bare) &&
    !OF_THE_NUMBER.test(bare) &&
    !GERMAN.test(bare) &&
    (country === undefined || country === code || country === ALIASES[code]) &&
    normalizeCountry(ALIASES[code] ?? code) !== undefined;
  return isPrefix ? [ALIASES[code] ?? code, national] : [country, bare];
}

/** Codes that tax numbers use instead of ISO 3166's. */
const ALIASES: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB', XI: 'GB' };

/** Whether the letters before a number make it another one: SC123456 is Scotland's, 123456 England's. */
export function isOfItsOwn(number: string): boolean {
  return OF_THE_NUMBER.test(number);
}
