/**
 * Domains under which name servers serve the names of many owners: registrars and web hosts, DNS and content networks,
 * parking and marketplaces. Firms whose name servers serve chiefly their own names (`ns1.google.com`) do not stand here.
 */
export const HOSTING_DOMAINS: ReadonlySet<string> = new Set(
  `
  123-reg.co.uk 1and1.com 1blu.de 1und1.de 4everdns.com above.com active24.cz afraid.org afternic.com akadns.net
  akam.net akamai.net akamaiedge.net alfahosting.info alidns.com aliyun.com antagonist.net aruba.it arubadns.cz
  arubadns.net arvixe.com ascio.net azure-dns.com azure-dns.info azure-dns.net azure-dns.org b-one-dns.net
  bdm.microsoftonline.com beget.com beget.pro beget.ru bigrock.in bizland.com blacknight.com bluehost.com bodis.com
  bookmyname.com brandshelter.com bunny.net buydomains.com byet.org cdmon.net cdnetdns.net centralnic.net
  cloudflare.com cloudflare.net cloudns.net cloudns.uk combell.net comlaude-dns.com comlaude-dns.net constellix.com
  constellix.net contabo.net corehub.net cscdns.net cscdns.uk csof.net dan.com dattaweb.com ddos-guard.net
  deltahost.com desec.io desec.org digicertdns.com digicertdns.net digitalocean.com directnic.com dns-diy.com
  dns-parking.com dns.com dns.ne.jp dnsever.com dnsimple-edge.com dnsimple-edge.io dnsimple-edge.net dnsimple-edge.org
  dnsimple.com dnsmadeeasy.com dnsowl.com dnspod.com dnspod.net dnsv.jp dnsv2.com dnsv3.com dnsv4.com dnsv5.com
  domain.com domainactive.com domainactive.org domaincontrol.com domaindiscover.com domainhasexpired.com
  domainmonster.com domainnamedns.com domainnameshop.com domainparkingserver.net domainpeople.com domainrecover.com
  domainsite.com domainspricedright.com domeneshop.no domeny.pl doteasy.com dotster.com dreamhost.com dyn.com
  dynadot.com dynect.net easydns.com easydns.net easydns.org easyname.at easyname.eu eftydns.com enom.com entrydns.net
  epik.com eurodns.com exabytes.com exoscale.com fabulous.com fasthosts.net.uk fastly.net fornex.com foundationdns.com
  foundationdns.net fozzy.com freenom.com futurehosting.com gabia.co.kr gandi.net gcorelabs.net geodns.com
  gmoserver.jp googledomains.com googlehosted.com greengeeks.com hawkhost.com he.net heartinternet.co.uk heroku.com
  hetzner.com hetzner.de hichina.com home.pl hosteurope.com hostgator.com hostgator.com.br hostinger.com
  hostmonster.com hostnet.nl hostpapa.com hostpoint.ch hostwindsdns.com hover.com hugedomains.com hyp.net iinet.net.au
  incapdns.net incapsula.com infinityfree.com infomaniak.ch infomaniak.com inmotionhosting.com internet.bs
  internetbs.net ionos.com ionos.de ip-projects.de ipage.com ispapi.net ispsystem.net iwantmyname.net joker.com
  justhost.com kasserver.com key-systems.net kinghost.com.br kinsta.com knownhost.com kundenserver.de lcn.com
  leaseweb.com leaseweb.net linode.com liquidweb.com livedns.co.il livedns.co.uk locaweb.com.br loopia.se luadns.com
  luadns.net markmonitor.com markmonitor.zone mediatemple.net meebox.net meganameservers.com melbourneit.com mijn.host
  mijndomein.nl mijnhostingpartner.nl mittwald.de moniker.com monikerdns.net mydomain.com mydyndns.org myhostadmin.net
  myraidbox.de name-s.net name-services.com name.com namebay.com namebright.com namebrightdns.com namecheap.com
  namecheaphosting.com namefind.com namesilo.com nazwa.pl netcup.net netfirms.com netim.net netlify.com netnames.net
  netregistry.net netsol.com networksolutions.com nic.ru nominalia.com nsone.net nsprotect.com oderland.com omnis.com
  onamae.com one.com openprovider.be openprovider.com openprovider.eu openprovider.nl opensrs.net ovh.ca ovh.com
  ovh.net pair.com pairdomains.com pairnic.com pananames.com pantheonsite.io parked.com parkingcrew.net parklogic.com
  pipedns.com pointhq.com porkbun.com powerdns.net prolocation.net publicdomainregistry.com qhoster.com r01.ru
  rackspace.com rackspacecloud.com raidboxes.de rebel.com reg.ru register.com register.it register365.com
  registrar-servers.com registrarmanager.net registrygate.com resellerclub.com rookdns.com rrpproxy.net rzone.de
  sakura.ne.jp scaleway.com secureserver.net sedo.com sedoparking.com selectel.org selectel.ru serverprofis.de
  shopify.com simply.com site5.com siteground.biz siteground.com siteground.net siteground.us sitelutions.com
  smartname.com snapnames.com softlayer.com spaceship.com squarespace.com squarespacedns.com srsplus.com
  stabletransit.com stackdns.com stackpathdns.com startlogic.com strato.de strikingly.com sucuridns.com
  superdnssite.com technorail.com timeweb.org timeweb.ru topdns.com trafficz.com transip.be transip.eu transip.net
  transip.nl tucows.com udag.de udag.net udag.org udomain.com.hk ukfast.net ukreg.com ultradns.biz ultradns.co.uk
  ultradns.com ultradns.info ultradns.net ultradns.org undeveloped.com uniregistrar.com uniregistry-dns.com
  uniregistry-dns.net uniregistrymarket.link unoeuro.com uolhost.com.br value-domain.com vercel-dns.com
  verisign-grs.com verisigndns.com vevida.com vhosting-it.com vimexx.com voodoo.com vultr.com webcentral.au
  webempresa.eu websitewelcome.com websupport.sk wedos.com wedos.eu wedos.net weebly.com wix.com wixdns.net
  wordpress.com world4you.at worldnic.com worldsecuresystems.com wpengine.com wpx.net xinnet.cn xinnetdns.com
  xserver.jp yandex.net yandex.ru yandexcloud.net yourhostingaccount.com zerigo.net zoho.com zone.ee zone.eu
  zoneedit.com zonomi.com zxcs.nl
  `
    .trim()
    .split(/\s+/),
);

/**
 * How providers spell the label below the public suffix: with numbered ends (`awsdns-12.co.uk`), and, where they are not
 * listed, with what they do (`acmedns.net`, `best-hosting.com`; not `goldnsilver.com`).
 */
export const HOSTING_LABELS: readonly RegExp[] = [
  /^dns|dns\d*$|-dns-|^awsdns-\d+$/,
  /hosting|webhost|nameserver|registrar|domainpark/,
];
