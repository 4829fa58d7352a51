// The tables of the figure pages as files. They hold what the pages hold, under the same permissions and with the same
// hidden values; amounts leave unrounded, in kronor and hours, because a file is calculated with.

import type { OutCell, OutColumn, OutRows } from '../../formats/tables/out-columns.ts';
import { tableFile } from '../files/table-file.ts';
import type { GivenOf } from '../operation/operation.ts';
import type { FileAnswer, Language, Work } from '../work/work.ts';
import type { FactSet } from './facts.ts';
import { figureBook } from './figure-book.ts';
import type * as contract from './figure-downloads-contract.ts';
import { breakDownFigure } from './figure-parts.ts';
import { readFigures } from './figure-queries.ts';
import { allFacts } from './figure-records.ts';
import type { ShownValue } from './figure-values.ts';
import { measureKind } from './show.ts';

/** The figures of a unit, one row each. */
export async function downloadFigures(
  work: Work,
  input: GivenOf<typeof contract.downloadFigures>,
): Promise<FileAnswer> {
  const word = words[work.language];
  const { values } = await readFigures(work, input);
  const columns: OutColumn[] = [
    text(word.id),
    text(word.register),
    text(word.figure, 44),
    ...valueColumns(word),
    text(word.measuredIn),
    count(word.records),
    text(word.shown, 16),
  ];
  const rows = values.map((value) => [
    value.figure,
    value.register,
    value.name[work.language],
    ...valueCells(value, value.lastYear),
    unitOf(value, work.language),
    value.facts,
    value.shown,
  ]);
  return file(input, `${word.figures} ${input.unit} ${input.period}`, columns, rows);
}

/** The parts of a figure, one row each. */
export async function downloadParts(work: Work, input: GivenOf<typeof contract.downloadParts>): Promise<FileAnswer> {
  const word = words[work.language];
  const { parts } = await breakDownFigure(work, input);
  const columns = [text(word.code), text(word.part, 44), ...valueColumns(word), text(word.measuredIn)];
  const rows = parts.map((part) => [
    part.key,
    part.name,
    ...valueCells(part.value, part.lastYear),
    unitOf(part.value, work.language),
  ]);
  return file(input, `${nameOf(work, input.figure)} ${input.unit} ${input.period}`, columns, rows);
}

/** The records of one set, newest first, read page by page as the file is taken. */
export async function downloadFacts(work: Work, input: GivenOf<typeof contract.downloadFacts>): Promise<FileAnswer> {
  const word = words[work.language];
  const { set, facts } = await allFacts(work, input);
  const dims = set.source.dims;
  const columns: OutColumn[] = [
    { heading: word.on, kind: 'date' },
    text(word.record, 44),
    text(word.unit),
    ...dims.map((dim) => text(set.source.dimNames?.[dim]?.[work.language] ?? dim)),
    amountColumn(set, word.amount),
    text(word.id),
  ];
  async function* rows() {
    for await (const fact of facts)
      yield [fact.on, fact.label, fact.unit, ...dims.map((dim) => fact.dims[dim] ?? null), fact.amount, fact.fact];
  }
  return file(input, `${nameOf(work, input.figure)} ${input.unit} ${input.period}`, columns, rows());
}

function nameOf(work: Work, figure: string): string {
  return figureBook(work).figures.get(figure)?.name[work.language] ?? figure;
}

function file(
  asked: { readonly format: 'csv' | 'xlsx' },
  title: string,
  columns: readonly OutColumn[],
  rows: OutRows,
): FileAnswer {
  const name = title.replaceAll('..', '–').replace(/[\\/:*?"<>|]/g, ' ');
  return tableFile(asked.format, name, columns, rows, title);
}

function text(heading: string, width?: number): OutColumn {
  return { heading, kind: 'text', ...(width === undefined ? {} : { width }) };
}

function count(heading: string): OutColumn {
  return { heading, kind: 'integer' };
}

function amountColumn(set: FactSet, heading: string): OutColumn {
  const kind = set.leaf.kind === 'sum' ? measureKind(set.leaf.of) : 'count';
  return { heading, kind: kind === 'money' ? 'amount' : kind === 'time' ? 'hours' : 'integer' };
}

const decimals = 2;

function valueColumns(word: { readonly value: string; readonly lastYear: string }): OutColumn[] {
  return [word.value, word.lastYear].map((heading) => ({ heading, kind: 'decimal', decimals }));
}

function valueCells(value: ShownValue, lastYear: ShownValue | null): OutCell[] {
  return [cell(value), lastYear ? cell(lastYear) : null];
}

/** In hundredths of what `unitOf` names; two full stops where a value is hidden, as official statistics write it. */
function cell(value: ShownValue): OutCell {
  if (value.hidden) return '..';
  if (value.value === null) return null;
  if (value.unitOfValue === 's') return Math.round(value.value / 36);
  const step = decimals - value.scale;
  return step >= 0 ? value.value * 10 ** step : Math.round(value.value / 10 ** -step);
}

function unitOf(value: ShownValue, language: Language): string {
  const word = words[language];
  return (
    { SEK: word.kronor, s: word.hours, '%': '%', count: word.pieces, fte: word.fte, index: '' }[value.unitOfValue] ?? ''
  );
}

const words = {
  sv: {
    figures: 'Nyckeltal',
    figure: 'Nyckeltal',
    id: 'Id',
    register: 'Register',
    value: 'Utfall',
    lastYear: 'Samma period i fjol',
    measuredIn: 'Mäts i',
    records: 'Poster',
    shown: 'Visas som',
    code: 'Kod',
    part: 'Del',
    on: 'Datum',
    record: 'Post',
    unit: 'Enhet',
    amount: 'Belopp',
    kronor: 'kr',
    hours: 'timmar',
    pieces: 'st',
    fte: 'årsarbetare',
  },
  da: {
    figures: 'Nøgletal',
    figure: 'Nøgletal',
    id: 'Id',
    register: 'Register',
    value: 'Resultat',
    lastYear: 'Samme periode sidste år',
    measuredIn: 'Måles i',
    records: 'Poster',
    shown: 'Vises som',
    code: 'Kode',
    part: 'Del',
    on: 'Dato',
    record: 'Post',
    unit: 'Enhed',
    amount: 'Beløb',
    kronor: 'kr.',
    hours: 'timer',
    pieces: 'stk.',
    fte: 'årsværk',
  },
  en: {
    figures: 'Figures',
    figure: 'Figure',
    id: 'Id',
    register: 'Register',
    value: 'Outcome',
    lastYear: 'Same period last year',
    measuredIn: 'Measured in',
    records: 'Records',
    shown: 'Shown as',
    code: 'Code',
    part: 'Part',
    on: 'Date',
    record: 'Record',
    unit: 'Unit',
    amount: 'Amount',
    kronor: 'SEK',
    hours: 'hours',
    pieces: 'pieces',
    fte: 'FTE',
  },
} as const satisfies Record<Language, Record<string, string>>;
