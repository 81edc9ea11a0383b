import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { type GraphiqlFiles, loadGraphiql } from './graphiql-files.ts';
import { sendPacked } from './packed.ts';

/** GraphiQL for people, beside the answers for programs at the same address. */
export interface Graphiql {
  /** Answers a browser that visits `/graphql`, with a question in the address or without; lets all else pass. */
  readonly page: RequestHandler;
  /** `:name` of the folder that the page names. */
  readonly file: RequestHandler<{ readonly name: string }>;
}

const FOREVER = 'public, max-age=31536000, immutable';
/** What a visitor wants must stand last: who takes anything is a program. */
const ANSWERS = ['json', 'application/graphql-response+json', 'html'];

export function makeGraphiql(): Graphiql {
  let loading: Promise<GraphiqlFiles> | undefined;
  const load = (): Promise<GraphiqlFiles> => (loading ??= loadGraphiql());
  return {
    page: async (request: Request, response: Response, next: NextFunction) => {
      response.vary('Accept');
      if (request.method !== 'GET' || request.accepts(ANSWERS) !== 'html') {
        next();
        return;
      }
      const { page } = await load();
      response.setHeader('cache-control', 'no-cache');
      await sendPacked(page, request, response);
    },
    file: async (request, response, next) => {
      const file = (await load()).files.get(request.params.name);
      if (!file) {
        next();
        return;
      }
      response.setHeader('cache-control', FOREVER);
      await sendPacked(file, request, response);
    },
  };
}
