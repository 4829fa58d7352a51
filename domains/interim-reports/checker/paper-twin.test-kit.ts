// The twin of the model's report, in which every weakness is put right: numbers are figures, rounding is told, claims are borne.

import type { Paper } from './paper-line.test-kit.ts';
import { original } from './paper-original.test-kit.ts';
import { fromFigures, measure, table } from './report-on-paper.test-kit.ts';

const year2018 = { from: '2018-01', to: '2018-12' };
const rounding = 'Värdena är avrundade vart för sig.';
const told = { signs: { fulfilment: '', trend: '' }, isMarked: true };

export const twin: Paper = {
  cover: [
    { field: 'documentId', value: 'LT-2019-1' },
    { field: 'responsible', value: 'Divisionschefen' },
    { field: 'preparedBy', value: 'Controllern' },
  ],
  headings: [
    'Mål',
    'Styrmått',
    'Ingångsvärde',
    'Målvärde',
    'Utfall',
    'Måluppfyllelse',
    'Utveckling',
    'Intern kontroll',
  ],
  earlier: ['En gemensam metod för förstudier var under framtagning när förra rapporten skrevs.'],
  texts: {
    Sammanfattning: {
      text: `
        Av åtta uppdrag pågår ett enligt plan.
        Länsteknik har en avvikelse på {finances.result-deviation} mot periodens budget. Helårsprognosen är {finances.forecast-result}. Prognosen kräver att de fyra sista månaderna går klart bättre än budget, och det är svårt.
        Uppdragen kommer från regionstyrelsen. Länsteknik redovisar dem sist i rapporten.`,
    },
    Verksamhet: {
      'measure:incidents':
        'Hittills i år har {service-desk.major-incidents} större störningar inträffat. Från april räknas fler händelser som större.',
      'measure:security': 'Rutinen är beslutad och registret tas i bruk i oktober.',
      'measure:communication':
        'Under första tertialet byggdes intranätet om. Sedan dess har veckobrevet kommit igång, och frågan ställs igen i oktober.',
      'measure:improvements': 'Sektionerna har tavlor för förbättringar. Antalet räknas vid årets slut.',
    },
    Medarbetare: {
      text: `
        Personalomsättningen är {workforce.turnover} på åtta månader. Under hela 2018 var den högre, men perioderna är olika långa.
        Alla chefer har nu högst 25 medarbetare.
        Arbetet med tidiga samtal fortsätter i alla sektioner.`,
      'measure:sick':
        'Sjukfrånvaron är {workforce.sick-leave}, varav kort {workforce.sick-leave-short} och lång {workforce.sick-leave-long}. Lång är den från och med dag 15 i sjukfallet.',
    },
    Ekonomi: {
      text: `
        Personalkostnaderna avviker med {finances.personnel-deviation|explicit} eftersom tjänster är vakanta. Kostnaden har ökat med {finances.personnel-growth}, vilket är löneökningen; överskottet är mot en budget för fler tjänster.
        Övriga kostnader avviker med {finances.other-deviation}, vilket främst beror på licensgranskningen {finances.one-off-licence-audit} och konsulter {finances.consultants-deviation}.
        Service och underhåll av medicinsk teknik har en avvikelse på {finances.mt-service-deviation}.
        Datorer har kostat {finances.computers|worse} mot budgeterade {finances.computers-budget|worse}. De avviker med {finances.computers-deviation|explicit} och är {finances.computers-change} högre än förra året då inga datorer köptes.
        Intäkterna avviker med {finances.revenue-deviation|explicit}.
        Prognosen består av personal {finances.forecast-deviation-personnel|explicit}, intäkter {finances.forecast-deviation-revenue|explicit}, övriga kostnader {finances.forecast-deviation-other} och avskrivningar {finances.forecast-deviation-depreciation}. Avskrivningarna avviker hittills med {finances.depreciation-deviation}.`,
    },
    Investeringar: {
      text: `
        Länsteknik har investerat totalt {finances.investment-outcome}, varav it {finances.investment-outcome-it} och medicinsk teknik {finances.investment-outcome-mt}.
        Inom MT är investeringarna klart lägre än planerat.`,
    },
    'Intern kontroll': {
      text: 'Ett av åtta uppdrag håller tidplanen. Ett driftsattes med en störning som är uppföljd.',
    },
    Uppdrag: {
      text: `
        En gemensam metod för förstudier är framtagen och prövas av flera grupper under året.
        Fem objekt är etablerade och två till är överenskomna.`,
    },
  },
  tables: [
    ...original.tables.slice(0, 1).map((each) => fromFigures(each, rounding)),
    fromFigures(
      table(
        'Investeringar',
        'Investeringar',
        ['Ram 2019', 'Utfall beslut före 2019', 'Utfall', 'Summa', 'Årsprognos', 'Kvar av tidigare ramar'],
        [
          'Länsteknik totalt|82,0|25,5|10,5|36,0|56,0|12,0',
          'varav IT|27,0|3,4|6,0|9,4|16,0|4,0',
          'varav MT|55,0|22,1|4,5|26,6|40,0|8,0',
        ],
      ),
      rounding,
    ),
  ],
  measures: [
    measure('incidents', 'Stabil miljö', {
      ...told,
      name: 'Större störningar',
      baselineText: '13 st',
      baseline: year2018,
      targetText: 'högst 10 st',
      outcome: { text: '16 st', value: 16 },
      fulfilment: 'missed',
      trend: 'worse',
      unlike: ['definition', 'period-length'],
    }),
    measure('security', 'Säker miljö', {
      ...told,
      targetText: 'fastställa antal',
      fulfilment: 'partly',
      trend: 'better',
      judged: 'Rutinen finns.',
    }),
    measure('pm3', 'Samverkan', {
      ...told,
      baselineText: '5 objekt',
      baseline: year2018,
      targetText: '7 objekt',
      outcome: { text: '5', value: 5 },
      fulfilment: 'partly',
      trend: 'unchanged',
    }),
    measure('improvements', 'Ständiga förbättringar', {
      ...told,
      targetText: 'fler än 12',
      outcome: { text: '9', value: 9 },
      fulfilment: 'partly',
      trend: 'better',
    }),
    measure('communication', 'Internkommunikation', {
      ...told,
      baselineText: '63 %',
      baseline: year2018,
      targetText: '80 %',
      fulfilment: 'partly',
      trend: 'unknown',
      judged: 'Ingen ny mätning.',
    }),
    measure('financing', 'Finansieringsprinciper', {
      ...told,
      baselineText: 'otydliga',
      targetText: 'kända och tillämpade',
      fulfilment: 'met',
      trend: 'better',
      judged: 'Beslutade i mars.',
    }),
    measure('turnover', 'Personalomsättning', {
      ...told,
      chapter: 'Medarbetare',
      baselineText: '10 %',
      baseline: year2018,
      targetText: 'i nivå med andra',
      outcome: { text: '9 %', value: 9 },
      judged: 'Andra regioners tal saknas.',
      unlike: ['period-length'],
    }),
    measure('hme', 'HME', {
      ...told,
      chapter: 'Medarbetare',
      baselineText: '75',
      targetText: 'minst 76',
      judged: 'Mäts i november.',
    }),
    measure('sick', 'Sjukfrånvaro', {
      ...told,
      chapter: 'Medarbetare',
      baselineText: '3,65 %',
      baseline: year2018,
      targetText: '3 %',
      outcome: { text: '3,72 %', value: 3.72 },
      fulfilment: 'missed',
      trend: 'worse',
    }),
    measure('managers', 'Chefer med högst 25 medarbetare', {
      ...told,
      chapter: 'Medarbetare',
      baselineText: '92 %',
      targetText: '100 %',
      outcome: { text: '100 %', value: 100 },
      fulfilment: 'met',
      trend: 'better',
    }),
    measure('balance', 'Ekonomi i balans', {
      ...told,
      chapter: 'Ekonomi',
      baselineText: '±0',
      targetText: '±0',
      outcome: { text: '−3,2', value: -3.2 },
      fulfilment: 'missed',
      trend: 'worse',
    }),
  ],
  assignments: original.assignments,
  controls: original.controls.map((each) => ({
    ...each,
    chapter: 'Intern kontroll',
    results: ['Ett av åtta uppdrag håller tidplanen.'],
  })),
};
