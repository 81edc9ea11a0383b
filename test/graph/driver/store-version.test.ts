import { judgeStoreVersion } from '../../../src/graph/driver/store-version.ts';

describe('judgeStoreVersion', () => {
  it.each(['5.26.0', '5.26.30', '5.27-aura', '2025.01.0', '2026.10.1', '6.0.0'])(
    'takes Neo4j %s',
    (version) => {
      expect(judgeStoreVersion(`Neo4j/${version}`)).toEqual({ kind: 'ok', version });
    },
  );

  it.each(['3.5.35', '4.4.44', '5.0.0', '5.25.1', '5.3.0'])('finds Neo4j %s too old', (version) => {
    expect(judgeStoreVersion(`Neo4j/${version}`)).toEqual({ kind: 'tooOld', version });
  });

  it.each(['Neo4j/v5.11.0 compatible graph database server - Memgraph', 'FalkorDB/4.0', 'Neo4j/', ''])(
    'does not take "%s" for a Neo4j',
    (agent) => {
      expect(judgeStoreVersion(agent)).toEqual({ kind: 'notNeo4j', agent });
    },
  );
});
