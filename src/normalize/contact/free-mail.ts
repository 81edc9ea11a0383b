import { underDomain } from '../domain-name.ts';

/** Hosts where anybody has a mailbox. Source: general knowledge of the largest providers; names are facts. */
const FREE_MAIL: ReadonlySet<string> = new Set(
  `126.com 163.com 21cn.com aliyun.com aol.com bk.ru fastmail.com foxmail.com free.fr gmail.com gmx.at gmx.de gmx.net googlemail.com
  hotmail.co.uk hotmail.com hotmail.fr hushmail.com icloud.com inbox.ru laposte.net libero.it list.ru live.com mac.com mail.com mail.ru
  me.com msn.com naver.com orange.fr outlook.com pm.me proton.me protonmail.com qq.com rambler.ru rediffmail.com seznam.cz sina.com
  t-online.de tutanota.com ukr.net wanadoo.fr web.de wp.pl yahoo.co.in yahoo.co.jp yahoo.co.uk yahoo.com yahoo.fr yandex.com yandex.ru
  ymail.com zoho.com`.split(/\s+/),
);

/** Whether a mail host gives mailboxes to anybody, so that it says nothing of whose a mailbox is. */
export function isFreeMail(host: string): boolean {
  return underDomain(host, FREE_MAIL);
}
