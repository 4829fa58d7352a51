// The versions of what counts as a major incident: kept by the region, asked when one is declared or corrected, and told to
// the figures, so that nobody compares across a change without being told.
import type { FigureVersion } from '../../../platform/figures/figure.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Remembered, Work } from '../../../platform/work/work.ts';
import { leadMajors } from './major-contract.ts';
import { majorLeaders } from './major-mail.ts';
import { countsBy, type MajorFacts, ruleOn } from './major-rules.ts';
import type { listMajorRules as list, MajorRule, setMajorRule as set } from './review-contract.ts';

export async function listMajorRules(work: Work): Promise<AnswerOf<typeof list>> {
  const rules = await work.recall(known);
  const counted = await work.sql<{ rule_version: number; incidents: number }>(
    'select rule_version, count(*)::int as incidents from service_desk.major_incidents where counts group by 1',
  );
  return {
    rules: rules.map((rule) => ({
      ...rule,
      incidents: counted.find((row) => row.rule_version === rule.version)?.incidents ?? 0,
    })),
    leaders: work.policy.may(leadMajors) ? await majorLeaders(work) : [],
    mayChange: work.policy.may(leadMajors),
  };
}

/** A new version, later than every other: what was decided by an older one stays as it was. */
export async function setMajorRule(work: Work, input: GivenOf<typeof set>): Promise<{ version: number }> {
  await work.sql('lock table service_desk.major_rules in share row exclusive mode');
  const [last] = await work.sql<{ version: number; valid_from: string }>(
    'select version, valid_from::text as valid_from from service_desk.major_rules order by version desc limit 1',
  );
  if (last && input.validFrom <= last.valid_from)
    throw new Refusal('invalid', 'rule-before-the-last', { validFrom: last.valid_from }, [
      { path: 'validFrom', code: 'rule-before-the-last', message: last.valid_from },
    ]);
  const version = (last?.version ?? 0) + 1;
  await work.sql(
    `insert into service_desk.major_rules (version, valid_from, says, any_of, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      version,
      input.validFrom,
      JSON.stringify(input.says),
      JSON.stringify(input.anyOf),
      work.actor?.name ?? '',
      work.now,
    ],
  );
  work.audit({ subject: 'major-rule', subjectId: String(version), detail: input });
  work.touch(topic);
  return { version };
}

/** What the version in force on the day says of these facts. */
export async function judgedMajor(
  work: Work,
  facts: MajorFacts,
  day: string,
): Promise<{ rule_version: number | null; counts: boolean }> {
  const rule = ruleOn(await work.recall(known), day);
  return { rule_version: rule?.version ?? null, counts: countsBy(rule, facts) };
}

/** The versions as figures ask for them: from which month each holds. */
export async function majorRuleVersions(work: Work): Promise<readonly FigureVersion[]> {
  return (await work.recall(known)).map((rule) => ({ version: rule.version, from: rule.validFrom.slice(0, 7) }));
}

/** The day of an instant where the region is. */
export function dayIn(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(at);
}

const topic = 'service-desk.major-rules';

const known: Remembered<readonly (MajorRule & { setBy: string })[]> = {
  name: topic,
  topic,
  load: async (work) =>
    (
      await work.sql<{
        version: number;
        valid_from: string;
        says: MajorRule['says'];
        any_of: MajorRule['anyOf'];
        set_by: string;
      }>(
        'select version, valid_from::text as valid_from, says, any_of, set_by from service_desk.major_rules order by version',
      )
    ).map((row) => ({
      version: row.version,
      validFrom: row.valid_from,
      says: row.says,
      anyOf: row.any_of,
      setBy: row.set_by,
    })),
};
