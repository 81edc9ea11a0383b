import { createRequire } from 'node:module';
import { contactOf } from '../../../src/model/registration.ts';
import { parseWhois } from '../../../src/sources/whois/parse-whois.ts';

const parseRawData = createRequire(import.meta.url)('whois-json/parse-raw-data.js') as (
  raw: string,
) => Record<string, string>;

/** The one family of formats that whois-json reads: `Key: value`, each key once. */
const ICANN_STYLE = `Domain Name: example.com
Registry Domain ID: 1_DOMAIN_COM-VRSN
Registrar WHOIS Server: whois.registrar.example
Updated Date: 2019-12-31T01:02:03Z
Creation Date: 2001-01-02T01:02:03Z
Registrar Registration Expiration Date: 2030-01-02T01:02:03Z
Registrar: Registrar One, Inc.
Registrar IANA ID: 292
Registrant Name: Jane Roe
Registrant Organization: Roe & Sons Ltd
Registrant Street: 1 Main Road
Registrant City: Springfield
Registrant State/Province: OR
Registrant Postal Code: 97477
Registrant Country: US
Registrant Phone: +1.5415550100
Registrant Email: jane@roe.example
DNSSEC: unsigned
`;

describe('beside whois-json', () => {
  it('reads the same of what whois-json can read', () => {
    const theirs = parseRawData(ICANN_STYLE);
    const ours = parseWhois(ICANN_STYLE);
    const registrant = contactOf(ours, 'registrant');
    expect({
      domainName: ours.domain,
      registrarWhoisServer: ours.referral,
      updatedDate: ours.updatedOn,
      creationDate: ours.createdOn,
      registrarRegistrationExpirationDate: ours.expiresOn,
      registrar: ours.registrar,
      registrarIanaId: ours.registrarIanaId,
      registrantName: registrant?.name.value,
      registrantOrganization: registrant?.organization.value,
      registrantStreet: registrant?.street.value,
      registrantCity: registrant?.city.value,
      registrantStateProvince: registrant?.region.value,
      registrantPostalCode: registrant?.postalCode.value,
      registrantCountry: registrant?.country.value,
      registrantPhone: registrant?.phone.value,
      registrantEmail: registrant?.email.value,
    }).toEqual(
      Object.fromEntries(
        Object.entries(theirs).filter(([key]) => key !== 'registryDomainId' && key !== 'dnssec'),
      ),
    );
  });
});
