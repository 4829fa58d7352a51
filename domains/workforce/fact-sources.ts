// Where the figures about staff get their facts: one query per source over this domain's own tables. People stand in
// them by pseudonym, so that groups can be counted and hidden; their rows are opened only by those who may, and that is
// noted.
import type { FactSource, Texts } from '../../platform/figures/figure.ts';
import { agreesFrom, ownItems, surveyItems } from './survey-rules.ts';

/** Age as the statutory account of sick leave groups it: the age reached during the year. */
function ageGroup(day: string): string {
  const age = `extract(year from ${day}) - p.birth_year`;
  return `case when ${age} <= 29 then '-29' when ${age} <= 49 then '30-49' else '50-' end`;
}

function recordAddress(source: string, record: string): string {
  return `/workforce/records?source=${source}&record=${encodeURIComponent(record)}`;
}

/** How the groups people are counted in are called. */
const names = {
  sex: { woman: texts('Kvinnor', 'Kvinder', 'Women'), man: texts('Män', 'Mænd', 'Men') },
  age: {
    '-29': texts('29 år och yngre', '29 år og yngre', '29 and under'),
    '30-49': texts('30–49 år', '30–49 år', '30–49'),
    '50-': texts('50 år och äldre', '50 år og ældre', '50 and over'),
  },
  form: {
    permanent: texts('Tillsvidareanställda', 'Fastansatte', 'Permanent'),
    temporary: texts('Visstidsanställda', 'Tidsbegrænset ansatte', 'Temporary'),
    hourly: texts('Timavlönade', 'Timelønnede', 'Hourly'),
  },
} as const;

const dimNames = {
  sex: texts('Kön', 'Køn', 'Sex'),
  age: texts('Ålder', 'Alder', 'Age'),
  form: texts('Anställningsform', 'Ansættelsesform', 'Form of employment'),
  item: texts('Fråga', 'Spørgsmål', 'Question'),
};

function texts(sv: string, da: string, en: string): Texts {
  return { sv, da, en };
}

const aMonth = `to_char(m.month_end, 'YYYY-MM')`;
const employmentKey = `e.pseudonym || '|' || e.unit_code || '|' || to_char(e.valid_from, 'YYYY-MM-DD')`;
const coversMonthEnd = `m.month_end >= e.valid_from and m.month_end <= least(e.valid_to, e.known_to)`;

const rowsOfEmployment = {
  recordAddress: (record: string) => recordAddress('employment', record),
  aboutPeople: true,
  rowPermission: 'workforce.open-records',
} as const;

/** Who is employed on the last day of each month. */
const staff: FactSource = {
  id: 'staff',
  domain: 'workforce',
  title: texts('Anställda per månad', 'Ansatte pr. måned', 'Employees by month'),
  ...rowsOfEmployment,
  dims: ['person', 'sex', 'age', 'form'],
  names,
  dimNames,
  measures: ['scope'],
  facts: `select ${employmentKey} || '|' || ${aMonth} as fact, ${employmentKey} as record, m.month_end as "on",
      e.unit_code as unit, e.pseudonym as person, p.sex, ${ageGroup('m.month_end')} as age, e.form,
      e.scope::bigint as scope, ${aMonth} || ' ' || e.unit_code as label
    from workforce.month_ends m join workforce.employments e on ${coversMonthEnd}
    join workforce.persons p on p.pseudonym = e.pseudonym`,
};

/** Who has begun and who has left, on their first and last day; going on in another unit or scope is neither. */
const staffChanges: FactSource = {
  id: 'staff-changes',
  domain: 'workforce',
  title: texts('Börjat och slutat', 'Tiltrådt og fratrådt', 'Joined and left'),
  ...rowsOfEmployment,
  dims: ['person', 'sex', 'age', 'form', 'change', 'reason'],
  names,
  dimNames,
  measures: ['persons'],
  facts: `select ${employmentKey} || '|left' as fact, ${employmentKey} as record, e.valid_to as "on", e.unit_code as unit,
      e.pseudonym as person, p.sex, ${ageGroup('e.valid_to')} as age, e.form, 'left' as change, e.end_reason as reason,
      1::bigint as persons, to_char(e.valid_to, 'YYYY-MM-DD') || ' ' || e.unit_code as label
    from workforce.employments e join workforce.persons p on p.pseudonym = e.pseudonym
    where e.end_reason <> 'continues' and e.valid_to <= e.known_to
    union all
    select ${employmentKey} || '|joined', ${employmentKey}, e.valid_from, e.unit_code, e.pseudonym, p.sex,
      ${ageGroup('e.valid_from')}, e.form, 'joined', '', 1, to_char(e.valid_from, 'YYYY-MM-DD') || ' ' || e.unit_code
    from workforce.employments e join workforce.persons p on p.pseudonym = e.pseudonym
    where not exists (select 1 from workforce.employments b where b.pseudonym = e.pseudonym
      and b.valid_to = e.valid_from - 1 and b.end_reason = 'continues')`,
};

/**
 * The permanent staff of each November with where they were a year before and are a year after, as Kolada N60083 and
 * N60084 count. A move within the region is not leaving the employer.
 */
