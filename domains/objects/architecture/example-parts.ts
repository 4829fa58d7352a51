// The parts of the example region's architecture: the institutions and services people meet, and the systems behind them.
// Makers and products are invented.

import type { ComponentKind } from './component-rules.ts';
import { ground, smart } from './example-ground.ts';
import type { ExampleComponent, Sketch } from './example-part.ts';

const care = { object: 'VARDINFO' };
const image = { object: 'BILD' };
const office = { object: 'ARBETSPLATS' };
const admin = { object: 'ADMIN' };
const integration = { object: 'INTEGRATION' };

const institutions: readonly Sketch[] = [
  ['INST-1', 'Norrvikens sjukhus', 'HSF', { about: 'Akutsjukhus med dygnet-runt-vård, 412 vårdplatser.' }],
  ['INST-2', 'Älvnäsets sjukhus', 'DLS', { about: 'Länssjukhus med akutmottagning.' }],
  ['INST-3', 'Bergsele sjukhus', 'DLS', { about: 'Länssjukhus med akutmottagning och rehabilitering.' }],
  ['INST-4', 'Hälsocentralerna', 'DPV', { about: 'Sex hälsocentraler från kusten till fjällen.' }],
  ['INST-5', 'Folktandvården', 'FTV'],
  ['INST-6', 'Ambulanssjukvården', 'DAK-AMB'],
  ['INST-7', 'Kommunernas hemsjukvård', 'DPV-HEM', { about: 'Länets kommuner, som delar uppgifter med regionen.' }],
  ['INST-8', 'Norrvikens folkhögskola', 'FRU-FHS'],
];

const met: readonly Sketch[] = [
  ['TJ-01', 'Akutsjukvård', 'DAK-AKN'],
  ['TJ-02', 'Intensivvård', 'DAK-IVA'],
  ['TJ-03', 'Operation', 'DKI-OPE'],
  ['TJ-04', 'Förlossning', 'DKI-KVI'],
  ['TJ-05', 'Provtagning och laboratoriesvar', 'DDI-LAB', { known: 'lab-results' }],
  ['TJ-06', 'Röntgen och bilddiagnostik', 'DDI-BFM', { known: 'images' }],
  ['TJ-07', 'Läkarbesök och mottagning', 'DPV'],
  ['TJ-08', 'Recept och läkemedel', 'DDI-LAK', { known: 'medicines' }],
  ['TJ-09', 'Tidbokning på nätet', 'DPV-DIS', { known: 'booking' }],
  ['TJ-10', 'Sjukvårdsrådgivning', 'DPV-DIS'],
  ['TJ-11', 'Vård i hemmet på distans', 'DPV-HEM'],
  ['TJ-12', 'Dialys', 'DAK-DIA'],
  ['TJ-13', 'Tandvård', 'FTV-ALL'],
  ['TJ-14', 'Kallelse till screening', 'HSF'],
  ['TJ-15', 'Lön och schema för medarbetare', 'DSE-LON'],
  ['TJ-16', 'Kollektivtrafikens upplysning', 'FRU-KOL'],
];

