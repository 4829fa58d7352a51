// What a browser must fetch before the first page can stand: the scripts index.html names and what they import at once.
// Built first when the sources have changed. The large libraries of charts and texts are only for pages that need them.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtWeb } from '../app/web-build.ts';

const limit = 250_000;
/** each known by a word of its own that survives minifying */
const lateLibraries = [
  { name: 'echarts', mark: 'getZr' },
  { name: '@tiptap/', mark: 'ProseMirror' },
];

const folder = await builtWeb(null, { onEnd: () => {} }, () => {});
const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
const first = firstLoad(page);
const weights = first.map((file) => ({ file, bytes: gzipSync(read(file), { level: 9 }).length }));
const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
for (const { file, bytes } of weights.toSorted((a, b) => b.bytes - a.bytes))
  console.log(`${kilobytes(bytes).padStart(9)}  ${file}`);
console.log(
  `${kilobytes(total).padStart(9)}  first load, ${weights.length} scripts, gzip; the limit is ${kilobytes(limit)}`,
);
const faults = [
  ...(total > 50_000 ? [] : ['index.html names too little script for it to be the product: is it read rightly?']),
  ...(total <= limit
    ? []
    : [`The first load is ${kilobytes(total - limit)} over the limit: load pages and widgets with import().`]),
  ...lateLibraries.flatMap(lateFault),
];
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Scripts and preloads of the page, and their static imports. */
function firstLoad(html: string): string[] {
  const named = [...html.matchAll(/<(?:script|link)[^>]*(?:src|href)="\/([^"]+\.js)"/g)].map((found) => found[1] ?? '');
  const seen = new Set<string>();
  const waiting = [...named];
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const imports = read(file).matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+\.js)"/g);
    for (const [, to = ''] of imports) waiting.push(path.posix.join(path.posix.dirname(file), to));
  }
  return [...seen];
}

/** A library in the first load; or one that is used but whose mark is found nowhere, so that this check sees nothing. */
function lateFault({ name, mark }: (typeof lateLibraries)[number]): string[] {
  if (first.some((file) => read(file).includes(mark)))
    return [`${name} is part of the first load. Import what uses it with import().`];
  const used = globSync(['web/**/*.{ts,tsx}', 'domains/*/web/**/*.{ts,tsx}']).some((file) =>
    new RegExp(`from '${name}`).test(readFileSync(file, 'utf8')),
  );
  const built = globSync('assets/*.js', { cwd: folder }).some((file) => read(file).includes(mark));
  return used && !built
    ? [`${name} is used, but no chunk holds its mark "${mark}": choose another in checks/bundle.ts.`]
    : [];
}

function read(file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
