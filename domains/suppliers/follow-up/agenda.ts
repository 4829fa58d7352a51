// The agenda of a meeting, filled from records: what is below its level, late or kept waiting on the operational one; penalties, reports and
// risks on the tactical; agreements, exit and co-operation on the strategic. Matters and actions stand on every level.
import type { Work } from '../../../platform/work/work.ts';
import { type AgreementRecord, shownAgreements } from '../agreements/agreement-rows.ts';
import { shownCooperation, supplierViews } from '../co-operation/cooperation-queries.ts';
import type { SupplierLevel } from '../levels/level-contract.ts';
import { lastFullMonth, measuredLevels } from '../levels/level-queries.ts';
import { waitedFor } from '../levels/measured.ts';
import type { SupplierRecord } from '../register/supplier-rows.ts';
import type { AgendaItem } from './follow-up-contract.ts';
import { type ActionRecord, type MatterRecord, shownActions } from './follow-up-rows.ts';
import { monthsToMeet, type Tier } from './follow-up-rules.ts';

export async function agendaOf(work: Work, supplier: SupplierRecord, tier: Tier): Promise<AgendaItem[]> {
  const months = monthsToMeet(tier, await lastMeeting(work, supplier, tier), await lastFullMonth(work));
  const levels = await measuredLevels(work, supplier.supplier_id, months);
  const page = (part: string) => `/suppliers/${supplier.supplier_id}?part=${part}`;
  return [
    ...(await matterItems(work, supplier, tier, page('follow-up'))),
    ...(await actionItems(work, supplier, page('follow-up'))),
    ...levelItems(levels, page('levels')),
    ...(await waitItems(work, supplier, months, page('levels'))),
    ...(tier === 'operational' ? [] : penaltyItems(levels, page('levels'))),
    ...(tier === 'strategic' ? [] : await reportItems(work, supplier)),
    ...(tier === 'operational' ? [] : await riskItems(work, supplier, page('risks'))),
    ...(tier === 'strategic' ? await directionItems(work, supplier, page) : []),
  ];
}

/** The day the level last met; null: never. */
async function lastMeeting(work: Work, supplier: SupplierRecord, tier: Tier): Promise<string | null> {
  const [row] = await work.sql<{ held_on: string | null }>(
    `select max(held_on) as held_on from suppliers.meetings where supplier_id = $1 and tier = $2 and state = 'held'`,
    [supplier.supplier_id, tier],
  );
  return row?.held_on ?? null;
}

async function matterItems(work: Work, supplier: SupplierRecord, tier: Tier, address: string): Promise<AgendaItem[]> {
  const rows = await work.sql<MatterRecord>(
    `select * from suppliers.matters where supplier_id = $1 and tier = $2 and settled_on is null order by raised_on, matter_id`,
    [supplier.supplier_id, tier],
  );
  return rows.map((row) => ({
    kind: 'matter',
    address,
    title: row.title,
    facts: { raisedOn: row.raised_on, leftOpen: row.left_open },
  }));
}

async function actionItems(work: Work, supplier: SupplierRecord, address: string): Promise<AgendaItem[]> {
  const rows = await work.sql<ActionRecord>(
    `select * from suppliers.actions where supplier_id = $1 and done_on is null order by due_on, action_id limit 50`,
    [supplier.supplier_id],
  );
  return (await shownActions(work, rows)).map((row) => ({
    kind: 'action',
    address,
    title: row.text,
    facts: { who: row.who, dueOn: row.dueOn, isLate: row.isLate ? 1 : 0 },
  }));
}

/** Levels that were missed in some of the months. */
function levelItems(levels: readonly SupplierLevel[], address: string): AgendaItem[] {
  return levels.flatMap((level): AgendaItem[] => {
    const missed = level.months.filter((month) => month.isMet === false);
    const [latest] = missed;
    if (!latest) return [];
    const { measure, target, unit, decimals } = level;
    return [
      {
        kind: 'level',
        address,
        title: level.serviceName,
        facts: { measure, target, unit, decimals, month: latest.month, value: latest.value, missed: missed.length },
      },
    ];
  });
}

