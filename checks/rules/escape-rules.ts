// Where the type checker is told instead of asked (any, as, !), a reason stands beside it: on one of its lines, on the
// line above, or above the statement it belongs to. A docstring is no reason.
import { type Source, type Tree, walk } from '../kit/source.ts';

export function escapeFaults(source: Source): string[] {
  const reasons = reasonLines(source);
  const faults: string[] = [];
  walk(source.program, (node, parents) => {
    const what = escapeOf(node);
    if (!what) return;
    if (places(node, parents, source).some((line) => reasons.has(line))) return;
    faults.push(
      `${source.path}:${source.lineAt(node.start)}: say in a comment why "${what}" is true here, or find the type`,
    );
  });
  return faults;
}

function escapeOf(node: Tree): string | undefined {
  if (node.type === 'TSAnyKeyword') return 'any';
  if (node.type === 'TSNonNullExpression') return '!';
  if (node.type === 'TSTypeAssertion') return '<type>';
  if (node.type !== 'TSAsExpression') return undefined;
  const { typeAnnotation: type } = node;
  const isConst =
    type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const';
  return isConst ? undefined : 'as';
}

/** Lines that end a plain comment. */
function reasonLines({ comments, lineAt }: Source): Set<number> {
  return new Set(
    comments
      .filter(({ type, value }) => !(type === 'Block' && value.startsWith('*')) && /\w{2}/.test(value))
      .map(({ end }) => lineAt(end - 1)),
  );
}

/** The node's own lines, the one above, and the one above each thing around it up to its statement. */
function places(node: Tree, parents: readonly Tree[], { lineAt }: Source): number[] {
  const own = Array.from({ length: lineAt(node.end) - lineAt(node.start) + 2 }, (_, at) => lineAt(node.start) - 1 + at);
  const around: number[] = [];
  for (const parent of parents.toReversed()) {
    if (parent.type === 'BlockStatement' || parent.type === 'Program') break;
    around.push(lineAt(parent.start) - 1);
    if (/Statement$|Declaration$|^Property$/.test(parent.type)) break;
  }
  return [...own, ...around];
}
