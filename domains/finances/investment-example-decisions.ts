// The investment decisions of the example region's division, in thousands of kronor. The sums of the columns are those of
// a real division's table for January to August 2019 (IT 27,0 / 3,4 / 6,0 / 16,0 and MT 55,0 / 22,1 / 4,5 / 40,0 million).
import type { InvestmentCategory, InvestmentState } from './investment-rules.ts';

export interface ExampleDecision {
  readonly year: number;
  readonly number: string;
  readonly category: InvestmentCategory;
  readonly programme: string;
  readonly unit: string;
  readonly item: string;
  /** thousands of kronor, all four */
  readonly amount: number;
  readonly before2019: number;
  readonly paid2019: number;
  readonly forecast2019: number;
  readonly state: InvestmentState;
  /** the day of the last step, where it matters; and its reason */
  readonly on?: string;
  readonly reason?: string;
}

/** Frames as they were decided; 2019's IT frame was raised in March. */
export const exampleFrames: readonly {
  readonly year: number;
  readonly category: InvestmentCategory;
  readonly amount: number;
  readonly on: string;
  readonly by: string;
  readonly note: string;
}[] = [
  { year: 2017, category: 'it', amount: 22_000, on: '2016-11-23', by: 'Regionfullmäktige', note: 'Regionplan 2017' },
  { year: 2017, category: 'mt', amount: 41_000, on: '2016-11-23', by: 'Regionfullmäktige', note: 'Regionplan 2017' },
  { year: 2018, category: 'it', amount: 24_000, on: '2017-11-22', by: 'Regionfullmäktige', note: 'Regionplan 2018' },
  { year: 2018, category: 'mt', amount: 48_000, on: '2017-11-22', by: 'Regionfullmäktige', note: 'Regionplan 2018' },
  { year: 2019, category: 'it', amount: 25_000, on: '2018-11-21', by: 'Regionfullmäktige', note: 'Regionplan 2019' },
  { year: 2019, category: 'mt', amount: 55_000, on: '2018-11-21', by: 'Regionfullmäktige', note: 'Regionplan 2019' },
  {
    year: 2019,
    category: 'it',
    amount: 2_000,
    on: '2019-03-13',
    by: 'Regionstyrelsen',
    note: 'Nät på Älvnäsets sjukhus',
  },
];

type Sketch = readonly [
  year: number,
  number: string,
  programme: string,
  unit: string,
  item: string,
  amount: number,
  before2019: number,
  paid2019: number,
  forecast2019: number,
  state: InvestmentState,
  on?: string,
  reason?: string,
];

