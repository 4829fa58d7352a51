// Who the example region buys from, and what was agreed: invented companies with numbers that pass the check and belong to
// nobody. Pure.
import { stableId } from '../../example/stable-id.ts';
import type { SupplierCategory, SupplierCountry, SupplierCriticality } from './register/supplier-contract.ts';

export interface ExampleAgreement {
  readonly title: string;
  readonly startsOn: string;
  /** in how many months from the day it is loaded it ends; null: until further notice */
  readonly endsIn: number | null;
  readonly notice: number;
  readonly renewal?: number;
  readonly kronor: number;
  readonly per?: 'year';
  readonly monthlyKronor?: number;
  readonly services?: readonly string[];
  /** months, and how many months before the end it must be decided */
  readonly options?: readonly (readonly [number, number])[];
}

export interface ExampleSupplier {
  readonly name: string;
  readonly number: string;
  readonly country?: SupplierCountry;
  readonly category: SupplierCategory;
  readonly criticality: SupplierCriticality;
  readonly handlesPersonalData?: true;
  readonly unit: string;
  readonly manager: 'engineer' | 'administrator' | 'incident-manager' | 'agent' | 'unit-head' | 'controller';
  readonly note: string;
  readonly exitPlan?: string;
  readonly exitMonths?: number;
  readonly contacts: readonly (readonly [name: string, role: string])[];
  readonly agreements: readonly ExampleAgreement[];
}

/** The id of an example supplier, the same at every loading. */
export function exampleSupplierId(name: string): string {
  return stableId('supplier', name);
}

/** The id of an example agreement. */
export function exampleAgreementId(title: string): string {
  return stableId('agreement', title);
}

