// The built web in dist/web, made anew only when its sources differ from those it was made of: a hash over them lies
// beside it. The build goes to a folder of its own and is then put in place, so that a stopped build leaves the old one.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './configuration.ts';
import type { Ending } from './ending.ts';
import { Unable } from './unable.ts';

const dist = path.join(root, 'dist');
const built = path.join(dist, 'web');
const mark = path.join(dist, 'web.sources');
const tool = path.join(root, 'node_modules/vite/bin/vite.js');

/** The folder of the built web: the given one, or our own, built first when needed. Errors: Unable with what the build said. */
export async function builtWeb(
  given: string | null,
  ending: Pick<Ending, 'onEnd'>,
  say: (line: string) => void,
): Promise<string> {
  if (given !== null) return given;
  const there = existsSync(path.join(built, 'index.html'));
  // an installation without what builds it, such as a container, brings its web along
  if (there && !existsSync(tool)) return built;
  if (!existsSync(tool)) throw new Unable('The web pages are not built, and what builds them is not installed: npm ci');
  const sources = await hashOfSources();
  if (there && (await readFile(mark, 'utf8').catch(() => '')) === sources) return built;
  const began = Date.now();
  const part = path.join(dist, `web.${process.pid}`);
  await mkdir(dist, { recursive: true });
  try {
    await build(part, ending);
    await rm(mark, { force: true });
    await rm(built, { recursive: true, force: true });
    await rename(part, built);
    await writeFile(mark, sources);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  say(`Web pages built in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return built;
}

/** Everything the pages can be made of: the web itself, the halves of domains, platform and formats they share, the tools' versions. */
async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'vite.config.ts'])
    hash.update(await readFile(path.join(root, file)).catch(() => ''));
  for (const room of ['web', 'domains', 'platform', 'formats']) {
    const all = await readdir(path.join(root, room), { recursive: true, withFileTypes: true }).catch(() => []);
    const files = all
      .filter((entry) => entry.isFile() && !/\.(test\.ts|sql|md)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
    const contents = await Promise.all(files.map((file) => readFile(file)));
    for (const [at, file] of files.entries()) hash.update(`${path.relative(root, file)}\0`).update(contents[at] ?? '');
  }
  return hash.digest('hex');
}

function build(to: string, ending: Pick<Ending, 'onEnd'>): Promise<void> {
  const child = spawn(process.execPath, [tool, 'build', '--outDir', to, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  ending.onEnd('building the web', () => void child.kill());
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Unable(`The web pages could not be built:\n${said.trim()}`)),
    );
  });
}
