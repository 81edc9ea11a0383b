/**
 * Firms that stand for thousands of companies as registered agent, secretary, director or shareholder; a star lets more words
 * follow. The mailboxes of such firms below. No persons: whoever holds posts for many is seen from the store itself.
 *
 * Sources: general knowledge of the trade's large firms, not checked entry by entry against a register; MIT like the rest of
 * the project. What a wrong entry costs: ties by that firm are shown as leads.
 */
export const AGENTS = `
ct corporation *
c t corporation *
the corporation trust *
corporation trust company *
corporation service company *
csc lawyers incorporating service *
united states corporation agents *
united corporate services *
registered agents inc
registered agents
northwest registered agent *
registered agent solutions *
national registered agents *
cogency global *
incorp services *
incorporating services
incorporate com
legalzoom *
legalinc corporate services *
harvard business services *
a registered agent
the company corporation *
paracorp *
vcorp services *
capitol services
capitol corporate services
resident agents of nevada
nevada agency and transfer *
wyoming corporate services *
agents and corporations *
mossack fonseca *
mossfon *
portcullis trustnet *
portcullis trust *
portcullis nominees *
trident trust *
trident corporate services *
offshore incorporations *
offshore magic *
commonwealth trust limited
commonwealth trust
vistra bvi *
vistra corporate services *
vistra trust *
vistra nominees *
vistra secretaries *
appleby nominees *
appleby trust *
appleby services *
appleby corporate services *
codan services *
codan trust company *
maples corporate services *
maplesfs *
intertrust corporate services *
ogier fiduciary *
harneys fiduciary *
harneys corporate services *
conyers corporate services *
alcogal *
aleman cordero galindo *
asiaciti trust *
morning star holdings
icaza gonzalez ruiz *
overseas management company *
fidelity corporate services *
amicorp *
tmf *
waterlow nominees *
waterlow secretaries *
temple secretaries *
swift incorporations *
instant companies *
jordan cosec *
formations direct *
first formations *
1st formations *
london secretaries *
company directors limited
combined nominees *
combined secretarial services *
bureau of corporate services *
a p directors *
ap nominees *
`;

export const AGENT_MAIL_DOMAINS: ReadonlySet<string> = new Set(
  'mossfon.com delawareinc.com northwestregisteredagent.com registeredagentsinc.com incorp.com legalzoom.com companiesmadesimple.com 1stformations.co.uk'.split(
    ' ',
  ),
);
