// The portfolio office: the unit that considers needs is the region's choice, and whoever leads needs there makes it up.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField } from '../../../platform/refusal/refusal.ts';
import { keepSearchEntries } from '../../../platform/search/search.ts';
import { readSetting, writeSetting } from '../../../platform/settings/settings.ts';
import { grantsIn } from '../../../platform/sign-in/accounts.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import * as contract from '../contract.ts';
import { type NeedRecord, needSearchEntry } from '../needs/need-rows.ts';

const Role = contract.OfficeKeeper.shape.role;

const setting = 'portfolio-office';

/** The office that considers needs: the region's choice, else the whole region. */
export async function officeOf(work: Work): Promise<string> {
  const office = await readSetting<string>(work, '', setting);
  return office ?? work.part(unitTreeKey).rows.find((row) => row.parent === null)?.code ?? '';
}

export async function showPortfolioOffice(work: Work): Promise<contract.PortfolioOffice> {
  const unit = await officeOf(work);
  const tree = work.part(unitTreeKey);
  const [waiting] = await work.sql<{ count: number }>(
    `select count(*)::int as count from portfolio.needs where office_code = $1 and joined_to is null
     and state not in ('approved', 'declined')`,
    [unit],
  );
  return {
    unit,
    unitName: tree.unit(unit)?.name ?? unit,
    isChosen: (await readSetting<string>(work, '', setting)) !== undefined,
    keepers: await keepersOf(work, unit),
    openNeeds: waiting?.count ?? 0,
    maySet: work.policy.may('portfolio.set-office'),
  };
}

export async function setPortfolioOffice(
  work: Work,
  input: GivenOf<typeof contract.setPortfolioOffice>,
): Promise<contract.PortfolioOffice> {
  if (!work.part(unitTreeKey).unit(input.unit)) throw invalidField('office-unit-unknown', 'unit', input.unit);
  const before = await officeOf(work);
  await writeSetting(work, '', setting, input.unit);
  const moved = await work.sql<NeedRecord>(
    "update portfolio.needs set office_code = $1 where office_code <> $1 and state not in ('approved', 'declined') returning *",
    [input.unit],
  );
  await keepSearchEntries(work, moved.map(needSearchEntry));
  work.audit({ subject: 'portfolio-office', subjectId: input.unit, unit: input.unit, detail: { before } });
  return showPortfolioOffice(work);
}

/** Those with a role that leads needs in the unit or above it, whoever keeps nothing but the portfolio first. */
async function keepersOf(work: Work, office: string): Promise<contract.OfficeKeeper[]> {
  const tree = work.part(unitTreeKey);
  const above: string[] = [];
  for (let at: string | null = office; at !== null; at = tree.unit(at)?.parent ?? null) above.push(at);
  const leading: readonly string[] = contract.portfolioPermissions['portfolio.lead-needs'] ?? [];
  const grants = await grantsIn(work, above, work.today);
  return grants
    .filter((each) => leading.includes(each.role) && each.from <= work.today)
    .map((each) => ({
      grant: each.grantId,
      account: each.accountId,
      name: each.holder,
      role: Role.parse(each.role),
      unit: each.unit ?? '',
      unitName: tree.unit(each.unit ?? '')?.name ?? '',
      from: each.from,
      to: each.to,
    }))
    .toSorted((a, b) => Number(b.role === 'portfolio-officer') - Number(a.role === 'portfolio-officer'));
}
