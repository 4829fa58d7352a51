// The columns of a systems register as regions have it in spreadsheets, and the names people give them; the export writes the
// same, so that what was taken out can be corrected and brought in again.
import type { MappingField } from '../../../formats/tables/guess-mapping.ts';
import type { Texts } from '../../../platform/figures/figure.ts';
import type { ComponentKind, LifecycleState } from './component-rules.ts';

type Names = MappingField['names'];

export const kindNames: Readonly<Record<ComponentKind, Names>> = {
  institution: names(['Institution', 'Verksamhet'], ['Institution'], ['Institution']),
  service: names(['Tjänst'], ['Ydelse'], ['Service']),
  system: names(['System', 'It-system', 'Applikation'], ['System', 'It-system'], ['Application', 'System']),
  'decision-support': names(['Beslutsstöd'], ['Beslutningsstøtte'], ['Decision support']),
  automation: names(['Automation', 'Robot'], ['Automatisering'], ['Automation']),
  sensor: names(['Givare', 'Sensor'], ['Sensor'], ['Sensor']),
  platform: names(['Plattform', 'Databas'], ['Platform'], ['Platform']),
  server: names(['Server'], ['Server'], ['Server']),
  storage: names(['Lagring'], ['Lagring'], ['Storage']),
  network: names(['Nät', 'Nätverk'], ['Net', 'Netværk'], ['Network']),
  facility: names(['Datahall eller kraft', 'Datahall'], ['Datarum eller strøm', 'Datarum'], ['Data hall or power']),
  other: names(['Annat'], ['Andet'], ['Other']),
};

export const stateNames: Readonly<Record<LifecycleState, Names>> = {
  planned: names(['Planerat'], ['Planlagt'], ['Planned']),
  introducing: names(['Införs'], ['Indføres'], ['Being introduced']),
  'in-use': names(['I drift', 'I bruk', 'Aktiv'], ['I drift', 'Aktiv'], ['In use', 'Active']),
  'phasing-out': names(['Avvecklas', 'Under avveckling'], ['Udfases'], ['Being phased out']),
  retired: names(['Avvecklat', 'Avvecklad'], ['Udfaset'], ['Retired']),
};

export const componentFields: readonly MappingField[] = [
  text('code', names(['Kod', 'System-id', 'Id'], ['Kode', 'System-id', 'Id'], ['Code', 'System id', 'Id']), 60, true),
  text('name', names(['Namn', 'Systemnamn', 'System'], ['Navn', 'Systemnavn'], ['Name', 'System name']), 120, true),
  choice('kind', names(['Slag', 'Typ'], ['Slags', 'Type'], ['Kind', 'Type']), kindNames),
  choice(
    'state',
    names(['Läge', 'Status', 'Livscykel'], ['Status', 'Tilstand'], ['State', 'Status', 'Lifecycle']),
    stateNames,
  ),
  text(
    'unit',
    names(
      ['Ansvarig enhet', 'Enhetskod', 'Enhet'],
      ['Ansvarlig enhed', 'Enhedskode'],
      ['Responsible unit', 'Unit code'],
    ),
    40,
    true,
  ),
  text(
    'object',
    names(
      ['Förvaltningsobjekt', 'Objekt', 'Objektkod'],
      ['Forvaltningsobjekt', 'Objekt'],
      ['Management object', 'Object'],
    ),
    60,
  ),
  text('vendor', names(['Leverantör'], ['Leverandør'], ['Vendor', 'Supplier']), 120),
  text(
    'productVersion',
    names(['Version', 'Produktens version'], ['Version', 'Produktets version'], ['Version', 'Product version']),
    120,
  ),
  text('about', names(['Beskrivning'], ['Beskrivelse'], ['Description']), 4000),
  day('liveOn', names(['I drift från', 'Driftsatt'], ['I drift fra'], ['In use from'])),
  day('endsOn', names(['Stöd till', 'Slutdatum'], ['Support til'], ['Supported until', 'End date'])),
  text('service', names(['Känd som', 'Tjänst'], ['Kendt som', 'Tjeneste'], ['Known as', 'Service']), 60),
];

/** What can be wrong with a row beside its cells. */
export const rowProblems = {
  'code-malformed': {
    sv: 'Koden har blanksteg. Skriv den utan, till exempel SYS-001.',
    da: 'Koden har mellemrum. Skriv den uden, for eksempel SYS-001.',
    en: 'The code has blanks. Write it without, such as SYS-001.',
  },
  'twice-in-file': {
    sv: 'Samma kod finns tidigare i filen. Behåll en av raderna.',
    da: 'Den samme kode findes tidligere i filen. Behold en af rækkerne.',
    en: 'The same code stands earlier in the file. Keep one of the rows.',
  },
  'no-such-unit': {
    sv: 'Enheten finns inte. Skriv enhetens kod, till exempel DTD-DRI.',
    da: 'Enheden findes ikke. Skriv enhedens kode, for eksempel DTD-DRI.',
    en: 'The unit does not exist. Write its code, such as DTD-DRI.',
  },
  'no-such-management-object': {
    sv: 'Förvaltningsobjektet finns inte. Skriv objektets kod, eller lämna cellen tom.',
    da: 'Forvaltningsobjektet findes ikke. Skriv objektets kode, eller lad cellen være tom.',
    en: 'The management object does not exist. Write its code, or leave the cell empty.',
  },
  'no-such-code': {
    sv: 'Tjänsten finns inte. Skriv tjänstens kod, till exempel journal, eller lämna cellen tom.',
    da: 'Tjenesten findes ikke. Skriv tjenestens kode, for eksempel journal, eller lad cellen være tom.',
    en: 'The service does not exist. Write its code, such as journal, or leave the cell empty.',
  },
  'ends-before-live': {
    sv: 'Slutet ligger före starten. Rätta den ena dagen.',
    da: 'Slutningen ligger før starten. Ret den ene dag.',
    en: 'The end is before the start. Correct one of the days.',
  },
} as const satisfies Record<string, Texts>;
export type RowProblem = keyof typeof rowProblems;

function names(sv: readonly string[], da: readonly string[], en: readonly string[]): Names {
  return { sv, da, en };
}

function text(id: string, called: Names, longest: number, required = false): MappingField {
  return { id, names: called, spec: { kind: 'text', longest, required } };
}

function day(id: string, called: Names): MappingField {
  return { id, names: called, spec: { kind: 'date' } };
}

function choice(id: string, called: Names, of: Readonly<Record<string, Names>>): MappingField {
  const choices = Object.entries(of).map(([value, words]) => ({ value, words }));
  return { id, names: called, spec: { kind: 'choice', choices } };
}
