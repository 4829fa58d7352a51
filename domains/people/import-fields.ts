// The columns of the five tables a region brings its register in with, and the names people give them.
import type { MappingField } from '../../formats/tables/guess-mapping.ts';
import type { Texts } from '../../platform/figures/figure.ts';

type Names = MappingField['names'];

const from = field(
  'from',
  {
    sv: ['Från', 'Fr.o.m.', 'Startdatum', 'Giltig från'],
    da: ['Fra', 'Startdato'],
    en: ['From', 'Start date', 'Valid from'],
  },
  { kind: 'date', required: true },
);
const to = field(
  'to',
  { sv: ['Till', 'T.o.m.', 'Slutdatum', 'Giltig till'], da: ['Til', 'Slutdato'], en: ['To', 'End date', 'Valid to'] },
  { kind: 'date' },
);
const unit = text(
  'unit',
  { sv: ['Enhetskod', 'Enhet', 'Organisationskod'], da: ['Enhedskode', 'Enhed'], en: ['Unit code', 'Unit'] },
  20,
  true,
);
const number = text(
  'number',
  {
    sv: ['Anställningsnummer', 'Anstnr', 'Personalnummer'],
    da: ['Medarbejdernummer', 'Lønnummer'],
    en: ['Personnel number', 'Employee number'],
  },
  40,
  true,
);
const title = text(
  'title',
  { sv: ['Titel', 'Befattning', 'Yrkestitel'], da: ['Titel', 'Stilling'], en: ['Title', 'Position'] },
  120,
);

export const unitFields: readonly MappingField[] = [
  unit,
  text(
    'name',
    { sv: ['Namn', 'Enhetsnamn', 'Benämning'], da: ['Navn', 'Enhedsnavn'], en: ['Name', 'Unit name'] },
    120,
    true,
  ),
  field(
    'kind',
    { sv: ['Nivå', 'Typ', 'Slag'], da: ['Niveau', 'Type'], en: ['Level', 'Kind', 'Type'] },
    {
      kind: 'choice',
      required: true,
      choices: [
        choice('region', ['region'], ['region'], ['region']),
        choice('administration', ['förvaltning'], ['forvaltning'], ['administration']),
        choice('division', ['division', 'verksamhetsområde'], ['division', 'center'], ['division']),
        choice('department', ['avdelning', 'klinik', 'verksamhet'], ['afdeling', 'klinik'], ['department', 'clinic']),
        choice('section', ['sektion', 'enhet'], ['sektion', 'afsnit'], ['section', 'unit']),
        choice('group', ['grupp', 'team'], ['gruppe', 'team'], ['group', 'team']),
      ],
    },
  ),
  text(
    'parent',
    {
      sv: ['Överordnad enhet', 'Överordnad', 'Tillhör'],
      da: ['Overordnet enhed', 'Overordnet'],
      en: ['Parent unit', 'Parent', 'Above'],
    },
    20,
  ),
  from,
  to,
  text(
    'successor',
    { sv: ['Efterträdare', 'Ersätts av'], da: ['Efterfølger', 'Erstattes af'], en: ['Successor', 'Replaced by'] },
    20,
  ),
];

export const personFields: readonly MappingField[] = [
  number,
  text('givenName', { sv: ['Förnamn', 'Tilltalsnamn'], da: ['Fornavn'], en: ['Given name', 'First name'] }, 80, true),
  text('familyName', { sv: ['Efternamn'], da: ['Efternavn'], en: ['Family name', 'Last name', 'Surname'] }, 80, true),
  title,
  text(
    'login',
    {
      sv: ['Inloggning', 'Användarnamn', 'Användar-id'],
      da: ['Brugernavn', 'Login'],
      en: ['Login', 'Username', 'User id'],
    },
    200,
  ),
  text('email', { sv: ['E-post', 'E-postadress', 'Mejl'], da: ['E-mail', 'Mail'], en: ['E-mail', 'Email'] }, 200),
  text(
    'phone',
    { sv: ['Telefon', 'Telefonnummer', 'Mobil'], da: ['Telefon', 'Mobil'], en: ['Telephone', 'Phone', 'Mobile'] },
    30,
  ),
];

export const employmentFields: readonly MappingField[] = [
  number,
  unit,
  field(
    'form',
    { sv: ['Anställningsform', 'Form'], da: ['Ansættelsesform', 'Form'], en: ['Form of employment', 'Form'] },
    {
      kind: 'choice',
      required: true,
      choices: [
        choice('permanent', ['tillsvidare', 'tills vidare', 'fast'], ['fast', 'varig'], ['permanent']),
        choice(
          'temporary',
          ['visstid', 'vikariat', 'tidsbegränsad'],
          ['tidsbegrænset', 'vikariat'],
          ['temporary', 'fixed term'],
        ),
        choice('hourly', ['timavlönad', 'timanställd'], ['timelønnet'], ['hourly']),
      ],
    },
  ),
  title,
  from,
  to,
];

