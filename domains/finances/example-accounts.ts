// Region Norrviken's chart of accounts, its mapping to cost groups, and the codes its rows are coded with. The numbers
// follow Region-Bas in their classes (personnel in class 4); below that they are the invented region's own.

import type { Dimension } from './ledger-voucher.ts';
import type { MappingRange } from './mapping-rules.ts';

export const exampleChart = 'region-bas';

/** Account → name. */
export const exampleAccounts: Readonly<Record<string, string>> = {
  '1219': 'Ackumulerade avskrivningar, medicinteknisk utrustning',
  '1229': 'Ackumulerade avskrivningar, it-utrustning',
  '1510': 'Kundfordringar',
  '1681': 'Fordran, ersättning för moms',
  '1790': 'Förutbetalda kostnader',
  '1930': 'Bank',
  '2440': 'Leverantörsskulder',
  '2710': 'Personalens källskatt',
  '2730': 'Arbetsgivaravgifter, skuld',
  '2740': 'Pensionsavgifter, skuld',
  '2920': 'Semesterlöneskuld',
  '3110': 'Försäljning av tjänster, internt',
  '3120': 'Försäljning av tjänster, externt',
  '3510': 'Statliga bidrag',
  '3610': 'Regionbidrag, ramanslag',
  '3620': 'Ersättning ur BIT-budget',
  '3910': 'Övriga intäkter',
  '4010': 'Månadslön, arbetad tid',
  '4020': 'Timlön',
  '4110': 'Lön under frånvaro',
  '4130': 'Förändring av semesterlöneskuld',
  '4210': 'Övertid, jour och beredskap',
  '4510': 'Arbetsgivaravgifter',
  '4610': 'Pensionskostnader',
  '4710': 'Kurser och konferenser',
  '5510': 'Köpta driftstjänster',
  '5520': 'Datakommunikation',
  '5530': 'Telefoni',
  '5540': 'Interna it- och MT-tjänster',
  '5610': 'Läkemedel och sjukvårdsmaterial',
  '5730': 'Reservdelar, medicinteknik',
  '6010': 'Lokalhyra',
  '6020': 'El',
  '6410': 'Förbrukningsinventarier',
  '6420': 'Datorer',
  '6430': 'Licenser',
  '6440': 'Programunderhåll',
  '6490': 'Förbrukningsmaterial',
  '6510': 'Serviceavtal, medicinteknik',
  '6520': 'Reparationer, medicinteknik',
  '6710': 'Resor och transporter',
  '7410': 'It-konsulter',
  '7420': 'Inhyrd personal',
  '7910': 'Avskrivningar, medicinteknisk utrustning',
  '7920': 'Avskrivningar, it-utrustning',
  '8010': 'Regionskatt',
  '8020': 'Generella statsbidrag',
  '8520': 'Internränta',
};

/** The region's own version of the mapping, valid from 2018. */
export const exampleMapping: readonly MappingRange[] = [
  range('1', '2', 'balance'),
  range('3', '3', 'revenue'),
  range('4', '4', 'personnel'),
  range('5', '5', 'supplies'),
  range('551', '554', 'purchased-services'),
  range('573', '573', 'mt-service'),
  range('6', '6', 'supplies'),
  range('60', '60', 'premises'),
  range('642', '642', 'computers'),
  range('643', '644', 'licences'),
  range('651', '652', 'mt-service'),
  range('74', '74', 'consultants'),
  range('79', '79', 'depreciation'),
  range('80', '82', 'revenue'),
  range('84', '85', 'financial'),
];

/** Dimension → code → name. */
export const exampleNames: Readonly<Record<Exclude<Dimension, 'cost_centre'>, Readonly<Record<string, string>>>> = {
  object: {
    STERIL: 'Sterilteknik',
    BILD: 'Bilddiagnostik',
    DIALYS: 'Dialys',
    OPERATION: 'Operation och anestesi',
    LABORATORIE: 'Laboratorieteknik',
    OVERVAKNING: 'Patientövervakning',
    ARBETSPLATS: 'It-arbetsplats',
    VARDINFO: 'Vårdinformation',
    INFRA: 'Nät, servrar och lagring',
    INTEGRATION: 'Integration',
    ADMIN: 'Administrativa system',
    TELEFONI: 'Telefoni och växel',
  },
  project: {
    P1804: 'Nytt datanät i Älvnäset',
    P1901: 'Nya arbetsplatser 2019',
    P1902: 'Ultraljudsbilder i vården',
    P1905: 'Flytt av integrationer',
  },
  counterpart: {
    DAK: 'Division Akut och medicin',
    DKI: 'Division Kirurgi och kvinna',
    DBA: 'Division Barn och unga',
    DPS: 'Division Psykiatri',
    DPV: 'Division Primärvård',
    DLS: 'Division Länssjukhus',
    DDI: 'Division Diagnostik',
    DTD: 'Division Teknik och digitalisering',
    EXT: 'Utanför regionen',
  },
  funding: { RAM: 'Ramanslag', BIT: 'BIT-budget', INV: 'Investering', PROJ: 'Projekt' },
};

function range(from: string, to: string, costGroup: string): MappingRange {
  return { from, to, costGroup, source: 'Region Norrvikens konteringsplan' };
}
