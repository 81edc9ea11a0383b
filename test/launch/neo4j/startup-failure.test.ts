import { explainStartupFailure } from '../../../src/launch/neo4j/startup-failure.ts';
import { isNewer } from '../../../src/launch/neo4j/store-home.ts';

describe('explainStartupFailure', () => {
  it.each([
    ['Caused by: java.net.BindException: Address already in use', /INTERLOCK_BOLT_PORT/],
    ['java.io.IOException: No space left on device', /^the disk is full/],
    [
      'org.neo4j.io.locker.FileLockException: Lock file has been locked by another process',
      /another Neo4j works/,
    ],
    ['Invalid maximum heap size: -Xmx1x', /INTERLOCK_NEO4J_HEAP/],
    ['Error: Could not reserve enough space for 1048576KB object heap', /INTERLOCK_NEO4J_HEAP/],
    ['java.lang.UnsupportedClassVersionError: org/neo4j/server/CommunityEntryPoint', /install Java 17/],
    ["Unknown store version 'record-aligned-9.9'", /written by a newer Neo4j/],
    ['java.nio.file.AccessDeniedException: /data/neo4j', /belongs to somebody else/],
    ['2026-11-24 ERROR Failed to read config: Unrecognized setting.\n  more', /ERROR Failed to read config/],
    ['', /^it said nothing$/],
  ])('of %j says one line with the remedy', (log, line) => {
    const explained = explainStartupFailure(`INFO Starting...\n${log}`.replace(/^INFO Starting...\n$/, ''));
    expect(explained).toMatch(line);
    expect(explained).not.toContain('\n');
  });
});

describe('isNewer', () => {
  it.each([
    ['2026.1.0', '5.26.30', true],
    ['5.26.31', '5.26.30', true],
    ['5.26.30', '5.26.30', false],
    ['5.9.0', '5.26.30', false],
  ])('compares %s with %s by number', (version, than, newer) => {
    expect(isNewer(version, than)).toBe(newer);
  });
});
