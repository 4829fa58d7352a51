// A taken port is found out before anything else is started, and answered with who has it and what to do.
import { createServer } from 'node:net';
import type { Configuration } from './configuration.ts';
import { dataOwner } from './data-owner.ts';
import { Unable } from './unable.ts';

/** Resolves when the port can be listened on. Errors: Unable, in words. */
export async function refuseTakenPort({ host, port, dataFolder }: Configuration): Promise<void> {
  const trouble = await listenOnce(host, port);
  if (trouble === null) return;
  const owner = dataOwner(dataFolder);
  if (trouble === 'EADDRINUSE' && owner?.program === 'start' && owner.port === port)
    throw new Unable(
      `Fyr is already running at ${owner.address} (process ${owner.pid}). Open that address, or stop it with Ctrl-C where it was started.`,
    );
  throw new Unable(sentence(trouble, host, port));
}

function sentence(trouble: string, host: string, port: number): string {
  if (trouble === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Choose another port: PORT=${port + 1} npm start`;
  if (trouble === 'EACCES')
    return `This account may not listen on port ${port}. Choose a port above 1023: PORT=7070 npm start`;
  if (trouble === 'EADDRNOTAVAIL' || trouble === 'ENOTFOUND')
    return `This machine has no address ${host}. Set HOST to one of its own addresses, or leave it out.`;
  return `Fyr cannot listen on ${host}:${port} (${trouble}).`;
}

function listenOnce(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}
