// Embedded PostgreSQL: the real server's binaries out of npm, started and stopped by the product itself, so that
// `npm start` needs nothing else. A server left by a killed process is stopped first; one of a living Fyr is left alone.
import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { embeddedPlaces, handOver, type Places } from './embedded-files.ts';
import { alive, livingProcess, processMark } from './living-process.ts';

export interface EmbeddedServer {
  readonly url: string;
  readonly pid: number;
  /** resolves when the server has ended, asked or not */
  readonly ended: Promise<void>;
  /** fast shutdown; waits until the server has ended */
  stop(): Promise<void>;
}

/** Thrown when another living process owns the data. */
export class AlreadyRunning extends Error {
  constructor(folder: string, pid: number) {
    super(`Fyr is already running on ${folder} (process ${pid}).`);
    this.name = 'AlreadyRunning';
  }
}

/**
 * Starts the server on `dataFolder` (made when missing) on a free loopback port. `settings` are postgresql.conf names.
 * Errors: AlreadyRunning; or what initdb or the server said.
 */
export async function startEmbedded(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<EmbeddedServer> {
  const places = embeddedPlaces(dataFolder);
  const cluster = path.join(places.home, 'pg18');
  const secret = path.join(places.home, 'pg.secret');
  if (!existsSync(path.join(cluster, 'PG_VERSION'))) createCluster(places, cluster, secret);
  stopLeftover(places, cluster);
  const port = await freePort();
  const child = spawn(binary(places, 'postgres'), serverArguments(cluster, port, settings), {
    ...surroundings(places),
    stdio: ['ignore', 'ignore', 'pipe'],
    // Ctrl-C must reach the product first, which then stops the server in order
    detached: process.platform !== 'win32',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await readyToAccept(child);
  const url = `postgres://fyr:${readFileSync(secret, 'utf8').trim()}@127.0.0.1:${port}/postgres`;
  let stopping: Promise<void> | undefined;
  return { url, pid: child.pid ?? 0, ended, stop: () => (stopping ??= stopServer(places, cluster, child)) };
}

function createCluster(places: Places, cluster: string, secret: string): void {
  writeFileSync(secret, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  handOver(cluster, places.account);
  handOver(secret, places.account);
  const made = spawnSync(
    binary(places, 'initdb'),
    // collation comes from ICU, so that no locale need be installed
    `-D|${cluster}|-U|fyr|--pwfile|${secret}|-A|scram-sha-256|-E|UTF8|--locale=C|--locale-provider=icu|--icu-locale=sv-SE|--no-instructions|--data-checksums`.split(
      '|',
    ),
    { ...surroundings(places), encoding: 'utf8' },
  );
  if (made.status === 0) return;
  rmSync(cluster, { recursive: true, force: true });
  throw new Error(`The embedded PostgreSQL could not be set up: ${made.stderr || made.error?.message}`);
}

function stopLeftover(places: Places, cluster: string): void {
  const pidFile = path.join(cluster, 'postmaster.pid');
  const ownerFile = path.join(places.home, 'owner.pid');
  if (existsSync(pidFile)) {
    const server = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    const owner = existsSync(ownerFile) ? livingProcess(readFileSync(ownerFile, 'utf8')) : null;
    if (runs(server, cluster)) {
      if (owner !== null && owner !== process.pid) throw new AlreadyRunning(places.home, owner);
      spawnSync(
        binary(places, 'pg_ctl'),
        ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '20'],
        surroundings(places),
      );
    } else if (alive(server)) {
      // another program has the dead server's number by now, and PostgreSQL would take it for its own
      rmSync(pidFile);
    }
  }
  writeFileSync(ownerFile, processMark());
}

/** Whether process `pid` is a server on this cluster. Where there is no /proc, that it lives must do. */
function runs(pid: number, cluster: string): boolean {
  if (!alive(pid)) return false;
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').split('\0').includes(cluster);
}

function serverArguments(cluster: string, port: number, settings: Readonly<Record<string, string>>): string[] {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '60',
    shared_buffers: '256MB',
    work_mem: '32MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    random_page_cost: '1.1',
    jit: 'off',
    ...settings,
  };
  return [
    '-D',
    cluster,
    '-p',
    String(port),
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

function readyToAccept(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      log = (log + chunk).slice(-8000);
      if (log.includes('ready to accept connections')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`The embedded PostgreSQL ended with ${code}: ${log}`)));
    child.once('error', reject);
  });
}

function stopServer(places: Places, cluster: string, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    if (process.platform === 'win32')
      spawnSync(binary(places, 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast'], surroundings(places));
    else child.kill('SIGINT');
  });
}

function binary(places: Places, name: string): string {
  return path.join(places.native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function surroundings(places: Places): SpawnOptions & { cwd: string } {
  const env = {
    PATH: process.env.PATH ?? '',
    LC_ALL: 'C',
    TZ: 'UTC',
    ...(process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot ?? '' } : {}),
  };
  return { ...(places.account ?? {}), env, cwd: places.account ? '/' : places.home };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