const it: readonly Sketch[] = [
  [2017, 'IT-06', 'workplace', 'DTD-SD', 'Utskriftssystem', 900, 750, 0, 0, 'delivered', '2018-10-04'],
  [
    2017,
    'IT-11',
    'network',
    'DTD-DR2',
    'Förbindelser till hälsocentraler',
    1400,
    1400,
    0,
    0,
    'delivered',
    '2018-06-20',
  ],
  [2017, 'IT-14', 'servers', 'DTD-DR1', 'Telefoniväxel', 2600, 2100, 250, 500, 'ordered'],
  [2018, 'IT-03', 'network', 'DTD-DR2', 'Kärnnät, Bergsele sjukhus', 3200, 900, 1700, 2300, 'ordered'],
  [2018, 'IT-05', 'servers', 'DTD-DR1', 'Lagring för journalsystemet', 2400, 1900, 400, 500, 'ordered'],
  [2018, 'IT-07', 'network', 'DTD-DR2', 'Trådlöst nät, hälsocentraler', 1500, 700, 600, 600, 'delivered', '2019-06-18'],
  [2018, 'IT-09', 'integration', 'DTD-UTV', 'Integrationsplattform', 1800, 900, 450, 900, 'ordered'],
  [
    2018,
    'IT-12',
    'workplace',
    'DTD-SD',
    'Kort och kortläsare',
    600,
    300,
    0,
    0,
    'dormant',
    '2019-02-05',
    'Väntar på nationell kravbild för e-legitimation.',
  ],
  [2019, 'IT-01', 'network', 'DTD-DR2', 'Reinvestering i nät, Norrvikens sjukhus', 7500, 0, 3100, 5200, 'ordered'],
  [2019, 'IT-02', 'network', 'DTD-DR2', 'Reinvestering i nät, Älvnäsets sjukhus', 4200, 0, 1400, 2600, 'ordered'],
  [2019, 'IT-03', 'servers', 'DTD-DR1', 'Servrar för virtuell miljö', 3000, 0, 800, 1500, 'ordered'],
  [2019, 'IT-04', 'servers', 'DTD-DR1', 'Lagring för bildarkivet', 2800, 0, 0, 400, 'in-procurement'],
  [2019, 'IT-05', 'servers', 'DTD-DR1', 'Säkerhetskopiering', 1600, 0, 450, 900, 'ordered'],
  [2019, 'IT-06', 'workplace', 'DTD-SD', 'Skrivare nära vården', 900, 0, 250, 300, 'ordered'],
  [2019, 'IT-07', 'servers', 'DTD-DRI', 'Kyla i datorhallen', 2200, 0, 0, 300, 'in-procurement'],
  [
    2019,
    'IT-08',
    'workplace',
    'DTD-SD',
    'Videomötesrum',
    700,
    0,
    0,
    0,
    'dormant',
    '2019-04-24',
    'Lokalerna byggs om till 2020.',
  ],
  [2019, 'IT-09', 'integration', 'DTD-UTV', 'Integrationsplattform, etapp 2', 1500, 0, 0, 0, 'planned'],
  [2019, 'IT-10', 'integration', 'DTD-UTV', 'Journal i mobilen', 1400, 0, 0, 0, 'planned'],
];

