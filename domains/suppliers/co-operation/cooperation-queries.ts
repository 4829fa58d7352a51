// Reading risks and how people find the co-operation.
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import type { Work } from '../../../platform/work/work.ts';
import { namesOfPersons } from '../../people/people.ts';
import { supplierFor } from '../register/supplier-access.ts';
import type * as contract from './cooperation-contract.ts';
import { halfOf, shownSpread } from './cooperation-rules.ts';
import { viewQuestions } from './own-answer.ts';
import { raterOf } from './rater.ts';

export interface RiskRecord {
  [column: string]: unknown;
  risk_id: string;
  text: string;
  probability: number;
  consequence: number;
  remedy: string;
  person_id: string | null;
  review_on: string | null;
  closed_on: string | null;
}

export async function riskList(work: Work, input: { supplier: string }): Promise<AnswerOf<typeof contract.listRisks>> {
  const { record, mayChange } = await supplierFor(work, input.supplier);
  const rows = await work.sql<RiskRecord>(
    `select * from suppliers.risks where supplier_id = $1
     order by closed_on is not null, probability * consequence desc, risk_id limit 200`,
    [record.supplier_id],
  );
  return { risks: await shownRisks(work, rows), mayChange };
}

export async function shownRisks(work: Work, rows: readonly RiskRecord[]): Promise<contract.SupplierRisk[]> {
  const names = await namesOfPersons(work, [...new Set(rows.flatMap((row) => row.person_id ?? []))]);
  return rows.map((row) => ({
    risk: row.risk_id,
    text: row.text,
    probability: row.probability,
    consequence: row.consequence,
    remedy: row.remedy,
    person: row.person_id,
    personName: row.person_id ? (names.get(row.person_id) ?? null) : null,
    reviewOn: row.review_on,
    isReviewLate: row.closed_on === null && row.review_on !== null && row.review_on < work.today,
    closedOn: row.closed_on,
  }));
}

export async function cooperationPage(
  work: Work,
  input: { supplier: string },
): Promise<AnswerOf<typeof contract.showCooperation>> {
  const { record, mayChange } = await supplierFor(work, input.supplier);
  const half = halfOf(work.today);
  const [mine] = await work.sql<{ score: number }>(
    'select score from suppliers.ratings where supplier_id = $1 and half = $2 and rater = $3',
    [record.supplier_id, half, await raterOf(work, record.supplier_id, half)],
  );
  return {
    halves: await shownCooperation(work, record.supplier_id),
    half,
    mine: mine?.score ?? null,
    views: await supplierViews(work, record.supplier_id),
    questions: await viewQuestions(work, record.supplier_id),
    mayChange,
  };
}

/** How the supplier finds the co-operation with us, the latest half-year first. No permission is asked here. */
export async function supplierViews(work: Work, supplierId: string): Promise<contract.SupplierView[]> {
  const columns = 'half, score, text, told_by as "toldBy", is_own as "isOwn", noted_at as at, by_name as by';
  const [rows, versions] = await Promise.all([
    work.sql<ViewRow>(
      `select ${columns} from suppliers.supplier_views where supplier_id = $1 order by half desc limit 20`,
      [supplierId],
    ),
    work.sql<ViewRow>(
      `select ${columns} from suppliers.supplier_view_versions where supplier_id = $1 order by half desc, ordinal desc limit 100`,
      [supplierId],
    ),
  ]);
  const shown = ({ at, ...row }: ViewRow) => ({ ...row, at: at.toISOString() });
  return rows.map((row) => ({
    ...shown(row),
    before: versions
      .filter((each) => each.half === row.half)
      .map((each) => {
        const { half: _, ...said } = shown(each);
        return said;
      }),
  }));
}

type ViewRow = Omit<contract.SupplierView, 'at' | 'before'> & { at: Date };

/** The half-years with answers, the latest first; hidden where ten or fewer answered or it goes on. No permission is asked here. */
export async function shownCooperation(work: Work, supplierId: string): Promise<contract.CooperationHalf[]> {
  const rows = await work.sql<{ half: string; score: number; n: number }>(
    `select half, score, count(*)::int as n from suppliers.ratings where supplier_id = $1 group by half, score
     order by half desc, score`,
    [supplierId],
  );
  return [...Map.groupBy(rows, (row) => row.half)].map(([half, counts]) => {
    const spread = [1, 2, 3, 4, 5].map((score) => counts.find((each) => each.score === score)?.n ?? 0);
    const shown = shownSpread(half, work.today, spread);
    return {
      half,
      mean: shown?.mean ?? null,
      answers: shown?.answers ?? null,
      spread: shown ? [...shown.spread] : null,
    };
  });
}
