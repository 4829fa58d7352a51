// Ids are UUID version 7 made in the product (RFC 9562), so that they sort by time and any PostgreSQL 15+ will do.
import { randomFillSync } from 'node:crypto';

let last = 0;
let counter = 0;
const noise = new Uint8Array(10);

/** A new UUIDv7; within one process strictly increasing, 4096 a millisecond before it borrows from the next. */
export function newId(now: number = Date.now()): string {
  if (now > last) {
    last = now;
    counter = 0;
  } else if (++counter > 0xfff) {
    last += 1;
    counter = 0;
  }
  randomFillSync(noise);
  const time = last.toString(16).padStart(12, '0');
  const variant = (0x80 | ((noise[0] ?? 0) & 0x3f)).toString(16);
  const tail = Buffer.from(noise.subarray(1, 8)).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}${tail.slice(0, 2)}-${tail.slice(2)}`;
}
