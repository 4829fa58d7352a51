// The equipment behind the counts of an object's page, for who has a role on the object today. Pure.
import { z } from 'zod';
import { query } from '../../platform/operation/operation.ts';
import { PageMark } from '../../platform/operation/page-mark.ts';
import { EquipmentCategory, EquipmentPage, EquipmentRow } from '../assets/contract.ts';
import { ObjectId } from './object-contract.ts';

const domain = 'objects';

export const listObjectEquipment = query({
  id: 'list-object-equipment',
  domain,
  path: '/objects/:object/equipment',
  summary: 'The pieces of the categories that belong to an object I have a role on today, over the whole region',
  permission: 'objects.find-objects',
  input: z.object({
    object: ObjectId,
    category: EquipmentCategory.optional(),
    search: z.string().trim().max(300).optional(),
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(EquipmentRow), next: z.string().nullable() }),
  refuses: ['no-role-on-object'],
});

export const showObjectEquipment = query({
  id: 'show-object-equipment',
  domain,
  path: '/objects/:object/equipment/:equipment',
  summary: 'One of those pieces, without its notes and history',
  permission: 'objects.find-objects',
  input: z.object({ object: ObjectId, equipment: z.uuid() }),
  output: EquipmentPage,
  refuses: ['no-role-on-object', 'no-such-equipment'],
});
