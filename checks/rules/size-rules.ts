// How long things may be: a file 400 lines, nine files of ten at most 250, a function 60, a React component 120. Measured
// on the parsed tree; a suite of tests is not a function.
import type { ESTree } from 'vite';
import { type Source, type Tree, walk } from '../kit/source.ts';

export const fileCeiling = 400;
export const fileAim = 250;
const functionCeiling = 60;
const componentCeiling = 120;

export function lineCount({ text }: Source): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

export function fileSizeFaults(source: Source): string[] {
  const lines = lineCount(source);
  return lines <= fileCeiling
    ? []
    : [`${source.path}: ${lines} lines; divide it by what it decides (ceiling ${fileCeiling})`];
}

export function functionSizeFaults(source: Source): string[] {
  const faults: string[] = [];
  walk(source.program, (node, parents) => {
    if (!isFunction(node)) return;
    const parent = parents.at(-1);
    if (parent?.type === 'CallExpression' && isSuite(parent)) return;
    const lines = source.lineAt(node.end) - source.lineAt(node.start) + 1;
    const name = nameOf(node, parent);
    const component = source.path.endsWith('.tsx') && /^[A-Z]/.test(name);
    const ceiling = component ? componentCeiling : functionCeiling;
    if (lines > ceiling)
      faults.push(
        `${source.path}:${source.lineAt(node.start)}: ${name || 'a function'} has ${lines} lines (ceiling ${ceiling})`,
      );
  });
  return faults;
}

/** The length below which nine of ten files lie. */
export function ninthDecile(all: readonly Source[]): number {
  const sorted = all.map(lineCount).sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0;
}

type FunctionNode = ESTree.Function | ESTree.ArrowFunctionExpression;

function isFunction(node: Tree): node is FunctionNode {
  return ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(node.type);
}

function isSuite({ callee }: Extract<Tree, { type: 'CallExpression' }>): boolean {
  if (callee.type === 'CallExpression') return isSuite(callee);
  const name = callee.type === 'MemberExpression' ? callee.object : callee;
  return name.type === 'Identifier' && name.name === 'describe';
}

function nameOf(node: FunctionNode, parent: Tree | undefined): string {
  if (node.type !== 'ArrowFunctionExpression' && node.id) return node.id.name;
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  return '';
}
