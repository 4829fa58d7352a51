// The staff survey's answers as the supplier gives them: per unit and question, how many gave each answer, and how many
// were asked. No row is about one person.
import type { MappingField } from '../../formats/tables/guess-mapping.ts';
import type { CellValue } from '../../formats/tables/values.ts';
import type { ImportKind, ReadEvent } from '../../platform/imports/import-kind.ts';
import { type CheckProblem, type FieldValues, readMapped } from '../../platform/imports/mapped-table.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { problem } from './import-problems.ts';
import { keepRows, keptTables, takeBackRows } from './kept-rows.ts';
import { ownItems, surveyItems } from './survey-rules.ts';

export interface SurveyRow {
  readonly wave: string;
  readonly unit: string;
  readonly item: string;
  /** how many gave the answers 1 to 5 */
  readonly tallies: readonly number[];
  readonly invited: number;
}

const answers = ['one', 'two', 'three', 'four', 'five'];
const tally = { kind: 'integer', from: 0, to: 1_000_000 } as const;

const fields: MappingField[] = [
  {
    id: 'wave',
    names: { sv: ['Mätning', 'Enkät'], da: ['Måling', 'Undersøgelse'], en: ['Survey', 'Wave'] },
    spec: { kind: 'text', required: true, longest: 60 },
  },
  {
    id: 'unit',
    names: { sv: ['Enhet', 'Enhetskod'], da: ['Enhed', 'Enhedskode'], en: ['Unit', 'Unit code'] },
    spec: { kind: 'text', required: true, longest: 20 },
  },
  {
    id: 'item',
    names: { sv: ['Fråga', 'Påstående'], da: ['Spørgsmål', 'Udsagn'], en: ['Question', 'Item'] },
    spec: {
      kind: 'choice',
      required: true,
      choices: [...surveyItems, ...ownItems].map(({ id, name }, index) => ({
        value: id,
        words: { sv: [name.sv, `${index + 1}`], da: [name.da], en: [name.en] },
      })),
    },
  },
  ...answers.map(
    (id, index): MappingField => ({
      id,
      names: { sv: [`Svar ${index + 1}`], da: [`Svar ${index + 1}`], en: [`Answer ${index + 1}`] },
      spec: tally,
    }),
  ),
  {
    id: 'invited',
    names: { sv: ['Tillfrågade', 'Utskick'], da: ['Adspurgte', 'Udsendte'], en: ['Asked', 'Invited'] },
    spec: { ...tally, required: true },
  },
];

export const surveyImport: ImportKind<SurveyRow> = {
  id: 'workforce.survey',
  name: { sv: 'Medarbetarenkätens svar', da: 'Medarbejderundersøgelsens svar', en: 'Staff survey answers' },
  about: {
    sv: 'Leverantörens sammanställning: en rad per enhet och fråga med antalet svar 1–5 och antalet tillfrågade. Registrera mätningen först.',
    da: 'Leverandørens opgørelse: en række pr. enhed og spørgsmål med antallet af svar 1–5 og antallet af adspurgte. Registrér målingen først.',
    en: 'The supplier’s summary: one row per unit and question with the number of answers 1–5 and of people asked. Register the survey first.',
  },
  permission: 'workforce.import-records',
  unitsOf: async () => (row) => [row.unit],
  unitField: 'unit',
  tables: ['workforce.survey_answers', 'workforce.survey_returns'],
  endings: ['csv', 'xlsx', 'txt'],
  fields,
  read: readSurvey,
  store: storeSurvey,
  undo: takeBackRows,
  sample: ({ wave, unit, item, invited }) => ({ wave, unit, item, invited }),
};

async function* readSurvey(
  work: Work,
  file: Parameters<ImportKind['read']>[1],
  options: Parameters<ImportKind['read']>[2],
): AsyncGenerator<ReadEvent<SurveyRow>> {
  const waves = new Set(
    (await work.sql<{ wave: string }>('select wave from workforce.survey_waves')).map((row) => row.wave),
  );
  const tree = work.part(unitTreeKey);
  const seen = new Set<string>();
  const check = (values: FieldValues): CheckProblem[] => {
    const found: CheckProblem[] = [];
    const row = rowOf(values);
    const key = [row.wave, row.unit, row.item].join('|');
    if (!waves.has(row.wave)) found.push(problem('wave', 'wave-unknown'));
    if (!tree.unit(row.unit)) found.push(problem('unit', 'unit-unknown'));
    if (answered(row) > row.invited) found.push(problem('invited', 'more-answers-than-asked'));
    if (seen.has(key)) found.push(problem('item', 'row-twice'));
    seen.add(key);
    return found;
  };
  for await (const event of readMapped(file, fields, options, check)) {
    if ('row' in event) yield { row: rowOf(event.row), line: event.line, cells: event.cells ?? [] };
    else yield event;
  }
}

function rowOf(values: FieldValues): SurveyRow {
  return {
    wave: text(values.wave),
    unit: text(values.unit),
    item: text(values.item),
    tallies: answers.map((id) => Number(values[id] ?? 0)),
    invited: Number(values.invited ?? 0),
  };
}

/** The answers, and per unit how many were asked and how many answered: the most that answered any question. */
async function storeSurvey(work: Work, importId: string, rows: AsyncIterable<SurveyRow>) {
  const all: SurveyRow[] = [];
  for await (const row of rows) all.push(row);
  const kept = await keepRows(
    work,
    importId,
    keptTables.surveyAnswers,
    all.flatMap(({ wave, unit, item, tallies }) => tallies.map((each, index) => [wave, unit, item, index + 1, each])),
  );
  const returns = [...Map.groupBy(all, (row) => JSON.stringify([row.wave, row.unit])).values()].map((group) => {
    const most = Math.max(...group.map(answered));
    return [group[0]?.wave ?? '', group[0]?.unit ?? '', Math.max(...group.map((row) => row.invited)), most];
  });
  const told = await keepRows(work, importId, keptTables.surveyReturns, returns);
  return { stored: kept.stored + told.stored, same: kept.same + told.same };
}

function answered(row: SurveyRow): number {
  return row.tallies.reduce((sum, each) => sum + each, 0);
}

function text(value: CellValue | undefined): string {
  return String(value ?? '');
}
