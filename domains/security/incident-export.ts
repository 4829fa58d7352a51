// An incident whole in one file: its facts, deadlines, filled forms, sendings and log. It reads only, so that it can be taken
// out while the database takes nothing: then the reading is noted in the server's log instead, and the file says so.
import { documentForms, renderDocument } from '../../platform/documents/documents.ts';
import type { Block, ReportTree } from '../../platform/documents/report-tree.ts';
import { cell, heading, paragraph, row, strong } from '../../platform/documents/tree-parts.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import { readSetting } from '../../platform/settings/settings.ts';
import type { FileAnswer, ReadingNoted, Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import type { IncidentPage, ShownClock } from './contract.ts';
import { formRule } from './form-rules.ts';
import { incidentPage } from './incident-queries.ts';
import { lawVersions } from './law-rules.ts';
import { fieldWord, formWords, type Language, receiverWords, regimeWords, stepWords } from './law-words.ts';
import { localTime, pageWords } from './page-words.ts';

export async function exportIncident(work: Work, input: GivenOf<typeof contract.exportIncident>): Promise<FileAnswer> {
  const page = await incidentPage(work, input);
  const noted = await work.noteReading({
    subject: 'security-incident',
    subjectId: page.incident,
    unit: page.unit,
    detail: { what: 'exported', format: input.format },
  });
  if (input.format === 'json')
    return {
      name: `${page.number}.json`,
      mediaType: 'application/json',
      content: Buffer.from(JSON.stringify({ noted, takenOutAt: work.now.toISOString(), ...page }, null, 2)),
    };
  const { mediaType, extension } = documentForms[input.format];
  const organisation = (await readSetting<string>(work, '', 'region')) || page.unitName;
  const tree = incidentTree(work, page, noted, organisation);
  return { name: `${page.number}${extension}`, mediaType, content: await renderDocument(tree, input.format) };
}

function incidentTree(work: Work, page: IncidentPage, noted: ReadingNoted, organisation: string): ReportTree {
  const { language } = work;
  const words = pageWords[language];
  const now = localTime(work.now.toISOString(), language);
  return {
    meta: {
      title: `${page.number} ${page.title}`,
      subtitle: words.incident,
      organisation,
      unit: page.unitName,
      language,
      createdOn: work.today,
      state: { kind: 'draft', remark: `${words.takenOut(work.actor?.name ?? '–', now)} ${words.noted[noted]}` },
    },
    blocks: [
      ...factBlocks(page, language),
      ...clockBlocks(page, language),
      ...formBlocks(page, language),
      ...sendingBlocks(page, language),
      ...documentBlocks(page, language),
      ...logBlocks(page, language),
    ],
  };
}

function factBlocks(page: IncidentPage, language: Language): Block[] {
  const words = pageWords[language];
  const time = (at: string | null) => (at ? localTime(at, language) : '–');
  const fact = (name: string, value: string): Block => paragraph(strong(`${name}: `), value || '–');
  return [
    heading(1, words.facts),
    fact(words.state, words.states[page.state]),
    fact(fieldWord('unit', language), page.unitName),
    fact(fieldWord('happenedAt', language), time(page.happenedAt)),
    fact(fieldWord('awareAt', language), time(page.knownAt)),
    fact(fieldWord('handledAt', language), time(page.handledAt)),
    fact(words.openedBy, page.openedBy),
    fact(words.people, page.people.map(({ name }) => name).join(', ')),
    ...(page.deskCase ? [fact(words.deskCase, page.deskCase)] : []),
    ...(page.description ? page.description.split(/\n+/).map((line) => paragraph(line)) : []),
  ];
}

function clockBlocks(page: IncidentPage, language: Language): Block[] {
  const words = pageWords[language];
  if (page.clocks.length === 0) return [];
  const isUnsure = page.clocks.some(
    ({ version }) => lawVersions.find(({ id }) => id === version)?.standing === 'check',
  );
  return [
    heading(1, words.clocks),
    {
      kind: 'table',
      caption: words.clocks,
      columns: words.clockColumns.map((header) => ({ header })),
      rows: page.clocks.map((clock) =>
        row([
          stepWords[language][clock.step],
          receiverWords[language][clock.to],
          lawText(clock, language),
          clock.dueAt
            ? [clock.dueAt, ...clock.earlier.map((each) => each.dueAt)]
                .map((at, index) =>
                  index === 0 ? localTime(at, language) : `(${words.before} ${localTime(at, language)})`,
                )
                .join(' ')
            : clock.state === 'waiting'
              ? '–'
              : words.atOnce,
          clock.sentAt ? localTime(clock.sentAt, language) : '–',
          cell(words.clockStates[clock.state], toneOf(clock.state)),
        ]),
      ),
      ...(isUnsure ? { note: words.check } : {}),
    },
  ];
}

/** The law's own name with the paragraph. */
function lawText({ version, paragraph: at, regime }: ShownClock, language: Language): string {
  const law = lawVersions.find(({ id }) => id === version);
  return `${law?.law ?? regimeWords[language][regime]}, ${at}`;
}

function formBlocks(page: IncidentPage, language: Language): Block[] {
  const words = pageWords[language];
  return page.forms.flatMap(({ form, answers }) => [
    heading(1, formWords[language][form]),
    ...formRule(form).fields.flatMap(({ id }): Block[] => [
      paragraph(strong(fieldWord(id, language))),
      ...(answers[id] || words.noAnswer).split(/\n+/).map((line) => paragraph(line)),
    ]),
  ]);
}

function sendingBlocks(page: IncidentPage, language: Language): Block[] {
  const words = pageWords[language];
  if (page.sendings.length === 0) return [];
  return [
    heading(1, words.sendings),
    {
      kind: 'table',
      caption: words.sendings,
      columns: words.sendingColumns.map((header) => ({ header })),
      rows: page.sendings.map((each) =>
        row([
          stepWords[language][each.step],
          receiverWords[language][each.to],
          `${localTime(each.sentAt, language)}${each.withdrawnAt ? ` (${words.withdrawn.toLowerCase()})` : ''}`,
          each.receiptNumber || '–',
          each.receipts.map(({ name }) => name).join(', ') || '–',
        ]),
      ),
    },
  ];
}

function documentBlocks(page: IncidentPage, language: Language): Block[] {
  if (page.documents.length === 0) return [];
  const words = pageWords[language];
  return [
    heading(1, words.documents),
    {
      kind: 'table',
      caption: words.documents,
      columns: words.logColumns.map((header) => ({ header })),
      rows: page.documents.map((each) => row([localTime(each.addedAt, language), each.name, each.addedBy || '–'])),
    },
  ];
}

function logBlocks(page: IncidentPage, language: Language): Block[] {
  const words = pageWords[language];
  const lines = page.entries.filter(({ text }) => text !== '');
  if (lines.length === 0) return [];
  return [
    heading(1, words.log),
    {
      kind: 'table',
      caption: words.log,
      columns: words.logColumns.map((header) => ({ header })),
      rows: lines.map(({ at, text, by }) => row([localTime(at, language), text, by ?? '–'])),
    },
  ];
}

function toneOf(state: ShownClock['state']): 'good' | 'attention' | 'fault' | 'quiet' {
  if (state === 'late' || state === 'sent-late') return 'fault';
  if (state === 'running' || state === 'at-once') return 'attention';
  return state === 'sent' ? 'good' : 'quiet';
}
