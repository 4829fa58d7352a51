// The tree of a report about one unit, theme, object or supplier: the interim report's chapters, tables and charts where it is
// about figures, and what the room of the object or supplier says of it. Loading the subject is authorising: its room decides.
import type { Block, DocumentMeta, ReportTree } from '../../../platform/documents/report-tree.ts';
import { parseReportTree } from '../../../platform/documents/report-tree.ts';
import type { FigureDefinition } from '../../../platform/figures/figure.ts';
import { figureFor, figureGrid, figuresFor, yearBefore } from '../../../platform/figures/figure-values.ts';
import { freezeOf } from '../../../platform/figures/freeze.ts';
import { type Period, periodOf } from '../../../platform/figures/period.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import { objectToReport } from '../../objects/objects.ts';
import { supplierToReport } from '../../suppliers/suppliers.ts';
import type { ChapterPlan } from '../contract.ts';
import { treeOfReport } from '../report-blocks.ts';
import { draftFromPlans, gatherContent } from '../report-content.ts';
import { scorecardIn } from '../report-scorecard.ts';
import { periodName } from '../report-words.ts';
import { figurePlan } from './figure-plans.ts';
import { objectBlocks } from './object-blocks.ts';
import type { SubjectAsked } from './subject-contract.ts';
import { subjectWords } from './subject-words.ts';
import { supplierBlocks } from './supplier-blocks.ts';

/** The report as the records say now; about a unit or a theme in a period that is closed, out of its freeze. */
export async function subjectTree(work: Work, asked: SubjectAsked, state?: DocumentMeta['state']): Promise<ReportTree> {
  const period = periodOf(asked.period);
  const { language } = work;
  const unit = work.part(unitTreeKey).unit(asked.unit);
  if (!unit) throw new Refusal('not-found', 'unit-unknown', { unit: asked.unit });
  const { name, plans, blocks } = await contentOf(work, asked, period);
  const title = `${subjectWords[language].unitReport(name)}, ${periodName(period, language)}`;
  const about = { unit: asked.unit, period, language, rounding: { money: null }, title };
  // a period that is closed is told as it was closed
  const freeze = await freezeOf(work, asked.unit, period);
  const frozen = freeze ? { freeze: freeze.id, tree: freeze.tree } : {};
  const content = await gatherContent(work, draftFromPlans(plans, about), frozen);
  const tree = treeOfReport(content, {
    state: state ?? {
      kind: 'draft',
      remark: freeze && plans.length > 0 ? subjectWords[language].asClosed : subjectWords[language].live,
    },
    createdOn: work.today,
    hashes: new Map(),
  });
  return parseReportTree({ ...tree, blocks: [...tree.blocks, ...blocks] });
}

/** Whether the caller may read a report about the subject: its own room, or the figures of a theme, decide. */
export async function mayReadSubject(
  work: Work,
  asked: Pick<SubjectAsked, 'kind' | 'about' | 'unit'> & { readonly figures: readonly string[] },
): Promise<boolean> {
  try {
    if (asked.kind === 'object') await objectToReport(work, { object: asked.about });
    if (asked.kind === 'supplier') await supplierToReport(work, { supplier: asked.about });
    for (const figure of asked.figures) figureFor(work, figure, asked.unit);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** The ids a theme was asked for. */
export function figuresOf({ kind, figures }: Pick<SubjectAsked, 'kind' | 'figures'>): string[] {
  return kind === 'theme'
    ? [
        ...new Set(
          figures
            .split(',')
            .map((each) => each.trim())
            .filter(Boolean),
        ),
      ].slice(0, 40)
    : [];
}

interface Content {
  readonly name: string;
  readonly plans: readonly ChapterPlan[];
  readonly blocks: readonly Block[];
}

async function contentOf(work: Work, asked: SubjectAsked, period: Period): Promise<Content> {
  switch (asked.kind) {
    case 'unit':
      return { name: unitName(work, asked.unit), plans: await unitPlans(work, asked.unit, period), blocks: [] };
    case 'theme':
      return { name: asked.name || subjectWords[work.language].theme, plans: themePlans(work, asked), blocks: [] };
    case 'object': {
      const page = await objectToReport(work, { object: asked.about });
      return { name: page.name, plans: [], blocks: await objectBlocks(work, page, asked.unit, period) };
    }
    case 'supplier': {
      const page = await supplierToReport(work, { supplier: asked.about });
      return { name: page.name, plans: [], blocks: await supplierBlocks(work, page, asked.unit, period) };
    }
  }
}

/** The scorecard by perspective, the reports' figures room by room, assignments and controls, and what every figure means. */
async function unitPlans(work: Work, unit: string, period: Period): Promise<ChapterPlan[]> {
  const words = subjectWords[work.language];
  const card = await scorecardIn(work, { unit, period });
  const rooms: Readonly<Record<string, string>> = words.rooms;
  const registered = figuresFor(work, unit).filter((each) => each.register);
  const there = await withRecords(work, registered, unit, period);
  const byRoom = Map.groupBy(there, (each) => rooms[each.id.split('.')[0] ?? ''] ?? words.rooms.other);
  const order = Object.values(rooms);
  const byWeight = [...byRoom].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return [
    ...(card?.perspectives ?? []).map(({ name }) => plain('scorecard', words.scorecard(name), name)),
    ...byWeight.flatMap(([title, definitions]) => figurePlan(title, definitions, work.language, 2) ?? []),
    plain('assignments', words.assignments),
    plain('internal-control', words.control),
    plain('figures', words.figuresUsed),
  ];
}

/** The figures that have records in the period or the year before: a row of nothing says nothing about a small unit. */
async function withRecords(work: Work, all: readonly FigureDefinition[], unit: string, period: Period) {
  const grid = await figureGrid(work, all, { unit }, [period, yearBefore(period)]);
  const there = new Set(grid.flat().flatMap((each) => (each.facts > 0 || each.hidden ? [each.figure] : [])));
  return all.filter((each) => there.has(each.id));
}

/** The chosen figures in one chapter, in the order they were chosen, each drawn; and what they mean. */
function themePlans(work: Work, asked: SubjectAsked): ChapterPlan[] {
  const words = subjectWords[work.language];
  const definitions = figuresOf(asked).map((id) => figureFor(work, id, asked.unit));
  const plan = figurePlan(asked.name || words.theme, definitions, work.language, 8);
  if (!plan) throw new Refusal('invalid', 'theme-empty');
  return [plan, plain('figures', words.figuresUsed)];
}

function plain(kind: ChapterPlan['kind'], title: string, perspective = ''): ChapterPlan {
  return { kind, title, settings: { perspective, tables: [], charts: [] } };
}

function unitName(work: Work, code: string): string {
  return work.part(unitTreeKey).unit(code)?.name ?? code;
}
