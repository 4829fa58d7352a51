// The organisation of Region Norrviken, an invented Swedish region: its units with the days they existed, how many work
// there, and its cost centres. The division Teknik och digitalisering is the stage of the story; the rest is the house
// around it.

export type ExampleUnitKind = 'region' | 'administration' | 'division' | 'department' | 'section' | 'group';

export interface ExampleUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: ExampleUnitKind;
  readonly parent: string | null;
  /** first day, YYYY-MM-DD */
  readonly from: string;
  /** last day, or null while it exists */
  readonly to: string | null;
  /** who took over when it ended */
  readonly successor: string | null;
  /** people working in this unit itself, not below; the division's own units are counted from its employments instead (0) */
  readonly headcount: number;
}

export interface ExampleCostCentre {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string | null;
}

export const regionCode = 'RN';
export const regionName = 'Region Norrviken';
/** the division the story is about */
export const divisionCode = 'DTD';
/** the day of the reorganisation: two sections merged, one renamed */
export const reorganisedOn = '2019-01-01';
/** the day the service desk got a second head */
export const deskSplitOn = '2019-04-01';
export const registerBegan = '2000-01-01';
const dayBefore = '2018-12-31';

type Sketch = readonly [
  code: string,
  name: string,
  kind: ExampleUnitKind,
  headcount: number,
  below?: readonly Sketch[],
];

