import { boundedMemo } from '../lib/bounded-memo.ts';

/** EPP domain status values (RFC 5731, RFC 3915 and the registry grace periods), by their letters alone. */
const CODES: ReadonlyMap<string, string> = new Map(
  (
    'ok active inactive linked clientDeleteProhibited clientHold clientRenewProhibited clientTransferProhibited clientUpdateProhibited ' +
    'serverDeleteProhibited serverHold serverRenewProhibited serverTransferProhibited serverUpdateProhibited pendingCreate pendingDelete ' +
    'pendingRenew pendingTransfer pendingUpdate addPeriod autoRenewPeriod renewPeriod transferPeriod redemptionPeriod pendingRestore'
  )
    .split(' ')
    .map((code) => [code.toLowerCase(), code]),
);

const MAX_LENGTH = 200;

/**
 * Writes a status of WHOIS or RDAP (RFC 8056 spells EPP's codes with blanks) as EPP's lower-camel code; words of a
 * registry's own stay as written, without the link or explanation behind them. Undefined for an empty text.
 */
export function normalizeStatus(text: string): string | undefined {
  return remembered(text);
}

const remembered = boundedMemo(readStatus, 2048);

function readStatus(text: string): string | undefined {
  const plain = text
    .slice(0, MAX_LENGTH)
    .replace(/^\d{3} (?=\p{L})/u, '')
    .replace(/\s*\(?(?:https?:\/\/|www\.icann)\S*\)?.*$/i, '')
    .replace(/\s+-+\s+.*$/, '')
    .replace(/\s*\(.*$/, '')
    .trim();
  if (plain === '') return undefined;
  return CODES.get(plain.replace(/[\s_-]+/g, '').toLowerCase()) ?? plain;
}
