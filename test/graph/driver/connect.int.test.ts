import { connectStore } from '../../../src/graph/driver/connect.ts';
import {
  StoreDatabaseMissing,
  StoreUnavailable,
  WrongPassword,
} from '../../../src/graph/driver/store-errors.ts';
import { testConnection, withCleanStore } from '../../harness/neo4j.ts';

describe('connectStore on a real Neo4j', () => {
  it('says which version answers', () =>
    withCleanStore(async ({ version, driver }) => {
      const { records } = await driver.executeQuery('MATCH (n) RETURN count(n) AS nodes');
      expect({ version, nodes: records[0]?.get('nodes') as unknown }).toEqual({
        version: '5.26.30',
        nodes: 0,
      });
    }));

  it('names the setting when the password is wrong', async () => {
    const wrong = connectStore({ ...testConnection(), password: 'not the password' });
    await expect(wrong).rejects.toThrow(WrongPassword);
    await expect(wrong).rejects.toThrow(
      /refuses the password of "neo4j": check NEO4J_USERNAME and NEO4J_PASSWORD/,
    );
  });

  it('names the setting when there is no such database', async () => {
    const missing = connectStore({ ...testConnection(), database: 'nowhere' });
    await expect(missing).rejects.toThrow(StoreDatabaseMissing);
    await expect(missing).rejects.toThrow(/"nowhere": check NEO4J_DATABASE/);
  });

  it('gives up where nothing listens', async () => {
    const nobody = connectStore({ uri: 'bolt://127.0.0.1:1', username: 'neo4j', password: 'x' });
    await expect(nobody).rejects.toThrow(StoreUnavailable);
    await expect(nobody).rejects.toThrow(
      /no Neo4j answers at bolt:\/\/127.0.0.1:1 \(.*ECONNREFUSED.*\): check NEO4J_URI/,
    );
  });
});