const around: Sketch = [
  regionCode,
  regionName,
  'region',
  4,
  [
    [
      'RLK',
      'Regionledningskontoret',
      'administration',
      6,
      [
        ['RLK-EKO', 'Ekonomistaben', 'department', 46],
        ['RLK-HR', 'HR-staben', 'department', 52],
        ['RLK-KOM', 'Kommunikationsstaben', 'department', 27],
        ['RLK-KAN', 'Kansliet', 'department', 31],
        ['RLK-SAK', 'Säkerhet och beredskap', 'department', 14],
        ['RLK-REV', 'Revisionskontoret', 'department', 7],
      ],
    ],
    [
      'HSF',
      'Hälso- och sjukvårdsförvaltningen',
      'administration',
      18,
      [
        [
          'DAK',
          'Division Akut och medicin',
          'division',
          9,
          [
            ['DAK-AKN', 'Akutmottagningen, Norrvikens sjukhus', 'department', 132],
            ['DAK-AMB', 'Ambulanssjukvården', 'department', 168],
            ['DAK-IVA', 'Anestesi och intensivvård', 'department', 214],
            ['DAK-MED', 'Medicinkliniken, Norrvikens sjukhus', 'department', 246],
            ['DAK-HJK', 'Hjärtkliniken', 'department', 158],
            ['DAK-DIA', 'Dialys och njurmedicin', 'department', 74],
            ['DAK-GER', 'Geriatrik och rehabilitering', 'department', 187],
            ['DAK-LUN', 'Lungkliniken', 'department', 92],
            ['DAK-INF', 'Infektionskliniken', 'department', 66],
          ],
        ],
        [
          'DKI',
          'Division Kirurgi och kvinna',
          'division',
          8,
          [
            ['DKI-KIR', 'Kirurgkliniken', 'department', 205],
            ['DKI-ORT', 'Ortopedkliniken', 'department', 176],
            ['DKI-OPE', 'Operation och sterilteknik', 'department', 243],
            ['DKI-KVI', 'Kvinnokliniken', 'department', 149],
            ['DKI-OGO', 'Ögonkliniken', 'department', 72],
            ['DKI-ONH', 'Öron-, näs- och halskliniken', 'department', 68],
            ['DKI-URO', 'Urologkliniken', 'department', 59],
          ],
        ],
        [
          'DBA',
          'Division Barn och unga',
          'division',
          5,
          [
            ['DBA-BAR', 'Barnkliniken', 'department', 164],
            ['DBA-HAB', 'Habiliteringen', 'department', 97],
            ['DBA-UNG', 'Ungdomsmottagningarna', 'department', 38],
          ],
        ],
        [
          'DPS',
          'Division Psykiatri',
          'division',
          7,
          [
            ['DPS-VUX', 'Vuxenpsykiatri', 'department', 298],
            ['DPS-BUP', 'Barn- och ungdomspsykiatri', 'department', 121],
            ['DPS-SLU', 'Psykiatrisk slutenvård', 'department', 188],
            ['DPS-RAT', 'Rättspsykiatri', 'department', 143],
            ['DPS-BER', 'Beroendevård', 'department', 62],
          ],
        ],
        [
          'DPV',
          'Division Primärvård',
          'division',
          11,
          [
            ['DPV-NOR', 'Hälsocentralen Norrviken', 'department', 118],
            ['DPV-ALV', 'Hälsocentralen Älvnäset', 'department', 76],
            ['DPV-BER', 'Hälsocentralen Bergsele', 'department', 69],
            ['DPV-KUS', 'Hälsocentralen Kustbyn', 'department', 44],
            ['DPV-FJA', 'Hälsocentralen Fjällängen', 'department', 37],
            ['DPV-SKO', 'Hälsocentralen Skogsfors', 'department', 41],
            ['DPV-REH', 'Primärvårdsrehabilitering', 'department', 133],
            ['DPV-HEM', 'Hemsjukvård', 'department', 214],
            ['DPV-DIS', 'Sjukvårdsrådgivning och distansvård', 'department', 58],
          ],
        ],
        [
          'DLS',
          'Division Länssjukhus Älvnäset och Bergsele',
          'division',
          9,
          [
            ['DLS-ALM', 'Medicin, Älvnäsets sjukhus', 'department', 212],
            ['DLS-ALK', 'Kirurgi och ortopedi, Älvnäsets sjukhus', 'department', 187],
            ['DLS-ALA', 'Akutmottagningen, Älvnäsets sjukhus', 'department', 84],
            ['DLS-BEM', 'Medicin, Bergsele sjukhus', 'department', 173],
            ['DLS-BEK', 'Kirurgi, Bergsele sjukhus', 'department', 129],
            ['DLS-BEA', 'Akutmottagningen, Bergsele sjukhus', 'department', 71],
          ],
        ],
        [
          'DDI',
          'Division Diagnostik',
          'division',
          8,
          [
            ['DDI-BFM', 'Bild- och funktionsmedicin', 'department', 226],
            ['DDI-LAB', 'Laboratoriemedicin', 'department', 238],
            ['DDI-PAT', 'Patologi och cytologi', 'department', 63],
            ['DDI-LAK', 'Läkemedelsenheten', 'department', 57],
          ],
        ],
      ],
    ],
    [
      'FTV',
      'Folktandvården',
      'administration',
      9,
      [
        ['FTV-ALL', 'Allmäntandvård', 'department', 318],
        ['FTV-SPE', 'Specialisttandvård', 'department', 94],
      ],
    ],
    [
      'FSS',
      'Förvaltningen för service och stöd',
      'administration',
      7,
      [
        [
          'DSE',
          'Division Service',
          'division',
          8,
          [
            ['DSE-KOS', 'Kost', 'department', 196],
            ['DSE-STA', 'Lokalvård', 'department', 387],
            ['DSE-TRA', 'Transport och vårdnära service', 'department', 238],
            ['DSE-INK', 'Inköp och materialförsörjning', 'department', 89],
            ['DSE-LON', 'Lön och ekonomiadministration', 'department', 92],
          ],
        ],
        [
          'DFA',
          'Division Fastighet',
          'division',
          6,
          [
            ['DFA-DRI', 'Fastighetsdrift', 'department', 104],
            ['DFA-BYG', 'Bygg och projekt', 'department', 47],
          ],
        ],
      ],
    ],
    [
      'FRU',
      'Förvaltningen för regional utveckling',
      'administration',
      8,
      [
        ['FRU-NAR', 'Näringsliv och kompetens', 'department', 46],
        ['FRU-KOL', 'Kollektivtrafik', 'department', 61],
        ['FRU-KUL', 'Kultur', 'department', 112],
        ['FRU-FHS', 'Norrvikens folkhögskola', 'department', 83],
      ],
    ],
  ],
];

