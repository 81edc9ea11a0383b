import { readFile } from 'node:fs/promises';
import type { RequestHandler } from 'express';
import { pack, type Packed, sendPacked } from './packed.ts';

/** Where Neo4j Browser finds its style: `:style http://localhost:4000/neo4j-browser.grass`. */
export const BROWSER_STYLE = '/neo4j-browser.grass';

const FILE = new URL('../../neo4j/browser.grass', import.meta.url);

/** Colours for kinds of entities, small grey records, roles on relationships; Browser reads it from a page of another address. */
export function serveBrowserStyle(): RequestHandler {
  let style: Promise<Packed> | undefined;
  return async (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    if (request.method === 'OPTIONS') {
      response.setHeader('access-control-allow-headers', request.get('access-control-request-headers') ?? '');
      response.sendStatus(204);
      return;
    }
    style ??= readFile(FILE).then((content) => pack(content, 'txt'));
    response.setHeader('cache-control', 'no-cache');
    await sendPacked(await style, request, response);
  };
}
