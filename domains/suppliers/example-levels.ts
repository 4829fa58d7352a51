// What the example region's suppliers have promised: levels with penalties by month and by quarter, and one agreement with a ceiling
// over all of its levels.
import { stableId } from '../../example/stable-id.ts';
import type { Work } from '../../platform/work/work.ts';
import { insert } from './example-rows.ts';
import { exampleAgreementId, exampleSupplierId } from './example-suppliers.ts';
import type { Measure } from './levels/measure-rules.ts';

const journal = 'Journalverket AB';
const hosting = 'Norrdrift AB';
const network = 'Fjällnät AB';
const images = 'Röntgenteknik Nord AB';

interface ExampleLevel {
  readonly supplier: string;
  readonly agreement: string;
  readonly measure: Measure;
  readonly service: string;
  readonly target: number;
  readonly step?: number;
  readonly share?: number;
  readonly ore?: number;
  readonly cap?: number;
  readonly per?: 'quarter';
}

const promisesOf = (
  supplier: string,
  agreement: string,
  levels: readonly Omit<ExampleLevel, 'supplier' | 'agreement'>[],
) => levels.map((level): ExampleLevel => ({ supplier, agreement, ...level }));

// availability in thousandths of a per cent, shares in tenths, hours in tenths or hundredths
const levels: readonly ExampleLevel[] = [
  ...promisesOf(journal, 'Journalsystem, licens och support', [
    { measure: 'availability', service: 'journal', target: 99_900, step: 100, share: 250, cap: 22_940_000 },
    { measure: 'availability', service: 'medicines', target: 99_800, step: 100, share: 150 },
    { measure: 'solved-in-time', service: 'journal', target: 900 },
    { measure: 'outages', service: 'journal', target: 1, step: 1, ore: 2_500_000 },
  ]),
  ...promisesOf(hosting, 'Drift av servrar och lagring', [
    { measure: 'availability', service: 'mail', target: 99_900, step: 50, share: 200, per: 'quarter' },
    { measure: 'availability', service: 'sign-on', target: 99_900, step: 50, share: 200, per: 'quarter' },
    { measure: 'downtime', service: 'images', target: 100, step: 100, ore: 1_500_000 },
  ]),
  ...promisesOf(network, 'Förbindelser mellan orter', [
    { measure: 'availability', service: 'network', target: 99_950, step: 50, share: 500, cap: 8_160_000 },
  ]),
  ...promisesOf(images, 'Bildarkiv och visning av röntgenbilder', [
    { measure: 'availability', service: 'images', target: 99_800, step: 100, share: 200 },
    { measure: 'response-in-time', service: 'images', target: 850 },
  ]),
  ...promisesOf('Tallmo Telefoni AB', 'Telefoni och växel', [
    { measure: 'availability', service: 'telephony', target: 99_900, step: 100, share: 300 },
  ]),
];

/** Writes the levels, and the ceiling of the one agreement that has one. */
export async function insertLevels(work: Work): Promise<void> {
  await insert(
    work,
    'levels',
    levels.map((each) => ({
      level_id: stableId('supplier-level', `${each.agreement} ${each.measure} ${each.service}`),
      supplier_id: exampleSupplierId(each.supplier),
      agreement_id: exampleAgreementId(each.agreement),
      measure: each.measure,
      service_code: each.service,
      target: each.target,
      from_on: '2018-01-01',
      penalty_step: each.step ?? null,
      penalty_ore: each.ore ?? 0,
      penalty_share: each.share ?? 0,
      penalty_cap_ore: each.cap ?? null,
      penalty_per: each.per ?? 'month',
    })),
  );
  // all penalties of a quarter together: four thousandths of the agreement's value
  await work.sql(
    "update suppliers.agreements set ceiling_per = 'quarter', ceiling_share = 40 where agreement_id = $1",
    [exampleAgreementId('Drift av servrar och lagring')],
  );
}
