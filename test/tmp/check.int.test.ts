import { connectStore } from '../../src/graph/connect.ts';
import { openStore } from '../../src/graph/store.ts';
import { rebuild } from '../../src/ingest/rebuild.ts';
import { Session } from 'node:inspector/promises';
import { writeFileSync } from 'node:fs';
it('checks', async () => {
  const { driver, close } = await connectStore(JSON.parse(process.env['INTERLOCK_TEST_NEO4J'] ?? '{}'));
  const s = new Session();
  s.connect();
  await s.post('Profiler.enable');
  await s.post('Profiler.start');
  const c = process.cpuUsage();
  const { lines: _l, ...r } = await rebuild(openStore(driver), { check: true });
  const u = process.cpuUsage(c);
  const { profile } = await s.post('Profiler.stop');
  writeFileSync('/tmp/wt/prof.json', JSON.stringify(profile));
  process.stdout.write(`${(u.user + u.system) / 1000} ms cpu ${JSON.stringify(r)}\n`);
  await close();
}, 300000);
