import { createServer } from 'node:http';
import express from 'express';
import { connectStore } from '../../src/graph/driver/connect.ts';
import { nameQuery } from '../../src/graph/reads/name-query.ts';
import { READS } from './read-list.ts';
import { givenConnection, listen, tellAddress } from './server-process.ts';

/**
 * The driver behind Express: each read is one statement written by hand, run by `session.run`. That is the cheapest way
 * the driver has (one round trip; `executeQuery` and `executeRead` add BEGIN and COMMIT for retries).
 */
const { driver } = await connectStore(givenConnection());
const app = express();
app.use(express.json());
for (const { name, raw } of READS) {
  app.post(`/${name}`, async (request, response) => {
    const { text, ...given } = request.body as Record<string, unknown>;
    const parameters =
      typeof text === 'string' ? { ...given, text: nameQuery({ argument: 'name', text: text }) } : given;
    const session = driver.session({ defaultAccessMode: 'READ', fetchSize: -1 });
    try {
      const { records } = await session.run(raw, parameters);
      response.json({ data: records[0]?.toObject() });
    } finally {
      await session.close();
    }
  });
}
tellAddress(await listen(createServer(app)));
