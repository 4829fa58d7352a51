// What leaves the editor: only what a text of a report may hold.
import { expect, test } from 'vitest';
import { TextBody } from '../../../platform/documents/text-body-rules.ts';
import { storedBody } from './stored-body.ts';

const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
});
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });

test('what the editor holds is kept as the contract wants it, with its figures and without foreign marks', () => {
  const attrs = { figure: 'finances.result', of: 'value', period: 'same', show: 'number', sign: 'kept', expects: null };
  const kept = storedBody({
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1, id: 'x' }, content: [text('Läget')] },
      {
        ...paragraph(
          text('Resultat ', 'bold', 'link'),
          { type: 'figure', attrs },
          { type: 'hardBreak' },
          { type: 'image' },
        ),
        attrs: { align: 'left' },
      },
      { type: 'blockquote', content: [paragraph(text('Citat'))] },
      { type: 'paragraph' },
    ],
  });
  expect(TextBody.parse(kept)).toEqual(kept);
  expect(kept.content).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Läget' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Resultat ', marks: [{ type: 'bold' }] },
        { type: 'figure', attrs },
        { type: 'hardBreak' },
      ],
    },
    { type: 'paragraph', content: [{ type: 'text', text: 'Citat' }] },
    { type: 'paragraph' },
  ]);
});

test('a list in a list becomes items that follow', () => {
  const item = (words: string, ...below: object[]) => ({
    type: 'listItem',
    content: [paragraph(text(words)), ...below],
  });
  const kept = storedBody({
    type: 'doc',
    content: [
      { type: 'bulletList', content: [item('ett', { type: 'bulletList', content: [item('två')] }), item('tre')] },
      { type: 'orderedList', attrs: { start: 3 }, content: [] },
    ],
  });
  expect(TextBody.parse(kept)).toEqual(kept);
  expect(JSON.stringify(kept).match(/ett|två|tre|bulletList|orderedList/g)).toEqual([
    'bulletList',
    'ett',
    'två',
    'tre',
  ]);
});