/** Every unit with every name and place it has had. */
export const exampleUnits: readonly ExampleUnit[] = [...flatten(around, null), ...divisionUnits()];

/** Cost centres; the story's division has one per section and one of its own. */
export const exampleCostCentres: readonly ExampleCostCentre[] = [
  centre('71000', 'DTD gemensamt', divisionCode),
  centre('71100', 'Medicinsk teknik', 'DTD-MT'),
  centre('71200', 'IT-drift', 'DTD-DRI'),
  { code: '71300', name: 'Systemförvaltning', unit: 'DTD-SYS', from: registerBegan, to: dayBefore },
  centre('71400', 'IT-utveckling', 'DTD-UTV'),
  centre('71500', 'Servicedesk', 'DTD-SD'),
  centre('71600', 'Stab, arkitektur och integration', 'DTD-STA'),
  ...exampleUnits
    .filter((unit) => unit.headcount > 0)
    .map((unit, index) => centre(String(10_000 + index * 100), unit.name, unit.code)),
];

function divisionUnits(): ExampleUnit[] {
  const division = divisionCode;
  return [
    unit(division, 'Division Teknik och digitalisering', 'division', 'FSS'),
    unit('DTD-MT', 'Medicinsk teknik', 'section', division),
    unit('DTD-MT1', 'MT bild och strålning', 'group', 'DTD-MT'),
    unit('DTD-MT2', 'MT behandling och övervakning', 'group', 'DTD-MT'),
    unit('DTD-MT3', 'MT laboratorium och sterilteknik', 'group', 'DTD-MT'),
    unit('DTD-DRI', 'IT-drift', 'section', division),
    unit('DTD-DR1', 'Servrar och lagring', 'group', 'DTD-DRI'),
    unit('DTD-DR2', 'Nät och telefoni', 'group', 'DTD-DRI'),
    unit('DTD-SYS', 'Systemförvaltning', 'section', division, registerBegan, dayBefore, 'DTD-UTV'),
    unit('DTD-UTV', 'IT-utveckling', 'section', division, registerBegan, dayBefore),
    unit('DTD-UTV', 'IT-utveckling och system', 'section', division, reorganisedOn),
    unit('DTD-UT1', 'System', 'group', 'DTD-UTV', reorganisedOn),
    unit('DTD-UT2', 'Utveckling', 'group', 'DTD-UTV', reorganisedOn),
    unit('DTD-SD', 'Servicedesk', 'section', division, registerBegan, dayBefore),
    unit('DTD-SD', 'Servicedesk och arbetsplats', 'section', division, reorganisedOn),
    unit('DTD-SD1', 'Arbetsplats', 'group', 'DTD-SD', deskSplitOn),
    unit('DTD-STA', 'Stab, arkitektur och integration', 'section', division),
  ];
}

function flatten([code, name, kind, headcount, below = []]: Sketch, parent: string | null): ExampleUnit[] {
  const own = { code, name, kind, parent, from: registerBegan, to: null, successor: null, headcount };
  return [own, ...below.flatMap((each) => flatten(each, code))];
}

function unit(
  code: string,
  name: string,
  kind: ExampleUnitKind,
  parent: string,
  from: string = registerBegan,
  to: string | null = null,
  successor: string | null = null,
): ExampleUnit {
  return { code, name, kind, parent, from, to, successor, headcount: 0 };
}

function centre(code: string, name: string, unitCode: string): ExampleCostCentre {
  return { code, name, unit: unitCode, from: registerBegan, to: null };
}
