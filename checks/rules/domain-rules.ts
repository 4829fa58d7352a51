// What a domain's folder holds, and whom it may know: the door's `uses` names every domain it imports, without a circle.
import { isTest, type Source, type Tree, walk } from '../kit/source.ts';

export interface Door {
  readonly name: string;
  readonly uses: readonly string[];
}

/** What `domain({ name, uses … })` says in these sources: read, not run, so that a broken domain is still judged. */
export function doorsIn(sources: readonly Source[]): Door[] {
  const doors: Door[] = [];
  for (const { path, program } of sources)
    if (/^domains\/([^/]+)\/\1\.ts$/.test(path))
      walk(program, (node) => {
        if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'domain')
          return;
        const [given] = node.arguments;
        if (given?.type !== 'ObjectExpression') return;
        const [name, uses] = ['name', 'uses'].map((key) => valueAt(given, key));
        if (name?.type !== 'Literal' || uses?.type !== 'ArrayExpression') return;
        const used = uses.elements.flatMap((each) => (each?.type === 'Literal' ? [String(each.value)] : []));
        doors.push({ name: String(name.value), uses: used });
      });
  return doors;
}

/** What stands in every domain's folder. */
export function folderFaults(name: string, files: readonly string[]): string[] {
  const at = `domains/${name}`;
  const wanted: [string, string][] = [
    ['README.md', 'one page: purpose, words, states; what it owns, uses and publishes'],
    ['contract.ts', 'its operations, schemas, permissions and refusals'],
    [`${name}.ts`, 'the door: a list, no logic'],
    [`web/${name}-web.tsx`, 'the web door: pages, navigation, start cards'],
    ['web/words/sv.json', 'its words in three languages'],
    ['example.ts', 'its part of the example region'],
  ];
  return wanted
    .filter(([file]) => !files.includes(`${at}/${file}`) && !files.includes(`${at}/${file.replace('.tsx', '.ts')}`))
    .map(([file, what]) => `${at}/${file} is missing: ${what}`);
}

/** Domains a file imports, by static and dynamic import. */
export function domainsImported(source: Source): string[] {
  const own = domainOf(source.path);
  const froms = [...source.text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((found) => found[1] ?? '');
  const reached = froms.flatMap((from) => domainOf(resolved(source.path, from)) ?? []);
  return [...new Set(reached)].filter((name) => name !== own);
}

/** A door that does not say whom its files know. Tests and the example may know more. */
export function usesFaults({ name, uses }: Door, sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => domainOf(path) === name && !isTest(path) && !/\/example(-[\w-]+)?(\.ts$|\/)/.test(path))
    .flatMap((source) =>
      domainsImported(source)
        .filter((other) => !uses.includes(other))
        .map((other) => `${source.path} imports ${other}: add '${other}' to uses in domains/${name}/${name}.ts`),
    );
}

/** The first circle of `uses`, as names that lead back to the first; none: undefined. */
export function circleIn(doors: readonly Door[]): string[] | undefined {
  const walkFrom = (name: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
    for (const next of doors.find((door) => door.name === name)?.uses ?? []) {
      const circle = walkFrom(next, [...way, name]);
      if (circle) return circle;
    }
    return undefined;
  };
  for (const { name } of doors) {
    const circle = walkFrom(name, []);
    if (circle) return circle;
  }
  return undefined;
}

function valueAt(object: Extract<Tree, { type: 'ObjectExpression' }>, key: string): Tree | undefined {
  for (const property of object.properties)
    if (property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === key)
      return property.value;
  return undefined;
}

function domainOf(file: string): string | undefined {
  return /^domains\/([^/]+)\//.exec(file)?.[1];
}

function resolved(from: string, to: string): string {
  if (!to.startsWith('.')) return to;
  const parts = from.split('/').slice(0, -1);
  for (const step of to.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}
