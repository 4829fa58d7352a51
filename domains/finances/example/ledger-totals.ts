// What the division's ledger and budget come to, line by line: the totals from which the example's vouchers are drawn. Öre.
// The sums are those of the report the story is modelled on: result −3,2, period budget +1,8, and so on, to the öre.

const mnkr = 100_000_000;

/** One line of the story: an account on an object, and what it comes to in each part of the two years. */
export interface Line {
  readonly account: string;
  readonly object: string;
  /** January to August 2018, September to December 2018, January to August 2019; costs positive, revenue positive too */
  readonly outcome: readonly [number, number, number];
  /** the period budget January to August 2019 and the rest of the year */
  readonly budget: readonly [number, number];
}

/** Account, name, cost group. The division's own version of the mapping gives each account its group. */
export const exampleAccounts: readonly (readonly [number: string, name: string, costGroup: string])[] = [
  ['3010', 'Interna tjänster till vården', 'revenue'],
  ['3020', 'Interna tjänster till övriga divisioner', 'revenue'],
  ['3510', 'Ersättning från kommuner', 'revenue'],
  ['4010', 'Löner tillsvidareanställda', 'personnel'],
  ['4030', 'Övertid, mertid, jour och beredskap', 'personnel'],
  ['4510', 'Sociala avgifter', 'personnel'],
  ['4610', 'Pensionskostnader', 'personnel'],
  ['5510', 'Lokalhyror', 'premises'],
  ['6410', 'Datorer', 'computers'],
  ['6420', 'Licenser och programvara', 'licences'],
  ['6510', 'Drift- och teletjänster', 'purchased-services'],
  ['6550', 'Serviceavtal medicinsk teknik', 'mt-service'],
  ['6552', 'Reparationer medicinsk teknik', 'mt-service'],
  ['6554', 'Reservdelar medicinsk teknik', 'mt-service'],
  ['6810', 'Konsulter', 'consultants'],
  ['7010', 'Förbrukningsmaterial', 'supplies'],
  ['7020', 'Resor och utbildning', 'supplies'],
  ['7910', 'Avskrivningar IT', 'depreciation'],
  ['7920', 'Avskrivningar medicinsk teknik', 'depreciation'],
  ['1219', 'Ackumulerade avskrivningar', 'balance'],
  ['1650', 'Interna fordringar', 'balance'],
  ['1910', 'Avräkning likvida medel', 'balance'],
  ['2440', 'Leverantörsskulder', 'balance'],
  ['2710', 'Personalens skatter och avgifter', 'balance'],
];

export const exampleObjects: readonly (readonly [code: string, name: string])[] = [
  ['STERIL', 'Sterilteknik'],
  ['BILD', 'Bilddiagnostik'],
  ['DIALYS', 'Dialys'],
  ['OPERATION', 'Operation och anestesi'],
  ['ULTRALJUD', 'Ultraljud'],
  ['JOURNAL', 'Vårddokumentation'],
  ['ARBETSPLATS', 'Digital arbetsplats'],
  ['NAT', 'Nät och kommunikation'],
  ['DATACENTER', 'Datacenter'],
  ['INTEGRATION', 'Integration'],
];

/** What the year before was budgeted to give less than it gave, so that its budget came to nothing over the year. */
export const surplusBefore = { account: '3010', amount: 0.4 * mnkr } as const;

/** The licence audit that nobody had budgeted for. */
export const licenceAudit = {
  account: '6420',
  object: 'ARBETSPLATS',
  amount: 5.3 * mnkr,
  months: ['2019-05', '2019-06'],
} as const;

export const exampleLines: readonly Line[] = [
  // revenue 2019: outcome 195,52, period budget 196,02
  line('3010', '', [136.9, 69.1, 156.32], [156.72, 75.25]),
  line('3020', '', [27.3, 13.9, 31.1], [31.2, 15.6]),
  line('3510', '', [7.2, 3.6, 8.1], [8.1, 4.1]),
  // personnel: 71,0 → 72,42 (2 per cent more); budget 81,42
  line('4010', '', [48.6, 24.9, 49.43], [55.92, 28.5]),
  line('4030', '', [1.5, 0.8, 1.39], [1.5, 0.75]),
  line('4510', '', [15.7, 8.0, 16.1], [18.1, 9.2]),
  line('4610', '', [5.2, 2.6, 5.5], [5.9, 3.0]),
  // other costs: 50,0 → 61,0 with the audit (22 per cent more); budget 52,0
  line('5510', '', [7.4, 3.7, 7.7], [7.5, 3.75]),
  line('6420', 'ARBETSPLATS', [9.6, 4.8, 10.3], [10.0, 5.0]),
  line('6420', 'JOURNAL', [8.1, 4.1, 8.9], [8.6, 4.3]),
  line('6510', 'NAT', [6.4, 3.2, 7.2], [6.7, 3.35]),
  line('6510', 'DATACENTER', [7.2, 3.6, 7.9], [7.5, 3.75]),
  line('6810', 'INTEGRATION', [2.2, 1.1, 3.3], [2.4, 1.2]),
  line('6810', 'JOURNAL', [1.9, 0.9, 2.6], [2.1, 1.05]),
  line('7010', '', [4.5, 2.2, 5.0], [4.6, 2.3]),
  line('7020', '', [2.7, 1.4, 2.8], [2.6, 1.3]),
  // service and maintenance of medical technology: 10,0 → 15,8 (58 per cent more); budget 12,4, sterile technology 2,0
  line('6550', 'STERIL', [0.7, 0.4, 1.3], [0.9, 0.45]),
  line('6552', 'STERIL', [0.5, 0.2, 1.4], [0.6, 0.3]),
  line('6554', 'STERIL', [0.4, 0.2, 0.9], [0.5, 0.25]),
  line('6550', 'BILD', [3.1, 1.6, 4.3], [3.8, 1.9]),
  line('6552', 'OPERATION', [1.7, 0.9, 2.4], [2.1, 1.05]),
  line('6554', 'DIALYS', [1.6, 0.8, 2.4], [1.9, 0.95]),
  line('6554', 'ULTRALJUD', [2.0, 1.0, 3.1], [2.6, 1.3]),
  // computers: none in 2018; outcome 4,3, budget 5,1
  line('6410', 'ARBETSPLATS', [0, 0, 4.3], [5.1, 1.2]),
  // depreciation: 40,0 → 45,2 (13 per cent more); budget 43,3
  line('7910', 'DATACENTER', [9.4, 4.8, 10.5], [10.1, 5.1]),
  line('7910', 'NAT', [7.1, 3.6, 8.0], [7.6, 3.9]),
  line('7920', 'BILD', [12.2, 6.1, 13.8], [13.3, 6.7]),
  line('7920', 'OPERATION', [11.3, 5.7, 12.9], [12.3, 6.2]),
];

/** The mapping that gives the story's accounts their groups, as ranges of one account each. */
export const exampleRanges = exampleAccounts.map(([number, , costGroup]) => ({ from: number, to: number, costGroup }));

function line(
  account: string,
  object: string,
  outcome: readonly [number, number, number],
  budget: readonly [number, number],
): Line {
  const ore = (value: number) => Math.round(value * mnkr);
  return {
    account,
    object,
    outcome: [ore(outcome[0]), ore(outcome[1]), ore(outcome[2])],
    budget: [ore(budget[0]), ore(budget[1])],
  };
}
