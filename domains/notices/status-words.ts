// The words of the plain status page, which must work without the web application and its word files.
import type { NoticeLevel, ServiceState } from './contract.ts';

export interface StatusWords {
  readonly languageName: string;
  readonly locale: string;
  readonly title: string;
  readonly allWorks: string;
  readonly someDoNot: string;
  readonly plannedOnly: string;
  readonly asOf: string;
  readonly refresh: string;
  readonly now: string;
  readonly services: string;
  readonly upcoming: string;
  readonly recent: string;
  readonly nothingNow: string;
  readonly nothingUpcoming: string;
  readonly nothingRecent: string;
  readonly noServices: string;
  readonly from: string;
  readonly expectedEnd: string;
  readonly ended: string;
  readonly concerns: string;
  readonly timeline: string;
  readonly signIn: string;
  readonly otherLanguages: string;
  readonly published: string;
  readonly resolved: string;
  readonly states: Readonly<Record<ServiceState, string>>;
  readonly levels: Readonly<Record<NoticeLevel, string>>;
}

export const statusWords: Readonly<Record<'sv' | 'da' | 'en', StatusWords>> = {
  sv: {
    languageName: 'Svenska',
    locale: 'sv-SE',
    title: 'Driftinformation',
    allWorks: 'Allt fungerar',
    someDoNot: 'Allt fungerar inte som det ska',
    plannedOnly: 'Planerat arbete pågår',
    asOf: 'Läget',
    refresh: 'Visa läget nu',
    now: 'Just nu',
    services: 'Tjänster',
    upcoming: 'Planerat',
    recent: 'De senaste sju dagarna',
    nothingNow: 'Det finns inget att berätta om just nu.',
    nothingUpcoming: 'Inget är planerat.',
    nothingRecent: 'Inget har hänt de senaste sju dagarna.',
    noServices: 'Inga tjänster visas här än.',
    from: 'Från',
    expectedEnd: 'Väntas vara klart',
    ended: 'Klart',
    concerns: 'Gäller',
    timeline: 'Händelser',
    signIn: 'Logga in i Fyr',
    otherLanguages: 'Andra språk',
    published: 'Första meddelandet',
    resolved: 'Löst',
    states: { works: 'Fungerar', planned: 'Planerat arbete', degraded: 'Störning', outage: 'Avbrott' },
    levels: { information: 'Information', planned: 'Planerat arbete', degraded: 'Störning', outage: 'Avbrott' },
  },
  da: {
    languageName: 'Dansk',
    locale: 'da-DK',
    title: 'Driftsmeddelelser',
    allWorks: 'Alt virker',
    someDoNot: 'Ikke alt virker, som det skal',
    plannedOnly: 'Planlagt arbejde er i gang',
    asOf: 'Status',
    refresh: 'Vis status nu',
    now: 'Lige nu',
    services: 'Tjenester',
    upcoming: 'Planlagt',
    recent: 'De seneste syv dage',
    nothingNow: 'Der er intet at melde lige nu.',
    nothingUpcoming: 'Intet er planlagt.',
    nothingRecent: 'Der er intet sket de seneste syv dage.',
    noServices: 'Der vises ingen tjenester her endnu.',
    from: 'Fra',
    expectedEnd: 'Ventes klar',
    ended: 'Klar',
    concerns: 'Gælder',
    timeline: 'Forløb',
    signIn: 'Log ind i Fyr',
    otherLanguages: 'Andre sprog',
    published: 'Første besked',
    resolved: 'Løst',
    states: { works: 'Virker', planned: 'Planlagt arbejde', degraded: 'Forstyrrelse', outage: 'Afbrydelse' },
    levels: { information: 'Information', planned: 'Planlagt arbejde', degraded: 'Forstyrrelse', outage: 'Afbrydelse' },
  },
  en: {
    languageName: 'English',
    locale: 'en-GB',
    title: 'Service status',
    allWorks: 'Everything works',
    someDoNot: 'Not everything works as it should',
    plannedOnly: 'Planned work is going on',
    asOf: 'As of',
    refresh: 'Show the status now',
    now: 'Now',
    services: 'Services',
    upcoming: 'Planned',
    recent: 'The last seven days',
    nothingNow: 'There is nothing to tell just now.',
    nothingUpcoming: 'Nothing is planned.',
    nothingRecent: 'Nothing has happened in the last seven days.',
    noServices: 'No services are shown here yet.',
    from: 'From',
    expectedEnd: 'Expected to end',
    ended: 'Ended',
    concerns: 'Concerns',
    timeline: 'What happened',
    signIn: 'Sign in to Fyr',
    otherLanguages: 'Other languages',
    published: 'First notice',
    resolved: 'Resolved',
    states: { works: 'Works', planned: 'Planned work', degraded: 'Disruption', outage: 'Outage' },
    levels: { information: 'Information', planned: 'Planned work', degraded: 'Disruption', outage: 'Outage' },
  },
};
