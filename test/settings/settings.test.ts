import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WrongSetting } from '../../src/settings/parse-setting.ts';
import { loadSettings } from '../../src/settings/settings.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'interlock-settings-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

describe('loadSettings', () => {
  it('has the defaults of the contract', () => {
    const { origins, ...settings } = loadSettings({}, cwd);
    expect(settings).toEqual({
      trustProxy: undefined,
      requestLimit: 3000,
      objectLimit: 5_000_000,
      neo4jUri: undefined,
      neo4jUsername: 'neo4j',
      neo4jPassword: undefined,
      neo4jDatabase: undefined,
      dataDir: join(cwd, '.interlock'),
      cacheDir: undefined,
      host: '127.0.0.1',
      port: 4000,
      boltPort: 7687,
      browserPort: 7474,
      neo4jHeap: '1g',
      neo4jPageCache: '256m',
      whoisServers: undefined,
      rdapBootstrap: undefined,
      allowHosts: [],
      lookupRates: new Map(),
    });
    expect(new Set(origins.map(({ origin }) => origin))).toEqual(new Set(['default', 'unset']));
  });

  it('takes the environment before the file, and says where each value came from', async () => {
    const path = join(cwd, 'interlock.json');
    await writeFile(
      path,
      JSON.stringify({ INTERLOCK_PORT: 5000, INTERLOCK_BOLT_PORT: 0, NEO4J_PASSWORD: 'secret' }),
    );
    const settings = loadSettings({ INTERLOCK_PORT: '6000', INTERLOCK_HOST: '' }, cwd);
    expect(settings).toMatchObject({ port: 6000, boltPort: 0, host: '127.0.0.1', neo4jPassword: 'secret' });
    const shown = ['INTERLOCK_PORT', 'INTERLOCK_BOLT_PORT', 'INTERLOCK_HOST', 'NEO4J_PASSWORD'].map(
      (name) => {
        const { text, origin } = settings.origins.find((each) => each.name === name) ?? {};
        return [name, text, origin];
      },
    );
    expect(shown).toEqual([
      ['INTERLOCK_PORT', '6000', 'environment'],
      ['INTERLOCK_BOLT_PORT', '0', path],
      ['INTERLOCK_HOST', '127.0.0.1', 'default'],
      ['NEO4J_PASSWORD', '********', path],
    ]);
  });

  it('prefers the file in the data folder to the one beside it', async () => {
    await mkdir(join(cwd, 'data'));
    await writeFile(join(cwd, 'interlock.json'), '{"INTERLOCK_PORT": 5000}');
    await writeFile(join(cwd, 'data', 'interlock.json'), '{"INTERLOCK_PORT": 5001}');
    expect(loadSettings({ INTERLOCK_DATA: 'data' }, cwd).port).toBe(5001);
  });

  it('reads tables from a file or as they are', async () => {
    const table =
      '{".com": {"host": "127.0.0.1", "port": 4343}, "CO.UK": {"host": "whois.nic.uk"}, "*": "[::1]:43"}';
    await writeFile(join(cwd, 'servers.json'), table);
    const servers = new Map([
      ['com', { host: '127.0.0.1', port: 4343 }],
      ['co.uk', { host: 'whois.nic.uk', port: 43 }],
      ['*', { host: '[::1]', port: 43 }],
    ]);
    const rates = '{"whois.example": 2, "127.0.0.1:4343": 0.5}';
    for (const given of ['servers.json', table]) {
      const settings = loadSettings({ INTERLOCK_WHOIS_SERVERS: given, INTERLOCK_LOOKUP_RATE: rates }, cwd);
      expect(settings.whoisServers).toEqual(servers);
      expect([...settings.lookupRates]).toEqual([
        ['whois.example', 2],
        ['127.0.0.1:4343', 0.5],
      ]);
    }
  });

  it.each([
    ['INTERLOCK_PORT', '70000', /^INTERLOCK_PORT must be a port from 0 to 65535, not "70000"$/],
    ['INTERLOCK_PORT', '4000x', /^INTERLOCK_PORT must be a port/],
    ['INTERLOCK_HOST', 'a b', /^INTERLOCK_HOST must be a host name or an IP address, not "a b"$/],
    ['NEO4J_URI', 'http://localhost:7474', /^NEO4J_URI must be an address such as bolt:/],
    ['INTERLOCK_NEO4J_HEAP', '1 GB', /^INTERLOCK_NEO4J_HEAP must be a size such as 512m or 2g, not "1 GB"$/],
    [
      'INTERLOCK_LOOKUP_RATE',
      '{"a": 0}',
      /^INTERLOCK_LOOKUP_RATE must be a number of look-ups a second, above 0, for "a"/,
    ],
    ['INTERLOCK_LOOKUP_RATE', '{"a": ', /^INTERLOCK_LOOKUP_RATE must be a JSON object/],
    [
      'INTERLOCK_WHOIS_SERVERS',
      '{"com": {"port": 43}}',
      /^INTERLOCK_WHOIS_SERVERS must be \{"host": …, "port": …\} for "com"/,
    ],
    [
      'INTERLOCK_WHOIS_SERVERS',
      'nowhere.json',
      /^INTERLOCK_WHOIS_SERVERS must be a JSON object or a file that can be read/,
    ],
    ['INTERLOCK_ALLOW_HOSTS', 'localhost, %%', /^INTERLOCK_ALLOW_HOSTS must be a host name or an IP address/],
  ])('names %s when it is "%s"', (name, value, message) => {
    expect(() => loadSettings({ [name]: value }, cwd)).toThrow(WrongSetting);
    expect(() => loadSettings({ [name]: value }, cwd)).toThrow(message);
  });

  it.each([
    ['[]', /interlock\.json must hold a JSON object/],
    ['{', /interlock\.json is not JSON$/],
    ['{"INTERLOCK_PROT": 1}', /interlock\.json sets INTERLOCK_PROT, which is not a setting$/],
    ['{"INTERLOCK_DATA": "x"}', /interlock\.json cannot set INTERLOCK_DATA/],
    [
      '{"INTERLOCK_PORT": "x"}',
      /^INTERLOCK_PORT must be a port from 0 to 65535, not "x" \(.*interlock\.json\)$/,
    ],
  ])('refuses the file %s', async (content, message) => {
    await writeFile(join(cwd, 'interlock.json'), content);
    expect(() => loadSettings({}, cwd)).toThrow(message);
  });

  it('takes hosts with and without ports', () => {
    const hosts = 'localhost, 127.0.0.1:4343,,[::1]:43, ::1, WHOIS.internal';
    expect(loadSettings({ INTERLOCK_ALLOW_HOSTS: hosts }, cwd).allowHosts).toEqual([
      'localhost',
      '127.0.0.1:4343',
      '[::1]:43',
      '::1',
      'whois.internal',
    ]);
  });
});