export const costCentreFields: readonly MappingField[] = [
  text(
    'costCentre',
    { sv: ['Kostnadsställe', 'Ansvar', 'Kst'], da: ['Omkostningssted'], en: ['Cost centre', 'Cost center'] },
    20,
    true,
  ),
  text('name', { sv: ['Namn', 'Benämning'], da: ['Navn', 'Betegnelse'], en: ['Name'] }, 120, true),
  unit,
  from,
  to,
];

export const headFields: readonly MappingField[] = [
  unit,
  {
    ...number,
    names: {
      sv: ['Chefens anställningsnummer', ...number.names.sv],
      da: ['Lederens medarbejdernummer', ...number.names.da],
      en: ['Head’s personnel number', ...number.names.en],
    },
  },
  from,
  to,
];

/** What can be wrong with a row beside its cells. */
export const rowProblems = {
  'no-such-unit-then': {
    sv: 'Enheten finns inte den dagen. Läs in enheterna först, eller rätta koden eller datumet.',
    da: 'Enheden findes ikke den dag. Indlæs enhederne først, eller ret koden eller datoen.',
    en: 'The unit does not exist on that day. Import the units first, or correct the code or the date.',
  },
  'no-such-person': {
    sv: 'Ingen i registret har det anställningsnumret. Läs in personerna först, eller rätta numret.',
    da: 'Ingen i registret har det medarbejdernummer. Indlæs personerne først, eller ret nummeret.',
    en: 'Nobody in the register has that personnel number. Import the people first, or correct the number.',
  },
  'unit-code-malformed': {
    sv: 'En enhetskod har högst 20 tecken: bokstäver, siffror och bindestreck.',
    da: 'En enhedskode har højst 20 tegn: bogstaver, tal og bindestreger.',
    en: 'A unit code has at most 20 signs: letters, digits and hyphens.',
  },
  'ends-before-it-begins': {
    sv: 'Slutdatumet ligger före startdatumet.',
    da: 'Slutdatoen ligger før startdatoen.',
    en: 'The end date lies before the start date.',
  },
  'twice-in-file': {
    sv: 'Samma rad finns tidigare i filen med andra uppgifter. Behåll en av dem.',
    da: 'Samme række findes tidligere i filen med andre oplysninger. Behold en af dem.',
    en: 'The same row stands earlier in the file with other content. Keep one of them.',
  },
  overlaps: {
    sv: 'Perioden överlappar en annan rad för samma sak. Avsluta den ena dagen innan den andra börjar.',
    da: 'Perioden overlapper en anden række for det samme. Afslut den ene dagen før, den anden begynder.',
    en: 'The period overlaps another row for the same thing. End one the day before the other begins.',
  },
  'parent-does-not-exist': {
    sv: 'Den överordnade enheten finns inte när enheten börjar.',
    da: 'Den overordnede enhed findes ikke, når enheden begynder.',
    en: 'The unit above does not exist when this unit begins.',
  },
  'below-itself': {
    sv: 'Enheten skulle hamna under sig själv. Rätta den överordnade enheten.',
    da: 'Enheden ville komme til at ligge under sig selv. Ret den overordnede enhed.',
    en: 'The unit would stand below itself. Correct the unit above.',
  },
  'second-region': {
    sv: 'Det finns redan en enhet överst. Ange vilken enhet den här ligger under.',
    da: 'Der er allerede en enhed øverst. Angiv hvilken enhed denne ligger under.',
    en: 'There is a unit at the top already. Say which unit this one stands below.',
  },
  'login-taken': {
    sv: 'Inloggningen tillhör någon annan.',
    da: 'Brugernavnet tilhører en anden.',
    en: 'The login belongs to somebody else.',
  },
} as const satisfies Record<string, Texts>;
export type RowProblem = keyof typeof rowProblems;

function field(id: string, names: Names, spec: MappingField['spec']): MappingField {
  return { id, names, spec };
}

function text(id: string, names: Names, longest: number, required = false): MappingField {
  return { id, names, spec: { kind: 'text', longest, required } };
}

function choice(value: string, sv: readonly string[], da: readonly string[], en: readonly string[]) {
  return { value, words: { sv, da, en } };
}
