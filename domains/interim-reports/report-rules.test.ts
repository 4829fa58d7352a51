// The rules of reports, each by itself: steps, the law, reminders, texts as blocks, what is missing.
import { describe, expect, it } from 'vitest';
import { emptyBody, figuresIn, isEmpty, linesOf, TextBody, wordsIn } from '../../platform/documents/text-body-rules.ts';
import { missingIn, type ReportFacts, unexcused } from './completeness-rules.ts';
import { hardDate, periodFault } from './period-law-rules.ts';
import { reminderOn } from './reminder-rules.ts';
import { chapterStates, mayMoveReport, mayRewrite, reportStates, rightForChapterStep } from './report-state-rules.ts';
import { textBlocks, withoutSkippedHeadings } from './text-blocks.ts';

describe('the steps of a report', () => {
  it('go forward one at a time, back to any earlier open state, and never out of the close', () => {
    const steps = reportStates.flatMap((from) =>
      (['writing', 'in-review', 'approved'] as const).map((to) => [from, to, mayMoveReport(from, to)]),
    );
    expect(steps.filter(([, , step]) => step !== null)).toEqual([
      ['writing', 'in-review', 'forward'],
      ['in-review', 'writing', 'back'],
      ['in-review', 'approved', 'forward'],
      ['approved', 'writing', 'back'],
      ['approved', 'in-review', 'back'],
    ]);
  });

  it('of a chapter need approval into and out of approved, and only from ready', () => {
    const steps = chapterStates.flatMap((from) => chapterStates.map((to) => [from, to, rightForChapterStep(from, to)]));
    expect(steps.filter(([, , right]) => right === 'approve').map(([from, to]) => `${from} → ${to}`)).toEqual([
      'ready → approved',
      'approved → writing',
      'approved → ready',
    ]);
    expect(steps.some(([, to, right]) => to === 'not-started' && right !== null)).toBe(false);
  });

  it('leave words open only while neither report nor chapter is approved', () => {
    const open = reportStates.flatMap((report) =>
      chapterStates.filter((chapter) => mayRewrite(report, chapter)).map((chapter) => `${report}/${chapter}`),
    );
    expect(open).toEqual(
      ['writing', 'in-review'].flatMap((report) =>
        ['not-started', 'writing', 'ready'].map((chapter) => `${report}/${chapter}`),
      ),
    );
  });
});

describe('the law on interim reports', () => {
  it.each([
    ['2019-01', '2019-05', 'too-short'],
    ['2019-01', '2019-06', null],
    ['2019-01', '2019-08', null],
    ['2019-01', '2019-09', 'too-long'],
    ['2019-02', '2019-08', 'not-from-january'],
    ['2018-01', '2019-06', 'too-long'],
  ])('from %s to %s: %s', (from, to, fault) => expect(periodFault({ from, to })).toBe(fault));

  it('gives two months after the period', () => {
    expect(hardDate({ from: '2019-01', to: '2019-08' })).toBe('2019-10-31');
    expect(hardDate({ from: '2019-07', to: '2019-12' })).toBe('2020-02-29');
  });
});

describe('reminders', () => {
  it('come three days before, on the day and every third day after', () => {
    const days = Array.from({ length: 14 }, (_, day) => `2019-09-${String(day + 5).padStart(2, '0')}`);
    const told = days.flatMap((day) =>
      reminderOn(day, '2019-09-10') ? [`${day} ${reminderOn(day, '2019-09-10')}`] : [],
    );
    expect(told).toEqual(['2019-09-07 due-soon', '2019-09-10 due-today', '2019-09-13 late', '2019-09-16 late']);
  });
});

const text = (...content: unknown[]) => TextBody.parse({ type: 'doc', content });
const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });

describe('a text', () => {
  const body = text(
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Läget' }] },
    paragraph('Ett.'),
    { type: 'paragraph' },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [paragraph('Två '), { type: 'paragraph', content: [{ type: 'figure', attrs: { figure: 'a.b' } }] }],
        },
      ],
    },
  );

  it('is read line by line, and knows its figures and whether it says anything', () => {
    expect(linesOf(body).map((each) => each.inlines.length)).toEqual([1, 1, 0, 1, 1]);
    expect(figuresIn(body)).toEqual([
      { figure: 'a.b', of: 'value', period: 'same', show: 'with-unit', sign: 'kept', expects: null },
    ]);
    expect(wordsIn(body)).toBe('Läget\nEtt.\nTvå \n[a.b]');
    expect([isEmpty(body), isEmpty(emptyBody), isEmpty(text(paragraph('  ')))]).toEqual([false, true, true]);
  });

  it('becomes blocks without empty paragraphs, its headings below the chapter’s and none skipped', () => {
    const blocks = textBlocks(body, 1, {
      figure: ({ figure }) => ({ kind: 'figure', figureId: figure, shown: '3' }),
      measure: () => ({ kind: 'text', text: '' }),
    });
    expect(blocks.map((each) => each.kind)).toEqual(['heading', 'paragraph', 'list']);
    expect(blocks[2]).toMatchObject({ items: [[{ text: 'Två ' }, { kind: 'break' }, { shown: '3' }]] });
    const whole = withoutSkippedHeadings([{ kind: 'heading', level: 1, text: 'Kapitel' }, ...blocks]);
    expect(whole.flatMap((each) => (each.kind === 'heading' ? [each.level] : []))).toEqual([1, 2]);
  });
});