const mt: readonly Sketch[] = [
  [2017, 'MT-04', 'sterile', 'DTD-MT3', 'Diskdesinfektorer, Norrvikens sjukhus', 5200, 3900, 1000, 1300, 'ordered'],
  [2017, 'MT-09', 'monitoring', 'DTD-MT2', 'Patientövervakning, hjärtkliniken', 6800, 5200, 1200, 1600, 'ordered'],
  [
    2017,
    'MT-13',
    'surgery',
    'DTD-MT2',
    'Anestesimaskiner, Norrvikens sjukhus',
    4500,
    4450,
    0,
    0,
    'delivered',
    '2018-09-12',
  ],
  [2017, 'MT-16', 'surgery', 'DTD-MT2', 'Operationsbord', 2400, 1500, 600, 900, 'ordered'],
  [2017, 'MT-18', 'imaging', 'DTD-MT1', 'Ultraljud, kvinnokliniken', 3100, 3080, 0, 0, 'delivered', '2018-05-30'],
  [2018, 'MT-01', 'sterile', 'DTD-MT3', 'Autoklaver, Älvnäsets sjukhus', 7400, 2100, 3300, 4900, 'ordered'],
  [2018, 'MT-02', 'monitoring', 'DTD-MT2', 'Patientövervakning, intensivvården', 9600, 2600, 4700, 6500, 'ordered'],
  [2018, 'MT-03', 'imaging', 'DTD-MT1', 'Ultraljud, förlossningen', 2700, 900, 1650, 1650, 'delivered', '2019-05-22'],
  [2018, 'MT-05', 'treatment', 'DTD-MT2', 'Respiratorer', 5200, 1300, 2600, 3600, 'ordered'],
  [2018, 'MT-06', 'treatment', 'DTD-MT2', 'Dialysmaskiner', 4100, 1500, 1850, 2300, 'ordered'],
  [
    2018,
    'MT-07',
    'treatment',
    'DTD-MT2',
    'Defibrillatorer till ambulanser',
    2300,
    1200,
    1050,
    1050,
    'delivered',
    '2019-04-16',
  ],
  [2018, 'MT-08', 'surgery', 'DTD-MT2', 'Endoskopistaplar', 4800, 1700, 1900, 2700, 'ordered'],
  [2018, 'MT-10', 'treatment', 'DTD-MT2', 'Infusionspumpar', 3600, 900, 1250, 2100, 'ordered'],
  [2018, 'MT-11', 'monitoring', 'DTD-MT2', 'EKG-system', 1900, 800, 500, 800, 'ordered'],
  [
    2018,
    'MT-12',
    'treatment',
    'DTD-MT2',
    'Laser till hudmottagningen',
    1100,
    0,
    0,
    0,
    'dormant',
    '2018-11-07',
    'Behovet prövas på nytt när mottagningen flyttar.',
  ],
  [2018, 'MT-14', 'treatment', 'DTD-MT1', 'Audiometrar', 900, 350, 300, 400, 'ordered'],
  [2018, 'MT-15', 'surgery', 'DTD-MT2', 'Operationsmikroskop, ögonkliniken', 1600, 500, 200, 700, 'ordered'],
  [2019, 'MT-01', 'monitoring', 'DTD-MT2', 'Patientövervakning, akutmottagningen', 8400, 0, 900, 2600, 'ordered'],
  [2019, 'MT-02', 'surgery', 'DTD-MT2', 'Operationslampor', 3900, 0, 0, 600, 'in-procurement'],
  [2019, 'MT-03', 'imaging', 'DTD-MT1', 'Ultraljud, hjärtkliniken', 4600, 0, 1300, 2100, 'ordered'],
  [2019, 'MT-04', 'sterile', 'DTD-MT3', 'Autoklaver, Bergsele sjukhus', 6200, 0, 400, 900, 'ordered'],
  [2019, 'MT-05', 'treatment', 'DTD-MT2', 'Dialysmaskiner, etapp 2', 3800, 0, 700, 1100, 'ordered'],
  [2019, 'MT-06', 'surgery', 'DTD-MT2', 'Anestesimaskiner, Älvnäsets sjukhus', 5400, 0, 0, 500, 'in-procurement'],
  [2019, 'MT-07', 'sterile', 'DTD-MT3', 'Spoldesinfektorer till vårdavdelningar', 2900, 0, 650, 900, 'ordered'],
  [
    2019,
    'MT-08',
    'treatment',
    'DTD-MT2',
    'Defibrillatorer till hälsocentraler',
    1700,
    0,
    550,
    550,
    'delivered',
    '2019-06-27',
  ],
  [2019, 'MT-09', 'treatment', 'DTD-MT2', 'Infusionspumpar, etapp 2', 3300, 0, 0, 250, 'in-procurement'],
  [2019, 'MT-10', 'sterile', 'DTD-MT3', 'Diskmaskiner för endoskop', 2600, 0, 0, 0, 'planned'],
  [
    2019,
    'MT-11',
    'surgery',
    'DTD-MT1',
    'Mobila C-bågar',
    4200,
    0,
    0,
    0,
    'dormant',
    '2019-05-14',
    'Upphandlingen är överprövad.',
  ],
  [2019, 'MT-12', 'treatment', 'DTD-MT2', 'Lungfunktionsutrustning', 1400, 0, 0, 0, 'planned'],
  [2019, 'MT-13', 'surgery', 'DTD-MT2', 'Undersökningsplatser, ögonkliniken', 1800, 0, 0, 0, 'in-procurement'],
  [2019, 'MT-14', 'treatment', 'DTD-MT1', 'Hörselmätning för nyfödda', 600, 0, 0, 0, 'planned'],
];

export const exampleDecisions: readonly ExampleDecision[] = [...it.map(decision('it')), ...mt.map(decision('mt'))];

function decision(category: InvestmentCategory) {
  return (sketch: Sketch): ExampleDecision => {
    const [year, number, programme, unit, item, amount, before2019, paid2019, forecast2019, state, on, reason] = sketch;
    const told = { ...(on ? { on } : {}), ...(reason ? { reason } : {}) };
    return {
      year,
      number,
      category,
      programme,
      unit,
      item,
      amount,
      before2019,
      paid2019,
      forecast2019,
      state,
      ...told,
    };
  };
}
