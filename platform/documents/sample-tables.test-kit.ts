// The tables of the sample report: the scorecard, staff, economy and investments of an invented region.
import type { Block, Inline } from './report-tree.ts';
import { cell, row } from './tree-parts.ts';

const met: Inline = { kind: 'fulfilment', value: 'met' };
const partly: Inline = { kind: 'fulfilment', value: 'partly' };
const missed: Inline = { kind: 'fulfilment', value: 'missed' };
const open: Inline = { kind: 'fulfilment', value: 'not-assessed' };
const better: Inline = { kind: 'trend', value: 'better' };
const worse: Inline = { kind: 'trend', value: 'worse' };
const same: Inline = { kind: 'trend', value: 'unchanged' };

export function sampleScorecard(): Block {
  return {
    kind: 'table',
    caption: 'Styrkort, alla perspektiv',
    headerColumn: true,
    columns: [
      { header: 'Mål' },
      { header: 'Mått' },
      { header: 'Ingångsvärde', align: 'end' },
      { header: 'Målvärde', align: 'end' },
      { header: 'Utfall', align: 'end' },
      { header: 'Måluppfyllelse' },
      { header: 'Utveckling' },
    ],
    rows: [
      row(['Stabil miljö', 'Större driftstörningar', '13', 'högst 10', cell('16', 'fault'), missed, worse]),
      row(['Säker miljö', 'Säkerhetshändelser', 'nytt mått', 'fastställt', '–', partly, better]),
      row(['Samverkan', 'Förvaltningsobjekt inom medicinsk teknik', '5', 'fler', '5', partly, same]),
      row([
        'Information',
        'Vet var informationen finns',
        '63 %',
        '80 %',
        '–',
        open,
        { kind: 'trend', value: 'unknown' },
      ]),
      row(['Attraktiv arbetsplats', 'Personalomsättning', '10 %', 'i nivå med andra', '9 %', open, worse]),
      row(['Hälsa', 'Sjukfrånvaro', '3,65 %', '3,00 %', '3,72 %', missed, worse]),
      row(['Hälsa', 'Extratid, timmar', '1\u202f264', 'minska', '1\u202f088', met, better]),
      row(['Nära ledarskap', 'Chefer med högst 25 medarbetare', '92 %', '100 %', '100 %', met, better]),
      row(['Ekonomi i balans', 'Resultat mot budget, mnkr', '0,0', '0,0', cell('−5,0', 'fault'), missed, worse]),
    ],
    note: 'Utfallet gäller januari–augusti. Ingångsvärdet gäller hela 2018 om inget annat sägs.',
  };
}

export function sampleStaff(): Block[] {
  const columns = [
    { header: 'Grupp' },
    { header: '2018', unit: 'procent', align: 'end' },
    { header: '2019', unit: 'procent', align: 'end' },
    { header: 'Skillnad', unit: 'procentenheter', align: 'end' },
  ] as const;
  return [
    {
      kind: 'table',
      caption: 'Sjukfrånvaro januari–augusti',
      headerColumn: true,
      columns: [...columns],
      rows: [
        row(['Kort, högst 14 dagar', '2,18', '2,00', '−0,18']),
        row(['Lång, mer än 14 dagar', '1,48', '1,72', '0,24']),
      ],
      total: row(['Totalt', '3,65', '3,72', '0,07']).cells,
      note: 'Varje tal är avrundat för sig. Därför kan delarna ge en annan summa i sista siffran.',
    },
    {
      kind: 'table',
      caption: 'Sjukfrånvaro efter kön',
      headerColumn: true,
      columns: [...columns],
      rows: [row(['Kvinnor', '1,79', '1,96', '0,17']), row(['Män', '4,38', '4,43', '0,05'])],
    },
    {
      kind: 'table',
      caption: 'Personalomsättning',
      headerColumn: true,
      columns: [
        { header: 'Slutat' },
        { header: 'Antal', unit: 'personer', align: 'end' },
        { header: 'Andel', unit: 'procent', align: 'end' },
      ],
      rows: [row(['Lämnat regionen', '10', '6,4']), row(['Bytt till annan verksamhet i regionen', '4', '2,6'])],
      total: row(['Summa', '14', '9,0']).cells,
    },
  ];
}

