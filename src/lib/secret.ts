import { randomBytes, scrypt as scryptCallback, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** OWASP's second scrypt setting: 64 MiB, about a tenth of a second. */
const COST: ScryptOptions = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };
const HASH_BYTES = 32;

/** A secret nobody can guess: 192 bits, URL-safe. */
export function makeSecret(): string {
  return randomBytes(24).toString('base64url');
}

/** The scrypt hash (RFC 7914) of a secret with its parameters and salt in one line. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await scrypt(secret, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), hash.toString('base64')].join('$');
}

/** Whether the secret has that hash; takes the same time whatever the answer. */
export async function matchesHash(secret: string, line: string): Promise<boolean> {
  const [scheme, cost, blocks, parallel, salt, wanted] = line.split('$');
  if (scheme !== 'scrypt' || salt === undefined || wanted === undefined) return false;
  const options = { N: Number(cost), r: Number(blocks), p: Number(parallel), maxmem: 256 * 1024 * 1024 };
  const hash = await scrypt(secret, Buffer.from(salt, 'base64'), options);
  const expected = Buffer.from(wanted, 'base64');
  return hash.length === expected.length && timingSafeEqual(hash, expected);
}

function scrypt(secret: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scryptCallback(secret, salt, HASH_BYTES, options, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });
}
