// An invented region's interim report, long enough to try everything: 25 pages, 20 tables of which one over several
// pages, 7 charts, notes, statuses, Swedish and Danish letters, and text that looks like markup.
import type { Block, Inline, ReportTree } from './report-tree.ts';
import { sampleCharts } from './sample-charts.test-kit.ts';
import { sampleEconomy, sampleInvestments, sampleScorecard, sampleStaff } from './sample-tables.test-kit.ts';
import { emphasis, figure, heading, link, list, paragraph, strong } from './tree-parts.ts';

const figurePage = (id: string) => ({ address: `/figures/${id}?unit=LT&period=2019-01..2019-08` });

/** The whole sample, in Swedish, closed. */
export const sampleReport: ReportTree = {
  meta: {
    title: 'Delårsrapport januari–augusti 2019',
    subtitle: 'Länsteknik: it, medicinsk teknik och digitalisering',
    organisation: 'Region Fyrvik',
    unit: 'Länsteknik',
    period: 'januari–augusti 2019',
    documentId: 'LT-2019-0042',
    responsible: 'Åsa Öhrn, divisionschef',
    author: 'Bjørn Sæther, controller',
    version: '1.0',
    language: 'sv',
    createdOn: '2019-09-20',
    state: {
      kind: 'closed',
      closedAt: '2019-09-20T14:05:00+02:00',
      closedBy: 'Bjørn Sæther',
      hash: '7f3a 91c0 55de 2b84 0c1e 6d7f a2b9 4410',
    },
    siteAddress: 'https://fyr.region.example',
  },
  blocks: [
    { kind: 'contents' },
    { kind: 'page-break' },
    ...summary(),
    ...operations(),
    ...people(),
    ...economy(),
    ...investments(),
    ...assignments(),
    heading(1, 'Siffrorna bakom diagrammen'),
    paragraph('Här står de värden som diagrammen visar. De är avrundade på samma sätt som i texten.'),
    { kind: 'chart-tables' },
  ],
};

function summary(): Block[] {
  return [
    heading(1, 'Sammanfattning'),
    {
      kind: 'paragraph',
      role: 'lead',
      inlines: [
        {
          kind: 'text',
          text: 'Divisionen levererar med god kvalitet men till en högre kostnad än planerat. Resultatet är ',
        },
        figure('result', '−3,2 mnkr', figurePage('result')),
        { kind: 'text', text: '. Det är 5,0 mnkr sämre än budget för perioden.' },
      ],
    },
    paragraph(
      'Personalkostnaden är ',
      figure('staff-cost-deviation', '9,0 mnkr lägre än budget', figurePage('staff-cost-deviation')),
      ', eftersom tjänster har stått tomma. Överskottet räcker inte till: en granskning av licenser gav en kostnad som inte fanns i planen, ',
      figure('licence-deviation', '−5,3 mnkr', {
        ...figurePage('licence-deviation'),
        note: 'Kostnaden är av engångskaraktär och ingår i årsprognosen.',
      }),
      ', och service av medicinteknisk utrustning har blivit dyrare.',
    ),
    paragraph(
      'Sexton större driftstörningar har inträffat. Målet för hela året är högst tio. ',
      strong('Två av tre störningar gällde nätet'),
      ', och bytet av nätutrustning pågår på alla fem sjukhus. Antalet räknas ',
      emphasis('enligt den definition'),
      ' som gäller från 1 april.',
    ),
    {
      kind: 'callout',
      tone: 'attention',
      inlines: [
        { kind: 'text', text: 'Prognosen för året är ' },
        figure('forecast', '−0,8 mnkr', figurePage('forecast')),
        { kind: 'text', text: '. Den förutsätter att de fyra sista månaderna blir 4,2 mnkr bättre än budget.' },
      ],
    },
    { kind: 'status', label: 'Ekonomi i balans', fulfilment: 'missed', trend: 'worse' },
    {
      kind: 'status',
      label: 'Chefer med högst 25 medarbetare',
      fulfilment: 'met',
      trend: 'better',
      inlines: [{ kind: 'text', text: 'Alla enheter är nu inom gränsen.' }],
    },
    { kind: 'legend' },
    sampleScorecard(),
  ];
}

function operations(): Block[] {
  return [
    { kind: 'page-break' },
    heading(1, 'Verksamhet'),
    heading(2, 'Tillgänglig och säker miljö'),
    paragraph(
      'Antalet större driftstörningar är ',
      figure('major-incidents', '16', figurePage('major-incidents')),
      ' under perioden, mot 13 under hela 2018. De flesta varade kortare än en timme.',
    ),
    paragraph(
      'Varje större störning följs upp inom fem arbetsdagar. Åtgärderna läggs i samma lista som övriga förbättringar, så att ingen glöms bort. Läs mer i ',
      link('rutinen för större störningar', 'https://fyr.region.example/routines/major-incident'),
      '.',
    ),
    list([
      'Nätutrustningen är utbytt på 31 av 58 vårdcentraler.',
      ['Reservkraften är provad på ', strong('alla fem sjukhus'), '.'],
      'Övningen i november omfattar även ambulansen.',
    ]),
    heading(2, 'Behov som lämnats in'),
    paragraph(
      'Verksamheterna har lämnat in fler behov än tidigare. Nedan står alla behov som är beslutade eller väntar på beslut.',
    ),
    needs(),
    heading(2, 'Text som ser ut som kod'),
    paragraph(
      'Ett ärende löd: ”#set text(red) $x^2$ & <script>alert(1)</script> ]] }} \\n @ref *stjärna* _streck_ `kod` // slut”. Det visas som det skrevs, även på dansk: »smørrebrød på Ærø«.',
    ),
  ];
}

