// Where the example division's money comes from and goes: who sells what to which section, how often, and how the year
// rises and falls. Suppliers are invented. Pure.
import type { PlanLine } from './example-totals.ts';

export interface Stream {
  readonly account: string;
  readonly costCentre: string;
  readonly object: string;
  readonly funding: string;
  /** part of the line */
  readonly share: number;
  /** invoices a month, from and to */
  readonly invoices: readonly [number, number];
  readonly suppliers: readonly string[];
  readonly text: string;
  readonly project?: string;
  /** only in these months of the year */
  readonly months?: readonly number[];
  /** charged from within the region: no VAT, no supplier */
  readonly internal?: true;
}

/** How a year of invoices rises and falls, January first. */
export const yearOfInvoices = [0.82, 0.95, 1.08, 1, 1.02, 1.1, 0.62, 0.85, 1.05, 1.06, 1.1, 1.4] as const;
/** Pay is lower in July and August, when holidays that were saved up are taken. */
export const yearOfPay = [1, 1, 1.01, 1.02, 1.03, 1.03, 0.9, 0.94, 1.02, 1.02, 1.02, 1.03] as const;

const consultants = ['Nordanvind Konsult AB', 'Kodfors AB', 'Systemstöd i Norr AB', 'Älvbrinken IT AB'];
const hosting = ['Norrdrift AB', 'Bergets Datahallar AB'];
const network = ['Fjällnät AB', 'Norrvikens Stadsnät AB'];
const software = ['Programhuset Norden AB', 'Journalverket AB', 'Kontorsmjukvara Skandinavia AB'];
const medical = ['Medika Service AB', 'Röntgenteknik Nord AB', 'Klinisk Utrustning AB', 'Steriltec Sverige AB'];
const shops = ['Kontorsbolaget i Norrviken AB', 'Verktygshallen AB', 'Skogsfors Elektronik AB'];

/** The streams of each line that is paid by invoice. */
export const streams: Readonly<Partial<Record<PlanLine, readonly Stream[]>>> = {
  consultants: [
    stream('7410', '71400', 'VARDINFO', 0.32, [3, 6], consultants, 'Konsultstöd vårdinformation'),
    {
      ...stream('7410', '71600', 'INTEGRATION', 0.27, [2, 5], consultants, 'Konsultstöd integration'),
      project: 'P1905',
    },
    stream('7410', '71200', 'INFRA', 0.2, [2, 4], consultants, 'Konsultstöd nät och servrar'),
    stream('7410', '71300', 'ADMIN', 0.13, [1, 3], consultants, 'Konsultstöd administrativa system', 'BIT'),
    stream('7420', '71500', 'ARBETSPLATS', 0.08, [1, 2], ['Norrbemanning AB'], 'Inhyrd personal till servicedesk'),
  ],
  'purchased-services': [
    stream('5510', '71200', 'INFRA', 0.38, [3, 5], hosting, 'Drift av servrar och lagring'),
    stream('5510', '71300', 'VARDINFO', 0.21, [2, 3], hosting, 'Driftavtal vårdinformation', 'BIT'),
    stream('5520', '71200', 'INFRA', 0.28, [4, 7], network, 'Datakommunikation'),
    stream('5530', '71200', 'TELEFONI', 0.13, [2, 4], ['Tallmo Telefoni AB'], 'Telefoni och växel'),
  ],
  licences: [
    stream('6430', '71500', 'ARBETSPLATS', 0.33, [2, 4], software, 'Licenser kontorsprogram'),
    stream('6440', '71300', 'VARDINFO', 0.36, [2, 4], software, 'Programunderhåll journalsystem'),
    stream('6440', '71300', 'ADMIN', 0.14, [1, 3], software, 'Programunderhåll administrativa system', 'BIT'),
    stream('6430', '71200', 'INFRA', 0.11, [1, 3], software, 'Licenser servrar'),
    stream('6440', '71600', 'INTEGRATION', 0.06, [1, 2], software, 'Programunderhåll integrationsmotor'),
  ],
  'licence-audit': [
    {
      ...stream(
        '6430',
        '71000',
        'ARBETSPLATS',
        1,
        [1, 1],
        ['Kontorsmjukvara Skandinavia AB'],
        'Efterdebitering efter licensgranskning',
      ),
      months: [3, 5, 6],
    },
  ],
  premises: [
    ...['71100', '71200', '71500', '71600', '71300'].map(
      (costCentre, index): Stream => ({
        ...stream('6010', costCentre, '', [0.34, 0.22, 0.14, 0.1, 0.1][index] ?? 0.1, [1, 1], [], 'Lokalhyra'),
        internal: true,
      }),
    ),
    stream('6020', '71200', 'INFRA', 0.1, [1, 2], ['Norrvikens Energi AB'], 'El till datahallar'),
  ],
  supplies: [
    stream('6410', '71100', '', 0.24, [4, 9], shops, 'Verktyg och mätinstrument'),
    stream('6410', '71200', 'INFRA', 0.22, [4, 8], shops, 'Nätkomponenter och kablar'),
    stream('6410', '71500', 'ARBETSPLATS', 0.22, [4, 9], shops, 'Skärmar, dockor och tillbehör'),
    stream('6490', '71000', '', 0.08, [2, 4], shops, 'Förbrukningsmaterial'),
    stream(
      '6710',
      '71100',
      '',
      0.14,
      [4, 9],
      ['Norrvikens Resebyrå AB', 'Fjällbilar AB'],
      'Resor till sjukhus och hälsocentraler',
    ),
    stream('6710', '71400', '', 0.1, [2, 5], ['Norrvikens Resebyrå AB'], 'Resor'),
  ],
  'mt-sterile': [
    stream('6510', '71100', 'STERIL', 0.4, [1, 2], ['Steriltec Sverige AB'], 'Serviceavtal diskdesinfektorer'),
    stream('6520', '71100', 'STERIL', 0.38, [2, 5], ['Steriltec Sverige AB'], 'Reparation av autoklav'),
    stream('5730', '71100', 'STERIL', 0.22, [2, 5], ['Steriltec Sverige AB'], 'Reservdelar till autoklaver'),
  ],
  'mt-service': [
    ...equipment('BILD', 0.42, 'bilddiagnostik'),
    ...equipment('DIALYS', 0.14, 'dialys'),
    ...equipment('OPERATION', 0.17, 'operation och anestesi'),
    ...equipment('LABORATORIE', 0.12, 'laboratorium'),
    ...equipment('OVERVAKNING', 0.15, 'patientövervakning'),
  ],
  computers: [
    {
      ...stream(
        '6420',
        '71500',
        'ARBETSPLATS',
        1,
        [3, 6],
        ['Skogsfors Elektronik AB', 'Nordkontor Data AB'],
        'Bärbara datorer',
      ),
      project: 'P1901',
      months: [2, 3, 4, 5, 6, 8, 9, 10, 11],
    },
  ],
};

