// What explains the example division's deviations: vacant positions and a pay rise below the budgeted one, sterilisation
// taken over without its budget, computers that come later, dearer premises, more consultant hours.
import { castAs, divisionCode, employedOn, exampleUnits } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import { type Cell, copyRows } from '../../platform/database/copy.ts';
import { lastDay, monthsOf } from '../../platform/figures/period.ts';
import type { Work } from '../../platform/work/work.ts';

const year = { from: '2019-01', to: '2019-12' };
/** The last month whose outcome is known. */
const known = '2019-08';
/** When the controller had gone through the deviations of August. */
const recordedAt = '2019-09-04T07:20:00Z';
/** Öre a month for a full-time position with its fees, as the budget counted. */
const monthCost = 5_450_000;
/** Vacant positions by section, in hundredths: what the budget has beyond those who work there. */
const vacancies: Readonly<Record<string, number>> = {
  'DTD-MT': 650,
  'DTD-DRI': 300,
  'DTD-UTV': 625,
  'DTD-SD': 190,
  'DTD-STA': 225,
};
/** How many hundredths are filled a month from September on, as the section heads think. */
const recruited = 50;

/** Loads positions, volumes and records. */
export async function loadVariance(work: Work): Promise<void> {
  const { number, givenName, familyName } = castAs('controller');
  const who = [recordedAt, stableId('account', number), `${givenName} ${familyName}`] as const;
  const connection = work.connection();
  await copyRows(
    connection,
    'finances.position_entries',
    ['unit', 'month', 'title', 'planned', 'filled', 'month_cost', 'at', 'by_id', 'by_name'],
    positions().map((each) => [...each, ...who]),
  );
  await copyRows(
    connection,
    'finances.volume_entries',
    ['unit', 'month', 'cost_group', 'item', 'planned', 'actual', 'unit_cost', 'at', 'by_id', 'by_name'],
    consultantHours().map((each) => [...each, ...who]),
  );
  await copyRows(
    connection,
    'finances.variance_records',
    [
      ...['record_id', 'kind', 'unit', 'cost_group', 'title', 'reason', 'from_month', 'to_month', 'object', 'amount'],
      ...['budgeted_rise', 'actual_rise', 'created_at', 'created_by_id', 'created_by_name'],
    ],
    records.map(({ kind, unit, costGroup, title, reason, from, to, object, amount, rise }): Cell[] => [
      stableId('variance-record', `${kind} ${title}`),
      kind,
      unit,
      costGroup,
      title,
      reason,
      from,
      to ?? null,
      object ?? null,
      amount ?? null,
      rise?.[0] ?? null,
      rise?.[1] ?? null,
      ...who,
    ]),
  );
}

interface ExampleRecord {
  readonly kind: 'takeover' | 'moved-purchase' | 'price';
  readonly unit: string;
  readonly costGroup: string;
  readonly title: string;
  readonly reason: string;
  readonly from: string;
  readonly to?: string;
  readonly object?: string;
  /** öre */
  readonly amount?: number;
  /** hundredths of a per cent: budgeted, actual */
  readonly rise?: readonly [number, number];
}

const records: readonly ExampleRecord[] = [
  {
    kind: 'takeover',
    unit: 'DTD-MT',
    costGroup: 'mt-service',
    title: 'Sterilteknik',
    reason: 'Medicinsk teknik tog över service av sterilteknik 2015. Budgeten blev kvar hos kliniken.',
    from: '2015-03',
    object: 'STERIL',
  },
  {
    kind: 'moved-purchase',
    unit: 'DTD-SD',
    costGroup: 'computers',
    title: 'Datorer till vårdavdelningar',
    reason: 'Leverantören kan inte leverera före oktober.',
    from: '2019-06',
    to: '2019-10',
    amount: 80_000_000,
  },
  {
    kind: 'price',
    unit: divisionCode,
    costGroup: 'personnel',
    title: 'Löneavtal 2019',
    reason: 'Budgeten räknade med 3,0 procent från april, avtalet blev 2,2 procent.',
    from: '2019-04',
    to: '2019-12',
    rise: [300, 220],
  },
  {
    kind: 'price',
    unit: divisionCode,
    costGroup: 'premises',
    title: 'Energipris 2019',
    reason: 'El och värme har blivit dyrare än regionens uppräkning.',
    from: '2019-01',
    to: '2019-12',
    rise: [200, 620],
  },
];

type PositionRow = readonly [unit: string, month: string, title: string, planned: number, filled: number, cost: number];

function positions(): PositionRow[] {
  return Object.entries(vacancies).flatMap(([section, vacant]) =>
    monthsOf(year).map((month): PositionRow => {
      const now = month <= known ? month : known;
      const there = filledIn(section, now);
      const after = Math.max(0, Number(month.slice(5)) - Number(known.slice(5)));
      return [section, month, '', there + vacant, there + Math.min(vacant, after * recruited), monthCost];
    }),
  );
}

/** Full-time positions filled in a section in the middle of a month, in hundredths. */
function filledIn(section: string, month: string): number {
  const day = `${month}-15`;
  return employedOn(day, below(section, lastDay(month)))
    .filter((each) => each.form === 'permanent')
    .reduce((sum, each) => sum + each.scope, 0);
}

function below(section: string, day: string): string[] {
  const units = exampleUnits.filter((unit) => unit.from <= day && (unit.to === null || day <= unit.to));
  return units.filter((unit) => unit.code === section || unit.parent === section).map((unit) => unit.code);
}

/** More hours than planned, at the budget’s price. */
function consultantHours(): (readonly [string, string, string, string, number, number, number])[] {
  const more = [120, 135, 160, 150, 185, 240, 90, 190];
  return more.map((hours, index) => {
    const month = `2019-${String(index + 1).padStart(2, '0')}`;
    return ['DTD-UTV', month, 'consultants', 'Konsulttimmar', 640, 640 + hours, 98_000] as const;
  });
}