export function sampleEconomy(): Block[] {
  const comments = [
    'Tjänster har stått tomma i väntan på rekrytering. Överskottet minskar under hösten.',
    'Licensgranskningen gav en kostnad utan budget. Avtalet är nu omförhandlat.',
    'Fler avtal om sterilteknik och dyrare reservdelar.',
    'Utrustning som köptes 2018 togs i bruk tidigare än planerat.',
    'Datorköpen är senarelagda till oktober.',
  ];
  const groups = ['Personal', 'Licenser och köpta tjänster', 'Medicinteknisk service', 'Avskrivningar', 'Datorer'];
  const deviations = ['9,0', '−6,7', '−3,4', '−1,9', '0,8'];
  const money = (header: string) => ({ header, unit: 'mnkr', align: 'end' as const });
  return [
    {
      kind: 'table',
      caption: 'Avvikelse mot budget per kostnadsgrupp',
      headerColumn: true,
      columns: [
        { header: 'Kostnadsgrupp' },
        money('Utfall'),
        money('Budget'),
        money('Avvikelse'),
        { header: 'Kommentar' },
      ],
      rows: groups.map((group, index) =>
        row([
          group,
          ['73,3', '19,1', '15,3', '17,1', '4,3'][index] ?? '',
          ['82,3', '12,4', '11,9', '15,2', '5,1'][index] ?? '',
          cell(deviations[index] ?? '', index === 0 || index === 4 ? 'good' : 'fault'),
          cell(comments[index] ?? '', 'quiet'),
        ]),
      ),
      total: row(['Summa', '129,1', '126,9', cell('−2,2', 'fault'), '']).cells,
    },
    {
      kind: 'table',
      caption: 'Årsprognos, avvikelse mot budget',
      headerColumn: true,
      columns: [{ header: 'Rad' }, money('Till och med augusti'), money('Helår'), money('Kvarstår')],
      rows: [
        row(['Intäkter', '−3,1', '1,0', '4,1']),
        row(['Personal', '9,0', '13,0', '4,0']),
        row(['Avskrivningar', '−1,9', '−3,0', '−1,1']),
        row(['Övriga kostnader', '−9,3', '−12,0', '−2,7']),
      ],
      total: row(['Resultat', '−5,0', '−0,8', '4,2']).cells,
      note: 'Raderna är avrundade till hela miljoner i prognosen. Summan är räknad på oavrundade belopp.',
    },
    ...monthTables(),
  ];
}

/** Six sections with a table of the same shape each, as a division's appendix has. */
function monthTables(): Block[] {
  const sections = ['It-drift', 'Medicinsk teknik', 'Systemförvaltning', 'Digital utveckling', 'Kundtjänst', 'Stab'];
  const months = ['Januari', 'Februari', 'Mars', 'April', 'Maj', 'Juni', 'Juli', 'Augusti'];
  const shown = (tenths: number) =>
    `${tenths < 0 ? '−' : ''}${Math.floor(Math.abs(tenths) / 10)},${Math.abs(tenths) % 10}`;
  return sections.flatMap((section, place): Block[] => {
    const rows = months.map((month, index) => {
      const outcome = 20 + ((place * 37 + index * 13) % 41);
      const budget = 22 + ((place * 29 + index * 17) % 37);
      return { month, outcome, budget };
    });
    const sum = (key: 'outcome' | 'budget') => rows.reduce((total, each) => total + each[key], 0);
    const line = (name: string, outcome: number, budget: number) =>
      row([name, shown(outcome), shown(budget), cell(shown(budget - outcome), budget < outcome ? 'fault' : 'good')]);
    return [
      { kind: 'heading', level: 3, text: section },
      {
        kind: 'table',
        caption: `${section}: kostnad per månad`,
        headerColumn: true,
        columns: [
          { header: 'Månad' },
          { header: 'Utfall', unit: 'mnkr', align: 'end' },
          { header: 'Budget', unit: 'mnkr', align: 'end' },
          { header: 'Avvikelse', unit: 'mnkr', align: 'end' },
        ],
        rows: rows.map((each) => line(each.month, each.outcome, each.budget)),
        total: line('Summa', sum('outcome'), sum('budget')).cells,
      },
    ];
  });
}

export function sampleInvestments(): Block {
  const money = (header: string) => ({ header, unit: 'mnkr', align: 'end' as const });
  return {
    kind: 'table',
    caption: 'Investeringar januari–augusti 2019',
    headerColumn: true,
    columns: [
      { header: 'Område' },
      money('Ram 2019'),
      money('Utfall, tidigare beslut'),
      money('Utfall, årets beslut'),
      money('Summa'),
      money('Årsprognos'),
    ],
    rows: [
      row(['Länsteknik', '82,0', '25,5', '10,5', '36,0', '56,0'], 'group'),
      row(['varav it', '27,0', '3,4', '6,0', '9,4', '16,0'], 'part'),
      row(['varav medicinsk teknik', '55,0', '22,1', '4,5', '26,6', '40,0'], 'part'),
    ],
  };
}
