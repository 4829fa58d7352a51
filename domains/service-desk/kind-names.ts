// What the kinds of cases are called in figures, in the order they stand in. Pure.
export const kindNames = {
  incident: { sv: 'Incident', da: 'Hændelse', en: 'Incident' },
  'service-request': { sv: 'Beställning', da: 'Bestilling', en: 'Service request' },
  question: { sv: 'Fråga', da: 'Spørgsmål', en: 'Question' },
  problem: { sv: 'Problem', da: 'Problem', en: 'Problem' },
  change: { sv: 'Ändring', da: 'Ændring', en: 'Change' },
  undecided: { sv: 'Inte bedömt', da: 'Ikke vurderet', en: 'Undecided' },
} as const;
