// The fourteen measures of the story's scorecard, in the order of the report: goal, measure, baseline, target, and what was
// judged. Every outcome comes from a figure; no number that a figure gives is written here.
import type { Fulfilment, Good, TargetKind, Trend } from './scorecard-rules.ts';

export interface ExampleMeasure {
  readonly perspective: 0 | 1 | 2;
  readonly area: number;
  readonly goal: string;
  readonly name: string;
  readonly figure?: string;
  readonly unitWord?: string;
  readonly good: Good;
  readonly baseline?: string;
  readonly baselineText?: string;
  readonly target: TargetKind;
  readonly low?: number;
  readonly high?: number;
  readonly targetText?: string;
  readonly note?: string;
  readonly judged?: { fulfilment: Fulfilment; trend: Trend; reason: string };
}

export const exampleAreas = [
  'Tillgänglig, stabil och säker teknik',
  'Rätt teknik i dag och för framtiden',
  'Smarta arbetssätt',
  'En arbetsplats där människor vill vara',
  'Hållbar ekonomi',
];
export const examplePerspectives = ['Verksamhet', 'Medarbetare', 'Ekonomi'];

const yearBefore = '2018-01..2018-12';
const sameMonthsBefore = '2018-01..2018-08';

export const exampleMeasures: readonly ExampleMeasure[] = [
  {
    perspective: 0,
    area: 0,
    goal: 'Vården kan lita på att tekniken fungerar',
    name: 'Större störningar',
    figure: 'service-desk.major-incidents',
    good: 'down',
    baseline: yearBefore,
    target: 'at-most',
    high: 10,
    note: 'Från april 2019 räknas även störningar som bara berör en klinik.',
  },
  {
    perspective: 0,
    area: 0,
    goal: 'Information och utrustning är skyddade',
    name: 'Säkerhetsincidenter',
    figure: 'security.incidents',
    good: 'band',
    baselineText: 'nytt mått',
    target: 'establish',
    targetText: 'antalet ska fastställas',
    judged: {
      fulfilment: 'partly',
      trend: 'better',
      reason:
        'Rutinen för att anmäla finns, och incidenterna räknas i ett eget register. Nivån för målet är inte bestämd.',
    },
  },
  {
    perspective: 0,
    area: 1,
    goal: 'Verksamheten och tekniken styr sina system tillsammans',
    name: 'Förvaltningsobjekt inom medicinsk teknik',
    figure: 'objects.in-force-medical',
    good: 'up',
    baseline: yearBefore,
    target: 'more',
    targetText: 'fler objekt',
    note: 'Två objekt till är överenskomna för hösten: ögonsjukvård och funktionsdiagnostik.',
  },
  {
    perspective: 0,
    area: 1,
    goal: 'Behov beskrivs innan lösningar väljs',
    name: 'Behovsbeskrivningar',
    good: 'up',
    baselineText: 'nytt mått',
    target: 'establish',
    targetText: 'metod och mått är framtagna',
    judged: { fulfilment: 'partly', trend: 'better', reason: 'Metoden är prövad i två förstudier. Måttet återstår.' },
  },
  {
    perspective: 0,
    area: 2,
    goal: 'Vi förbättrar vårt arbete hela tiden',
    name: 'Genomförda förbättringar',
    figure: 'portfolio.completed-improvements',
    unitWord: 'st',
    good: 'up',
    baselineText: 'nytt mått',
    target: 'at-least',
    low: 13,
    targetText: 'fler än 12',
    judged: {
      fulfilment: 'partly',
      trend: 'better',
      reason: 'Alla sektioner arbetar med förbättringstavlor. Takten räcker till målet vid årets slut.',
    },
  },
  {
    perspective: 0,
    area: 2,
    goal: 'Alla hittar den information de behöver',
    name: 'Medarbetare som vet var informationen finns',
    figure: 'workforce.informed',
    good: 'up',
    baseline: yearBefore,
    target: 'at-least',
    low: 8_000,
    note: 'Frågan ställs igen i oktober. Något nytt utfall finns inte.',
    judged: { fulfilment: 'partly', trend: 'better', reason: 'Det nya intranätet är infört. Effekten är inte mätt.' },
  },
  {
    perspective: 0,
    area: 4,
    goal: 'Det är tydligt vem som betalar vad',
    name: 'Principer för finansiering',
    good: 'up',
    baselineText: 'otydliga',
    target: 'words',
    targetText: 'kända och tillämpade',
    judged: {
      fulfilment: 'met',
      trend: 'better',
      reason: 'Principerna är beslutade och används i alla nya uppdrag sedan mars.',
    },
  },
  {
    perspective: 1,
    area: 3,
    goal: 'Medarbetare stannar och utvecklas',
    name: 'Personalomsättning',
    figure: 'workforce.turnover',
    good: 'down',
    baseline: yearBefore,
    target: 'words',
    targetText: 'i nivå med andra regioner',
    judged: {
      fulfilment: 'not-assessed',
      trend: 'unchanged',
      reason: 'Andra regioners tal för 2019 finns inte än, och åtta månader kan inte jämföras rakt av med tolv.',
    },
  },
  {
    perspective: 1,
    area: 3,
    goal: 'Vi har den kompetens uppdraget kräver',
    name: 'Kompetensplanering',
    good: 'up',
    baselineText: 'nytt mått',
    target: 'establish',
    targetText: 'måttet ska fastställas',
    judged: { fulfilment: 'not-assessed', trend: 'unchanged', reason: 'Arbetet börjar i höst.' },
  },
  {
    perspective: 1,
    area: 3,
    goal: 'Medarbetarna är engagerade',
    name: 'Hållbart medarbetarengagemang (HME)',
    figure: 'workforce.engagement',
    good: 'up',
    baseline: yearBefore,
    target: 'more',
    note: 'Nästa mätning görs i november.',
    judged: { fulfilment: 'not-assessed', trend: 'unchanged', reason: 'Ingen mätning har gjorts under perioden.' },
  },
  {
    perspective: 1,
    area: 3,
    goal: 'Medarbetarna är friska',
    name: 'Sjukfrånvaro',
    figure: 'workforce.sick-leave',
    good: 'down',
    baseline: yearBefore,
    target: 'at-most',
    high: 300,
  },
  {
    perspective: 1,
    area: 3,
    goal: 'Arbetstiden räcker till uppdraget',
    name: 'Extratid',
    figure: 'workforce.extra-time',
    good: 'down',
    baseline: sameMonthsBefore,
    target: 'less',
  },
  {
    perspective: 1,
    area: 3,
    goal: 'Chefer har rimligt många medarbetare',
    name: 'Chefer inom gränsen',
    figure: 'workforce.managers-within-limit',
    good: 'up',
    baseline: '2018-12..2018-12',
    target: 'at-least',
    low: 10_000,
    targetText: '100\u00a0%',
    note: 'Målet är nått sedan april 2019.',
  },
  {
    perspective: 2,
    area: 4,
    goal: 'Ekonomin är i balans',
    name: 'Resultat',
    figure: 'finances.result',
    good: 'up',
    baselineText: '±0',
    target: 'equal',
    low: 0,
    targetText: '±0',
    judged: {
      fulfilment: 'missed',
      trend: 'worse',
      reason: 'Resultatet är sämre än budget och årsprognosen är negativ.',
    },
  },
];
