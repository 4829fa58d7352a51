// `fyr figures`: every published figure of a unit for a period, exact and shown, with the hash over the records behind it:
// what two installations, or two days, can be compared by.

import type { FigureDefinition } from '../../platform/figures/figure.ts';
import { figureHashes } from '../../platform/figures/figure-hashes.ts';
import { factsOf, figuresFor, figureValues, shownValue, type Value } from '../../platform/figures/figure-values.ts';
import { PeriodText, periodOf } from '../../platform/figures/period.ts';
import type { Work } from '../../platform/work/work.ts';
import type { Command, Line } from '../command.ts';
import { languageOf, languageOption } from '../language-option.ts';
import { exitCodes, Unable } from '../unable.ts';

export const figures: Command = {
  name: 'figures',
  summary: 'Every published figure of a unit for a period: value, records and their hash',
  options: [
    { name: 'unit', value: 'CODE', summary: 'the unit, by its code', required: true },
    { name: 'period', value: 'YYYY-MM..YYYY-MM', summary: 'the months, both included', required: true },
    languageOption,
    { name: 'organisation', value: 'then|today', summary: 'the organisation as it was (the usual) or as it is today' },
  ],
  run: async (line) => {
    const asked = askedOf(line);
    const house = await line.house();
    const caller = { ...line.caller, language: languageOf(line) };
    const rows = await house.look(caller, (work) => allFigures(work, asked, line));
    line.output.result(rows, rows.map(shown).join('\n'));
    return exitCodes.done;
  },
};

interface Asked {
  readonly unit: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly organisation: 'then' | 'today';
}

function askedOf(line: Line): Asked {
  const period = PeriodText.safeParse(line.one('period'));
  if (!period.success) throw new Unable('--period must be like 2019-01..2019-08, at most ten years.', exitCodes.usage);
  const organisation = line.one('organisation') ?? 'then';
  if (organisation !== 'then' && organisation !== 'today')
    throw new Unable('--organisation is then or today.', exitCodes.usage);
  return { unit: line.one('unit') ?? '', period: periodOf(period.data), organisation };
}

type Row = ReturnType<typeof figureRow>;

async function allFigures(work: Work, asked: Asked, line: Line): Promise<Row[]> {
  const definitions = figuresFor(work, asked.unit);
  line.output.progress('Figures', 0, definitions.length);
  const values = await figureValues(work, definitions, asked);
  const hashes = await figureHashes(work, definitions, asked.period, factsOf(work, asked));
  return definitions.flatMap((definition, index) => {
    const value = values[index];
    return value ? [figureRow(work, definition, value, hashes.get(definition.id) ?? null)] : [];
  });
}

function figureRow(work: Work, definition: FigureDefinition, value: Value, hash: string | null) {
  const { figure: id, unitOfValue, shownNumber: _, register, ...rest } = shownValue(definition, value, work.language);
  return {
    id,
    register,
    name: definition.name[work.language],
    unit: unitOfValue,
    ...rest,
    // a hash over few records could be guessed
    hash: value.hidden ? null : hash,
  };
}

function shown(row: Row): string {
  return `${(row.register ?? '').padEnd(4)} ${row.name.padEnd(56)} ${row.shown.padStart(18)}  ${row.facts} records`;
}
