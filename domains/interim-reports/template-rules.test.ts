// The rules of templates, each by itself: a text as lines, months as people type them.
import { describe, expect, test } from 'vitest';
import { figuresIn, TextBody } from '../../platform/documents/text-body-rules.ts';
import { monthsOfText, textOfMonths } from './month-list-rules.ts';
import { bodyOfLines, plainOf } from './plain-body-rules.ts';

describe('the text of a template as lines', () => {
  test('says paragraphs, headings, items and figures, and is read back as it was', () => {
    const lines =
      '# Resultat\nResultatet är {finances.result}, mot {finances.result~value~last-year~with-unit~explicit~}.\n- En sak\n- En till';
    const made = bodyOfLines(lines);
    expect(made.content.map((each) => each.type)).toEqual(['heading', 'paragraph', 'bulletList']);
    expect(figuresIn(made).map(({ figure, period, sign }) => [figure, period, sign])).toEqual([
      ['finances.result', 'same', 'kept'],
      ['finances.result', 'last-year', 'explicit'],
    ]);
    expect(plainOf(made)).toBe(lines);
    // the database keeps fields in an order of its own
    const kept = TextBody.parse(JSON.parse(JSON.stringify({ content: made.content, type: made.type })));
    expect(plainOf({ content: kept.content, type: 'doc' })).toBe(lines);
  });

  test('is left alone where lines cannot say it', () => {
    const bold = { type: 'text' as const, text: 'Viktigt', marks: [{ type: 'bold' as const }] };
    expect(plainOf({ type: 'doc', content: [{ type: 'paragraph', content: [bold] }] })).toBeNull();
    expect(
      plainOf({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '# ett' }] }] }),
    ).toBeNull();
  });
});

test.each([
  [
    '1–4, 1-8',
    [
      { from: 1, to: 4 },
      { from: 1, to: 8 },
    ],
  ],
  ['3', [{ from: 3, to: 3 }]],
  ['', []],
  ['8–4', null],
  ['0–3', null],
  ['januari', null],
])('the months “%s” are read as they are meant', (text, expected) => {
  const months = monthsOfText(text);
  expect(months).toEqual(expected);
  if (months) expect(monthsOfText(textOfMonths(months))).toEqual(months);
});
