// Passwords: argon2id with OWASP's memory and time settings, stored in the PHC string format so that settings can be
// raised later. Work is done off the event loop by Node's own thread pool.
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

const memory = 19_456;
const passes = 2;
const parallelism = 1;
const tagLength = 32;

/** A new PHC string for a password of 1-1000 characters. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive(password, salt, memory, passes, parallelism);
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plain(salt)}$${plain(tag)}`;
}

/** Whether the password belongs to the stored string; takes as long for an unknown person (`stored` null). */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(stored ?? nobody);
  if (!parts) return false;
  const [, m, t, p, salt = '', tag = ''] = parts;
  const made = await derive(password, Buffer.from(salt, 'base64'), Number(m), Number(t), Number(p));
  const kept = Buffer.from(tag, 'base64');
  return made.length === kept.length && timingSafeEqual(made, kept) && stored !== null;
}

const nobody = `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plain(Buffer.alloc(16))}$${plain(Buffer.alloc(tagLength))}`;

function plain(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}

function derive(password: string, nonce: Buffer, m: number, t: number, p: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message: password, nonce, memory: m, passes: t, parallelism: p, tagLength }, (error, tag) =>
      error ? reject(error) : resolve(tag),
    );
  });
}