const staffNovembers: FactSource = {
  id: 'staff-novembers',
  domain: 'workforce',
  title: texts('Tillsvidareanställda i november', 'Fastansatte i november', 'Permanent staff of November'),
  ...rowsOfEmployment,
  dims: ['person', 'sex', 'age', 'before', 'after'],
  names,
  dimNames,
  measures: ['persons'],
  facts: `with novembers as (
      select distinct on (e.pseudonym, m.month_end) ${employmentKey} as employment, e.pseudonym, e.unit_code, m.month_end
      from workforce.month_ends m join workforce.employments e on ${coversMonthEnd}
      where e.form = 'permanent' and extract(month from m.month_end) = 11
      order by e.pseudonym, m.month_end, e.scope desc, e.unit_code
    ), known as (select max(known_to) as until from workforce.employments)
    select n.pseudonym || '|' || to_char(n.month_end, 'YYYY') as fact, n.employment as record, n.month_end as "on",
      n.unit_code as unit, n.pseudonym as person, p.sex, ${ageGroup('n.month_end')} as age,
      case when b.pseudonym is null then 'new' else 'there' end as before,
      case when (n.month_end + interval '1 year')::date > known.until then 'unknown'
        when a.pseudonym is not null then 'stayed'
        when exists (select 1 from workforce.employments i where i.pseudonym = n.pseudonym and i.end_reason = 'internal'
          and i.valid_to between n.month_end and n.month_end + interval '1 year') then 'moved'
        else 'left' end as after,
      1::bigint as persons, to_char(n.month_end, 'YYYY-MM') || ' ' || n.unit_code as label
    from novembers n cross join known join workforce.persons p on p.pseudonym = n.pseudonym
    left join novembers b on b.pseudonym = n.pseudonym and b.month_end = (n.month_end - interval '1 year')::date
    left join novembers a on a.pseudonym = n.pseudonym and a.month_end = (n.month_end + interval '1 year')::date`,
};

/**
 * Worked and absence time. Sick time is long from the day of its case that the parameter says (60 in the statutory
 * account, always). Full-time equivalents stand in billionths of a year's full-time work, rounded once per row.
 */
const time: FactSource = {
  id: 'time',
  domain: 'workforce',
  title: texts('Arbetad tid och frånvaro', 'Arbejdstid og fravær', 'Worked and absence time'),
  recordAddress: (record) => recordAddress('time', record),
  aboutPeople: true,
  rowPermission: 'workforce.open-records',
  // a row may be about several kinds of time; each kind is a dimension, so that a figure stands on its own rows only
  dims: ['person', 'sex', 'age', 'ordinary', 'worked', 'sick', 'from_day_60', 'extra'],
  names,
  dimNames,
  measures: ['ordinary_seconds', 'worked_seconds', 'sick_seconds', 'extra_seconds', 'full_time'],
  facts: `select t.pseudonym || '|' || to_char(t.worked_on, 'YYYY-MM-DD') || '|' || t.unit_code || '|' || t.sick_case as fact,
      t.pseudonym || '|' || to_char(t.worked_on, 'YYYY-MM') as record, t.worked_on as "on", t.unit_code as unit,
      t.pseudonym as person, p.sex, ${ageGroup('t.worked_on')} as age,
      t.ordinary_seconds, t.worked_seconds, t.sick_seconds,
      case when t.ordinary_seconds > 0 then 'yes' end as ordinary,
      case when t.worked_seconds > 0 then 'yes' end as worked,
      case when t.sick_seconds = 0 then null
        when t.worked_on - t.case_began_on + 1 >= l.value then 'long' else 'short' end as sick,
      case when t.sick_seconds > 0 and t.worked_on - t.case_began_on + 1 >= 60 then 'yes' end as from_day_60,
      case when t.added_seconds + t.overtime_seconds > 0 then 'yes' end as extra,
      t.added_seconds + t.overtime_seconds as extra_seconds,
      round(t.worked_seconds * 1000000000.0 / y.value)::bigint as full_time,
      to_char(t.worked_on, 'YYYY-MM-DD') || ' ' || t.unit_code as label
    from workforce.time_rows t join workforce.persons p on p.pseudonym = t.pseudonym
    join workforce.parameter_ranges l on l.name = 'long-sick-leave-from-day'
      and t.worked_on >= l.valid_from and (l.valid_before is null or t.worked_on < l.valid_before)
    join workforce.parameter_ranges y on y.name = 'full-time-seconds-a-year'
      and t.worked_on >= y.valid_from and (y.valid_before is null or t.worked_on < y.valid_before)`,
};

