// What is written in a plain field comes back word for word, whatever it is; what it cannot say is known before it is saved.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresIn, TextBody } from '../../../platform/documents/text-body-rules.ts';
import { bodyOf, isWritable, writtenText } from './written-text-rules.ts';

const measure = '00000000-0000-7000-8000-000000000000';

test('paragraphs, lists, headings, bold words, figures and measures are read as written', () => {
  const text = `# Nuläge\nResultatet är {finances.result}, **bra**.\n- ett\n- {m:${measure}~target}\nSlut {finances.result~change~last-year~number~explicit~}`;
  const body = bodyOf(text);
  expect(TextBody.parse(body)).toEqual(body);
  expect(body.content.map((block) => block.type)).toEqual(['heading', 'paragraph', 'bulletList', 'paragraph']);
  expect(figuresIn(body).map(({ figure, of, sign }) => [figure, of, sign])).toEqual([
    ['finances.result', 'value', 'kept'],
    ['finances.result', 'change', 'explicit'],
  ]);
  expect(writtenText(body)).toBe(text);
  expect(isWritable(body)).toBe(true);
});

test('braces that name nothing are words', () => {
  const text = 'Ett {tomt} fält, {m:nej}, { } och **';
  expect(bodyOf(text).content).toEqual([{ type: 'paragraph', content: expect.any(Array) }]);
  expect(figuresIn(bodyOf(text))).toEqual([]);
  expect(writtenText(bodyOf(text))).toBe(text);
});

test('anything typed is a valid body, and reading what it is written as changes nothing more', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '\n', '{', '}', '*', '-', '#', '~', 'm:', '.', 'å') }),
      (typed) => {
        const body = bodyOf(typed);
        expect(TextBody.safeParse(body).success).toBe(true);
        expect(writtenText(bodyOf(writtenText(body)))).toBe(writtenText(body));
      },
    ),
    { numRuns: 300 },
  );
});

test('what the field cannot say is known, in whatever order the parts of a text are kept', () => {
  const kept = {
    content: [{ content: [{ text: 'Ord.', type: 'text' as const }], type: 'paragraph' as const }],
    type: 'doc' as const,
  };
  expect(isWritable(kept)).toBe(true);
  const italic = { type: 'text' as const, text: 'ord', marks: [{ type: 'italic' as const }] };
  expect(isWritable({ type: 'doc', content: [{ type: 'paragraph', content: [italic] }] })).toBe(false);
});
