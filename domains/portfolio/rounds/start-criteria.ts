// What a new round is judged by until somebody says otherwise, in all languages at once. Pure.

export const startCriteria = [
  { id: 'c1', names: { sv: 'Nytta för patienten', da: 'Gavn for patienten', en: 'Benefit to the patient' }, weight: 4 },
  { id: 'c2', names: { sv: 'Säkerhet', da: 'Sikkerhed', en: 'Safety' }, weight: 3 },
  { id: 'c3', names: { sv: 'Nytta för personalen', da: 'Gavn for personalet', en: 'Benefit to the staff' }, weight: 2 },
  { id: 'c4', names: { sv: 'Ekonomi', da: 'Økonomi', en: 'Money' }, weight: 1 },
] as const;
