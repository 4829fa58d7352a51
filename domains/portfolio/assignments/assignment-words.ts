// What assignments are called where the server writes: in files and as the values of figures.
import type { Texts } from '../../../platform/figures/figure.ts';
import type { Language } from '../../../platform/work/work.ts';
import type { AssignmentStatus, Lateness } from './assignment-rules.ts';

export const statusWords: Readonly<Record<AssignmentStatus, Texts>> = {
  'not-started': { sv: 'Ej påbörjat', da: 'Ikke påbegyndt', en: 'Not started' },
  'on-plan': { sv: 'Pågår enligt plan', da: 'I gang efter planen', en: 'In progress, on plan' },
  delayed: { sv: 'Pågår, försenat', da: 'I gang, forsinket', en: 'In progress, delayed' },
  paused: { sv: 'Pausat', da: 'Sat på pause', en: 'Paused' },
  done: { sv: 'Klart', da: 'Færdig', en: 'Done' },
  cancelled: { sv: 'Avbrutet', da: 'Afbrudt', en: 'Cancelled' },
};

export const latenessWords: Readonly<Record<Lateness['state'], Texts>> = {
  'no-deadline': { sv: 'Inget slutdatum', da: 'Ingen frist', en: 'No deadline' },
  'in-time': { sv: 'I tid', da: 'Til tiden', en: 'In time' },
  'due-soon': { sv: 'Snart slut', da: 'Frist snart', en: 'Due soon' },
  'will-be-late': { sv: 'Väntas bli sent', da: 'Ventes forsinket', en: 'Expected late' },
  overdue: { sv: 'Försenat', da: 'Over fristen', en: 'Overdue' },
  'done-in-time': { sv: 'Klart i tid', da: 'Færdig til tiden', en: 'Done in time' },
  'done-late': { sv: 'Klart för sent', da: 'Færdig for sent', en: 'Done late' },
  over: { sv: 'Avslutat', da: 'Afsluttet', en: 'Over' },
};

const sv = {
  file: 'Uppdrag',
  number: 'Nummer',
  title: 'Uppdrag',
  unit: 'Enhet',
  giver: 'Uppdragsgivare',
  owner: 'Ansvarig',
  status: 'Läge',
  reason: 'Orsak',
  startsOn: 'Börjar',
  deadlineOn: 'Slutdatum',
  expectedOn: 'Väntas klart',
  lateness: 'Tidplan',
  days: 'Dagar',
  waitsFor: 'Väntar på',
};

export const assignmentColumns: Readonly<Record<Language, typeof sv>> = {
  sv,
  da: {
    file: 'Opgaver',
    number: 'Nummer',
    title: 'Opgave',
    unit: 'Enhed',
    giver: 'Opgavestiller',
    owner: 'Ansvarlig',
    status: 'Status',
    reason: 'Årsag',
    startsOn: 'Begynder',
    deadlineOn: 'Frist',
    expectedOn: 'Ventes færdig',
    lateness: 'Tidsplan',
    days: 'Dage',
    waitsFor: 'Venter på',
  },
  en: {
    file: 'Assignments',
    number: 'Number',
    title: 'Assignment',
    unit: 'Unit',
    giver: 'Given by',
    owner: 'Owner',
    status: 'Status',
    reason: 'Reason',
    startsOn: 'Starts',
    deadlineOn: 'Deadline',
    expectedOn: 'Expected done',
    lateness: 'Schedule',
    days: 'Days',
    waitsFor: 'Waits for',
  },
};
