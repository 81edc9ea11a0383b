import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseJavaVersion } from '../../src/launch/checks/java.ts';
import { explainMavenFailure, locateJars } from '../../src/launch/neo4j/jars.ts';
import { NoRuntime } from '../../src/launch/launch-errors.ts';
import { mavenProxyArguments } from '../../src/launch/neo4j/maven-proxy.ts';
import { prepareJarRuntime } from '../../src/launch/runtime.ts';

describe('parseJavaVersion', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_392"', 8],
    ['openjdk version "25-ea" 2025-09-16', 25],
    ['openjdk version "21" 2023-09-19', 21],
    ['The operation couldn’t be completed. Unable to locate a Java Runtime.', undefined],
  ])('reads %s', (text, major) => {
    expect(parseJavaVersion(text)).toBe(major);
  });
});

describe('prepareJarRuntime', () => {
  let folder: string;
  let bin: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'interlock-runtime-'));
    bin = join(folder, 'bin');
    await mkdir(bin);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const program = (script: string): string => `#!/bin/sh\nPATH=/usr/bin:/bin\n${script}\n`;

  /** A machine that has these programs and no others. */
  async function prepare(programs: Record<string, string>): Promise<{ lib: string; said: string[] }> {
    for (const [name, script] of Object.entries(programs)) {
      await writeFile(join(bin, name), program(script), { mode: 0o755 });
    }
    const said: string[] = [];
    const say = (line: string): void => void said.push(line);
    const options = {
      env: { PATH: bin },
      cacheDir: join(folder, 'cache'),
      systemJvms: join(folder, 'jvm'),
      say,
    };
    const { jars } = await prepareJarRuntime(options);
    return { lib: jars.lib, said };
  }

  const JAVA = `echo 'openjdk version "21.0.1"' >&2`;
  const MAVEN = `for a in "$@"; do case $a in -DoutputDirectory=*) mkdir -p "\${a#*=}"; : > "\${a#*=}/neo4j.jar";; esac; done`;

  it('says what to install when there is no Java, one that is too old, or no Maven', async () => {
    await expect(prepare({})).rejects.toThrow(NoRuntime);
    await expect(prepare({})).rejects.toThrow(
      /^Java is missing: install Java 17 or later .*, or Docker, or set NEO4J_URI/,
    );
    await expect(prepare({ java: `echo 'openjdk version "11.0.2"' >&2` })).rejects.toThrow(
      /^Java 11 \(.*\/bin\/java\) is too old: install Java 17 or later/,
    );
    await expect(prepare({ java: JAVA })).rejects.toThrow(/^Maven is missing: install it/);
  });

  it('downloads the jars once, into a folder that is whole when it appears', async () => {
    const first = await prepare({ java: JAVA, mvn: MAVEN });
    expect(first.said).toEqual([expect.stringMatching(/^downloading Neo4j 5\.26\.\d+ from Maven Central/)]);
    expect(await readFile(join(first.lib, 'neo4j.jar'), 'utf8')).toBe('');
    expect(await prepare({ mvn: 'exit 1' })).toEqual({ lib: first.lib, said: [] });
  });

  const rootOnly = process.getuid?.() === 0 ? it : it.skip;
  rootOnly(
    'installs with apt what is missing, where it may, and takes the Java that the archives have',
    async () => {
      const apt = [
        `case "$*" in *openjdk-21*) echo 'E: Unable to locate package openjdk-21-jre-headless' >&2; exit 100;; esac`,
        `case "$*" in *openjdk-17*maven*) cp ${'$'}(dirname "$0")/later/* ${'$'}(dirname "$0")/;; esac`,
      ].join('\n');
      await mkdir(join(bin, 'later'));
      await writeFile(join(bin, 'later', 'java'), program(JAVA), { mode: 0o755 });
      await writeFile(join(bin, 'later', 'mvn'), program(MAVEN), { mode: 0o755 });
      const { said } = await prepare({ 'apt-get': apt });
      expect(said).toEqual([
        'installing openjdk-21-jre-headless and maven with apt',
        'installing openjdk-17-jre-headless and maven with apt',
        expect.stringMatching(/^downloading Neo4j/),
      ]);
    },
  );

  it('leaves nothing behind when Maven fails, and says why', async () => {
    const failing = `${MAVEN}; echo '[ERROR] Unknown host repo.maven.apache.org: Temporary failure in name resolution'; exit 1`;
    await expect(prepare({ java: JAVA, mvn: failing })).rejects.toThrow(
      /^the jars of Neo4j cannot be fetched from Maven Central: check the network.*Unknown host/,
    );
    expect((await locateJars(join(folder, 'cache'))).present).toBe(false);
  });
});

describe('mavenProxyArguments', () => {
  it('says HTTPS_PROXY and NO_PROXY in the words of Java', () => {
    const env = { HTTPS_PROXY: 'http://proxy.example:3128', NO_PROXY: 'localhost, .corp.example' };
    expect(mavenProxyArguments(env)).toEqual([
      '-Dhttps.proxyHost=proxy.example',
      '-Dhttps.proxyPort=3128',
      '-Dhttp.nonProxyHosts=localhost|*.corp.example',
      '-Daether.connector.http.useSystemProperties=true',
    ]);
    expect(mavenProxyArguments({})).toEqual([]);
    expect(mavenProxyArguments({ https_proxy: 'proxy' })).toEqual([]);
  });
});

describe('explainMavenFailure', () => {
  it.each([
    ['[ERROR] Failed: java.io.IOException: No space left on device', /^the disk is full/],
    ['[ERROR] Could not transfer artifact x from/to central: Connection refused', /check the network/],
    ['[ERROR] Unrecognized option', /^Maven could not collect the jars of Neo4j: Unrecognized option$/],
  ])('makes one line of %s', (output, line) => {
    expect(explainMavenFailure(`noise\n${output}\n[ERROR] -> [Help 1]\n`)).toMatch(line);
  });
});
