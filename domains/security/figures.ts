// How many security incidents there were, counted from day one: the number alone is seen by those who follow the division, its
// rows by the security role. A fact tells nothing of what happened. Clocks are counted where a report has been sent or is late.
import { count, type FactSource, type FigureDefinition, ratio } from '../../platform/figures/figure.ts';
import type { Figures } from '../../platform/figures/figure-book.ts';

const label = { sv: 'Säkerhetsincident', da: 'Sikkerhedshændelse', en: 'Security incident' };

const incidents: FactSource = {
  id: 'security-incidents',
  domain: 'security',
  title: { sv: 'Säkerhetsincidenter', da: 'Sikkerhedshændelser', en: 'Security incidents' },
  // the fact's name is a hash: the list of what changed after a close must not tell which one it was
  facts: `select encode(sha256(convert_to(i.incident_id::text, 'UTF8')), 'hex') as fact, i.incident_id::text as record,
      (i.known_at at time zone 'Europe/Stockholm')::date as "on", i.counted_unit as unit,
      (case when exists (select 1 from security.tracks t where t.incident_id = i.incident_id and t.lifted_at is null)
        then 'yes' else 'no' end) as owed, '${label.sv}' as label
    from security.incidents i`,
  dims: ['owed'],
  dimNames: {
    owed: { sv: 'Lyder under en lag med frist', da: 'Omfattet af en lov med frist', en: 'Under a law with a deadline' },
  },
  names: {
    owed: { yes: { sv: 'Ja', da: 'Ja', en: 'Yes' }, no: { sv: 'Nej', da: 'Nej', en: 'No' } },
  },
  measures: [],
  recordAddress: (record) => `/security/incidents/${record}`,
  rowPermission: 'security.handle',
};

const sendings: FactSource = {
  id: 'security-reports',
  domain: 'security',
  title: { sv: 'Anmälda rapporter', da: 'Indsendte indberetninger', en: 'Reports sent' },
  facts: `select encode(sha256(convert_to(s.sending_id::text, 'UTF8')), 'hex') as fact, s.incident_id::text as record,
      (s.sent_at at time zone 'Europe/Stockholm')::date as "on", i.counted_unit as unit,
      (case when s.late_reason = '' then 'yes' else 'no' end) as in_time, 'Rapport' as label
    from security.sendings s join security.incidents i using (incident_id) where s.withdrawn_at is null`,
  dims: ['in_time'],
  dimNames: { in_time: { sv: 'I tid', da: 'Til tiden', en: 'In time' } },
  names: {
    in_time: { yes: { sv: 'Ja', da: 'Ja', en: 'Yes' }, no: { sv: 'Nej', da: 'Nej', en: 'No' } },
  },
  measures: [],
  recordAddress: (record) => `/security/incidents/${record}`,
  rowPermission: 'security.handle',
};

const definitions: readonly FigureDefinition[] = [
  {
    id: 'security.incidents',
    version: 1,
    register: 'W04',
    name: { sv: 'Säkerhetsincidenter', da: 'Sikkerhedshændelser', en: 'Security incidents' },
    definition: {
      sv: 'Antal säkerhetsincidenter som blev kända under perioden, räknade den dag någon först visste. Också de som inte lyder under någon lag med frist. Talet räknas för divisionen och större, aldrig för en enhet i den.',
      da: 'Antal sikkerhedshændelser, der blev kendt i perioden, talt den dag nogen først vidste det. Også dem, der ikke er omfattet af en lov med frist. Tallet tælles for divisionen og større, aldrig for en enhed i den.',
      en: 'Number of security incidents that became known in the period, counted on the day somebody first knew. Those under no law with a deadline count as well. It is counted for the division and above, never for a unit in it.',
    },
    formula: count('security-incidents'),
    unit: 'count',
    scale: 0,
    shown: { unit: 'st', decimals: 0 },
    good: 'band',
    permission: 'security.read-figures',
  },
  {
    id: 'security.incidents-under-law',
    version: 1,
    name: {
      sv: 'Säkerhetsincidenter som ska anmälas',
      da: 'Sikkerhedshændelser, der skal indberettes',
      en: 'Security incidents that must be reported',
    },
    definition: {
      sv: 'De säkerhetsincidenter som lyder under minst en lag med frist.',
      da: 'De sikkerhedshændelser, der er omfattet af mindst én lov med frist.',
      en: 'The security incidents that fall under at least one law with a deadline.',
    },
    formula: count('security-incidents', { owed: 'yes' }),
    unit: 'count',
    scale: 0,
    shown: { unit: 'st', decimals: 0 },
    good: 'down',
    permission: 'security.read-figure-parts',
    of: 'security.incidents',
  },
  {
    id: 'security.reports-in-time',
    version: 1,
    name: { sv: 'Rapporter i tid', da: 'Indberetninger til tiden', en: 'Reports in time' },
    definition: {
      sv: 'Andelen av de rapporter till myndigheter som skickades under perioden som kom inom lagens frist. De som saknar frist i timmar eller dagar räknas som i tid.',
      da: 'Andelen af de indberetninger til myndigheder i perioden, der kom inden for lovens frist. De uden frist i timer eller dage regnes som til tiden.',
      en: 'The share of the reports sent to authorities in the period that came within the time the law gives. Those without hours or days count as in time.',
    },
    formula: ratio(count('security-reports', { in_time: 'yes' }), count('security-reports')),
    unit: '%',
    scale: 2,
    shown: { unit: '%', decimals: 0 },
    good: 'up',
    permission: 'security.read-figure-parts',
  },
];

export const securityFigures: Figures = { sources: [incidents, sendings], figures: definitions };
