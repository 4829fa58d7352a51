// `node app/run.mjs FILE [args]`: install what the lock file says, then run FILE on the product's own Node. Runs on
// whatever Node started npm (20 or newer), before any package is there: plain JavaScript, no import of a package.
// The product needs half of the packages; the rest, for checks and tests, is added when one of those is first run.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const caller = process.cwd();
process.chdir(root);
const [file, ...args] = process.argv.slice(2);
install(/^app[\\/](start|cli|server|worker)\.ts$/.test(file) ? 'run' : 'all');

const node = ownNode();
const bin = path.resolve('node_modules/.bin');
// what answers people keeps close to what it needs of memory (bench/memory.ts); long jobs take what they like all the same
const frugal = ['--max-semi-space-size=4', '--heap-growing-percent=20'];
const serves = /^app[\\/](start|server)\.ts$/.test(file) ? frugal : [];
const flags = ['--enable-source-maps', '--disable-warning=ExperimentalWarning', ...serves];
const child = spawn(node, [...flags, file, ...args], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [path.dirname(node), bin, process.env.PATH].join(path.delimiter),
    NODE_COMPILE_CACHE: path.resolve('node_modules/.cache/node'),
    FYR_CALLED_FROM: process.env.INIT_CWD ?? caller,
  },
});
// Ctrl-C reaches the child by the terminal itself; the other signals are passed on
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  });
// npm asked to stop passes it on to its shell alone, which ends and tells nobody: an orphan stops what it started
const parent = process.ppid;
setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 200).unref();
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

/** `run`: what the product needs, the building of its pages included; `all`: also what checks and tests need. */
function install(what) {
  if (isThere(what)) return;
  const began = Date.now();
  process.stderr.write('Installing packages …\n');
  npm([
    // what is only added must not take away what a running product reads
    ...(isThere('run') ? ['install', '--no-save'] : ['ci']),
    // said in either case: NODE_ENV=production would leave them out
    what === 'all' ? '--include=dev' : '--omit=dev',
    ...['--no-audit', '--no-fund', '--loglevel=error'],
  ]);
  process.stderr.write(`Installed in ${Math.round((Date.now() - began) / 1000)} s\n`);
}

/** Whether the packages are there as the lock file says, by npm's own note of what it has installed, last of all. */
function isThere(what) {
  const note = 'node_modules/.package-lock.json';
  if (!existsSync(note)) return false;
  const there = JSON.parse(readFileSync(note, 'utf8')).packages;
  return Object.entries(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages).every(
    ([place, { version, optional, devOptional, dev }]) =>
      place === '' ||
      (there[place] ? there[place].version === version : optional || devOptional || (dev && what === 'run')),
  );
}

function npm(args) {
  const program = process.env.npm_execpath;
  const done = program
    ? spawnSync(process.execPath, [program, ...args], { stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

function ownNode() {
  const win = process.platform === 'win32';
  const pinned = path.resolve(
    'node_modules',
    `node-${win ? 'win' : process.platform}-${process.arch}`,
    'bin',
    win ? 'node.exe' : 'node',
  );
  if (existsSync(pinned)) return pinned;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  console.error(`Fyr needs Node 22.18 or newer (24 is the tested one); this is ${process.versions.node}`);
  process.exit(1);
}
