import { createServer } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { Neo4jGraphQL } from '@neo4j/graphql';
import express from 'express';
import { connectStore } from '../../src/graph/driver/connect.ts';
import { PEER_SDL } from './peer-schema.ts';
import { givenConnection, listen, tellAddress } from './server-process.ts';

/** @neo4j/graphql behind Apollo Server and Express as its manual sets it up; without our headers, limits and keys. */
const { driver } = await connectStore(givenConnection());
const schema = await new Neo4jGraphQL({ typeDefs: PEER_SDL, driver }).getSchema();
const apollo = new ApolloServer({ schema, stopOnTerminationSignals: false });
await apollo.start();
const app = express();
app.use(
  '/graphql',
  express.json(),
  expressMiddleware(apollo, { context: ({ req }) => Promise.resolve({ req }) }),
);
tellAddress(`${await listen(createServer(app))}/graphql`);
