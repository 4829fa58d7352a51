// Texts in three languages: the same keys with the same gaps to fill, no exclamation marks, and a sentence for every way
// the house can refuse.
import { type Source, walk } from '../kit/source.ts';

export type WordFile = Readonly<Record<string, unknown>>;

/** What one language lacks, has too much, or fills differently; `files` by language, Swedish the original. */
export function sameKeysFaults(folder: string, files: Readonly<Record<'sv' | 'da' | 'en', WordFile>>): string[] {
  const { sv, ...others } = files;
  return Object.entries(others).flatMap(([language, words]) => [
    ...Object.keys(sv)
      .filter((key) => !(key in words))
      .map((key) => `${folder}/${language}.json: write "${key}"`),
    ...Object.keys(words)
      .filter((key) => !(key in sv))
      .map((key) => `${folder}/${language}.json: "${key}" is not in sv.json`),
    ...Object.keys(sv)
      .filter((key) => key in words && gaps(sv[key]) !== gaps(words[key]))
      .map(
        (key) =>
          `${folder}/${language}.json: "${key}" fills ${gaps(words[key]) || 'nothing'}, sv.json ${gaps(sv[key]) || 'nothing'}`,
      ),
  ]);
}

export function toneFaults(file: string, words: WordFile): string[] {
  return Object.entries(words)
    .filter(([, text]) => formsOf(text).some((form) => form.includes('!')))
    .map(([key]) => `${file}: "${key}" shouts; take the exclamation mark away`);
}

/** Codes a file refuses with: `new Refusal(kind, 'code')`. */
export function refusalCodes({ program, lineAt, path }: Source): { code: string; at: string }[] {
  const codes: { code: string; at: string }[] = [];
  walk(program, (node) => {
    if (node.type !== 'NewExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'Refusal') return;
    const given = node.arguments[1];
    const choices = given?.type === 'ConditionalExpression' ? [given.consequent, given.alternate] : [given];
    for (const choice of choices)
      if (choice?.type === 'Literal' && typeof choice.value === 'string')
        codes.push({ code: choice.value, at: `${path}:${lineAt(node.start)}` });
  });
  return codes;
}

function gaps(text: unknown): string {
  const names = formsOf(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []);
  return [...new Set(names)].sort().join(' ');
}

function formsOf(text: unknown): string[] {
  if (typeof text === 'string') return [text];
  return text !== null && typeof text === 'object'
    ? Object.values(text).filter((form) => typeof form === 'string')
    : [];
}
