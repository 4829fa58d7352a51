// The tables of the figure pages as files: the figures of a unit, the parts of one, and the records behind it.
import { z } from 'zod';
import { query } from '../operation/operation.ts';
import { breakDownFigure, readFacts, readFigures } from './figures-contract.ts';

/** CSV as Nordic Excel opens it, or a workbook. */
const Format = z.object({ format: z.enum(['csv', 'xlsx']).default('csv') });

export const downloadFigures = query({
  id: 'download-figures',
  domain: 'figures',
  path: '/figures/values/file',
  summary: 'The figures of a unit and a period as CSV or XLSX, unrounded, with the same period last year',
  permission: 'signed-in',
  input: readFigures.input.extend(Format.shape),
  output: z.any(),
  refuses: ['figure-unknown', 'unit-unknown'],
  transfer: 'download',
});

export const downloadParts = query({
  id: 'download-parts',
  domain: 'figures',
  path: '/figures/:figure/parts/file',
  summary: 'A figure cut into its parts as CSV or XLSX; hidden parts stay hidden',
  permission: 'signed-in',
  input: breakDownFigure.input.extend(Format.shape),
  output: z.any(),
  refuses: ['figure-unknown', 'unit-unknown', 'dimension-unknown'],
  transfer: 'download',
});

export const downloadFacts = query({
  id: 'download-facts',
  domain: 'figures',
  path: '/figures/:figure/facts/file',
  summary: 'All records of one set behind a figure as CSV or XLSX; rows about people are never in a file',
  permission: 'signed-in',
  input: readFacts.input.omit({ after: true, limit: true }).extend(Format.shape),
  output: z.any(),
  refuses: ['figure-unknown', 'unit-unknown', 'dimension-unknown', 'rows-closed', 'set-unknown'],
  transfer: 'download',
});
