// A reading thread that misbehaves as the message tells it to, for the tests of who watches it.
import { parentPort } from 'node:worker_threads';

parentPort?.postMessage({ ready: true });
parentPort?.on('message', ({ raw }: { raw: Uint8Array }) => {
  const what = Buffer.from(raw).toString();
  if (what === 'runs away') for (;;) Math.random();
  if (what === 'throws') throw new Error('broken');
  if (what === 'ends') process.exit(3);
  parentPort?.postMessage({ mail: {}, milliseconds: what === 'slow' ? 300 : 1 });
});
