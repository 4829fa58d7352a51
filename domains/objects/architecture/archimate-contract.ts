// Models of ArchiMate brought in as exchange files, and the register as such a file. Pure.
import { z } from 'zod';
import { query } from '../../../platform/operation/operation.ts';
import { readArchitecture } from './component-contract.ts';

const domain = 'objects';

export const ForbiddenRelation = z
  .object({
    identifier: z.string(),
    type: z.string(),
    source: z.string(),
    target: z.string(),
    /** which rule it breaks */
    code: z.string(),
    /** what ArchiMate has between such parts instead */
    instead: z.array(z.string()),
  })
  .meta({ id: 'ForbiddenRelation' });
export type ForbiddenRelation = z.infer<typeof ForbiddenRelation>;

export const ArchimateModelRow = z
  .object({
    model: z.uuid(),
    name: z.string(),
    fileName: z.string(),
    elements: z.int(),
    relationships: z.int(),
    views: z.int(),
    forbidden: z.array(ForbiddenRelation),
    importedAt: z.iso.datetime({ offset: true }),
    importedBy: z.string().nullable(),
  })
  .meta({ id: 'ArchimateModelRow' });
export type ArchimateModelRow = z.infer<typeof ArchimateModelRow>;

export const listArchimateModels = query({
  id: 'list-archimate-models',
  domain,
  path: '/archimate-models',
  summary: 'The ArchiMate models that were brought in, newest first, with the relationships ArchiMate forbids',
  permission: readArchitecture,
  input: z.object({}),
  output: z.object({ models: z.array(ArchimateModelRow), mayImport: z.boolean() }),
});

export const exportArchimate = query({
  id: 'export-archimate',
  domain,
  path: '/archimate-models/export',
  summary: 'An ArchiMate exchange file: a model as it was brought in with what changed since, or the whole register',
  permission: readArchitecture,
  input: z.object({ model: z.uuid().optional() }),
  output: z.any(),
  transfer: 'download',
  refuses: ['no-such-model'],
});
