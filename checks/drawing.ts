// The drawing of the domains in ARCHITECTURE.md, from what their doors say they use: higher ones above.
// `node checks/drawing.ts --write` writes it; a test compares.
import { writeFileSync } from 'node:fs';
import { readText, sources } from './kit/source.ts';
import { type Door, doorsIn } from './rules/domain-rules.ts';

const document = 'ARCHITECTURE.md';
const [begin, end] = ['<!-- drawing: written by checks/drawing.ts from the doors -->', '<!-- /drawing -->'];

/** The drawing as Mermaid in Markdown. */
export function drawn(doors: readonly Door[]): string {
  const sorted = doors.toSorted((a, b) => depth(b.name, doors) - depth(a.name, doors) || a.name.localeCompare(b.name));
  const lines = sorted.flatMap(({ name, uses }) => [
    `  ${name}`,
    ...[...uses].sort().map((used) => `  ${name} --> ${used}`),
  ]);
  return ['```mermaid', 'flowchart TD', ...lines, '```'].join('\n');
}

/** What stands between the marks. Errors: when a mark is missing. */
export function drawingIn(text: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${document} needs the marks ${begin} and ${end}`);
  return text.slice(from + begin.length, to).trim();
}

if (process.argv.includes('--write') && import.meta.main) {
  const text = readText(document);
  drawingIn(text);
  const [before = '', after = ''] = [text.slice(0, text.indexOf(begin)), text.slice(text.indexOf(end))];
  writeFileSync(document, `${before}${begin}\n${drawn(doorsIn(sources()))}\n${after}`);
}

/** How many domains stand one upon the other below this one. */
function depth(name: string, doors: readonly Door[], way: readonly string[] = []): number {
  if (way.includes(name)) return 0;
  const uses = doors.find((door) => door.name === name)?.uses ?? [];
  return uses.length === 0 ? 0 : 1 + Math.max(...uses.map((used) => depth(used, doors, [...way, name])));
}
