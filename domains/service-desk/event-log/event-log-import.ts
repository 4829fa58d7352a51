// Bringing another system's cases in with their whole history: the kind of file as the house's import knows it.
import { type ImportKind, importKind } from '../../../platform/imports/import-kind.ts';
import { logChoices, logFields, logSample } from './log-fields.ts';
import { type ReadCase, readLog } from './read-log.ts';
import { storeLog, undoLog } from './store-log.ts';

export const eventLogImport: ImportKind = importKind<ReadCase>({
  id: 'service-desk.event-log',
  name: { sv: 'Ärenden ur ett annat system', da: 'Sager fra et andet system', en: 'Cases of another system' },
  about: {
    sv: 'En händelselogg: en rad per steg i ett ärende, med ärendenummer, läge, grupp och tidpunkt. Raderna för ett ärende står samlade. CSV, även packad i ZIP, eller XLSX.',
    da: 'En hændelseslog: en linje pr. trin i en sag, med sagsnummer, status, team og tidspunkt. En sags linjer står samlet. CSV, også pakket i ZIP, eller XLSX.',
    en: 'An event log: one line per step of a case, with case number, state, team and time. The lines of a case stand together. CSV, also packed in a ZIP, or XLSX.',
  },
  permission: 'service-desk.change-teams',
  unitsOf: async () => (row) => [row.unit],
  tables: [
    'service_desk.cases',
    'service_desk.case_entries',
    'service_desk.team_periods',
    'service_desk.imported_cases',
  ],
  size: (row) => row.entries.length + row.periods.length + 2,
  endings: ['zip', 'csv', 'xlsx', 'txt'],
  fields: logFields,
  choices: logChoices,
  rowNames: {
    one: { sv: 'ärende', da: 'sag', en: 'case' },
    other: { sv: 'ärenden', da: 'sager', en: 'cases' },
  },
  read: readLog,
  store: storeLog,
  undo: undoLog,
  sample: (row) => ({
    case: row.key,
    title: row.title,
    state: row.entries.at(-1)?.text ?? '',
    team: row.group,
    openedAt: new Date(row.openedAt * 1000).toISOString().slice(0, 16).replace('T', ' '),
    steps: row.entries.length,
    moves: row.reassigned,
  }),
  sampleColumns: logSample,
});
