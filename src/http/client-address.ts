import type { IncomingMessage } from 'node:http';
import express from 'express';

/** Whom to believe about the address of a client: a number of proxies, or their addresses and networks. */
export type TrustProxy = number | string;

/** Tells the address of the client behind the proxies that are believed, of a request or of a WebSocket. */
export type ClientAddress = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string;

type Trusts = (address: string, hop: number) => boolean;

/** As Express does it (`trust proxy`), for requests that never reach Express too. Without a setting, nobody is believed. */
export function makeClientAddress(trustProxy: TrustProxy | undefined): ClientAddress {
  const trusts = express()
    .set('trust proxy', trustProxy ?? false)
    .get('trust proxy fn') as Trusts;
  return ({ headers, socket }) => {
    const named = [headers['x-forwarded-for'] ?? []].flat().flatMap((list) => list.split(','));
    const way = [socket.remoteAddress ?? '', ...named.map((each) => each.trim()).reverse()];
    const client = way.findIndex((address, hop) => !trusts(address, hop));
    return (way[client] ?? way.at(-1) ?? '').slice(0, LONGEST);
  };
}

/** No address is longer; what proxies pass on may be. */
const LONGEST = 50;
