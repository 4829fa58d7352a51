// What is allowed beforehand, and when nothing is to be changed: the rules that those who lead incidents set.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import type * as contract from './change-contract.ts';

interface TemplateRecord {
  [column: string]: unknown;
  template_code: string;
  names: contract.ChangeTemplate['names'];
  service_code: string;
  plan: string;
  back_out: string;
  minutes: number;
  ended_on: string | null;
}

export async function changeRules(work: Work): Promise<AnswerOf<typeof contract.listChangeRules>> {
  const templates = await work.sql<TemplateRecord>(
    'select *, ended_on::text as ended_on from service_desk.change_templates order by template_code limit 500',
  );
  const stops = await work.sql<{ stop_id: string; title: string; services: string[]; starts_at: Date; ends_at: Date }>(
    'select * from service_desk.change_stops where ends_at > $1 order by starts_at, stop_id limit 200',
    [work.now],
  );
  return {
    templates: templates.map((row) => ({
      template: row.template_code,
      names: row.names,
      service: row.service_code,
      plan: row.plan,
      backOut: row.back_out,
      minutes: row.minutes,
      endedOn: row.ended_on,
    })),
    stops: stops.map((row) => ({
      stop: row.stop_id,
      title: row.title,
      services: row.services,
      startsAt: row.starts_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
    })),
    mayChange: work.policy.may('service-desk.set-change-rules'),
  };
}

/** A template that may be used today. Errors: `unknown-template`. */
export async function knownTemplate(work: Work, code: string): Promise<TemplateRecord> {
  const [template] = await work.sql<TemplateRecord>(
    'select * from service_desk.change_templates where template_code = $1 and (ended_on is null or ended_on >= $2::date)',
    [code, work.today],
  );
  if (!template) throw invalidField('unknown-template', 'template', code);
  return template;
}

export async function setChangeTemplate(work: Work, input: GivenOf<typeof contract.setChangeTemplate>) {
  await checkServices(work, [input.service], 'service');
  await work.sql(
    `insert into service_desk.change_templates (template_code, names, service_code, plan, back_out, minutes, ended_on)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (template_code) do update set names = excluded.names, service_code = excluded.service_code,
       plan = excluded.plan, back_out = excluded.back_out, minutes = excluded.minutes, ended_on = excluded.ended_on`,
    [
      input.template,
      JSON.stringify(input.names),
      input.service,
      input.plan,
      input.backOut,
      input.minutes,
      input.endedOn,
    ],
  );
  work.audit({ subject: 'change-template', subjectId: input.template });
  work.touch('service-desk.changes');
  return { template: input.template };
}

export async function setChangeStop(work: Work, input: GivenOf<typeof contract.setChangeStop>) {
  await checkServices(work, input.services, 'services');
  if (Date.parse(input.endsAt) <= Date.parse(input.startsAt))
    throw invalidField('window-turned', 'endsAt', input.endsAt);
  const stop = input.stop ?? work.newId();
  await work.sql(
    `insert into service_desk.change_stops (stop_id, title, services, starts_at, ends_at) values ($1, $2, $3, $4, $5)
     on conflict (stop_id) do update set title = excluded.title, services = excluded.services,
       starts_at = excluded.starts_at, ends_at = excluded.ends_at`,
    [stop, input.title, input.services, input.startsAt, input.endsAt],
  );
  work.audit({ subject: 'change-stop', subjectId: stop });
  work.touch('service-desk.changes');
  return { stop };
}

async function checkServices(work: Work, asked: readonly string[], path: string): Promise<void> {
  const services = await knownServices(work);
  const unknown = asked.find((service) => !services.has(service));
  if (unknown) throw invalidField('unknown-service', path, unknown);
}
