// What platform/ and formats/ offer to others carries a docstring: shapes, units, errors, the source of the rule.
import { exportedNames, isTest, type Source } from '../kit/source.ts';

export function docstringFaults(source: Source): string[] {
  if (!/^(platform|formats)\//.test(source.path) || isTest(source.path)) return [];
  const ends = new Set(
    source.comments
      .filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
      .map(({ end }) => source.text.slice(end).search(/\S/) + end),
  );
  return exportedNames(source)
    .filter(({ node }) => /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type))
    .filter(({ statement }) => !ends.has(statement.start))
    .map(
      ({ name, statement }) =>
        `${source.path}:${source.lineAt(statement.start)}: say in a docstring what ${name} gives`,
    );
}