function needs(): Block {
  const areas = ['Röntgen', 'Primärvård', 'Ambulans', 'Laboratorium', 'Psykiatri', 'Öron-näsa-hals'];
  const states = ['beslutad', 'väntar på beslut', 'i upphandling'];
  return {
    kind: 'table',
    caption: 'Inlämnade behov 1 januari–31 augusti 2019',
    columns: [
      { header: 'Nr', align: 'end' },
      { header: 'Verksamhet' },
      { header: 'Behov' },
      { header: 'Läge' },
      { header: 'Kostnad', unit: 'tkr', align: 'end' },
    ],
    rows: Array.from({ length: 60 }, (_, index) => {
      const cost = 40 + ((index * 7919) % 1960);
      const shown = cost < 1000 ? `${cost}` : `${Math.floor(cost / 1000)}\u202f${String(cost % 1000).padStart(3, '0')}`;
      return {
        cells: [
          [`${index + 1}`],
          [areas[index % areas.length] ?? ''],
          [`Ersätta utrustning ${String.fromCharCode(65 + (index % 26))} i rum ${100 + index}`],
          [states[index % 3] ?? ''],
          [shown],
        ].map(([text = '']) => ({ inlines: [{ kind: 'text', text }] })),
      };
    }),
    total: ['', 'Summa', '60 behov', '', '61\u202f240'].map((text) => ({
      inlines: [{ kind: 'text', text } satisfies Inline],
    })),
  };
}

function people(): Block[] {
  return [
    { kind: 'page-break' },
    heading(1, 'Medarbetare'),
    heading(2, 'Bemanning'),
    paragraph(
      'Divisionen har 155 anställda. Antalet årsarbetare, räknat över tolv månader, är ',
      figure('fte-rolling', '148,6', figurePage('fte-rolling')),
      '.',
    ),
    sampleCharts.rollingStaff,
    sampleCharts.staff,
    sampleCharts.headcount,
    heading(2, 'Sjukfrånvaro'),
    paragraph(
      'Sjukfrånvaron är ',
      figure('sick-leave', '3,72 procent', {
        ...figurePage('sick-leave'),
        note: 'Räknad som sjuktid i förhållande till ordinarie arbetstid.',
      }),
      '. Det är mer än samma period i fjol, då den var 3,65 procent. Målet är högst 3 procent.',
    ),
    sampleCharts.sickLeave,
    ...sampleStaff(),
    heading(2, 'Extratid'),
    paragraph(
      'Timmar utöver avtalad tid har minskat med 176, från 1\u202f264 till ',
      figure('extra-time', '1\u202f088', figurePage('extra-time')),
      '. Det motsvarar −13,9 procent.',
    ),
    sampleCharts.extraTime,
  ];
}

function economy(): Block[] {
  return [
    { kind: 'page-break' },
    heading(1, 'Ekonomi'),
    heading(2, 'Resultat'),
    paragraph(
      'Resultatet för perioden är −3,2 mnkr. Budgeten för samma månader är 1,8 mnkr. Avvikelsen är ',
      figure('deviation', '−5,0 mnkr', figurePage('deviation')),
      '.',
    ),
    sampleCharts.result,
    heading(2, 'Kostnader'),
    sampleCharts.costs,
    ...sampleEconomy(),
  ];
}

function investments(): Block[] {
  return [
    { kind: 'page-break' },
    heading(1, 'Investeringar'),
    paragraph(
      'Divisionen har investerat för 36,0 mnkr, varav 25,5 mnkr enligt beslut från tidigare år. Av årets ram på 82,0 mnkr är ',
      figure('frame-used', '12,8 procent', figurePage('frame-used')),
      ' använd.',
    ),
    sampleInvestments(),
  ];
}

function assignments(): Block[] {
  const texts = [
    [
      'Bilder från ultraljud i ett gemensamt arkiv',
      'Uppdraget vilar. Den som skulle göra arbetet hjälper till att starta den nya magnetkameran.',
    ],
    ['Målbild för regionens arkitektur', 'Arbetet är något försenat. Ett förslag går på remiss i oktober.'],
    ['Plattform för integration', 'Arbetet följer planen. Flytten av äldre kopplingar väntar på besked om licenser.'],
    ['Ansvar för medicintekniska investeringar', 'Övertagandet har börjat. Två av fem områden är klara.'],
  ];
  return [
    { kind: 'page-break' },
    heading(1, 'Uppdrag'),
    paragraph('Divisionen har åtta uppdrag från regionstyrelsen. Fyra av dem beskrivs här.'),
    ...texts.flatMap(([title = '', text = ''], index): Block[] => [
      heading(2, title),
      {
        kind: 'status',
        label: 'Läge',
        fulfilment: (['missed', 'partly', 'met', 'partly'] as const)[index] ?? 'not-assessed',
      },
      paragraph(text),
    ]),
    list(
      [
        'Förslag lämnas till utvecklingsrådet.',
        'Rådet prövar nyttan och resurserna.',
        'Beslutet skrivs in med datum och ansvarig.',
      ],
      true,
    ),
  ];
}
