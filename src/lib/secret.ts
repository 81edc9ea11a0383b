import {
  createHmac,
  randomBytes,
  scrypt as scryptCallback,
  timingSafeEqual,
  type ScryptOptions,
} from 'node:crypto';

const HASH_BYTES = 32;
const SCHEME = 'hmac-sha256';

/** A secret nobody can guess: 192 bits, URL-safe. */
export function makeSecret(): string {
  return randomBytes(24).toString('base64url');
}

/**
 * The hash of a secret, under a key of its own, in one line. A secret of random bits cannot be guessed however fast its
 * hash is; a slow hash would only let anybody keep the server busy with wrong keys.
 */
export function hashSecret(secret: string): string {
  const salt = randomBytes(16);
  return [SCHEME, salt.toString('base64'), hmac(secret, salt).toString('base64')].join('$');
}

/** Whether the secret has that hash; takes the same time whatever the answer. */
export function matchesHash(secret: string, line: string): boolean {
  const [scheme, salt, wanted] = line.split('$');
  if (scheme !== SCHEME || salt === undefined || wanted === undefined) return false;
  const expected = Buffer.from(wanted, 'base64');
  return (
    expected.length === HASH_BYTES && timingSafeEqual(hmac(secret, Buffer.from(salt, 'base64')), expected)
  );
}

function hmac(secret: string, salt: Buffer): Buffer {
  return createHmac('sha256', salt).update(secret, 'utf8').digest();
}

/** Whether a line was made by scrypt (RFC 7914), as all were at first. */
export function isOldHash(line: string): boolean {
  return line.startsWith('scrypt$');
}

/** As `matchesHash`, for old lines: a tenth of a second and 64 MiB, so that only one is ever checked at a time. */
export async function matchesOldHash(secret: string, line: string): Promise<boolean> {
  const [, cost, blocks, parallel, salt, wanted] = line.split('$');
  if (salt === undefined || wanted === undefined) return false;
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

/** A text without whatever looks like one of our keys; its public part stays. */
export function withoutSecrets(text: string): string {
  return text.replace(/\b(interlock_[0-9a-f]{16}_)[A-Za-z0-9_-]+/g, '$1…');
}
