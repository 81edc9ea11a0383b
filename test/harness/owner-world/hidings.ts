import type { Choices } from './choices.ts';
import type { Crowd } from './crowd.ts';
import type { RegisteredDomain, ShownContact } from './registered.ts';

/** In what way a registration does not say who the holder is. */
export type Hiding = 'service' | 'redacted' | 'form' | 'marketplace' | 'registrar';

const HIDINGS: readonly Hiding[] = ['service', 'service', 'redacted', 'form', 'marketplace', 'registrar'];

/** The same registration with its holder hidden in one of the usual ways. */
export function hide(
  registered: RegisteredDomain,
  crowd: Crowd,
  choices: Choices,
): { readonly how: Hiding; readonly registered: RegisteredDomain } {
  const how = choices.pick(HIDINGS);
  const contact = hiddenContact(how, registered, { crowd, choices });
  const { billing: _billing, contactBlock: _block, ...rest } = registered;
  return {
    how,
    registered: {
      ...rest,
      holder: contact,
      admin: contact,
      tech: contact,
      nameServers: choices.pick(crowd.hosts),
    },
  };
}

function hiddenContact(
  how: Hiding,
  { domain, registrar }: RegisteredDomain,
  { crowd, choices }: { readonly crowd: Crowd; readonly choices: Choices },
): ShownContact {
  if (how === 'service') return choices.pick(crowd.services)(domain);
  if (how === 'registrar') return registrar.contact;
  if (how === 'marketplace')
    return {
      name: 'This domain is for sale',
      organization: 'HugeDomains.com',
      city: 'Denver',
      country: 'US',
      phone: '+1.3038930552',
      email: 'domains@hugedomains.com',
    };
  const text = choices.pick(['REDACTED FOR PRIVACY', 'Data Protected', 'Not Disclosed']);
  if (how === 'redacted')
    return {
      name: text,
      organization: text,
      street: text,
      city: text,
      postalCode: text,
      phone: text,
      email: text,
    };
  return {
    name: text,
    organization: text,
    country: 'US',
    email: `https://www.${registrar.host}/contact-domain-holder?domain=${domain}`,
  };
}