/** Pay by account: what it is part of the whole in an ordinary month. */
export const payAccounts = [
  { account: '4010', share: 0.585 },
  { account: '4020', share: 0.012 },
  { account: '4110', share: 0.052 },
  { account: '4130', share: 0.022 },
  { account: '4210', share: 0.026 },
  { account: '4510', share: 0.216 },
  { account: '4610', share: 0.079 },
  { account: '4710', share: 0.008 },
] as const;

/** Depreciation by section and object. */
export const depreciationShares = [
  { account: '7910', costCentre: '71100', object: 'BILD', share: 0.3 },
  { account: '7910', costCentre: '71100', object: 'OVERVAKNING', share: 0.12 },
  { account: '7910', costCentre: '71100', object: 'OPERATION', share: 0.11 },
  { account: '7910', costCentre: '71100', object: 'STERIL', share: 0.08 },
  { account: '7910', costCentre: '71100', object: 'DIALYS', share: 0.05 },
  { account: '7920', costCentre: '71200', object: 'INFRA', share: 0.21 },
  { account: '7920', costCentre: '71500', object: 'ARBETSPLATS', share: 0.06 },
  { account: '7920', costCentre: '71300', object: 'VARDINFO', share: 0.07 },
] as const;

/** Where the division's revenue comes from; `customers` pay internally, the others through the region or from outside. */
export const revenueShares = [
  { account: '3610', costCentre: '71000', object: '', funding: 'RAM', share: 0.61, from: 'region', text: 'Ramanslag' },
  {
    account: '3620',
    costCentre: '71300',
    object: 'ADMIN',
    funding: 'BIT',
    share: 0.06,
    from: 'region',
    text: 'Ersättning ur BIT-budget',
  },
  {
    account: '3620',
    costCentre: '71600',
    object: 'INTEGRATION',
    funding: 'BIT',
    share: 0.03,
    from: 'region',
    text: 'Ersättning ur BIT-budget',
  },
  {
    account: '3110',
    costCentre: '71100',
    object: '',
    funding: '',
    share: 0.12,
    from: 'customers',
    text: 'MT-tjänster',
  },
  {
    account: '3110',
    costCentre: '71500',
    object: 'ARBETSPLATS',
    funding: '',
    share: 0.15,
    from: 'customers',
    text: 'It-arbetsplats',
  },
  {
    account: '3120',
    costCentre: '71100',
    object: '',
    funding: '',
    share: 0.02,
    from: 'outside',
    text: 'Service åt kommuner',
  },
  {
    account: '3910',
    costCentre: '71000',
    object: '',
    funding: '',
    share: 0.01,
    from: 'outside',
    text: 'Övriga ersättningar',
  },
] as const;

function stream(
  account: string,
  costCentre: string,
  object: string,
  share: number,
  invoices: readonly [number, number],
  suppliers: readonly string[],
  text: string,
  funding = 'RAM',
): Stream {
  return { account, costCentre, object, funding, share, invoices, suppliers, text };
}

/** Agreements, repairs and parts for one kind of equipment. */
function equipment(object: string, share: number, what: string): Stream[] {
  return [
    stream('6510', '71100', object, share * 0.5, [1, 3], medical, `Serviceavtal ${what}`),
    stream('6520', '71100', object, share * 0.3, [2, 5], medical, `Reparation ${what}`),
    stream('5730', '71100', object, share * 0.2, [3, 6], medical, `Reservdelar ${what}`),
  ];
}
