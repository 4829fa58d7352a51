// What can be ordered in the example region: its things, rights and bundles, with their forms in three languages.
import type { ApprovalStep } from './approval-rules.ts';
import { FormField } from './form-rules.ts';
import type { Texts } from './item-versions.ts';

export interface ExampleItem {
  readonly code: string;
  readonly names: Texts;
  readonly abouts: Texts;
  readonly goesTo: 'person' | 'unit';
  readonly service: string | null;
  readonly owner: string;
  readonly priceKr: number;
  readonly days: number;
  readonly fields: readonly FormField[];
  readonly steps: readonly ApprovalStep[];
  readonly parts: readonly string[];
}

const head: readonly ApprovalStep[] = [{ step: 1, role: 'head', fromOre: 0 }];
const headAndAbove: readonly ApprovalStep[] = [...head, { step: 2, role: 'head-above', fromOre: 5_000_000 }];

export const exampleItems: readonly ExampleItem[] = [
  {
    code: 'screen',
    names: texts('Skärm', 'Skærm', 'Screen'),
    abouts: texts(
      '27 tum, med arm om den ska sitta på vägg.',
      '27 tommer, med arm hvis den skal på væggen.',
      '27 inches, with an arm for the wall.',
    ),
    goesTo: 'person',
    service: 'workplace',
    owner: 'DTD-SD',
    priceKr: 2_400,
    days: 5,
    fields: [
      choice('mount', texts('Var ska den stå?', 'Hvor skal den stå?', 'Where will it stand?'), [
        ['desk', 'På bordet', 'På bordet', 'On the desk'],
        ['wall', 'På väggen', 'På væggen', 'On the wall'],
      ]),
      field({
        id: 'room',
        kind: 'text',
        names: texts('Rum', 'Rum', 'Room'),
        isRequired: true,
        when: { field: 'mount', is: 'wall' },
      }),
    ],
    steps: [{ step: 1, role: 'head', fromOre: 500_000 }],
    parts: [],
  },
  {
    code: 'laptop',
    names: texts('Bärbar dator', 'Bærbar computer', 'Laptop'),
    abouts: texts(
      '14 tum, med dockning och kortläsare.',
      '14 tommer, med dock og kortlæser.',
      '14 inches, with dock and card reader.',
    ),
    goesTo: 'person',
    service: 'workplace',
    owner: 'DTD-SD',
    priceKr: 12_900,
    days: 10,
    fields: [
      choice('use', texts('Används mest till', 'Bruges mest til', 'Used mostly for'), [
        ['office', 'Kontorsarbete', 'Kontorarbejde', 'Office work'],
        ['images', 'Granska bilder', 'Se billeder', 'Reading images'],
      ]),
    ],
    steps: head,
    parts: [],
  },
  {
    code: 'phone',
    names: texts('Mobiltelefon', 'Mobiltelefon', 'Mobile phone'),
    abouts: texts(
      'Med abonnemang och tjänsteappar.',
      'Med abonnement og tjenesteapps.',
      'With subscription and work apps.',
    ),
    goesTo: 'person',
    service: 'telephony',
    owner: 'DTD-DRI',
    priceKr: 5_200,
    days: 7,
    fields: [
      field({
        id: 'keep',
        kind: 'yes-no',
        names: texts('Jag tar med mig ett nummer', 'Jeg tager et nummer med', 'I bring a number with me'),
      }),
      field({
        id: 'number',
        kind: 'text',
        names: texts('Numret', 'Nummeret', 'The number'),
        isRequired: true,
        most: 20,
        when: { field: 'keep', is: true },
      }),
    ],
    steps: head,
    parts: [],
  },
  {
    code: 'ward-phone',
    names: texts('Sladdlös telefon till enheten', 'Trådløs telefon til enheden', 'Cordless phone for the unit'),
    abouts: texts('Tål desinfektion.', 'Tåler desinfektion.', 'Stands disinfection.'),
    goesTo: 'unit',
    service: 'telephony',
    owner: 'DTD-DRI',
    priceKr: 3_100,
    days: 7,
    fields: [
      field({
        id: 'count',
        kind: 'number',
        names: texts('Hur många', 'Hvor mange', 'How many'),
        isRequired: true,
        least: 1,
        most: 20,
      }),
    ],
    steps: head,
    parts: [],
  },
  {
    code: 'folder',
    names: texts('Behörighet till mapp', 'Adgang til mappe', 'Access to a folder'),
    abouts: texts(
      'Läsa eller skriva i en gemensam mapp.',
      'Læse eller skrive i en fælles mappe.',
      'Read or write in a shared folder.',
    ),
    goesTo: 'person',
    service: 'sign-on',
    owner: 'DTD-DRI',
    priceKr: 0,
    days: 1,
    fields: [
      field({
        id: 'path',
        kind: 'text',
        names: texts('Vilken mapp', 'Hvilken mappe', 'Which folder'),
        isRequired: true,
      }),
      choice('right', texts('Vad ska du kunna göra', 'Hvad skal du kunne', 'What should you be able to do'), [
        ['read', 'Läsa', 'Læse', 'Read'],
        ['write', 'Läsa och skriva', 'Læse og skrive', 'Read and write'],
      ]),
    ],
    steps: head,
    parts: [],
  },
  {
    code: 'card',
    names: texts('Tjänstekort', 'Tjenestekort', 'Staff card'),
    abouts: texts('Kort för inloggning och dörrar.', 'Kort til login og døre.', 'Card for signing in and for doors.'),
    goesTo: 'person',
    service: 'sign-on',
    owner: 'DTD-DRI',
    priceKr: 350,
    days: 3,
    fields: [],
    steps: [],
    parts: [],
  },
  {
    code: 'mailbox',
    names: texts('Gemensam brevlåda', 'Fælles postkasse', 'Shared mailbox'),
    abouts: texts(
      'En adress som flera svarar från.',
      'En adresse, som flere svarer fra.',
      'An address several people answer from.',
    ),
    goesTo: 'unit',
    service: 'mail',
    owner: 'DTD-DRI',
    priceKr: 0,
    days: 2,
    fields: [
      field({
        id: 'address',
        kind: 'text',
        names: texts('Önskad adress', 'Ønsket adresse', 'Wanted address'),
        isRequired: true,
      }),
      field({ id: 'who', kind: 'long', names: texts('Vilka ska ha den', 'Hvem skal have den', 'Who should have it') }),
    ],
    steps: [],
    parts: [],
  },
  {
    code: 'ultrasound',
    names: texts('Ultraljudsapparat', 'Ultralydsapparat', 'Ultrasound machine'),
    abouts: texts(
      'Upphandlad modell, med utbildning och koppling till bildarkivet.',
      'Udbudt model, med uddannelse og kobling til billedarkivet.',
      'The procured model, with training and connection to the image archive.',
    ),
    goesTo: 'unit',
    service: 'images',
    owner: 'DTD-MT',
    priceKr: 480_000,
    days: 90,
    fields: [
      field({
        id: 'why',
        kind: 'long',
        names: texts('Varför behövs den', 'Hvorfor er den nødvendig', 'Why it is needed'),
        isRequired: true,
      }),
      field({ id: 'replaces', kind: 'text', names: texts('Ersätter', 'Erstatter', 'Replaces') }),
    ],
    steps: headAndAbove,
    parts: [],
  },
  {
    code: 'new-colleague',
    names: texts('Ny medarbetare', 'Ny medarbejder', 'New colleague'),
    abouts: texts(
      'Dator, telefon, kort och mapp i en beställning.',
      'Computer, telefon, kort og mappe i én bestilling.',
      'Laptop, phone, card and folder in one order.',
    ),
    goesTo: 'person',
    service: null,
    owner: 'DTD-SD',
    priceKr: 0,
    days: 10,
    fields: [field({ id: 'path', kind: 'text', names: texts('Enhetens mapp', 'Enhedens mappe', 'The unit’s folder') })],
    steps: head,
    parts: ['laptop', 'phone', 'card', 'folder'],
  },
];

function texts(sv: string, da: string, en: string): Texts {
  return { sv, da, en };
}
function field(given: Parameters<typeof FormField.parse>[0]): FormField {
  return FormField.parse(given);
}
function choice(id: string, names: Texts, options: readonly (readonly [string, string, string, string])[]): FormField {
  return FormField.parse({
    id,
    kind: 'choice',
    names,
    isRequired: true,
    options: options.map(([option, sv, da, en]) => ({ id: option, names: texts(sv, da, en) })),
  });
}
