// What a form asks, what of it is shown for the answers given so far, and what is wrong with them. Pure: the same rules on
// the screen while one types and on the server before anything is kept.
import { z } from 'zod';

const Names = z.object({
  sv: z.string().trim().min(1).max(200),
  da: z.string().trim().min(1).max(200),
  en: z.string().trim().min(1).max(200),
});
const FieldId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** `equipment` is a piece one has or one's unit shares, by its inventory number */
export const fieldKinds = ['text', 'long', 'number', 'date', 'yes-no', 'choice', 'equipment'] as const;

/** What a text must look like. */
export const textForms = ['free', 'mail', 'phone', 'digits'] as const;

/** What is filled in before one answers: from the directory, for whom it is ordered, or from the equipment they have. */
export const prefills = ['name', 'title', 'mail', 'phone', 'unit', 'head', 'computer', 'mobile'] as const;
export const Prefill = z.enum(prefills);
export type Prefill = z.infer<typeof Prefill>;

/** Another field's answer that something depends on. */
export const AnswerCondition = z.object({ field: FieldId, is: z.union([z.string().max(200), z.boolean()]) });

export const FormField = z.object({
  id: FieldId,
  kind: z.enum(fieldKinds),
  names: Names,
  hint: Names.optional(),
  isRequired: z.boolean().default(false),
  /** for choices */
  options: z
    .array(z.object({ id: FieldId, names: Names }))
    .max(50)
    .default([]),
  /** smallest and largest number, or length of a text */
  least: z.int().optional(),
  most: z.int().optional(),
  form: z.enum(textForms).default('free'),
  prefill: Prefill.optional(),
  /** shown only when another field, standing before it, has this answer */
  when: AnswerCondition.optional(),
});
export type FormField = z.infer<typeof FormField>;

export const Answers = z.record(FieldId, z.union([z.string().max(4000), z.number(), z.boolean()]));
export type Answers = z.infer<typeof Answers>;

export interface AnswerFault {
  readonly field: string;
  readonly code:
    | 'required'
    | 'not-a-number'
    | 'too-small'
    | 'too-large'
    | 'too-long'
    | 'too-short'
    | 'not-a-day'
    | 'not-a-choice'
    | 'not-mail'
    | 'not-a-phone'
    | 'not-digits';
  readonly expected: string;
}

/** The fields that are shown for these answers; a field whose condition stands on a hidden one is hidden as well. */
export function fieldsShown(fields: readonly FormField[], answers: Answers): FormField[] {
  const shown = new Map<string, FormField>();
  for (const field of fields) {
    const { when } = field;
    if (!when || (shown.has(when.field) && answers[when.field] === when.is)) shown.set(field.id, field);
  }
  return [...shown.values()];
}

/** What is wrong with the answers; empty when nothing is. */
export function answerFaults(fields: readonly FormField[], answers: Answers): AnswerFault[] {
  return fieldsShown(fields, answers).flatMap((field) => {
    const fault = faultOf(field, answers[field.id]);
    return fault ? [{ field: field.id, ...fault }] : [];
  });
}

/** Only the answers to what was asked: what a hidden field was given before it was hidden is left out. */
export function answersKept(fields: readonly FormField[], answers: Answers): Answers {
  const kept = fieldsShown(fields, answers).flatMap((field) => {
    const answer = answers[field.id];
    return answer === undefined || answer === '' ? [] : [[field.id, answer] as const];
  });
  return Object.fromEntries(kept);
}

/** What is wrong with a form itself: a name twice, a condition on nothing before it, a choice without options. */
export function formFaults(fields: readonly FormField[]): { field: string; code: string }[] {
  return fields.flatMap((field, index) => {
    const before = fields.slice(0, index);
    if (before.some((each) => each.id === field.id)) return [{ field: field.id, code: 'field-twice' }];
    if (field.kind === 'choice' && field.options.length === 0) return [{ field: field.id, code: 'no-options' }];
    const on = before.find((each) => each.id === field.when?.field);
    if (field.when && !on) return [{ field: field.id, code: 'condition-on-nothing' }];
    if (on?.kind === 'choice' && !on.options.some((option) => option.id === field.when?.is))
      return [{ field: field.id, code: 'condition-never-holds' }];
    if (field.least !== undefined && field.most !== undefined && field.least > field.most)
      return [{ field: field.id, code: 'least-above-most' }];
    return [];
  });
}

function faultOf(field: FormField, answer: Answers[string] | undefined): Omit<AnswerFault, 'field'> | null {
  if (answer === undefined || answer === '')
    return field.isRequired && field.kind !== 'yes-no' ? { code: 'required', expected: '' } : null;
  if (field.kind === 'number') return numberFault(field, answer);
  if (field.kind === 'yes-no') return typeof answer === 'boolean' ? null : { code: 'not-a-choice', expected: '' };
  const text = String(answer);
  if (field.kind === 'date') return isDay(text) ? null : { code: 'not-a-day', expected: '2019-09-10' };
  if (field.kind === 'choice')
    return field.options.some((option) => option.id === text)
      ? null
      : { code: 'not-a-choice', expected: field.options.map((option) => option.id).join(', ') };
  return textFault(field, text);
}

function textFault(field: FormField, text: string): Omit<AnswerFault, 'field'> | null {
  const most = field.most ?? (field.kind === 'long' ? 4000 : 200);
  if (text.length > most) return { code: 'too-long', expected: `≤ ${most}` };
  if (field.least !== undefined && text.trim().length < field.least)
    return { code: 'too-short', expected: `≥ ${field.least}` };
  if (field.form === 'mail' && !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text.trim()))
    return { code: 'not-mail', expected: '' };
  if (field.form === 'phone' && !/^\+?[\d\s()/-]{5,25}$/.test(text.trim()))
    return { code: 'not-a-phone', expected: '' };
  if (field.form === 'digits' && !/^\d+$/.test(text.trim())) return { code: 'not-digits', expected: '' };
  return null;
}

function numberFault(field: FormField, answer: Answers[string]): Omit<AnswerFault, 'field'> | null {
  const value = typeof answer === 'number' ? answer : Number(String(answer).replace(',', '.'));
  if (!Number.isFinite(value) || typeof answer === 'boolean') return { code: 'not-a-number', expected: '12' };
  if (field.least !== undefined && value < field.least) return { code: 'too-small', expected: `≥ ${field.least}` };
  if (field.most !== undefined && value > field.most) return { code: 'too-large', expected: `≤ ${field.most}` };
  return null;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text > '1900';
}
