// The form of an article's text, what changed in it, and which searches count as a gap.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedLines, changesOnly } from './article-change-rules.ts';
import { blocksOf, leadOf, plainText } from './article-text-rules.ts';
import { gapWords } from './gap-rules.ts';

test('plain lines with a few marks become headings, steps, bullets, notes and paragraphs', () => {
  const body =
    '## Gör så här\n\n1. Tryck `Ctrl+P`.\n2. Välj **Båda sidor**.\n\n> Gäller inte etiketter.\n\n- ett\n- två\n\nSe\n[vägen in](/door).';
  expect(blocksOf(body).map((block) => block.kind)).toEqual(['heading', 'steps', 'note', 'bullets', 'paragraph']);
  expect(blocksOf(body)[1]).toMatchObject({ items: [[{ text: 'Tryck ' }, { kind: 'key', text: 'Ctrl+P' }, {}], {}] });
  expect(plainText(body)).toBe(
    'Gör så här\n\n1. Tryck Ctrl+P.\n2. Välj Båda sidor.\n\nGäller inte etiketter.\n\n– ett\n– två\n\nSe vägen in.',
  );
  expect(plainText('[1177](https://www.1177.se/)')).toBe('1177 (https://www.1177.se/)');
  expect(leadOf(body)).toBe('Tryck Ctrl+P. Välj Båda sidor.');
});

test('only harmless addresses become links; everything else stays words', () => {
  for (const href of [
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    'data:text/html,x',
    '//evil.example',
    '/\\evil',
    'vbscript:x',
  ])
    expect(blocksOf(`Se [här](${href})`).flatMap((block) => ('spans' in block ? block.spans : []))).toEqual([
      { kind: 'plain', text: `Se [här](${href})` },
    ]);
  for (const href of ['https://1177.se/', '/knowledge', 'mailto:stod@norrviken.example', 'tel:21'])
    expect(JSON.stringify(blocksOf(`[här](${href})`))).toContain('"link"');
  expect(blocksOf('<script>alert(1)</script>')).toEqual([
    { kind: 'paragraph', spans: [{ kind: 'plain', text: '<script>alert(1)</script>' }] },
  ]);
});

test('no text is lost, whatever is written', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'å', ' ', '\n', '*', '`', '[', ']', '(', ')', '#', '-', '1', '.', '>') }),
      (body) => {
        const letters = (text: string) => text.replace(/[^aå]/g, '');
        expect(letters(plainText(body))).toBe(letters(body));
      },
    ),
  );
});

test('what changed is told line by line, and both texts can be read back from it', () => {
  const lines = changedLines('a\nb\nc', 'a\nx\nc\nd');
  expect(lines.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['same a', 'gone b', 'new x', 'same c', 'new d']);
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((all) => all.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const told = changedLines(before, after);
      const side = (kind: 'gone' | 'new') =>
        told
          .filter((line) => line.kind === 'same' || line.kind === kind)
          .map((line) => line.text)
          .join('\n');
      expect([side('gone'), side('new')]).toEqual([before, after]);
    }),
  );
  const far = changedLines('1\n2\n3\n4\n5\n6', '1\n2\n3\n4\n5\nx');
  expect(changesOnly(far).map((line) => line?.text ?? '…')).toEqual(['…', '5', '6', 'x']);
});

test('a search counts in small letters without signs; what tells of a person or is a whole report does not', () => {
  expect(gapWords('  Byta TONER, plan 3! ')).toBe('byta toner plan 3');
  for (const none of [
    'ab',
    '12345',
    'pat ••••••••-••••',
    'ring 0701234567',
    'x'.repeat(2),
    'a b c d e f g h i',
    '4 4 4',
  ])
    expect(gapWords(none)).toBeNull();
});
