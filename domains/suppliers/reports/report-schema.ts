// The standard report as a JSON schema and as a template to fill in: the same fields, measures and units as the reading asks for.
import type { OutCell, OutColumn } from '../../../formats/tables/out-columns.ts';
import { tableFile } from '../../../platform/files/table-file.ts';
import type { GivenOf } from '../../../platform/operation/operation.ts';
import type { FileAnswer, Work } from '../../../platform/work/work.ts';
import { lastFullMonth } from '../levels/level-queries.ts';
import { measureRules, measures } from '../levels/measure-rules.ts';
import { supplierFor } from '../register/supplier-access.ts';
import { reportFields } from './read-report.ts';
import type * as contract from './report-contract.ts';
import { promisedRows } from './report-rows.ts';
import { eventKinds, unitWords } from './report-rules.ts';

export async function downloadTemplate(
  work: Work,
  input: GivenOf<typeof contract.reportTemplate>,
): Promise<FileAnswer> {
  const { record } = await supplierFor(work, input.supplier);
  if (input.format === 'schema')
    return {
      name: 'fyr-supplier-report-1.schema.json',
      mediaType: 'application/schema+json',
      content: Buffer.from(`${JSON.stringify(reportSchema, null, 2)}\n`),
    };
  const month = input.month ?? (await lastFullMonth(work));
  const promised = await promisedRows(work, record.supplier_id, { from: month, to: month });
  const rows = promised.map(({ measure, service, priority }): OutCell[] => [
    month,
    service,
    measure,
    priority === null ? '' : String(priority),
    unitWords[measureRules[measure].unit][0] ?? '',
    null,
    null,
    null,
  ]);
  const events = eventKinds.map((kind): OutCell[] => [month, '', kind, '', '', null, null, null]);
  const columns = reportFields.map(
    (field): OutColumn => ({ heading: field.names[work.language][0] ?? field.id, kind: 'text', width: 18 }),
  );
  return tableFile(input.format, `${record.name} ${month}`, columns, [...rows, ...events]);
}

/** JSON Schema, draft 2020-12. */
const reportSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:fyr:supplier-report:1',
  title: 'Supplier report',
  type: 'object',
  required: ['period', 'rows'],
  properties: {
    supplier: { type: 'object', properties: { organisationNumber: { type: 'string' } } },
    period: { type: 'string', pattern: '^\\d{4}-\\d{2}(\\.\\.\\d{4}-\\d{2})?$' },
    rows: {
      type: 'array',
      items: {
        oneOf: [
          ...measures.map((measure) => ({
            type: 'object',
            required: ['service', 'measure', 'unit', 'value'],
            properties: {
              service: { type: 'string', description: 'the code of a service in the agreement' },
              measure: { const: measure },
              unit: { enum: unitWords[measureRules[measure].unit] },
              value:
                measureRules[measure].unit === 'percent'
                  ? { type: ['number', 'string'], minimum: 0, maximum: 100 }
                  : { type: ['number', 'string'], minimum: 0 },
              ...(measureRules[measure].byPriority
                ? { priority: { type: ['integer', 'string'], minimum: 1, maximum: 5 } }
                : {}),
              text: { type: 'string' },
            },
          })),
          {
            type: 'object',
            required: ['measure', 'date', 'text'],
            properties: {
              service: { type: 'string' },
              measure: { enum: eventKinds },
              date: { type: 'string', format: 'date' },
              text: { type: 'string', minLength: 1 },
            },
          },
        ],
      },
    },
  },
};
