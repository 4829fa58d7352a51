// Serves the house by HTTP on one port: the operations, the built web, and the raw faces beside them.
import { keepStatusIn } from '../domains/notices/notices.ts';
import { httpServer } from '../platform/http/http.ts';
import type { House } from '../platform/operation/domain.ts';
import { type Configuration, version } from './configuration.ts';
import type { Ending } from './ending.ts';

/** Listens until the program ends, which finishes running requests first; returns the address to open. */
export async function listen(
  house: House,
  configuration: Configuration,
  web: string,
  ending: Pick<Ending, 'onEnd'>,
): Promise<string> {
  keepStatusIn(configuration.statusFolder, configuration.timeZone);
  const app = await httpServer(house, { web, version, trustProxy: configuration.trustProxy });
  ending.onEnd('the web server', () => app.close());
  await app.listen({ host: configuration.host, port: configuration.port });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : configuration.port;
  const host = ['0.0.0.0', '::'].includes(configuration.host) ? 'localhost' : configuration.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