const clinical: readonly Sketch[] = [
  [
    'SYS-001',
    'Vårdakten',
    'DTD-UTV',
    {
      ...care,
      vendor: 'Fjordakt AB',
      product: '9.4',
      levels: [3, 3, 3, 3],
      known: 'journal',
      about: 'Patientjournal för hela hälso- och sjukvården.',
    },
  ],
  [
    'SYS-002',
    'Dosrutan',
    'DTD-UTV',
    {
      ...care,
      vendor: 'Fjordakt AB',
      product: '4.1',
      levels: [3, 4, 3, 3],
      known: 'medicines',
      about: 'Läkemedelslista, ordination och recept.',
    },
  ],
  [
    'SYS-003',
    'Provsvar',
    'DTD-UTV',
    { ...care, vendor: 'Kvarken Labbdata AB', product: '12.0', levels: [3, 3, 3, 3], known: 'lab-results' },
  ],
  [
    'SYS-004',
    'Labbet',
    'DDI-LAB',
    {
      object: 'LABORATORIE',
      vendor: 'Kvarken Labbdata AB',
      product: '7.2',
      levels: [3, 3, 3, 3],
      about: 'Laboratoriets eget system: prov, analyser, kvalitet.',
    },
  ],
  [
    'SYS-005',
    'Bildarkivet',
    'DTD-MT',
    { ...image, vendor: 'Ljusbild Nord AB', product: '11', levels: [3, 3, 3, 3], known: 'images' },
  ],
  [
    'SYS-006',
    'Röntgenremissen',
    'DTD-MT',
    { ...image, vendor: 'Ljusbild Nord AB', product: '6.3', levels: [3, 3, 3, 2] },
  ],
  [
    'SYS-007',
    'Tidboken',
    'DTD-UTV',
    { ...care, vendor: 'Fjordakt AB', product: '9.4', levels: [2, 2, 2, 2], known: 'booking' },
  ],
  [
    'SYS-008',
    'Operationsplanen',
    'DKI-OPE',
    { object: 'OPERATION', vendor: 'Stillvatten Vård AB', product: '5.0', levels: [3, 3, 3, 2] },
  ],
  [
    'SYS-009',
    'Vakten',
    'DTD-MT',
    {
      object: 'OVERVAKNING',
      vendor: 'Vårdteknik i Norr AB',
      product: '3.8',
      levels: [2, 3, 4, 2],
      known: 'monitoring',
      about: 'Centralövervakning av patienter på intensiven och hjärtavdelningen.',
    },
  ],
  [
    'SYS-010',
    'Dialysjournalen',
    'DAK-DIA',
    {
      object: 'DIALYS',
      vendor: 'Njurdata AB',
      product: '2.7',
      levels: [3, 3, 2, 2],
      endsOn: '2019-06-30',
      state: 'phasing-out',
    },
  ],
  [
    'SYS-011',
    'Förlossningsjournalen',
    'DTD-UTV',
    { ...care, vendor: 'Barnmorskan Data AB', product: '8', levels: [3, 3, 3, 3] },
  ],
  ['SYS-012', 'Ambulansjournalen', 'DAK-AMB', { ...care, vendor: 'Blåljus IT AB', product: '4', levels: [3, 3, 3, 2] }],
  ['SYS-013', 'Tandakten', 'FTV-ALL', { vendor: 'Tandem Data AB', product: '15', levels: [3, 2, 2, 2] }],
  [
    'SYS-014',
    'Svarsrutan',
    'DPV-DIS',
    {
      ...care,
      vendor: 'Nordanrop AB',
      product: '2',
      levels: [2, 2, 2, 1],
      about: 'Rådgivningens stöd för samtal och bedömning.',
    },
  ],
  [
    'SYS-015',
    'Steriltråden',
    'DTD-MT',
    {
      object: 'STERIL',
      vendor: 'Vårdteknik i Norr AB',
      product: '2.2',
      levels: [1, 3, 3, 3],
      known: 'sterile',
      about: 'Spårar varje instrument från disk till patient.',
    },
  ],
  [
    'SYS-016',
    'Ögonbilden',
    'DKI-OGO',
    { object: 'OGON', vendor: 'Ljusbild Nord AB', product: '1.9', levels: [2, 2, 2, 1] },
  ],
  [
    'SYS-017',
    'Kurvan',
    'DAK-IVA',
    {
      object: 'OVERVAKNING',
      vendor: 'Fjordakt AB',
      product: '6',
      levels: [3, 4, 4, 3],
      about: 'Intensivvårdens kurvor och vätskebalans.',
    },
  ],
  [
    'SYS-018',
    'Screeningregistret',
    'HSF',
    { ...care, vendor: 'Fjordakt AB', product: '3', levels: [3, 2, 1, 2], classifiedDaysAgo: 1200 },
  ],
  ['SYS-019', 'Avvikelsen', 'RLK-SAK', { ...admin, vendor: 'Klartext System AB', product: '7', levels: [2, 2, 1, 2] }],
  [
    'SYS-020',
    'Patologisvar',
    'DDI-PAT',
    { object: 'LABORATORIE', vendor: 'Kvarken Labbdata AB', product: '5', levels: [3, 3, 2, 3] },
  ],
];

