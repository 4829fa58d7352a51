// How cases flow: back to a team they had left, solved by the first line, and how much of their time was waiting; and how many
// come in of each kind. Counted over cases solved in the period, for the unit of the team that solved them.

import { count, type FactSource, type FigureDefinition, ratio, sum } from '../../platform/figures/figure.ts';
import type { CaseKind } from './case-contract.ts';
import { findServiceNames } from './figure-names.ts';
import { kindNames } from './kind-names.ts';

const permission = 'service-desk.read-figures';
const share = { unit: '%', scale: 1, shown: { unit: '%', decimals: 1 } } as const;
const counted = { unit: 'count', scale: 0, shown: { unit: 'st', decimals: 0 } } as const;

/** Waiting is read from the history: each step that changed the state, until the next such step or the solution. */
const waitedSeconds = `coalesce((select sum(extract(epoch from least(s.until, c.resolved_at) - s.at))::bigint from (
    select e.at, e.changes -> 'state' ->> 1 as state,
      coalesce(lead(e.at) over (order by e.ordinal), c.resolved_at) as until
    from service_desk.case_entries e where e.case_id = c.case_id and e.changes ? 'state') s
  where s.state = 'waiting' and s.at < c.resolved_at), 0)`;

export const solvedFlow: FactSource = {
  id: 'solved-case-flow',
  domain: 'service-desk',
  title: { sv: 'Lösta ärenden, deras väg', da: 'Løste sager, deres vej', en: 'Solved cases, their way' },
  facts: `select c.case_id::text as fact, c.case_id::text as record,
      (c.resolved_at at time zone 'Europe/Stockholm')::date as "on", t.unit_code as unit,
      c.kind, coalesce(c.service_code, '') as service,
      (case when t.is_first_line then 'yes' else 'no' end) as first_line,
      (case when exists (select 1 from service_desk.team_periods p join service_desk.team_periods q
        on q.case_id = p.case_id and q.team_code = p.team_code and q.ordinal > p.ordinal + 1
        where p.case_id = c.case_id) then 'yes' else 'no' end) as back,
      ${waitedSeconds} as waited, extract(epoch from c.resolved_at - c.opened_at)::bigint as seconds, 'Ä-' || c.number as label
    from service_desk.cases c join service_desk.teams t using (team_code)
    where c.resolved_at is not null and c.merged_into_id is null and c.state in ('resolved', 'closed')`,
  dims: ['kind', 'service', 'first_line', 'back'],
  dimNames: {
    kind: { sv: 'Slag', da: 'Slags', en: 'Kind' },
    service: { sv: 'Tjänst', da: 'Tjeneste', en: 'Service' },
  },
  names: {
    kind: kindNames,
  },
  findNames: findServiceNames,
  measures: ['waited', 'seconds'],
  recordAddress: (record) => `/cases/${record}`,
};

/** Incidents have a figure of their own in figures.ts. */
const kinds: readonly { kind: CaseKind; id: string; sv: string; da: string; en: string }[] = [
  { kind: 'service-request', id: 'requests', sv: 'beställningar', da: 'bestillinger', en: 'service requests' },
  { kind: 'question', id: 'questions', sv: 'frågor', da: 'spørgsmål', en: 'questions' },
  { kind: 'problem', id: 'problems', sv: 'problem', da: 'problemer', en: 'problems' },
  { kind: 'change', id: 'changes', sv: 'ändringar', da: 'ændringer', en: 'changes' },
];

export const flowFigures: readonly FigureDefinition[] = [
  ...kinds.map(
    ({ kind, id, sv, da, en }): FigureDefinition => ({
      ...counted,
      id: `service-desk.${id}-opened`,
      version: 1,
      name: { sv: `Inkomna ${sv}`, da: `Modtagne ${da}`, en: `${en[0]?.toUpperCase()}${en.slice(1)} come in` },
      definition: {
        sv: `Antal ärenden som öppnades under perioden och är ${sv}.`,
        da: `Antal sager, der blev åbnet i perioden og er ${da}.`,
        en: `Number of cases opened in the period that are ${en}.`,
      },
      formula: count('cases', { kind }),
      good: 'band',
      breakdowns: ['service', 'channel', 'priority'],
      permission,
    }),
  ),
  {
    ...share,
    id: 'service-desk.ping-pong',
    version: 1,
    name: { sv: 'Tillbaka till samma grupp', da: 'Tilbage til samme team', en: 'Back to the same team' },
    definition: {
      sv: 'Andelen lösta ärenden som kom tillbaka till en grupp de redan hade lämnat.',
      da: 'Andelen af løste sager, der kom tilbage til et team, de allerede havde forladt.',
      en: 'The share of solved cases that came back to a team they had already left.',
    },
    formula: ratio(count('solved-case-flow', { back: 'yes' }), count('solved-case-flow')),
    good: 'down',
    breakdowns: ['kind', 'service'],
    permission,
  },
  {
    ...share,
    id: 'service-desk.solved-by-first-line',
    version: 1,
    name: { sv: 'Löst där ärenden tas emot', da: 'Løst, hvor sager modtages', en: 'Solved by the first line' },
    definition: {
      sv: 'Andelen lösta ärenden som löstes av den grupp som tar emot först.',
      da: 'Andelen af løste sager, der blev løst af det team, der modtager først.',
      en: 'The share of solved cases that were solved by the team that takes cases in first.',
    },
    formula: ratio(count('solved-case-flow', { first_line: 'yes' }), count('solved-case-flow')),
    good: 'up',
    breakdowns: ['kind', 'service'],
    permission,
  },
  {
    ...share,
    id: 'service-desk.waiting-share',
    version: 1,
    name: { sv: 'Väntan av all tid', da: 'Ventetid af al tid', en: 'Waiting of all time' },
    definition: {
      sv: 'Hur stor del av tiden från öppnat till löst som ärendena väntade, dygnet runt, för ärenden lösta under perioden.',
      da: 'Hvor stor en del af tiden fra åbnet til løst sagerne ventede, døgnet rundt, for sager løst i perioden.',
      en: 'How much of the time from opening to solution the cases waited, round the clock, for cases solved in the period.',
    },
    formula: ratio(sum('solved-case-flow', 'waited'), sum('solved-case-flow', 'seconds')),
    good: 'down',
    breakdowns: ['kind', 'service'],
    permission,
  },
];
