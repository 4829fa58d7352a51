// The forms the authorities ask for, as lists of questions in the order they are asked, and how they are filled from the case:
// what the case knows, what an earlier form has answered, then what somebody has written here. Pure.
import type { Regime, Step } from './law-rules.ts';

export const formIds = [
  'nis-early-warning',
  'nis-notification',
  'nis-intermediate',
  'nis-final',
  'personal-data-notification',
  'device-notification',
  'care-harm-notification',
  'deviation-report',
] as const;
export type FormId = (typeof formIds)[number];

/** What the case itself answers. */
export type FromCase =
  | 'reference'
  | 'title'
  | 'unit'
  | 'contact'
  | 'happenedAt'
  | 'awareAt'
  | 'description'
  | 'handledAt';

export interface FormField {
  readonly id: string;
  readonly kind: 'line' | 'text';
  readonly isRequired: boolean;
  readonly from?: FromCase;
}

export interface FormRule {
  readonly id: FormId;
  readonly regime: Regime;
  /** the steps it is sent for */
  readonly steps: readonly Step[];
  readonly fields: readonly FormField[];
}

const line = (id: string, isRequired = true): FormField => ({ id, kind: 'line', isRequired });
const text = (id: string, isRequired = true): FormField => ({ id, kind: 'text', isRequired });
const known = (from: FromCase, isRequired = true): FormField => ({
  id: from,
  kind: from === 'description' ? 'text' : 'line',
  isRequired,
  from,
});

const who = [known('reference'), line('organisation'), known('unit'), known('contact')];
const what = [known('title'), known('happenedAt', false), known('awareAt')];

export const formRules: readonly FormRule[] = [
  {
    id: 'nis-early-warning',
    regime: 'nis',
    steps: ['early-warning'],
    fields: [...who, ...what, line('malicious'), line('crossBorder'), known('description')],
  },
  {
    id: 'nis-notification',
    regime: 'nis',
    steps: ['notification'],
    fields: [
      ...who,
      ...what,
      known('description'),
      line('services'),
      line('affected'),
      line('severity'),
      text('impact'),
      line('malicious'),
      line('crossBorder'),
      text('indicators', false),
      text('measures'),
    ],
  },
  {
    id: 'nis-intermediate',
    regime: 'nis',
    steps: ['intermediate', 'progress'],
    fields: [
      known('reference'),
      known('contact'),
      known('title'),
      text('question', false),
      text('present'),
      text('measures'),
      text('remaining'),
    ],
  },
  {
    id: 'nis-final',
    regime: 'nis',
    steps: ['final'],
    fields: [
      ...who,
      ...what,
      known('handledAt'),
      known('description'),
      line('severity'),
      text('impact'),
      text('cause'),
      text('measures'),
      text('remaining'),
      line('crossBorder'),
      text('lessons', false),
    ],
  },
  {
    id: 'personal-data-notification',
    regime: 'personal-data',
    steps: ['notification'],
    fields: [
      ...who,
      line('protectionOfficer'),
      ...what,
      known('description'),
      line('personCategories'),
      line('personCount'),
      line('dataCategories'),
      line('recordCount'),
      text('consequences'),
      text('measures'),
      text('personsTold'),
      text('whyLate', false),
    ],
  },
  {
    id: 'device-notification',
    regime: 'device',
    steps: ['notification'],
    fields: [
      ...who,
      known('happenedAt'),
      line('place'),
      line('deviceName'),
      line('deviceModel'),
      line('manufacturer'),
      line('serialNumber'),
      line('udi', false),
      known('description'),
      line('patientOutcome'),
      line('deviceKept'),
      text('measures'),
      line('manufacturerTold'),
    ],
  },
  {
    id: 'care-harm-notification',
    regime: 'care-harm',
    steps: ['notification'],
    fields: [
      ...who,
      known('happenedAt'),
      line('place'),
      known('description'),
      line('patientOutcome'),
      text('cause'),
      text('measures'),
      text('patientTold'),
    ],
  },
  {
    id: 'deviation-report',
    regime: 'deviation',
    steps: ['notification', 'final'],
    fields: [
      known('reference'),
      known('unit'),
      known('contact'),
      known('happenedAt'),
      line('place'),
      known('description'),
      text('consequences'),
      text('cause', false),
      text('measures'),
    ],
  },
];

export type Answers = Readonly<Record<string, string>>;

/** The rule of a form. */
export function formRule(id: FormId): FormRule {
  const found = formRules.find((each) => each.id === id);
  if (!found) throw new Error(`there is no form ${id}`);
  return found;
}

/**
 * A form as it stands: what was written in it, else what the case says, else what a form saved before it has answered.
 * `earlier`: the other forms' answers, the latest saved first.
 */
export function filledForm(rule: FormRule, own: Answers, fromCase: Answers, earlier: readonly Answers[]): Answers {
  return Object.fromEntries(
    rule.fields.map((field) => {
      const before = earlier.find((answers) => (answers[field.id] ?? '') !== '');
      return [field.id, own[field.id] ?? (field.from ? fromCase[field.from] : before?.[field.id]) ?? ''];
    }),
  );
}

/** Only what this form asks, and what differs from what it would be filled with anyway: those keep following the case. */
export function ownAnswers(rule: FormRule, given: Answers, filled: Answers): Answers {
  return Object.fromEntries(
    rule.fields.flatMap(({ id }) => {
      const value = given[id]?.trim();
      return value === undefined || value === (filled[id] ?? '') ? [] : [[id, value]];
    }),
  );
}

/** The required questions without an answer. */
export function unanswered(rule: FormRule, answers: Answers): string[] {
  return rule.fields
    .filter(({ id, isRequired }) => isRequired && (answers[id] ?? '').trim() === '')
    .map(({ id }) => id);
}
