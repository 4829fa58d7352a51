// Which digits of a text are pointed out and which are not, for all texts and in chosen ones.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../platform/documents/number-format.ts';
import {
  type InlineNode,
  type TextBody,
  TextBody as TextBodySchema,
} from '../../platform/documents/text-body-rules.ts';
import { numbersIn, suggestFigures, typedNumbers } from './typed-number-rules.ts';

const paragraphs = (...texts: string[]): TextBody => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })),
});
const found = (text: string) => numbersIn(text).map((each) => each.text);

const amounts = fc
  .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 2 }))
  .map(([whole, decimals]) => ({ value: whole / 10 ** decimals, decimals }))
  // a four-digit number that could be a year is told apart only by its unit
  .filter(({ value, decimals }) => decimals > 0 || Math.abs(value) < 1900 || Math.abs(value) > 2099);

describe('digits typed into a text', () => {
  it('are found with their place and value, however the language writes them', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom('sv', 'da', 'en'),
        fc.constantFrom('', ' mnkr', ' %', ' timmar'),
        (amount, language, unit) => {
          fc.pre(language !== 'en' || Math.abs(amount.value) < 1000);
          const text = formatNumber(amount.value, amount.decimals, language);
          const sentence = `Kostnaden var ${text}${unit}, vilket är mer än väntat.`;
          const [one, ...more] = numbersIn(sentence);
          expect(more).toEqual([]);
          expect(one?.text).toBe(text);
          expect(sentence.slice(one?.from, one?.to)).toBe(text);
          expect(one?.value).toBeCloseTo(amount.value, 6);
          expect(one?.decimals).toBe(amount.decimals);
        },
      ),
    );
  });

  it('are never found in a text without digits', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/\d/.test(text)),
        (text) => {
          expect(numbersIn(text)).toEqual([]);
        },
      ),
    );
  });

  it('are none when they say a year, a month or a day', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2079-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('sv-SE', 'da-DK', 'en-GB'), (day, locale) => {
        const iso = day.toISOString();
        const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
        const forms = [iso.slice(0, 10), iso.slice(0, 7), iso.slice(0, 7).replace('-', ''), iso.slice(0, 4), long];
        for (const form of forms) expect(found(`Från ${form}, då det blev klart.`), form).toEqual([]);
      }),
    );
  });

  it('point to the characters they stand on in every line and piece of a body', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(
            fc.oneof(
              fc.string({ minLength: 1 }),
              amounts.map((each) => formatNumber(each.value, each.decimals, 'sv')),
            ),
            { maxLength: 4 },
          ),
          { maxLength: 4 },
        ),
        (lines) => {
          const body: TextBody = {
            type: 'doc',
            content: lines.map((pieces) => ({
              type: 'paragraph',
              content: pieces.map((text): InlineNode => ({ type: 'text', text })),
            })),
          };
          for (const each of typedNumbers(body))
            expect(lines[each.line]?.[each.inline]?.slice(each.from, each.to)).toBe(each.text);
        },
      ),
    );
  });

  it.each([
    'Delårsrapport 2019',
    'åren 2018–2019',
    'läsåret 2018/19',
    'utfall 201908',
    'den 31 augusti 2019',
    '1–31 augusti',
    'i kapitel 3',
    'se tabell 2 och 4',
    'avsnitt 4.2',
    'bilaga 1',
    'tertial 1',
    'under T1 och T2',
    'vecka 34',
    'v. 34',
    'kl. 14.05',
    'klockan 7–20',
    'den 1:a och 3:e',
    'PM3',
    'covid-19',
    'E05',
    'dygnet runt 24/7',
    '§ 12',
    '13 kap. 1 §',
    'lag 2018:597',
    'dnr 2019/123',
    'möte 31/8',
    'steg 2',
    'the 2nd',
    'version 2',
  ])('are no figures in “%s”', (text) => expect(found(text)).toEqual([]));

  it.each([
    ['Resultatet är −3,2 mnkr och budgeten 1,8.', ['−3,2', '1,8']],
    ['16 störningar mot 13 året före', ['16', '13']],
    ['1 264 timmar blev 1 088', ['1 264', '1 088']],
    ['mellan 5-10 st', ['5', '10']],
    ['8 av 10', ['8', '10']],
    ['3,72 % i augusti 2019', ['3,72']],
    ['tabell 2 visar 4 mnkr', ['4']],
    ['se tabell 2 och 4 mnkr mer', ['4']],
    ['kostnaden 2019 var 2019 mnkr', ['2019']],
    ['2019 100 st', ['100']],
    ['72 % av it-delen', ['72']],
  ])('are figures in “%s”', (text, expected) => expect(found(text)).toEqual(expected));

  it('may be stated on purpose, and a figure in the text is none', () => {
    const body = TextBodySchema.parse({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'högst ' },
            { type: 'text', text: '25', marks: [{ type: 'stated' }] },
            { type: 'text', text: ' medarbetare, nu ' },
            { type: 'figure', attrs: { figure: 'workforce.span' } },
          ],
        },
      ],
    });
    expect(typedNumbers(body)).toEqual([]);
    expect(typedNumbers(paragraphs('högst 25'))).toHaveLength(1);
  });
});

describe('a suggested figure', () => {
  const known = [
    { figure: 'result', shownNumber: '−3,2', shownUnit: 'mnkr' },
    { figure: 'deviation', shownNumber: '−5,0', shownUnit: 'mnkr' },
    { figure: 'extra', shownNumber: '1\u202f088', shownUnit: 'h' },
    { figure: 'sick', shownNumber: '3,72', shownUnit: '%' },
    { figure: 'hidden', shownNumber: '··', shownUnit: '%' },
    { figure: 'none', shownNumber: '–', shownUnit: 'mnkr' },
  ];
  const suggested = (text: string) =>
    numbersIn(text).map((each) => suggestFigures(each, known).map((one) => one.figure));

  it('has the typed value, whatever its sign and however its decimals are written', () => {
    expect(suggested('ett underskott på 3,2 mnkr')).toEqual([['result']]);
    expect(suggested('5 mnkr sämre än budget')).toEqual([['deviation']]);
    expect(suggested('1 088 timmar')).toEqual([['extra']]);
    expect(suggested('3.72 procent')).toEqual([['sick']]);
  });

  it('is not one of another unit, nor one more exactly typed than it is shown', () => {
    expect(suggested('3,2 %')).toEqual([[]]);
    expect(suggested('3,20 mnkr')).toEqual([[]]);
    expect(suggested('7')).toEqual([[]]);
  });
});
