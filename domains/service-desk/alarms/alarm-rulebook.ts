// The rules by which an alarm becomes a case, as people keep them: a list in an order, the first that fits decides.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import type { Remembered, Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { priorityOf } from '../case-rules.ts';
import {
  changeAlarmRules,
  type listAlarmRules as list,
  type removeAlarmRule as remove,
  type setAlarmRule as set,
  type tryAlarmRules as tryRules,
} from './alarm-contract.ts';
import { AlarmRule, type KnownRule, ruleFor, ruleOfNobody } from './alarm-rules.ts';

/** Every rule, in the order in which they are tried. */
export function knownAlarmRules(work: Work): Promise<readonly KnownRule[]> {
  return work.recall(rules);
}

export async function listAlarmRules(work: Work): Promise<AnswerOf<typeof list>> {
  const all = await knownAlarmRules(work);
  return {
    rows: all.map(({ ruleId, says }) => ({ rule: ruleId, says })),
    mayChange: work.policy.may(changeAlarmRules),
  };
}

export async function setAlarmRule(work: Work, input: GivenOf<typeof set>): Promise<{ rule: string }> {
  const { rule, says } = input;
  if (says.service !== null && !(await knownServices(work)).has(says.service))
    throw invalidField('unknown-service', 'says.service', says.service);
  await work.sql('select 1 from service_desk.alarm_rules for update');
  const others = (await knownAlarmRules(work)).map((each) => each.ruleId);
  const before = others.indexOf(rule);
  const rest = others.filter((each) => each !== rule);
  rest.splice(input.at ?? (before < 0 ? rest.length : before), 0, rule);
  await work.sql(
    `insert into service_desk.alarm_rules (rule_id, ordinal, name, rule, changed_at, changed_by)
     values ($1, 0, $2, $3, $4, $5)
     on conflict (rule_id) do update set name = excluded.name, rule = excluded.rule,
       changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [rule, says.name, JSON.stringify(says), work.now, work.actor?.name ?? ''],
  );
  await work.sql(
    `update service_desk.alarm_rules r set ordinal = o.ordinality
     from unnest($1::uuid[]) with ordinality as o(rule_id, ordinality) where r.rule_id = o.rule_id`,
    [rest],
  );
  changed(work, rule);
  return { rule };
}

export async function removeAlarmRule(work: Work, input: GivenOf<typeof remove>): Promise<{ rule: string }> {
  const [row] = await work.sql('delete from service_desk.alarm_rules where rule_id = $1 returning 1', [input.rule]);
  if (!row) throw new Refusal('not-found', 'no-such-rule');
  changed(work, input.rule);
  return input;
}

export async function tryAlarmRules(work: Work, input: GivenOf<typeof tryRules>): Promise<AnswerOf<typeof tryRules>> {
  const labels = Object.fromEntries(
    input.labels.split('\n').flatMap((line) => {
      const [name = '', ...rest] = line.split('=');
      return name.trim() === ''
        ? []
        : [
            [
              name.trim(),
              rest
                .join('=')
                .trim()
                .replace(/^"(.*)"$/, '$1'),
            ],
          ];
    }),
  );
  const found = ruleFor(labels, await knownAlarmRules(work));
  const says = found?.says ?? ruleOfNobody(labels.severity ?? '');
  const service = says.service === null ? null : (await knownServices(work)).get(says.service);
  return {
    ruleName: found?.says.name ?? null,
    serviceName: service?.names[work.language] ?? null,
    opensCase: says.opensCase,
    priority: priorityOf(says.impact, says.urgency),
  };
}

function changed(work: Work, rule: string): void {
  work.audit({ subject: 'alarm-rule', subjectId: rule });
  work.touch('service-desk.alarm-rules');
}

const rules: Remembered<readonly KnownRule[]> = {
  name: 'service-desk.alarm-rules',
  topic: 'service-desk.alarm-rules',
  load: async (work) => {
    const rows = await work.sql<{ rule_id: string; rule: unknown }>(
      'select rule_id, rule from service_desk.alarm_rules order by ordinal, rule_id',
    );
    return rows.map((row) => ({ ruleId: row.rule_id, says: AlarmRule.parse(row.rule) }));
  },
};
