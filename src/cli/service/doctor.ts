import { Command } from 'commander';
import { type Diagnosis, examine } from '../../launch/checks/doctor.ts';
import type { Finding } from '../../launch/checks/finding.ts';
import { cleanText } from '../../lib/text/clean-text.ts';

interface Look {
  readonly signs: Readonly<Record<Finding['state'], string>>;
  readonly arrow: string;
  readonly nothing: string;
}

const TERMINAL: Look = { signs: { ok: '✓', warning: '!', problem: '✗' }, arrow: '→', nothing: '–' };
/** For pagers and files, whatever their encoding is. */
const PLAIN: Look = {
  signs: { ok: 'ok:', warning: 'warning:', problem: 'problem:' },
  arrow: 'remedy:',
  nothing: '-',
};

/** `interlock doctor`: exits with 1 when there is a problem. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('what is installed, reachable and misconfigured, with the remedy, and all settings')
    .option('--json', 'JSON Lines, for programs')
    .action(async ({ json }: { json?: true }) => {
      const diagnosis = await examine(process.env);
      const look = process.stdout.isTTY ? TERMINAL : PLAIN;
      const lines = json ? renderJson(diagnosis) : renderText(diagnosis, look);
      process.stdout.write(`${lines.join('\n')}\n`);
      if (diagnosis.findings.some(({ state }) => state === 'problem')) process.exitCode = 1;
    });
}

function renderJson({ findings, settings }: Diagnosis): readonly string[] {
  const checks = findings.map((finding) => ({ kind: 'check', ...finding }));
  const values = settings.map(({ name, text = null, origin }) => ({
    kind: 'setting',
    name,
    value: text,
    origin,
  }));
  return [...checks, ...values].map((line) => JSON.stringify(line));
}

function renderText({ findings, settings }: Diagnosis, look: Look): readonly string[] {
  const checks = findings.flatMap(({ state, check, found, remedy }) => [
    `${look.signs[state]} ${check}: ${found}`,
    ...(remedy === undefined ? [] : [`    ${look.arrow} ${remedy}`]),
  ]);
  const width = Math.max(0, ...settings.map(({ name }) => name.length));
  const values = settings.map(
    ({ name, text, origin }) =>
      `  ${name.padEnd(width)}  ${text === undefined ? look.nothing : text || '""'}  (${origin})`,
  );
  return [...checks, '', 'Settings', ...values].map((line) => cleanText(line));
}
