// The sources of the house as the rules look at them: every file of the rooms, and for code its parsed tree. Whoever has
// a rule of form writes it over these.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ESTree, type ParseResult, parseSync } from 'vite';

export type Tree = ESTree.Node;

export interface Source {
  /** from the root, with forward slashes */
  readonly path: string;
  readonly text: string;
  readonly program: ESTree.Program;
  readonly comments: ParseResult['comments'];
  /** the line an offset lies on, from 1 */
  lineAt(offset: number): number;
}

const root = path.resolve(import.meta.dirname, '../..');
export const rooms = ['app', 'bench', 'checks', 'domains', 'e2e', 'example', 'formats', 'platform', 'web'] as const;
const beside = ['node_modules', 'dist', 'data', '.git', 'coverage'];

/** Paths of all files under a folder (the whole repository unless told), sorted. */
export function filesUnder(folder = '.'): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => !beside.includes(entry.name))
    .flatMap((entry) => {
      const at = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(at) : [at];
    })
    .sort();
}

export function readText(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

let all: readonly Source[] | undefined;

/** Every hand-written .ts, .tsx and .mjs of the rooms and the root; not what checks/tables.ts writes. */
export function sources(): readonly Source[] {
  all ??= [...rooms.flatMap((room) => filesUnder(room)), ...readdirSync(root)]
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !/(^|\/)tables\.ts$/.test(file))
    .map((file) => parseSource(file, readText(file)));
  return all;
}

/** Parses a text as the file of this path. Errors: when it cannot be parsed. */
export function parseSource(file: string, text: string): Source {
  const { program, comments, errors } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const starts = lineStarts(text);
  return { path: file, text, program, comments, lineAt: (offset) => lineOf(starts, offset) };
}

/** Visits every node of a tree, parents before children; `parents` leads from the root to the node. */
export function walk(tree: Tree, visit: (node: Tree, parents: readonly Tree[]) => void): void {
  const parents: Tree[] = [];
  const step = (node: Tree): void => {
    visit(node, parents);
    parents.push(node);
    for (const value of Object.values(node)) for (const child of nodesIn(value)) step(child);
    parents.pop();
  };
  step(tree);
}

export interface ExportedName {
  readonly name: string;
  /** what it is: the function, class or value itself */
  readonly node: Tree;
  readonly statement: Tree;
}

/** The names a file exports, with where each is declared. */
export function exportedNames({ program }: Source): ExportedName[] {
  return program.body.flatMap((statement): ExportedName[] => {
    if (statement.type !== 'ExportNamedDeclaration') return [];
    const { declaration, specifiers } = statement;
    if (!declaration)
      return specifiers.flatMap(({ exported, local }) =>
        exported.type === 'Identifier' ? [{ name: exported.name, node: local, statement }] : [],
      );
    if (declaration.type === 'VariableDeclaration')
      return declaration.declarations.flatMap((one) =>
        one.id.type === 'Identifier' ? [{ name: one.id.name, node: one.init ?? one, statement }] : [],
      );
    const id = 'id' in declaration ? declaration.id : null;
    return id?.type === 'Identifier' ? [{ name: id.name, node: declaration, statement }] : [];
  });
}

export function isTest(file: string): boolean {
  return /\.test(-kit)?\.tsx?$/.test(file);
}

function nodesIn(value: unknown): Tree[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return isNode(value) ? [value] : [];
}

function isNode(value: unknown): value is Tree {
  return value !== null && typeof value === 'object' && 'type' in value && 'start' in value;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
