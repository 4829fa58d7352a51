// The report as it was: values and claims of the model, in our own words, weaknesses and all.

import type { Paper } from './paper-line.test-kit.ts';
import { measure, table } from './report-on-paper.test-kit.ts';

const year2018 = { from: '2018-01', to: '2018-12' };

export const original: Paper = {
  cover: [
    { field: 'documentId', value: '[Dokument-ID]' },
    { field: 'responsible', value: '[Ansvarig]' },
    { field: 'preparedBy', value: '[Upprättad av]' },
  ],
  headings: ['Mål', 'Styrmått', 'Måluppfyllelse', 'Målpåfyllelse', 'Måltuppfyllelse', 'Interkontroll'],
  earlier: [],
  texts: {
    Sammanfattning: {
      text: `
        Utvecklingen löper i de flesta fall på enligt plan.
        Länsteknik har en avvikelse på 5 mnkr mot periodens budget. Helårsprognosen är −0,8 mnkr.
        Uppdragen kommer från Landstingsstyrelsen. Läns teknik redovisar dem sist i rapporten.
        En gemensam metod för förstudier är framtagen och prövas av flera grupper under året.`,
    },
    Verksamhet: {
      'measure:incidents': 'Hittills i år har 16 större störningar inträffat, vilket är fler än förra året.',
      'measure:security': 'Uppgiften att fastställa ett antal har inte nåtts eftersom registret saknas.',
      'measure:communication': 'Under första tertialet byggdes intranätet om och veckobrevet kom igång.',
      'measure:improvements': 'Sektionerna har tavlor för förbättringar och möts varje vecka.',
    },
    Medarbetare: {
      text: `
        Personalomsättningen är 9 % jämfört med 10 % 2018. Orsakerna följs.
        Alla chefer har nu färre än 25 medarbetare.
        En medarbetare har bytt placering på grund av ohälsa, vilket sänker den långa sjukfrånvaron.`,
      'measure:sick':
        'Sjukfrånvaron är 3,72 % varav kort 2,0 % och lång 2,72 %. Under 2018 var den 3,65 % varav kort 2,18 % och lång 1,48 %.',
    },
    Ekonomi: {
      text: `
        Personalkostnaderna avviker med +9 mnkr eftersom tjänster är vakanta. Personalkostnaderna har ökat med 2 %.
        Övriga kostnader avviker med −9 mnkr, vilket beror på licensgranskningen −5,3 mnkr och konsulter −1,4 mnkr.
        Service och underhåll av medicinsk teknik har en avvikelse på 3,4 mkr.
        Inköpen av datorer avviker med +0,8 mnkr och är 4,3 mnkr högre än förra året då inga datorer köptes.
        Årsprognosen −0,8 mnkr består av personal +13 mnkr, intäkter +1 mnkr, övriga kostnader −12 mnkr och avskrivningar −3 mnkr.`,
    },
    Investeringar: {
      text: `
        Inom it har Länsteknik investerat totalt 9,4 mnkr.
        Inom MT är investeringarna något lägre än planerat.`,
    },
    Internkontroll: {
      text: 'Nästan samtliga utvecklingsuppdrag har driftsatts utan problem.',
    },
    Uppdrag: {
      text: `
        En gemensam metod för förstudier är framtagen och prövas av flera grupper under året.
        Förvaltningsetableringar: se styrkort ovan.`,
    },
  },
  tables: [
    table(
      'Medarbetare',
      'Sjukfrånvaro',
      ['2018', 'Januari–augusti 2019'],
      ['Total|3,65|3,72', 'varav kort|2,18|2,00', 'varav lång|1,48|1,72', 'Kvinnor|1,79|1,96', 'Män|4,38|4,43'],
    ),
    table(
      'Investeringar',
      'Investeringar',
      ['Ram 2019', 'Utfall beslut före 2019', 'Utfall', 'Summa', 'Årsprognos'],
      [
        'Länsteknik totalt|82,0|25,5|10,5|36,0|56,0',
        'varav IT|27,0|3,4|6,0|9,4|16,0',
        'varav MT|55,0|22,1|4,5|26,6|40,0',
      ],
    ),
  ],
  measures: [
    measure('incidents', 'Stabil miljö', {
      name: 'Störningar ska förebyggas och åtgärdas snabbt',
      baselineText: 'Major incidents 13',
      baseline: year2018,
      targetText: 'max 10',
      fulfilment: 'missed',
      trend: 'worse',
      signs: { fulfilment: '▲', trend: '↓' },
      unlike: ['definition'],
    }),
    measure('security', 'Säker miljö', {
      targetText: 'fastställa antal',
      fulfilment: 'partly',
      trend: 'better',
      signs: { fulfilment: '●', trend: '↑' },
    }),
    measure('pm3', 'Samverkan', {
      baselineText: '5 objekt',
      baseline: year2018,
      targetText: 'fler objekt',
      fulfilment: 'partly',
      trend: 'unchanged',
      signs: { fulfilment: '●', trend: '→' },
    }),
    measure('improvements', 'Ständiga förbättringar', {
      targetText: '> 12',
      fulfilment: 'partly',
      trend: 'better',
      signs: { fulfilment: '●', trend: '↑' },
    }),
    measure('communication', 'Internkommunikation', {
      baselineText: '63 %',
      baseline: year2018,
      targetText: '80 %',
      fulfilment: 'partly',
      trend: 'better',
      signs: { fulfilment: '●', trend: '↑' },
    }),
    measure('financing', 'Finansieringsprinciper', {
      baselineText: 'otydlighet',
      targetText: 'kända och tillämpas',
      fulfilment: 'met',
      trend: 'better',
      signs: { fulfilment: '■', trend: '↑' },
    }),
    measure('turnover', 'Personalomsättning', {
      chapter: 'Medarbetare',
      baselineText: '10 %',
      baseline: year2018,
      targetText: 'likvärdigt övriga regioner',
      outcome: { text: '9 %', value: 9 },
      signs: { fulfilment: '', trend: '➔' },
      trend: 'unchanged',
      unlike: ['period-length'],
    }),
    measure('hme', 'HME', {
      chapter: 'Medarbetare',
      baselineText: '75',
      targetText: 'öka',
      trend: 'unchanged',
      signs: { fulfilment: '', trend: '➔' },
    }),
    measure('sick', 'Sjukfrånvaro', {
      chapter: 'Medarbetare',
      baselineText: '201908: 3,72 %, 2018: 3,65 %',
      targetText: '3 %',
      trend: 'worse',
      signs: { fulfilment: '', trend: '⬇' },
    }),
    measure('managers', 'Chefer med max 25 medarbetare', {
      chapter: 'Medarbetare',
      baselineText: '92 %',
      targetText: '100 %',
      outcome: { text: '100 %', value: 100 },
      fulfilment: 'met',
      trend: 'better',
      signs: { fulfilment: '■', trend: '↑' },
    }),
    measure('balance', 'Ekonomi i balans', {
      chapter: 'Ekonomi',
      baselineText: '±0',
      targetText: '±0',
      outcome: { text: '−3,2', value: -3.2 },
      fulfilment: 'missed',
      trend: 'worse',
      signs: { fulfilment: '▲', trend: '▼' },
    }),
  ],
  assignments: [
    { title: 'Ultraljudsbilder', status: 'paused' },
    { title: 'Arkitektur', status: 'delayed' },
    { title: 'Integration', status: 'on-plan' },
    { title: 'Övertagande av investeringsplanering', status: 'started' },
    { title: 'Förvaltningsetableringar', status: 'started' },
    { title: 'Styrning av datacenter', status: 'not-started' },
    { title: 'Ekonomisk uppföljning per objekt', status: 'started' },
    { title: 'Förstudiemetodik', status: 'started' },
  ],
  controls: [
    {
      chapter: 'Internkontroll',
      risk: 'Utvecklingsuppdrag blir inte klara i tid',
      method: 'Antal utvecklingsuppdrag som håller tidplan och driftsatts utan problem',
      results: ['Hanteras i planeringsverktyget.'],
    },
  ],
};
