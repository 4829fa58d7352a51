// What the council's matters are called in files, in three languages.
import type { Texts } from '../../../platform/figures/figure.ts';
import type { Language } from '../../../platform/work/work.ts';
import type { Matter } from '../contract.ts';

export const matterStateWords: Readonly<Record<Matter['state'], Texts>> = {
  open: { sv: 'Att besluta', da: 'Til beslutning', en: 'To decide' },
  approved: { sv: 'Bifall', da: 'Godkendt', en: 'Approved' },
  declined: { sv: 'Avslag', da: 'Afvist', en: 'Declined' },
  deferred: { sv: 'Uppskjutet', da: 'Udsat', en: 'Deferred' },
};

const sv = {
  file: 'Beslut',
  number: 'Nummer',
  title: 'Fråga',
  state: 'Läge',
  decision: 'Beslut',
  money: 'Pengar, kr',
  assignment: 'Uppdrag',
  decidedOn: 'Beslutad',
};

export const matterColumns: Readonly<Record<Language, typeof sv>> = {
  sv,
  da: {
    file: 'Beslutninger',
    number: 'Nummer',
    title: 'Sag',
    state: 'Status',
    decision: 'Beslutning',
    money: 'Penge, kr.',
    assignment: 'Opgave',
    decidedOn: 'Besluttet',
  },
  en: {
    file: 'Decisions',
    number: 'Number',
    title: 'Matter',
    state: 'State',
    decision: 'Decision',
    money: 'Money, SEK',
    assignment: 'Assignment',
    decidedOn: 'Decided',
  },
};
