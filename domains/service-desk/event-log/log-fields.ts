// The columns of another system's event log, one line a step, and the names such exports give them. Everything is read as
// text: what is missing is written in many ways, and codes are kept as they are.
import type { MappingField } from '../../../formats/tables/guess-mapping.ts';
import type { Texts } from '../../../platform/figures/figure.ts';
import type { ImportChoice, SampleColumn } from '../../../platform/imports/import-kind.ts';

export const logFields = [
  field(
    'case',
    ['Ärendenummer', 'Ärende', 'Nummer'],
    ['Sagsnummer', 'Sag'],
    ['Case number', 'Number', 'Case ID'],
    true,
  ),
  field('state', ['Läge', 'Status'], ['Status', 'Tilstand'], ['State', 'Incident state', 'Ident state'], true),
  field(
    'changedAt',
    ['Ändrat', 'Tidpunkt'],
    ['Ændret', 'Tidspunkt'],
    ['Changed at', 'Updated at', 'Sys updated at', 'Timestamp'],
    true,
  ),
  field('changedBy', ['Ändrat av'], ['Ændret af'], ['Changed by', 'Updated by', 'Sys updated by']),
  field('openedAt', ['Öppnat'], ['Åbnet'], ['Opened at'], true),
  field('openedBy', ['Öppnat av', 'Anmält av'], ['Åbnet af', 'Anmeldt af'], ['Opened by']),
  field('registeredAt', ['Registrerat'], ['Registreret'], ['Registered at', 'Created at', 'Sys created at']),
  field('resolvedAt', ['Löst'], ['Løst'], ['Resolved at']),
  field('resolvedBy', ['Löst av'], ['Løst af'], ['Resolved by']),
  field('closedAt', ['Stängt', 'Avslutat'], ['Lukket', 'Afsluttet'], ['Closed at']),
  field('closingCode', ['Avslutskod', 'Lösningskod'], ['Lukkekode'], ['Closing code', 'Closed code', 'Close code']),
  field('team', ['Grupp', 'Tilldelad grupp'], ['Team', 'Gruppe'], ['Team', 'Assignment group', 'Group']),
  field('assignee', ['Handläggare', 'Tilldelad'], ['Sagsbehandler', 'Tildelt'], ['Agent', 'Assigned to', 'Assignee']),
  field('reassigned', ['Antal byten av grupp'], ['Antal skift af team'], ['Reassignments', 'Reassignment count']),
  field('reopened', ['Antal gånger öppnat igen'], ['Antal genåbninger'], ['Reopened', 'Reopen count']),
  field('caller', ['Beställare', 'Anmälare'], ['Rekvirent', 'Anmelder'], ['Requester', 'Caller', 'Caller ID']),
  field('channel', ['Väg in', 'Kanal'], ['Kanal'], ['Channel', 'Contact type']),
  field('location', ['Plats'], ['Sted', 'Lokation'], ['Location', 'Place']),
  field('category', ['Kategori'], ['Kategori'], ['Category']),
  field('subcategory', ['Underkategori'], ['Underkategori'], ['Subcategory', 'Category']),
  field('symptom', ['Symtom'], ['Symptom'], ['Symptom', 'U symptom']),
  field('thing', ['Utrustning', 'Objekt'], ['Udstyr'], ['Equipment', 'Configuration item', 'Cmdb ci']),
  field('impact', ['Påverkan'], ['Indvirkning'], ['Impact']),
  field('urgency', ['Brådska'], ['Hast'], ['Urgency']),
  field('priority', ['Prioritet'], ['Prioritet'], ['Priority']),
  field('title', ['Rubrik'], ['Titel'], ['Title', 'Short description']),
  field('description', ['Beskrivning'], ['Beskrivelse'], ['Description']),
  field('problem', ['Problem'], ['Problem'], ['Problem', 'Problem ID']),
  field('change', ['Ändring'], ['Ændring'], ['Change', 'Change request', 'Rfc']),
  field('supplier', ['Leverantör'], ['Leverandør'], ['Supplier', 'Vendor']),
  field('agreedTimeKept', ['Inom avtalad tid'], ['Inden for aftalt tid'], ['Agreed time kept', 'Made SLA']),
] as const satisfies readonly MappingField[];

export const logChoices: readonly ImportChoice[] = [
  {
    id: 'source',
    names: { sv: 'Systemets kortnamn', da: 'Systemets korte navn', en: 'Short name of the system' },
    hint: {
      sv: 'Små bokstäver och siffror. Samma system ska alltid ha samma namn: då ändrar en andra inläsning inget.',
      da: 'Små bogstaver og tal. Samme system skal altid have samme navn: så ændrer en ny indlæsning intet.',
      en: 'Small letters and figures. The same system must always have the same name: then a second run changes nothing.',
    },
    kind: 'text',
  },
  {
    id: 'unit',
    names: { sv: 'Gruppernas enhet', da: 'Teamenes enhed', en: 'The teams’ unit' },
    hint: {
      sv: 'Grupper som inte finns läggs upp här. Utan val: samma enhet som första linjen.',
      da: 'Teams, der ikke findes, oprettes her. Uden valg: samme enhed som første linje.',
      en: 'Teams that are not there are added here. Without a choice: the unit of the first line.',
    },
    kind: 'unit',
  },
  {
    id: 'zone',
    names: { sv: 'Tidpunkternas tidszon', da: 'Tidspunkternes tidszone', en: 'Time zone of the stamps' },
    kind: 'one-of',
    options: [
      { id: '', names: { sv: 'som de står (UTC)', da: 'som de står (UTC)', en: 'as they stand (UTC)' } },
      zone('Europe/Stockholm', 'svensk tid', 'svensk tid', 'Swedish time'),
      zone('Europe/Copenhagen', 'dansk tid', 'dansk tid', 'Danish time'),
    ],
  },
  {
    id: 'dates',
    names: { sv: 'Datum skrivs', da: 'Datoer skrives', en: 'Dates are written' },
    kind: 'one-of',
    options: [
      { id: '', names: { sv: 'dag/månad/år', da: 'dag/måned/år', en: 'day/month/year' } },
      { id: 'month-first', names: { sv: 'månad/dag/år', da: 'måned/dag/år', en: 'month/day/year' } },
    ],
  },
  {
    id: 'kind',
    names: { sv: 'Ärendena är', da: 'Sagerne er', en: 'The cases are' },
    kind: 'one-of',
    options: [
      { id: '', names: { sv: 'incidenter', da: 'hændelser', en: 'incidents' } },
      { id: 'service-request', names: { sv: 'beställningar', da: 'bestillinger', en: 'service requests' } },
      { id: 'question', names: { sv: 'frågor', da: 'spørgsmål', en: 'questions' } },
    ],
  },
];

export const logSample: readonly SampleColumn[] = [
  column('steps', 'Steg', 'Trin', 'Steps'),
  column('moves', 'Byten av grupp', 'Skift af team', 'Reassignments'),
];

function field<const Id extends string>(id: Id, sv: string[], da: string[], en: string[], required = false) {
  return { id, names: { sv, da, en }, spec: { kind: 'text' as const, longest: 20_000, required } };
}

function zone(id: string, sv: string, da: string, en: string) {
  return { id, names: { sv, da, en } };
}

function column(id: string, sv: string, da: string, en: string): SampleColumn {
  const names: Texts = { sv, da, en };
  return { id, names, kind: 'integer' };
}