describe('what is missing', () => {
  const complete: ReportFacts = {
    period: { from: '2019-01', to: '2019-08' },
    today: '2019-09-10',
    cover: { title: 'Delårsrapport', documentId: '1', responsible: 'M', preparedBy: 'K' },
    chapters: [
      {
        chapter: 'c',
        title: 'Sammanfattning',
        kind: 'summary',
        state: 'approved',
        openRemarks: 0,
        figures: [],
        perspective: null,
        measures: [],
        texts: [{ slot: 'text', label: '', body: text(paragraph('Klart.')) }],
      },
      {
        chapter: 's',
        title: 'Verksamhet',
        kind: 'scorecard',
        state: 'approved',
        openRemarks: 0,
        figures: [],
        perspective: 'V',
        measures: ['m'],
        texts: [],
      },
      {
        chapter: 'k',
        title: 'Kontroll',
        kind: 'internal-control',
        state: 'approved',
        openRemarks: 0,
        figures: [],
        perspective: null,
        measures: [],
        texts: [],
      },
      {
        chapter: 'u',
        title: 'Uppdrag',
        kind: 'assignments',
        state: 'approved',
        openRemarks: 0,
        figures: [],
        perspective: null,
        measures: [],
        texts: [],
      },
    ],
    measures: [{ measure: 'm', goal: 'Mål', fulfilment: 'met', judgedByPerson: false }],
    assignments: [{ title: 'A', hasStatus: true }],
    controls: [{ risk: 'R', executions: 1 }],
    perspectives: ['V'],
    figure: () => ({ name: 'Resultat', state: 'value', sign: -1 }),
  };
  const [first] = complete.chapters;
  const withText = (...content: unknown[]): ReportFacts => ({
    ...complete,
    chapters: first
      ? [{ ...first, texts: [{ slot: 'text', label: '', body: text({ type: 'paragraph', content }) }] }]
      : [],
  });
  const figure = (attrs: object) => ({ type: 'figure', attrs: { figure: 'a.b', ...attrs } });
  const codes = (report: ReportFacts) => missingIn(report).map((each) => `${each.weight} ${each.code}`);

  it('is nothing in a report that has everything', () => expect(missingIn(complete)).toEqual([]));

  it.each<[string, Partial<ReportFacts>, string[]]>([
    ['the cover', { cover: { ...complete.cover, documentId: ' ' } }, ['must metadata-missing']],
    ['a period that is not over', { today: '2019-08-31' }, ['must period-not-over']],
    [
      'an approval',
      {
        chapters: complete.chapters.map((each) => ({ ...each, state: each.kind === 'summary' ? 'ready' : each.state })),
      },
      ['must chapter-not-approved'],
    ],
    ['a text', { chapters: complete.chapters.map((each) => ({ ...each, texts: [] })) }, ['should text-missing']],
    [
      'a remark that is open',
      { chapters: complete.chapters.slice(0, 1).map((each) => ({ ...each, openRemarks: 2 })) },
      ['should remarks-open'],
    ],
    ['a perspective the scorecard does not have', { perspectives: [] }, ['must perspective-missing']],
    [
      'an assessment',
      { measures: [{ measure: 'm', goal: 'Mål', fulfilment: 'not-assessed', judgedByPerson: false }] },
      ['must measure-not-assessed', 'should comment-missing'],
    ],
    [
      'a comment on what a person left unassessed',
      { measures: [{ measure: 'm', goal: 'Mål', fulfilment: 'not-assessed', judgedByPerson: true }] },
      ['should comment-missing'],
    ],
    ['a status', { assignments: [{ title: 'A', hasStatus: false }] }, ['should assignment-without-status']],
    ['a control', { controls: [{ risk: 'R', executions: 0 }] }, ['should control-not-done']],
    ['the statutory length', { period: { from: '2019-01', to: '2019-04' } }, ['note not-statutory']],
    ['the hard date', { today: '2019-11-01' }, ['note past-hard-date']],
  ])('is %s', (_, change, expected) => expect(codes({ ...complete, ...change })).toEqual(expected));

  it('is a figure without a value, an unknown one, a sentence whose sign has turned, and digits typed', () => {
    const standing = (state: 'none' | 'hidden' | 'unknown') => ({
      figure: () => ({ name: 'Resultat', state, sign: 0 as const }),
    });
    expect(codes({ ...withText(figure({})), ...standing('none') })).toEqual(['should figure-missing']);
    expect(codes({ ...withText(figure({})), ...standing('unknown') })).toEqual(['must figure-unknown']);
    expect(codes({ ...withText(figure({})), ...standing('hidden') })).toEqual([]);
    expect(
      codes(
        withText(figure({ sign: 'dropped', expects: 'positive' }), figure({ sign: 'dropped', expects: 'positive' })),
      ),
    ).toEqual(['must sign-turned']);
    expect(codes(withText(figure({ sign: 'dropped', expects: 'negative' })))).toEqual([]);
    expect(missingIn(withText({ type: 'text', text: '3,2 av 7' }))).toMatchObject([
      { code: 'digits-typed', facts: { count: 2, first: '3,2' } },
    ]);
  });

  it('may be passed with a reason where it should be there, never where it must', () => {
    const problems = missingIn({
      ...complete,
      today: '2019-11-01',
      perspectives: [],
      controls: [{ risk: 'R', executions: 0 }],
    });
    expect(problems).toHaveLength(3);
    expect(unexcused(problems, []).map((each) => each.code)).toEqual(['perspective-missing', 'control-not-done']);
    expect(
      unexcused(problems, [{ code: 'control-not-done' }, { code: 'perspective-missing' }]).map((each) => each.code),
    ).toEqual(['perspective-missing']);
  });
});
