// The catalogue: what can be ordered, one item with its form, and how its owner changes it: a draft that keeps anything that
// was typed, and versions that hold from the day they are published for. Pure.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import { ApprovalStep } from './approval-rules.ts';
import { AnswerCondition, Answers, FormField, fieldKinds, prefills, textForms } from './form-rules.ts';
import { BundlePart, Occasion } from './part-rules.ts';

const domain = 'intake';
const permission = 'intake.change-catalogue';

const Code = z.string().trim().min(1).max(40);
export const ItemCode = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .regex(/^[a-z0-9][a-z0-9-]{1,39}$/);
const Instant = z.iso.datetime({ offset: true });
const Day = z.iso.date();
const Name = z.string().trim().min(2).max(120);
const Names = z.object({ sv: Name, da: Name, en: Name });
const AboutText = z.string().trim().max(2000);
const Unit = z.string().trim().min(1).max(20);

export const timeOuts = ['escalate', 'lapse'] as const;

/** An item as it can be ordered. */
export const CatalogueItem = z
  .object({
    item: ItemCode,
    names: Names,
    abouts: z.object({ sv: AboutText, da: AboutText, en: AboutText }),
    goesTo: z.enum(['person', 'unit']),
    occasion: Occasion.nullable(),
    service: Code.nullable(),
    ownerUnit: Unit,
    priceOre: z.int().min(0).max(10_000_000_000),
    deliveryDays: z.int().min(0).max(365),
    fields: z.array(FormField).max(60),
    steps: z.array(ApprovalStep).max(9),
    parts: z.array(BundlePart).max(40),
    /** none: everybody may order it */
    units: z.array(Unit).max(200),
    /** working days until an approver is reminded; 0: never */
    remindDays: z.int().min(0).max(60),
    /** working days until the time is out, and whether the next head is asked then or the order lapses */
    timeOutDays: z.int().min(1).max(120),
    timeOut: z.enum(timeOuts),
    endedOn: Day.nullable(),
  })
  .meta({ id: 'CatalogueItem' });
export type CatalogueItem = z.infer<typeof CatalogueItem>;

const typed = (most: number) => z.string().max(most).default('');
const TypedTexts = z.object({ sv: typed(2000), da: typed(2000), en: typed(2000) });
const number = z.number().nullable();

/** An item as its owner is typing it: whatever was typed is kept, and judged only when it is published. */
export const ItemDraft = z
  .object({
    names: TypedTexts,
    abouts: TypedTexts,
    goesTo: z.enum(['person', 'unit']),
    occasion: Occasion.nullable(),
    service: z.string().max(40).nullable(),
    ownerUnit: Unit,
    priceOre: number,
    deliveryDays: number,
    fields: z
      .array(
        z.object({
          id: z.string().max(40),
          kind: z.enum(fieldKinds),
          names: TypedTexts,
          hint: TypedTexts,
          isRequired: z.boolean(),
          options: z.array(z.object({ id: z.string().max(40), names: TypedTexts })).max(50),
          least: number,
          most: number,
          form: z.enum(textForms),
          prefill: z.enum(prefills).nullable(),
          when: AnswerCondition.nullable(),
        }),
      )
      .max(60),
    steps: z.array(z.object({ step: z.int().min(1).max(9), role: ApprovalStep.shape.role, fromOre: number })).max(9),
    parts: z
      .array(
        z.object({
          item: z.string().max(40),
          from: z.enum(['first', 'last']),
          days: number,
          when: AnswerCondition.nullable(),
        }),
      )
      .max(40),
    units: z.array(z.string().max(20)).max(200),
    remindDays: number,
    timeOutDays: number,
    timeOut: z.enum(timeOuts),
  })
  .meta({ id: 'ItemDraft' });
export type ItemDraft = z.infer<typeof ItemDraft>;

export const ItemRow = z
  .object({
    item: z.string(),
    name: z.string(),
    about: z.string(),
    goesTo: z.enum(['person', 'unit']),
    priceOre: z.int(),
    deliveryDays: z.int(),
    isBundle: z.boolean(),
    needsApproval: z.boolean(),
    /** a task of a bundle that costs nothing by itself, mostly ordered with the bundle */
    isStep: z.boolean(),
    service: z.string().nullable(),
    serviceName: z.string().nullable(),
    /** how often it has been ordered in the last year where the caller works */
    orderedNear: z.int(),
  })
  .meta({ id: 'CatalogueRow' });
export type ItemRow = z.infer<typeof ItemRow>;

export const listCatalogue = query({
  id: 'list-catalogue',
  domain,
  path: '/catalogue',
  summary: 'What I may order: what is ordered most where I work first, then by name',
  permission: 'intake.use-door',
  input: z.object({ search: z.string().trim().max(200).optional() }),
  output: z.object({ items: z.array(ItemRow), mayChange: z.boolean() }),
});

