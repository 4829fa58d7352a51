// The words of the list as a file and of an incident as one file, in three languages, and how moments are written there. Pure.
import type { ClockState } from './clock-rules.ts';
import { type Language, regimeWords } from './law-words.ts';

/** An instant as people in the region read it: 2019-05-14 10.30. */
export function localTime(instant: string, language: Language): string {
  const parts = Object.fromEntries(clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const point = language === 'en' ? ':' : '.';
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}${point}${parts.minute}`;
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

const sv = {
  list: 'Säkerhetsincidenter',
  listColumns: ['Nummer', 'Rubrik', 'Enhetskod', 'Enhet', 'Läge', 'Blev känd', 'Lagar', 'Leds av', 'Närmaste frist'],
  states: { ongoing: 'Pågår', handled: 'Hanterad', closed: 'Avslutad' },
  regimes: regimeWords.sv,
  clockStates: {
    waiting: 'Väntar',
    running: 'Löper',
    'at-once': 'Snarast',
    late: 'För sent',
    sent: 'Skickad',
    'sent-late': 'Skickad för sent',
    lifted: 'Hävd',
    'not-owed': 'Krävs inte',
  } satisfies Record<ClockState, string>,
  incident: 'Säkerhetsincident',
  facts: 'Uppgifter',
  clocks: 'Frister enligt lag',
  clockColumns: ['Rapport', 'Till', 'Lag', 'Senast', 'Skickad', 'Läge'],
  sendings: 'Skickat',
  documents: 'Handlingar',
  before: 'tidigare',
  sendingColumns: ['Rapport', 'Till', 'Skickad', 'Kvittensnummer', 'Kvittenser'],
  withdrawn: 'Återtagen',
  log: 'Händelser',
  logColumns: ['När', 'Vad', 'Vem'],
  noAnswer: 'Inget svar',
  people: 'Får känna till',
  openedBy: 'Anmäld av',
  deskCase: 'Ärende i servicedesk',
  state: 'Läge',
  noted: {
    'audit-log': 'Att filen togs ut är noterat i händelseloggen.',
    'server-log':
      'Databasen tog inte emot något när filen togs ut. Att den togs ut är därför noterat i serverns logg och inte i händelseloggen.',
  },
  takenOut: (by: string, at: string) => `Uttagen av ${by} ${at}.`,
  check: 'Tolkningen av lagen ska kontrolleras innan någon förlitar sig på den.',
  atOnce: 'snarast',
};

type PageWords = typeof sv;

const da: PageWords = {
  list: 'Sikkerhedshændelser',
  listColumns: [
    'Nummer',
    'Overskrift',
    'Enhedskode',
    'Enhed',
    'Status',
    'Blev kendt',
    'Love',
    'Ledes af',
    'Næste frist',
  ],
  states: { ongoing: 'I gang', handled: 'Håndteret', closed: 'Afsluttet' },
  regimes: regimeWords.da,
  clockStates: {
    waiting: 'Venter',
    running: 'Løber',
    'at-once': 'Straks',
    late: 'For sent',
    sent: 'Sendt',
    'sent-late': 'Sendt for sent',
    lifted: 'Ophævet',
    'not-owed': 'Kræves ikke',
  },
  incident: 'Sikkerhedshændelse',
  facts: 'Oplysninger',
  clocks: 'Frister efter loven',
  clockColumns: ['Rapport', 'Til', 'Lov', 'Senest', 'Sendt', 'Status'],
  sendings: 'Sendt',
  documents: 'Dokumenter',
  before: 'tidligere',
  sendingColumns: ['Rapport', 'Til', 'Sendt', 'Kvitteringsnummer', 'Kvitteringer'],
  withdrawn: 'Trukket tilbage',
  log: 'Hændelser',
  logColumns: ['Hvornår', 'Hvad', 'Hvem'],
  noAnswer: 'Intet svar',
  people: 'Må kende til det',
  openedBy: 'Anmeldt af',
  deskCase: 'Sag i servicedesk',
  state: 'Status',
  noted: {
    'audit-log': 'Det er noteret i hændelsesloggen, at filen blev hentet.',
    'server-log':
      'Databasen tog ikke imod noget, da filen blev hentet. Det er derfor noteret i serverens log og ikke i hændelsesloggen.',
  },
  takenOut: (by, at) => `Hentet af ${by} ${at}.`,
  check: 'Fortolkningen af loven skal kontrolleres, før nogen støtter sig til den.',
  atOnce: 'straks',
};

const en: PageWords = {
  list: 'Security incidents',
  listColumns: ['Number', 'Heading', 'Unit code', 'Unit', 'State', 'Became known', 'Laws', 'Led by', 'Next deadline'],
  states: { ongoing: 'Going on', handled: 'Handled', closed: 'Closed' },
  regimes: regimeWords.en,
  clockStates: {
    waiting: 'Waiting',
    running: 'Running',
    'at-once': 'At once',
    late: 'Late',
    sent: 'Sent',
    'sent-late': 'Sent late',
    lifted: 'Lifted',
    'not-owed': 'Not required',
  },
  incident: 'Security incident',
  facts: 'Facts',
  clocks: 'Deadlines the law sets',
  clockColumns: ['Report', 'To', 'Law', 'Until', 'Sent', 'State'],
  sendings: 'Sent',
  documents: 'Documents',
  before: 'before',
  sendingColumns: ['Report', 'To', 'Sent', 'Receipt number', 'Receipts'],
  withdrawn: 'Withdrawn',
  log: 'Log',
  logColumns: ['When', 'What', 'Who'],
  noAnswer: 'No answer',
  people: 'May know of it',
  openedBy: 'Reported by',
  deskCase: 'Case of the service desk',
  state: 'State',
  noted: {
    'audit-log': 'That the file was taken out is noted in the audit log.',
    'server-log':
      'The database took nothing when the file was taken out. That it was is therefore noted in the server’s log and not in the audit log.',
  },
  takenOut: (by, at) => `Taken out by ${by} ${at}.`,
  check: 'The reading of the law is to be checked before anybody relies on it.',
  atOnce: 'at once',
};

export const pageWords: Readonly<Record<Language, PageWords>> = { sv, da, en };