/** The months in which cases waited for the supplier, one line each; more than a quarter of them are told in one. */
async function waitItems(
  work: Work,
  supplier: SupplierRecord,
  months: readonly string[],
  address: string,
): Promise<AgendaItem[]> {
  const waited = (await waitedFor(work, supplier.supplier_id, months))?.months ?? [];
  const some = waited.filter(({ waits, seconds }) => waits > 0 || seconds > 0);
  const item = (title: string, of: typeof some): AgendaItem => ({
    kind: 'wait',
    address,
    title,
    facts: {
      waits: of.reduce((sum, { waits }) => sum + waits, 0),
      seconds: of.reduce((sum, { seconds }) => sum + seconds, 0),
    },
  });
  if (some.length <= 3) return some.map((each) => item(each.month, [each]));
  // the latest stands first
  return [item(`${some.at(-1)?.month} – ${some[0]?.month}`, some)];
}

/** What can be claimed and has not been, and what was claimed and has not been credited. */
function penaltyItems(levels: readonly SupplierLevel[], address: string): AgendaItem[] {
  return levels.flatMap((level) =>
    level.months.flatMap((month): AgendaItem[] => {
      const ore = month.claim ? (month.claim.state === 'claimed' ? month.claim.ore : 0) : (month.penalty?.ore ?? 0);
      if (ore === 0) return [];
      const state = month.claim?.state ?? 'open';
      return [{ kind: 'penalty', address, title: level.serviceName, facts: { month: month.month, ore, state } }];
    }),
  );
}

async function reportItems(work: Work, supplier: SupplierRecord): Promise<AgendaItem[]> {
  const rows = await work.sql<{ report_id: string; from_month: string; to_month: string; wrong: number; rows: number }>(
    `select r.report_id, r.from_month, r.to_month,
       (select count(*)::int from suppliers.report_rows w where w.report_id = r.report_id) as rows,
       (select count(*)::int from suppliers.report_rows w where w.report_id = r.report_id and w.problems <> '[]') as wrong
     from suppliers.reports r where r.supplier_id = $1 and r.state = 'received' order by r.received_at desc limit 12`,
    [supplier.supplier_id],
  );
  return rows.map((row) => ({
    kind: 'report',
    address: `/supplier-reports/${row.report_id}`,
    title: row.from_month === row.to_month ? row.from_month : `${row.from_month}–${row.to_month}`,
    facts: { rows: row.rows, wrong: row.wrong },
  }));
}

async function riskItems(work: Work, supplier: SupplierRecord, address: string): Promise<AgendaItem[]> {
  const rows = await work.sql<{ text: string; probability: number; consequence: number }>(
    `select text, probability, consequence from suppliers.risks where supplier_id = $1 and closed_on is null
     order by probability * consequence desc, risk_id limit 20`,
    [supplier.supplier_id],
  );
  return rows.map((row) => ({
    kind: 'risk',
    address,
    title: row.text,
    facts: { probability: row.probability, consequence: row.consequence },
  }));
}

/** Where the co-operation is going: what must be decided within a year, how to leave, and how people find it. */
async function directionItems(
  work: Work,
  supplier: SupplierRecord,
  page: (part: string) => string,
): Promise<AgendaItem[]> {
  const records = await work.sql<AgreementRecord>(
    `select * from suppliers.agreements where supplier_id = $1 and due_on between $2::date and $2::date + 365 order by due_on`,
    [supplier.supplier_id, work.today],
  );
  const agreements = await shownAgreements(work, records);
  const [view] = await supplierViews(work, supplier.supplier_id);
  const [latest] = (await shownCooperation(work, supplier.supplier_id)).filter((half) => half.mean !== null);
  return [
    ...agreements.map(
      (row): AgendaItem => ({
        kind: 'agreement',
        address: `/agreements/${row.agreement}`,
        title: row.title,
        facts: { due: row.due?.kind ?? null, on: row.due?.on ?? null },
      }),
    ),
    {
      kind: 'exit',
      address: page('risks'),
      title: '',
      facts: {
        months: supplier.exit_months,
        triedOn: supplier.exit_tried_on,
        isThere: supplier.exit_plan === '' ? 0 : 1,
      },
    },
    ...(latest
      ? [
          {
            kind: 'cooperation' as const,
            address: page('cooperation'),
            title: latest.half,
            facts: { mean: latest.mean },
          },
        ]
      : []),
    ...(view
      ? [
          {
            kind: 'view' as const,
            address: page('cooperation'),
            title: view.half,
            facts: { score: view.score, isOwn: view.isOwn ? 1 : 0 },
          },
        ]
      : []),
  ];
}
