import type { IncomingMessage } from 'node:http';
import type { KeyCheck } from '../query/check-key.ts';
import type { Actor } from '../model/role.ts';
import { makeClientAddress, type ClientAddress } from './client-address.ts';
import { isLoopback } from './loopback.ts';

/** What of a request tells who sends it. */
export type Asker = Pick<IncomingMessage, 'headers' | 'socket'>;

/** Tells who sends a request: whose key it bears, or, on an open server, everybody as admin. Undefined: nobody known. */
export type Authenticate = (request: Asker, token?: string) => Promise<Actor | undefined>;

/**
 * A server without keys is open to this machine only. A page of the web can reach it by a name of its own that it lets
 * point here (DNS rebinding); its requests bear that name as `Host`, so those that name no loopback host need a key.
 */
export function makeAuthenticate(
  checkKey: KeyCheck,
  listensOn: string,
  addressOf: ClientAddress = makeClientAddress(undefined),
): Authenticate {
  const listensOnLoopback = isLoopback(listensOn);
  return (request, token = request.headers.authorization) =>
    checkKey(bearer(token), {
      mayBeOpen: listensOnLoopback && isLoopback(hostName(request.headers.host)),
      address: addressOf(request),
    });
}

/** The key of an Authorization header; what is not a key at all is a wrong one. */
function bearer(header: string | undefined): string | undefined {
  return header === undefined ? undefined : (/^Bearer (\S+)$/i.exec(header)?.[1] ?? '');
}

/** `localhost` of `localhost:4000`; nothing for what is not a host. */
function hostName(host = ''): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
}