export const exampleSuppliers: readonly ExampleSupplier[] = [
  {
    name: 'Journalverket AB',
    number: '5599010013',
    category: 'software',
    criticality: 'high',
    handlesPersonalData: true,
    unit: 'DTD-UTV',
    manager: 'administrator',
    note: 'Levererar journalsystemet och dess läkemedelsmodul. Ny version två gånger om året.',
    exitPlan:
      'Journalen lämnas ut i öppet format enligt avtalets bilaga 7.\n\nLäsbart arkiv ska finnas hos oss innan driften stängs. Utbildning och parallell drift räknas till nio månader.',
    exitMonths: 18,
    contacts: [
      ['Birgit Lundqvist', 'Kundansvarig'],
      ['Anton Hedlund', 'Leveranschef'],
    ],
    agreements: [
      {
        title: 'Journalsystem, licens och support',
        startsOn: '2016-01-01',
        endsIn: 14,
        notice: 12,
        kronor: 96_400_000,
        monthlyKronor: 1_147_000,
        services: ['journal', 'medicines'],
        options: [
          [24, 9],
          [24, 9],
        ],
      },
      {
        title: 'Konsultstöd vid versionsbyten',
        startsOn: '2018-04-01',
        endsIn: 4,
        notice: 3,
        kronor: 2_100_000,
        per: 'year',
      },
    ],
  },
  {
    name: 'Norrdrift AB',
    number: '5599020020',
    category: 'hosting',
    criticality: 'high',
    handlesPersonalData: true,
    unit: 'DTD-DRI',
    manager: 'incident-manager',
    note: 'Driver servrar och lagring i två hallar. Bemannat dygnet runt.',
    exitPlan: 'Servrar flyttas hall för hall. Lagringen kopieras under drift. Prövas i liten skala vart annat år.',
    exitMonths: 9,
    contacts: [
      ['Håkan Sjöberg', 'Driftchef'],
      ['Mona Elofsson', 'Kundansvarig'],
    ],
    agreements: [
      {
        title: 'Drift av servrar och lagring',
        startsOn: '2017-03-01',
        endsIn: 5,
        notice: 6,
        renewal: 12,
        kronor: 18_600_000,
        per: 'year',
        monthlyKronor: 1_550_000,
        services: ['images', 'mail', 'sign-on'],
      },
    ],
  },
  {
    name: 'Fjällnät AB',
    number: '5599030037',
    category: 'network',
    criticality: 'high',
    unit: 'DTD-DRI',
    manager: 'incident-manager',
    note: 'Förbindelser mellan sjukhusen och till hälsocentralerna.',
    contacts: [['Jan-Erik Moberg', 'Kundansvarig']],
    agreements: [
      {
        title: 'Förbindelser mellan orter',
        startsOn: '2017-09-01',
        endsIn: 2,
        notice: 3,
        kronor: 24_500_000,
        monthlyKronor: 408_000,
        services: ['network', 'wireless'],
        options: [[12, 1]],
      },
    ],
  },
  {
    name: 'Tallmo Telefoni AB',
    number: '5599040044',
    category: 'network',
    criticality: 'high',
    unit: 'DTD-DRI',
    manager: 'incident-manager',
    note: 'Växel, mobiltelefoni och larmknappar.',
    contacts: [['Yvonne Dahl', 'Leveransledare']],
    agreements: [
      {
        title: 'Telefoni och växel',
        startsOn: '2018-01-01',
        endsIn: 9,
        notice: 6,
        renewal: 24,
        kronor: 5_300_000,
        per: 'year',
        monthlyKronor: 441_500,
        services: ['telephony'],
      },
    ],
  },
  {
    name: 'Röntgenteknik Nord AB',
    number: '5599050050',
    category: 'medical',
    criticality: 'high',
    handlesPersonalData: true,
    unit: 'DTD-MT',
    manager: 'engineer',
    note: 'Bildarkiv och underhåll av röntgenutrustning.',
    contacts: [
      ['Lisbet Norgren', 'Serviceansvarig'],
      ['Olle Fors', 'Kundansvarig'],
    ],
    agreements: [
      {
        title: 'Bildarkiv och visning av röntgenbilder',
        startsOn: '2017-06-01',
        endsIn: 7,
        notice: 6,
        kronor: 31_200_000,
        monthlyKronor: 520_000,
        services: ['images'],
        options: [[12, 6]],
      },
      {
        title: 'Förebyggande underhåll, röntgen',
        startsOn: '2018-01-01',
        endsIn: 13,
        notice: 3,
        renewal: 12,
        kronor: 3_900_000,
        per: 'year',
      },
    ],
  },
  {
    name: 'Medika Service AB',
    number: '5599060067',
    category: 'medical',
    criticality: 'medium',
    unit: 'DTD-MT',
    manager: 'engineer',
    note: 'Patientövervakning och infusionspumpar på intensivvård och operation.',
    contacts: [['Eva-Lena Broström', 'Kundansvarig']],
    agreements: [
      {
        title: 'Patientövervakning, service',
        startsOn: '2018-02-01',
        endsIn: 26,
        notice: 6,
        kronor: 7_800_000,
        monthlyKronor: 162_500,
        services: ['monitoring'],
      },
    ],
  },
  {
    name: 'Steriltec Sverige AB',
    number: '5599070074',
    category: 'medical',
    criticality: 'medium',
    unit: 'DTD-MT',
    manager: 'unit-head',
    note: 'Autoklaver och diskdesinfektorer. Reservdelar inom ett dygn.',
    contacts: [['Gunnar Ek', 'Servicechef']],
    agreements: [
      {
        title: 'Serviceavtal sterilteknik',
        startsOn: '2017-01-01',
        endsIn: 1,
        notice: 3,
        renewal: 12,
        kronor: 1_450_000,
        per: 'year',
        monthlyKronor: 120_800,
        services: ['sterile'],
      },
    ],
  },
  {
    name: 'Kontorsdata Norr AB',
    number: '5599080081',
    category: 'hardware',
    criticality: 'medium',
    unit: 'DTD-SD',
    manager: 'agent',
    note: 'Datorer, skärmar och skrivare, med utbyte på plats.',
    contacts: [['Petra Wiklund', 'Säljare']],
    agreements: [
      {
        title: 'Ramavtal datorer och skrivare',
        startsOn: '2018-05-01',
        endsIn: 19,
        notice: 0,
        kronor: 42_000_000,
        services: ['workplace'],
        options: [
          [12, 6],
          [12, 6],
        ],
      },
    ],
  },
  {
    name: 'Vårdteknik i Norr AB',
    number: '5599090098',
    category: 'medical',
    criticality: 'low',
    unit: 'DTD-MT',
    manager: 'engineer',
    note: 'Mindre medicinteknisk utrustning enligt beställning.',
    contacts: [['Roland Nyström', 'Säljare']],
    agreements: [
      { title: 'Avrop medicinteknisk utrustning', startsOn: '2018-10-01', endsIn: 33, notice: 3, kronor: 12_000_000 },
    ],
  },
  {
    name: 'Nordanvind Konsult AB',
    number: '5599100103',
    category: 'consultants',
    criticality: 'low',
    unit: 'DTD-UTV',
    manager: 'administrator',
    note: 'Konsulter för integrationer och vårdinformation.',
    contacts: [['Siri Almgren', 'Konsultchef']],
    agreements: [
      {
        title: 'Ramavtal konsulter, vårdinformation',
        startsOn: '2017-11-01',
        endsIn: -2,
        notice: 0,
        kronor: 9_000_000,
        per: 'year',
      },
      {
        title: 'Ramavtal konsulter, integration',
        startsOn: '2019-01-01',
        endsIn: 22,
        notice: 0,
        kronor: 6_500_000,
        per: 'year',
        options: [[12, 4]],
      },
    ],
  },
  {
    name: 'Sundets Recept A/S',
    number: '99010002',
    country: 'DK',
    category: 'software',
    criticality: 'high',
    handlesPersonalData: true,
    unit: 'DTD-UTV',
    manager: 'administrator',
    note: 'Förbindelsen till den nationella läkemedelslistan.',
    contacts: [['Mette Holm', 'Kundeansvarlig']],
    agreements: [
      {
        title: 'Receptförmedling',
        startsOn: '2018-06-01',
        endsIn: null,
        notice: 9,
        kronor: 2_640_000,
        per: 'year',
        monthlyKronor: 220_000,
        services: ['medicines'],
      },
    ],
  },
  {
    name: 'Bokningsbolaget i Norrviken AB',
    number: '5599110110',
    category: 'software',
    criticality: 'medium',
    handlesPersonalData: true,
    unit: 'DTD-UTV',
    manager: 'controller',
    note: 'Tidbokning för invånare.',
    contacts: [['Frida Öst', 'Kundansvarig']],
    agreements: [
      {
        title: 'Tidbokning för invånare',
        startsOn: '2018-09-01',
        endsIn: 10,
        notice: 3,
        renewal: 12,
        kronor: 1_180_000,
        per: 'year',
        monthlyKronor: 98_300,
        services: ['booking'],
      },
    ],
  },
];

/** The id of who delivers a service to the example region; null when nobody does. */
export function exampleSupplierOf(service: string): string | null {
  const found = exampleSuppliers.findLast((each) =>
    each.agreements.some((agreement) => agreement.services?.includes(service)),
  );
  return found ? exampleSupplierId(found.name) : null;
}
