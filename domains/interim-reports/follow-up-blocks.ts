// Assignments and internal control in the report: a table to overlook them, and each assignment's “Nuläge” below. Pure.
import type { Block, Cell, Inline } from '../../platform/documents/report-tree.ts';
import { cell, heading, row, strong } from '../../platform/documents/tree-parts.ts';
import type { ToldControl } from '../internal-control/contract.ts';
import type { AssignmentStatus, ToldAssignment } from '../portfolio/contract.ts';
import type { ReportContent } from './report-content.ts';
import { type ReportWords, reportWords } from './report-words.ts';
import { type Saying, textBlocks } from './text-blocks.ts';

/** The assignments with their status. */
export function assignmentBlocks({ assignments, language }: ReportContent, say: Saying): Block[] {
  if (assignments.length === 0) return [];
  const words = reportWords[language];
  return [
    {
      kind: 'table',
      caption: words.assignments,
      headerColumn: true,
      columns: [
        { header: words.assignment },
        { header: words.giver },
        { header: words.decisionBody },
        { header: words.deadline },
        { header: words.status },
      ],
      rows: assignments.map((each) =>
        row([
          each.title,
          each.giver,
          each.decisionBody || words.noValue,
          each.deadlineOn ?? words.noValue,
          cell(each.current ? words.statuses[each.current.status] : words.noStatus, toneOf(each.current?.status)),
        ]),
      ),
    },
    ...assignments.flatMap((each) => assignmentText(each, words, say)),
  ];
}

/** The risks with their controls and what the executions of the period have shown. */
export function controlBlocks({ controls, language }: ReportContent): Block[] {
  if (controls.length === 0) return [];
  const words = reportWords[language];
  return [
    {
      kind: 'table',
      caption: words.controls,
      columns: [
        { header: words.risk },
        { header: words.control },
        { header: words.method },
        { header: words.frequency },
        { header: words.owner },
        { header: words.result },
      ],
      rows: controls.map((each) =>
        row([
          [
            each.risk,
            { kind: 'break' },
            carried(`risk-${each.riskId}`, words.riskValue(each.probability, each.consequence), each),
            '.',
          ],
          each.action,
          each.method,
          words.frequencies[each.frequency],
          each.owner,
          resultCell(each, words),
        ]),
      ),
    },
  ];
}

function assignmentText({ title, current }: ToldAssignment, words: ReportWords, say: Saying): Block[] {
  if (!current) return [heading(2, title), { kind: 'paragraph', inlines: [{ kind: 'text', text: words.noStatus }] }];
  const because = [current.reason, current.waitsFor ? words.dependency(current.waitsFor.replace(/\.$/, '')) : '']
    .filter(Boolean)
    .join(' ');
  return [
    heading(2, title),
    {
      kind: 'paragraph',
      inlines: [
        strong(`${words.now}: ${words.statuses[current.status].toLocaleLowerCase()}.`),
        ...(because ? [{ kind: 'text' as const, text: ` ${because}` }] : []),
      ],
    },
    ...textBlocks(current.body, 2, say),
  ];
}

/** The light, then the latest time of the period: what was counted or the figure it ran on, what it showed, what proves it. */
function resultCell(control: ToldControl, words: ReportWords): Cell {
  const { executions, light } = control;
  const [latest] = executions;
  const lit = `${words.lights[light]}. `;
  if (!latest) return cell(`${lit}${words.noExecution}`, 'attention');
  const { counted, ofTotal, figure } = latest;
  const shown: Inline[] = figure
    ? [
        { kind: 'text', text: ' ' },
        { kind: 'figure', figureId: figure.figure, shown: figure.shown },
        { kind: 'text', text: '.' },
      ]
    : [];
  const count: Inline[] =
    counted !== null && ofTotal !== null
      ? [
          { kind: 'text', text: ' ' },
          carried(`control-${control.control}`, words.countedOf(counted, ofTotal), control),
          { kind: 'text', text: '.' },
        ]
      : [];
  const evidence = latest.evidence ? ` ${words.evidence(latest.evidence.replace(/\.$/, ''))}` : '';
  const result = figure ? '' : ` ${latest.result}`;
  return cell(
    [`${lit}${latest.doneOn}: ${words.outcomes[latest.outcome]}.`, ...count, ...shown, `${result}${evidence}`],
    outcomeTones[latest.outcome],
  );
}

/** A number that people have set or counted in the register of risks, with the way to where it stands. */
function carried(record: string, shown: string, { riskId }: ToldControl): Inline {
  return {
    kind: 'figure',
    figureId: `internal-control.${record}`,
    shown,
    address: `/internal-control/risks/${riskId}`,
  };
}

const outcomeTones = { works: 'good', 'works-partly': 'attention', fails: 'fault' } as const;

function toneOf(status: AssignmentStatus | undefined): Cell['tone'] {
  if (status === 'done' || status === 'on-plan') return 'good';
  return status === 'delayed' || status === 'paused' ? 'attention' : 'quiet';
}
