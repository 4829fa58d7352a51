// What a draft of an item is before it is published: made from a version, or empty; turned into what the catalogue accepts;
// and what is wrong with its form, field by field. Pure: the screen and the server read the same rules.
import type { FieldProblem } from '../../platform/refusal/refusal.ts';
import type { CatalogueItem, ItemDraft } from './catalogue-contract.ts';
import { type FormField, formFaults } from './form-rules.ts';

const noTexts = { sv: '', da: '', en: '' };

type DraftField = ItemDraft['fields'][number];

/** A draft of something new that this unit will own. */
export function emptyDraft(name: string, ownerUnit: string): ItemDraft {
  return {
    names: { sv: name, da: '', en: '' },
    abouts: { ...noTexts },
    goesTo: 'person',
    occasion: null,
    service: null,
    ownerUnit,
    priceOre: 0,
    deliveryDays: 5,
    fields: [],
    steps: [{ step: 1, role: 'head', fromOre: 0 }],
    parts: [],
    units: [],
    remindDays: 2,
    timeOutDays: 10,
    timeOut: 'escalate',
  };
}

/** The draft one begins with when an item is changed. */
export function draftOf(item: CatalogueItem): ItemDraft {
  return {
    names: item.names,
    abouts: item.abouts,
    goesTo: item.goesTo,
    occasion: item.occasion,
    service: item.service,
    ownerUnit: item.ownerUnit,
    priceOre: item.priceOre,
    deliveryDays: item.deliveryDays,
    fields: item.fields.map(draftField),
    steps: item.steps,
    parts: item.parts.map((part) => ({ ...part, when: part.when ?? null })),
    units: item.units,
    remindDays: item.remindDays,
    timeOutDays: item.timeOutDays,
    timeOut: item.timeOut,
  };
}

/** A field as the owner changes it: everything it could say is there. */
export function draftField(field: FormField): DraftField {
  return {
    id: field.id,
    kind: field.kind,
    names: field.names,
    hint: field.hint ?? { ...noTexts },
    isRequired: field.isRequired,
    options: field.options,
    least: field.least ?? null,
    most: field.most ?? null,
    form: field.form,
    prefill: field.prefill ?? null,
    when: field.when ?? null,
  };
}

/** What the catalogue is asked to accept; its schema says what is missing. Only what fits a field's kind goes along. */
export function itemOf(item: string, draft: ItemDraft): unknown {
  return {
    ...draft,
    item,
    fields: draft.fields.map(shownField),
    parts: draft.parts.map((part) => ({ ...part, when: part.when ?? undefined })),
    endedOn: null,
  };
}

/** The field as it would be asked, for the form beside the editor: a text that is not written yet shows the Swedish one. */
export function previewField(field: DraftField): FormField {
  const named = (texts: DraftField['names'], fallback: string) => {
    const swedish = texts.sv || fallback;
    return { sv: swedish, da: texts.da || swedish, en: texts.en || swedish };
  };
  const { hint, least, most, prefill, when, ...rest } = shownField(field);
  return {
    ...rest,
    names: named(field.names, '…'),
    options: field.options.map((option) => ({ id: option.id, names: named(option.names, '…') })),
    ...(hint ? { hint: named(hint, '') } : {}),
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
    ...(prefill ? { prefill } : {}),
    ...(when ? { when } : {}),
  };
}

/** What is wrong with the form and the bundle themselves, at the path where it is to be corrected. */
export function draftFaults(draft: Pick<ItemDraft, 'fields' | 'parts'>): FieldProblem[] {
  const fields = draft.fields.map(previewField);
  const faults = formFaults(fields).map(({ field, code }) => {
    // of two with one name the later is the one to change
    const at = fields.findLastIndex((each) => each.id === field);
    return { path: `fields.${at}.${pathOf(code)}`, code, message: field };
  });
  const lost = draft.parts.flatMap(({ when }, at) => {
    const on = when ? fields.find((field) => field.id === when.field) : undefined;
    if (!when || (on && (on.kind !== 'choice' || on.options.some(({ id }) => id === when.is)))) return [];
    return [
      { path: `parts.${at}.when`, code: on ? 'condition-never-holds' : 'condition-on-nothing', message: when.field },
    ];
  });
  return [...faults, ...lost];
}

const places: Readonly<Record<string, string>> = {
  'field-twice': 'id',
  'no-options': 'options',
  'least-above-most': 'least',
};

function pathOf(code: string): string {
  return places[code] ?? 'when';
}

function shownField(field: DraftField) {
  const isText = field.kind === 'text' || field.kind === 'long';
  const hasHint = Object.values(field.hint).some((text) => text.trim() !== '');
  return {
    id: field.id,
    kind: field.kind,
    names: field.names,
    isRequired: field.isRequired,
    options: field.kind === 'choice' ? field.options : [],
    form: field.kind === 'text' ? field.form : ('free' as const),
    hint: hasHint ? field.hint : undefined,
    least: isText || field.kind === 'number' ? (field.least ?? undefined) : undefined,
    most: isText || field.kind === 'number' ? (field.most ?? undefined) : undefined,
    prefill: isText || field.kind === 'equipment' ? (field.prefill ?? undefined) : undefined,
    when: field.when ?? undefined,
  };
}
