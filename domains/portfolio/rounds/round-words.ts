// The headings of a ranking's file, in three languages.
import type { Language } from '../../../platform/work/work.ts';

const sv = { rank: 'Plats', number: 'Nummer', title: 'Behov', unit: 'Enhet', value: 'Värde', money: 'Kostnad, kr' };

export const roundColumns: Readonly<Record<Language, typeof sv>> = {
  sv,
  da: { rank: 'Plads', number: 'Nummer', title: 'Behov', unit: 'Enhed', value: 'Værdi', money: 'Udgift, kr.' },
  en: { rank: 'Rank', number: 'Number', title: 'Need', unit: 'Unit', value: 'Value', money: 'Cost, SEK' },
};