export const showItem = query({
  id: 'show-catalogue-item',
  domain,
  path: '/catalogue/:item',
  summary: 'One item with its form, what it consists of, and what is known already of whom it is for',
  permission: 'intake.use-door',
  input: z.object({
    item: ItemCode,
    /** whom it is for, when that is somebody else: what is filled in beforehand is theirs */
    person: z.uuid().optional(),
  }),
  output: CatalogueItem.extend({
    version: z.int(),
    partNames: z.array(
      z.object({
        item: z.string(),
        name: z.string(),
        priceOre: z.int(),
        from: z.enum(['first', 'last']),
        days: z.int(),
      }),
    ),
    /** with the prices of its parts */
    wholePriceOre: z.int(),
    needsApproval: z.boolean(),
    /** answers from the directory and the register of equipment, to be changed where they are wrong */
    prefilled: Answers,
    /** for fields that ask for a piece of equipment */
    equipment: z.array(z.object({ number: z.string(), name: z.string() })),
    mayChange: z.boolean(),
  }),
  refuses: ['no-such-item', 'unknown-person'],
});

export const KeptItem = z
  .object({
    item: z.string(),
    name: z.string(),
    ownerUnit: z.string(),
    ownerName: z.string(),
    state: z.enum(['offered', 'coming', 'new', 'withdrawn']),
    hasDraft: z.boolean(),
    isBundle: z.boolean(),
    changedAt: Instant,
    by: z.string().nullable(),
  })
  .meta({ id: 'KeptItem' });
export type KeptItem = z.infer<typeof KeptItem>;

export const listKeptItems = query({
  id: 'list-kept-items',
  domain,
  path: '/kept-catalogue',
  summary: 'The items my units own: offered, coming, drafts and what is withdrawn',
  permission,
  input: z.object({}),
  output: z.object({ items: z.array(KeptItem) }),
});

export const ItemHistory = z.object({
  version: z.int(),
  validFrom: Day,
  state: z.enum(['past', 'offered', 'coming', 'withdrawn']),
  endedOn: Day.nullable(),
  note: z.string(),
  priceOre: z.int(),
  at: Instant,
  by: z.string().nullable(),
});

export const ItemEditor = z
  .object({
    item: z.string(),
    draft: ItemDraft,
    /** false: the draft is the item as it is offered; nothing has been changed */
    isDraft: z.boolean(),
    saved: z.int(),
    savedAt: Instant.nullable(),
    isNew: z.boolean(),
    isOffered: z.boolean(),
    history: z.array(ItemHistory),
    /** `also`: what people call it instead */
    services: z.array(z.object({ service: z.string(), name: z.string(), also: z.string() })),
    /** what a bundle can be made of */
    others: z.array(
      z.object({
        item: z.string(),
        name: z.string(),
        fields: z.array(FormField),
      }),
    ),
  })
  .meta({ id: 'ItemEditor' });
export type ItemEditor = z.infer<typeof ItemEditor>;

export const showItemEditor = query({
  id: 'show-item-editor',
  domain,
  path: '/kept-catalogue/:item',
  summary: 'An item as its owner changes it: the draft, its versions, and what can be chosen',
  permission,
  input: z.object({ item: ItemCode }),
  output: ItemEditor,
  refuses: ['no-such-item', 'not-your-item'],
});

export const beginItem = action({
  id: 'begin-catalogue-item',
  domain,
  path: '/kept-catalogue',
  summary: 'Begin a new item as a draft, or a copy of another',
  permission,
  unit: 'ownerUnit',
  input: z.object({ name: Name, ownerUnit: Unit, copyOf: ItemCode.optional() }),
  output: z.object({ item: z.string() }),
  refuses: ['unknown-unit', 'no-such-item'],
});

export const saveItemDraft = action({
  id: 'save-item-draft',
  domain,
  method: 'PUT',
  path: '/kept-catalogue/:item/draft',
  summary: 'Keep what has been typed; nobody else sees it until it is published',
  permission,
  input: z.object({
    item: ItemCode,
    draft: ItemDraft,
    /** what the caller has seen; another’s later words are not written over */
    saved: z.int().min(0),
  }),
  output: z.object({ item: z.string(), saved: z.int(), savedAt: Instant }),
  refuses: ['no-such-item', 'not-your-item', 'unknown-unit', 'draft-changed'],
});

export const publishItem = action({
  id: 'publish-catalogue-item',
  domain,
  path: '/kept-catalogue/:item/publish',
  summary: 'Publish the draft as a new version from a day on; orders keep the version they were made from',
  permission,
  input: z.object({
    item: ItemCode,
    /** today unless told */
    from: Day.optional(),
    note: z.string().trim().max(500).default(''),
  }),
  output: z.object({ item: z.string(), version: z.int(), from: Day }),
  refuses: [
    'no-such-item',
    'not-your-item',
    'nothing-to-publish',
    'day-has-passed',
    'invalid-input',
    'unknown-unit',
    'unknown-service',
    'service-of-others',
    'form-is-wrong',
    'unknown-part',
    'bundle-in-bundle',
  ],
});

export const discardItemDraft = action({
  id: 'discard-item-draft',
  domain,
  method: 'DELETE',
  path: '/kept-catalogue/:item/draft',
  summary: 'Throw the draft away; what is offered stays as it is',
  permission,
  input: z.object({ item: ItemCode }),
  output: z.object({ item: z.string() }),
  refuses: ['no-such-item', 'not-your-item'],
});

export const withdrawItem = action({
  id: 'withdraw-catalogue-item',
  domain,
  path: '/kept-catalogue/:item/withdraw',
  summary: 'Stop offering an item, with what was to come; what is ordered is delivered',
  permission,
  input: z.object({ item: ItemCode, note: z.string().trim().min(3).max(500) }),
  output: z.object({ item: z.string() }),
  refuses: ['no-such-item', 'not-your-item', 'not-offered'],
});
