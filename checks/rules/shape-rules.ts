// How a file begins and what it may be: the top comment, named exports only, functions instead of classes, nothing left
// undone. Each rule gives lines that say what to write.
import { isTest, type Source, walk } from '../kit/source.ts';

/** A file says in one to five lines what it decides and why it exists, before anything else. */
export function topCommentFaults({ path, program, comments, lineAt }: Source): string[] {
  const firstCode = program.body[0]?.start ?? Number.POSITIVE_INFINITY;
  const top: typeof comments = [];
  for (const comment of comments) {
    const previous = top.at(-1);
    if (comment.start > firstCode) break;
    if (previous ? lineAt(comment.start) > lineAt(previous.end) + 1 : lineAt(comment.start) > 1) break;
    top.push(comment);
  }
  const [first, last] = [top[0], top.at(-1)];
  if (!first || !last) return [`${path}: begin with a comment of 1 to 5 lines: what it decides and why it exists`];
  const lines = lineAt(last.end) - lineAt(first.start) + 1;
  return lines <= 5 ? [] : [`${path}: its top comment has ${lines} lines; say it in five`];
}

/** Default exports have no name to be found by; only what a tool reads may have one. */
export function defaultExportFaults({ path, program, lineAt }: Source): string[] {
  if (/\.config\.ts$|\.d\.ts$/.test(path)) return [];
  return program.body
    .filter((statement) => statement.type === 'ExportDefaultDeclaration')
    .map((statement) => `${path}:${lineAt(statement.start)}: export it by a name instead of as default`);
}

/** Exports stand first, private functions below them, so that a file is read from its purpose to its parts. */
export function orderFaults(source: Source): string[] {
  if (isTest(source.path)) return [];
  let firstPrivate: string | undefined;
  return source.program.body.flatMap((statement) => {
    if (statement.type === 'FunctionDeclaration') firstPrivate ??= statement.id?.name;
    const exported =
      statement.type === 'ExportNamedDeclaration' && statement.declaration?.type === 'FunctionDeclaration'
        ? statement.declaration.id?.name
        : undefined;
    if (!exported || !firstPrivate) return [];
    return [`${source.path}:${source.lineAt(statement.start)}: put ${exported} before the private ${firstPrivate}`];
  });
}

/** Classes only for what is thrown; everything else is functions and values. */
export function classFaults({ path, program, lineAt }: Source): string[] {
  const faults: string[] = [];
  if (path.endsWith('.d.ts')) return faults;
  walk(program, (node) => {
    if (node.type !== 'ClassDeclaration' && node.type !== 'ClassExpression') return;
    if (node.superClass?.type === 'Identifier' && node.superClass.name.endsWith('Error')) return;
    faults.push(`${path}:${lineAt(node.start)}: write functions over a value instead of the class ${node.id?.name}`);
  });
  return faults;
}

// put together here so that this file does not find itself
const undone = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK', 'X' + 'XX'].join('|')})\\b`);
const silenced = new RegExp(`@ts-(${['ignore', 'nocheck'].join('|')})`);
const expected = new RegExp(`@ts-${'expect-error'}`);

/** Nothing is left for later, nobody is told to look away, no test is switched off. */
export function undoneFaults({ path, program, comments, lineAt }: Source): string[] {
  const faults = comments.flatMap(({ value, start }) => {
    if (undone.test(value)) return [`${path}:${lineAt(start)}: finish it, or write an issue and take the note away`];
    // in a test it proves that the checker refuses something, and fails when it does not
    return silenced.test(value) || (expected.test(value) && !isTest(path))
      ? [`${path}:${lineAt(start)}: give the type checker the true type instead`]
      : [];
  });
  walk(program, (node) => {
    if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return;
    const { object, property } = node;
    if (object.type !== 'Identifier' || !['test', 'it', 'describe', 'suite', 'journey'].includes(object.name)) return;
    if (/^(skip|only|todo|fails)$/.test(property.name))
      faults.push(`${path}:${lineAt(node.start)}: let the test run: take ".${property.name}" away`);
  });
  return faults;
}
