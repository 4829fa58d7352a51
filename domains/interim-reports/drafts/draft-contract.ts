// What drafts offer: the words a text of a chapter could begin with, for its author to take over and edit. Pure.
import { z } from 'zod';
import { TextBody } from '../../../platform/documents/text-body-rules.ts';
import { query } from '../../../platform/operation/operation.ts';
import { Slot } from '../chapter-contract.ts';

export const proposeText = query({
  id: 'propose-report-text',
  domain: 'interim-reports',
  path: '/interim-reports/chapters/:chapter/proposal',
  summary: 'A draft of one text of a chapter from the records, each sentence held against them; nothing is saved',
  permission: 'interim-reports.contribute',
  input: z.object({ chapter: z.uuid(), slot: Slot }),
  output: z.object({
    /** the report's, whatever language its author reads the house in */
    language: z.enum(['sv', 'da', 'en']),
    /** as the editor takes it; empty where the records give nothing to say */
    body: TextBody,
    /** the same as it would read */
    lines: z.array(z.object({ kind: z.enum(['paragraph', 'item']), text: z.string() })),
    /** sentences left out because the records did not bear them out */
    withheld: z.int(),
  }),
  refuses: ['chapter-unknown', 'not-allowed'],
});
