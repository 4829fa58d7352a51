// The documents lead where they say, the drawing of the structure is true, and the repository speaks of itself alone.
import { expect, test } from 'vitest';
import { drawingIn, drawn } from './drawing.ts';
import { filesUnder, readText, sources } from './kit/source.ts';
import { foreignWordFaults, linkFaults } from './rules/document-rules.ts';
import { doorsIn } from './rules/domain-rules.ts';

const files = filesUnder();

test('every link of every document leads to a file that is there', () => {
  expect(linkFaults('docs/a.md', 'See [this](../b.md#c) and [that](https://example.org).', () => false)).toHaveLength(
    1,
  );
  const there = (path: string) => path === '.' || files.some((file) => file === path || file.startsWith(`${path}/`));
  const documents = files.filter((file) => file.endsWith('.md'));
  expect(documents.length).toBeGreaterThan(10);
  expect(documents.flatMap((file) => linkFaults(file, readText(file), there))).toEqual([]);
});

test('no file names a machine, a package registry or a tool it was made with', () => {
  expect(foreignWordFaults('README.md', `see ${'/wo'}${'rk/'}notes and the ${'A'}${'I'} said`)).toHaveLength(2);
  const written = files.filter((file) =>
    /\.(tsx?|mjs|cjs|md|json|ya?ml|css|html|svg|sql|typ|sh|service)$|Dockerfile$|^\./.test(file),
  );
  expect(written.flatMap((file) => foreignWordFaults(file, readText(file)))).toEqual([]);
});

test('the lock file holds versions and hashes, and no address to fetch them from', () => {
  expect(readText('package-lock.json').match(/"resolved"/g) ?? []).toEqual([]);
});

test('the drawing in ARCHITECTURE.md is what the doors say; node checks/drawing.ts --write draws it anew', () => {
  expect(drawingIn(readText('ARCHITECTURE.md'))).toBe(drawn(doorsIn(sources())));
});
