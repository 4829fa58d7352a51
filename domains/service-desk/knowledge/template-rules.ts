// The fields of a ready answer: what stands in braces is filled in from the case, by its name in any of the three languages.
// Pure.

export const templateFields = {
  number: { sv: 'ärende', da: 'sag', en: 'case' },
  title: { sv: 'rubrik', da: 'overskrift', en: 'title' },
  requester: { sv: 'namn', da: 'navn', en: 'name' },
  firstName: { sv: 'förnamn', da: 'fornavn', en: 'first name' },
  service: { sv: 'tjänst', da: 'tjeneste', en: 'service' },
  place: { sv: 'plats', da: 'sted', en: 'place' },
  team: { sv: 'grupp', da: 'team', en: 'team' },
  agent: { sv: 'handläggare', da: 'sagsbehandler', en: 'agent' },
} as const;

export type TemplateField = keyof typeof templateFields;

/** The text with every known field replaced; a field without a value leaves nothing behind. */
export function filledIn(text: string, values: Readonly<Record<TemplateField, string>>): string {
  return text.replace(/\{([^{}]{1,40})\}/g, (whole, name: string) => {
    const field = fieldNamed(name);
    return field ? values[field] : whole;
  });
}

/** The names in braces that are no field, as they were written. */
export function unknownFields(text: string): string[] {
  return [...text.matchAll(/\{([^{}]{1,40})\}/g)].flatMap(([, name = '']) => (fieldNamed(name) ? [] : [name]));
}

function fieldNamed(name: string): TemplateField | undefined {
  const wanted = name.trim().toLowerCase();
  return known.get(wanted);
}

const fields: readonly TemplateField[] = [
  'number',
  'title',
  'requester',
  'firstName',
  'service',
  'place',
  'team',
  'agent',
];
const known = new Map<string, TemplateField>(
  fields.flatMap((field) => Object.values(templateFields[field]).map((name) => [name, field] as const)),
);