const administrative: readonly Sketch[] = [
  ['SYS-030', 'Lönehuset', 'DSE-LON', { ...admin, vendor: 'Årsring AB', product: '2019.2', levels: [2, 3, 2, 3] }],
  ['SYS-031', 'Schemat', 'DSE-LON', { ...admin, vendor: 'Årsring AB', product: '2019.1', levels: [2, 2, 3, 2] }],
  ['SYS-032', 'Huvudboken', 'RLK-EKO', { ...admin, vendor: 'Balanspunkten AB', product: '18', levels: [1, 3, 2, 3] }],
  [
    'SYS-033',
    'Fakturaflödet',
    'RLK-EKO',
    { ...admin, vendor: 'Balanspunkten AB', product: '18', levels: [2, 2, 2, 2] },
  ],
  ['SYS-034', 'Diariet', 'RLK-KAN', { ...admin, vendor: 'Klartext System AB', product: '11', levels: [2, 2, 2, 3] }],
  [
    'SYS-035',
    'Beställarportalen',
    'DSE-INK',
    { ...admin, vendor: 'Kontorsdata Norr AB', product: '6', levels: [1, 2, 2, 2] },
  ],
  ['SYS-036', 'Intranätet', 'RLK-KOM', { ...admin, vendor: 'Klartext System AB', product: '4', levels: [1, 1, 2, 1] }],
  [
    'SYS-037',
    'Beslutsrummet',
    'RLK-EKO',
    { ...admin, vendor: 'Balanspunkten AB', product: '3', levels: [2, 2, 1, 2], about: 'Datalager och rapporter.' },
  ],
  ['SYS-038', 'Fastigheten', 'DFA-DRI', { vendor: 'Ritverk AB', product: '9' }],
  ['SYS-039', 'Måltiden', 'DSE-KOS', { vendor: 'Kostplan AB', product: '2' }],
  ['SYS-040', 'Resan', 'FRU-KOL', { vendor: 'Hållplats Data AB', product: '5', levels: [0, 1, 2, 1] }],
];

const workplace: readonly Sketch[] = [
  [
    'SYS-050',
    'Kortinloggningen',
    'DTD-DRI',
    {
      ...office,
      vendor: 'Nordlås AB',
      product: '5.1',
      levels: [3, 3, 3, 3],
      known: 'sign-on',
      about: 'Inloggning med tjänstekort till alla system i vården.',
    },
  ],
  [
    'SYS-051',
    'Katalogen',
    'DTD-DRI',
    {
      ...office,
      vendor: 'Nordlås AB',
      product: '4',
      levels: [2, 3, 3, 3],
      about: 'Vem som är anställd, var, och med vilka behörigheter.',
    },
  ],
  [
    'SYS-052',
    'Posten',
    'DTD-DRI',
    { ...office, vendor: 'Kontorsdata Norr AB', product: '2016', levels: [2, 2, 2, 1], known: 'mail' },
  ],
  [
    'SYS-053',
    'Utskriften',
    'DTD-SD',
    { ...office, vendor: 'Kontorsdata Norr AB', product: '8', levels: [1, 1, 2, 1], known: 'workplace' },
  ],
  [
    'SYS-054',
    'Växeln',
    'DTD-DRI',
    { object: 'TELEFONI', vendor: 'Nordanrop AB', product: '10', levels: [1, 2, 3, 1], known: 'telephony' },
  ],
  [
    'SYS-055',
    'Sökaren',
    'DTD-DRI',
    {
      object: 'TELEFONI',
      vendor: 'Nordanrop AB',
      product: '3',
      levels: [1, 2, 4, 1],
      about: 'Personsökare och larm till vårdpersonal.',
    },
  ],
  [
    'SYS-056',
    'Vårdrummet',
    'DTD-DRI',
    {
      ...office,
      vendor: 'Nordanrop AB',
      product: '2',
      levels: [2, 1, 2, 1],
      state: 'introducing',
      about: 'Videobesök mellan patient och vård.',
    },
  ],
  [
    'SYS-060',
    'Navet',
    'DTD-STA',
    {
      ...integration,
      vendor: 'Kvarken Integration AB',
      product: '3.6',
      levels: [3, 3, 3, 3],
      about: 'Integrationsplattformen: tar emot, omvandlar och skickar vidare.',
    },
  ],
  [
    'SYS-061',
    'Remissväxeln',
    'DTD-STA',
    { ...integration, vendor: 'Kvarken Integration AB', product: '2', levels: [3, 3, 2, 3] },
  ],
  [
    'SYS-062',
    'Samtyckestjänsten',
    'DTD-STA',
    { ...integration, vendor: 'Kvarken Integration AB', product: '1.4', levels: [3, 3, 3, 3] },
  ],
  [
    'SYS-063',
    'Kommunlänken',
    'DTD-STA',
    { ...integration, vendor: 'Kvarken Integration AB', product: '1', levels: [3, 2, 2, 2] },
  ],
];

export const exampleComponents: readonly ExampleComponent[] = [
  ...institutions.map(sketched('institution')),
  ...met.map(sketched('service')),
  ...[...clinical, ...administrative, ...workplace].map(sketched('system')),
  ...[...smart, ...ground].map(sketched('system')),
];

function sketched(kind: ComponentKind): (sketch: Sketch) => ExampleComponent {
  return ([code, name, unit, more]) => ({ code, kind, name, unit, ...more });
}