/** Each manager's number of reports on the last day of each month, and whether it is within the limit of that day. */
const spans: FactSource = {
  id: 'spans',
  domain: 'workforce',
  title: texts('Chefer per månad', 'Ledere pr. måned', 'Managers by month'),
  recordAddress: () => '/workforce/spans',
  dims: ['within'],
  measures: ['reports'],
  facts: `select distinct on (s.manager, m.month_end) s.manager || '|' || ${aMonth} as fact, s.manager as record,
      m.month_end as "on", e.unit_code as unit, case when s.reports <= r.value then 'yes' else 'no' end as within,
      s.reports, ${aMonth} || ' ' || e.unit_code as label
    from workforce.month_ends m
    cross join lateral (
      select e.manager, count(distinct e.pseudonym) as reports from workforce.employments e
      where e.manager is not null and ${coversMonthEnd} group by e.manager
    ) s
    join workforce.employments e on e.pseudonym = s.manager and ${coversMonthEnd}
    join workforce.parameter_ranges r on r.name = 'most-reports'
      and m.month_end >= r.valid_from and (r.valid_before is null or m.month_end < r.valid_before)
    order by s.manager, m.month_end, e.unit_code`,
};

const quoted = (ids: readonly string[]): string => ids.map((id) => `'${id}'`).join(', ');

/** The survey's tallies: how many gave each answer, and those answers' points. */
const surveyAnswers: FactSource = {
  id: 'survey-answers',
  domain: 'workforce',
  title: texts('Enkätens svar', 'Undersøgelsens svar', 'Survey answers'),
  recordAddress: (record) => `/workforce/survey?wave=${encodeURIComponent(record)}`,
  aboutPeople: true,
  rowPermission: 'workforce.open-survey-rows',
  dims: ['item'],
  dimNames,
  names: { item: Object.fromEntries(surveyItems.map(({ id, name }) => [id, name])) },
  measures: ['answers', 'points'],
  facts: `select a.wave || '|' || a.unit_code || '|' || a.item || '|' || a.answer as fact, a.wave as record,
      w.answered_on as "on", a.unit_code as unit, a.item, a.tally as answers, a.tally * a.answer as points, w.name as label
    from workforce.survey_answers a join workforce.survey_waves w on w.wave = a.wave
    where a.item not in (${quoted(ownItems.map(({ id }) => id))})`,
};

/** The tallies of the questions asked beside the index: how many gave each answer, and whether it agrees. */
const ownAnswers: FactSource = {
  ...surveyAnswers,
  id: 'survey-own-answers',
  title: texts('Svar på egna frågor', 'Svar på egne spørgsmål', 'Answers to own questions'),
  dims: ['item', 'agrees'],
  names: {
    item: Object.fromEntries(ownItems.map(({ id, name }) => [id, name])),
    agrees: { yes: texts('Instämmer', 'Enig', 'Agrees'), no: texts('Instämmer inte', 'Ikke enig', 'Does not agree') },
  },
  dimNames: { ...dimNames, agrees: texts('Svar', 'Svar', 'Answer') },
  measures: ['answers'],
  facts: `select a.wave || '|' || a.unit_code || '|' || a.item || '|' || a.answer as fact, a.wave as record,
      w.answered_on as "on", a.unit_code as unit, a.item,
      (case when a.answer >= ${agreesFrom} then 'yes' else 'no' end) as agrees, a.tally as answers, w.name as label
    from workforce.survey_answers a join workforce.survey_waves w on w.wave = a.wave
    where a.item in (${quoted(ownItems.map(({ id }) => id))})`,
};

/** One fact per person asked in the survey, numbered within the unit: who they are is not kept. */
const surveyReturns: FactSource = {
  id: 'survey-returns',
  domain: 'workforce',
  title: texts('Tillfrågade i enkäten', 'Adspurgte i undersøgelsen', 'Asked in the survey'),
  recordAddress: (record) => `/workforce/survey?wave=${encodeURIComponent(record)}`,
  aboutPeople: true,
  rowPermission: 'workforce.open-survey-rows',
  dims: ['person', 'answered'],
  measures: ['persons'],
  facts: `select r.wave || '|' || r.unit_code || '|' || n as fact, r.wave as record, w.answered_on as "on",
      r.unit_code as unit, r.wave || '|' || r.unit_code || '|' || n as person,
      case when n <= r.answered then 'yes' else 'no' end as answered, 1::bigint as persons, w.name as label
    from workforce.survey_returns r join workforce.survey_waves w on w.wave = r.wave
    cross join lateral generate_series(1, r.invited) n`,
};

/** What each parameter says month by month, in every unit that has had staff, so that a unit's page can show it. */
const staffParameters: FactSource = {
  id: 'staff-parameters',
  domain: 'workforce',
  title: texts('Parametrar', 'Parametre', 'Parameters'),
  recordAddress: (record) => `/workforce/parameters#${encodeURIComponent(record)}`,
  dims: ['parameter'],
  measures: ['value'],
  facts: `select r.name || '|' || u.unit_code || '|' || ${aMonth} as fact, r.name as record, m.month_end as "on",
      u.unit_code as unit, r.name as parameter, r.value, r.name || ', version ' || r.version as label
    from workforce.month_ends m join workforce.parameter_ranges r
      on m.month_end >= r.valid_from and (r.valid_before is null or m.month_end < r.valid_before)
    cross join (select distinct unit_code from workforce.employments) u`,
};

export const factSources: readonly FactSource[] = [
  staff,
  staffChanges,
  staffNovembers,
  time,
  spans,
  surveyAnswers,
  ownAnswers,
  surveyReturns,
  staffParameters,
];
