// What reading and judging a message costs in processor time, of this process's main thread: the awkward real messages, hostile
// ones made to be slow, and damaged ones at random. Target: at most 250 ms for any message.
// Run: node bench/mail.ts [number of damaged messages] [seed]

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { damaged, randomNumbers } from '../formats/mail/damaged-mail.test-kit.ts';
import { base64Lines, hostileMails, withAttachment } from '../formats/mail/hostile-mail.test-kit.ts';
import { judgeMail } from '../formats/mail/judge-mail.ts';
import { readMail } from '../formats/mail/read-mail.ts';

const ours = { ownAddresses: ['servicedesk@region.example'], ownDomains: ['region.example'], loopMark: 'fyr' };
const folder = path.resolve(import.meta.dirname, '../../shared/data/mail');
const rounds = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? 1);
let worst = 0;
let thrown = 0;

measureAttachments();
measureHostile();
if (existsSync(folder)) measureReal();
else process.stdout.write('the awkward messages are not here: left out\n');
process.stdout.write(`\nslowest message ${worst.toFixed(0)} ms of 250, thrown ${thrown}\n`);
process.exitCode = worst < 250 && thrown === 0 ? 0 : 1;

function measureAttachments(): void {
  for (const megabytes of [1, 5, 10, 20, 25]) {
    const raw = withAttachment(base64Lines(megabytes * 1_000_000));
    row(`attachment of ${megabytes} MB`, raw, cost(raw));
  }
}

function measureHostile(): void {
  for (const [name, made] of Object.entries(hostileMails)) {
    const raw = made();
    row(name, raw, cost(raw));
  }
}

function measureReal(): void {
  const originals = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)));
  const real = originals.map(cost).toSorted((one, other) => one - other);
  process.stdout.write(`${originals.length} real messages: ${shares(real)}\n`);
  const next = randomNumbers(seed);
  const costs = Array.from({ length: rounds }, () => cost(damaged(originals, next))).toSorted(
    (one, other) => one - other,
  );
  process.stdout.write(`${rounds} damaged messages, seed ${seed}: ${shares(costs)}\n`);
}

/** Milliseconds of processor time of the thread; pauses of the machine do not count. */
function cost(raw: Buffer): number {
  const began = process.threadCpuUsage();
  try {
    const message = readMail(raw);
    judgeMail(message, ours);
    if (message.problems.some(({ code }) => code === 'reader-failed')) thrown++;
  } catch {
    thrown++;
  }
  const { user, system } = process.threadCpuUsage(began);
  const milliseconds = (user + system) / 1000;
  worst = Math.max(worst, milliseconds);
  return milliseconds;
}

function row(name: string, raw: Buffer, milliseconds: number): void {
  process.stdout.write(
    `${name.padEnd(52)} ${(raw.length / 1e6).toFixed(1).padStart(6)} MB ${milliseconds.toFixed(0).padStart(5)} ms\n`,
  );
}

function shares(sorted: readonly number[]): string {
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
  return `median ${at(0.5)} ms, 99 % ${at(0.99)} ms, slowest ${at(1)} ms`;
}
