// Integrations: which information goes from where to where, over what, in which version, and how much depends on it. Pure.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { PageMark } from '../../../platform/operation/page-mark.ts';
import { ComponentName, readArchitecture } from './component-contract.ts';
import { IntegrationPattern, IntegrationWeight, LifecycleState } from './component-rules.ts';

const domain = 'objects';
const IntegrationId = z.uuid();
const Short = z.string().trim().max(120);
const Words = z.string().trim().max(4000);
const UnitCode = z.string().trim().min(1).max(40);

export const directions = ['one-way', 'two-way'] as const;

export const IntegrationRow = z
  .object({
    integration: IntegrationId,
    code: z.string(),
    name: z.string(),
    source: ComponentName,
    target: ComponentName,
    direction: z.enum(directions),
    pattern: IntegrationPattern,
    platform: ComponentName.nullable(),
    carries: z.string(),
    unit: z.string(),
    unitName: z.string(),
    weight: IntegrationWeight,
    interfaceVersion: z.string(),
    state: LifecycleState,
  })
  .meta({ id: 'IntegrationRow' });
export type IntegrationRow = z.infer<typeof IntegrationRow>;

export const IntegrationPage = IntegrationRow.extend({
  note: z.string(),
  version: z.int(),
  falls: z.int(),
  mayChange: z.boolean(),
}).meta({ id: 'Integration' });
export type IntegrationPage = z.infer<typeof IntegrationPage>;

export const listIntegrations = query({
  id: 'list-integrations',
  domain,
  path: '/integrations',
  summary: 'Integrations, filtered and paged by key',
  permission: readArchitecture,
  input: z.object({
    search: z.string().trim().max(200).optional(),
    component: z.uuid().optional(),
    pattern: IntegrationPattern.optional(),
    weight: IntegrationWeight.optional(),
    state: LifecycleState.or(z.enum(['present', 'all'])).default('present'),
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(IntegrationRow), next: z.string().nullable(), mayRegister: z.boolean() }),
});

export const showIntegration = query({
  id: 'show-integration',
  domain,
  path: '/integrations/:integration',
  summary: 'One integration, and how much falls without it',
  permission: readArchitecture,
  input: z.object({ integration: IntegrationId }),
  output: IntegrationPage,
  refuses: ['no-such-integration'],
});

const said = {
  name: Short.min(2),
  source: z.uuid(),
  target: z.uuid(),
  direction: z.enum(directions),
  pattern: IntegrationPattern,
  /** what carries it; null: nothing between the two */
  platform: z.uuid().nullable(),
  carries: Words,
  unit: UnitCode,
  weight: IntegrationWeight,
  interfaceVersion: Short,
  state: LifecycleState,
  note: Words,
};
const wrongContent = ['unknown-unit', 'unknown-component', 'same-at-both-ends', 'integration-code-taken'];

export const registerIntegration = action({
  id: 'register-integration',
  domain,
  path: '/integrations',
  summary: 'Take an integration into the register',
  permission: 'objects.change-architecture',
  unit: 'unit',
  input: z.object({
    ...said,
    code: z
      .string()
      .trim()
      .regex(/^\S{1,60}$/)
      .optional(),
    direction: said.direction.default('one-way'),
    platform: said.platform.default(null),
    carries: Words.default(''),
    interfaceVersion: Short.default(''),
    state: LifecycleState.default('in-use'),
    note: Words.default(''),
  }),
  output: IntegrationPage,
  refuses: wrongContent,
});

export const changeIntegration = action({
  id: 'change-integration',
  domain,
  method: 'PATCH',
  path: '/integrations/:integration',
  summary: 'Correct what is said of an integration; what is left out stays',
  permission: 'objects.change-architecture',
  input: z
    .object(said)
    .partial()
    .extend({ integration: IntegrationId, version: z.int().min(1).optional() }),
  output: IntegrationPage,
  refuses: [...wrongContent, 'no-such-integration', 'changed-meanwhile', 'out-of-your-hands'],
});
