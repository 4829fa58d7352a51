// The example's eight assignments with their status, and the one risk the division follows by internal control.
import type { AssignmentStatus, Control } from './contract.ts';

export interface ExampleAssignment {
  readonly title: string;
  readonly giver: string;
  readonly decisionBody: string;
  readonly decidedOn: string;
  readonly deadlineOn: string;
  /** oldest first; the last one counts */
  readonly statuses: readonly {
    readonly on: string;
    readonly status: AssignmentStatus;
    readonly reason?: string;
    readonly dependency?: string;
    readonly text: string;
  }[];
}

const director = 'Regiondirektören';
const council = 'Utvecklingsrådet';

export const exampleAssignments: readonly ExampleAssignment[] = [
  {
    title: 'Samlad lagring av ultraljudsbilder',
    giver: director,
    decisionBody: council,
    decidedOn: '2018-11-14',
    deadlineOn: '2019-12-31',
    statuses: [
      { on: '2019-04-30', status: 'on-plan', text: 'Kraven är beskrivna tillsammans med tre kliniker.' },
      {
        on: '2019-09-06',
        status: 'paused',
        reason: 'Den som leder uppdraget är tillfälligt flyttad.',
        dependency: 'införandet av en ny magnetkamera i Älvsund',
        text: 'Arbetet vilar sedan juni. Det börjar igen när magnetkameran är i drift, tidigast i november. Klinikerna lagrar sina bilder lokalt så länge.',
      },
    ],
  },
  {
    title: 'Målbild för arkitekturen',
    giver: director,
    decisionBody: '',
    decidedOn: '2018-12-05',
    deadlineOn: '2019-10-31',
    statuses: [
      {
        on: '2019-09-06',
        status: 'delayed',
        reason: 'Intervjuerna tog längre tid än väntat.',
        text: 'Nuläget är kartlagt och förslaget till målbild är på remiss i förvaltningarna. Beslut väntas en månad senare än planerat.',
      },
    ],
  },
  {
    title: 'Gemensam plattform för integration',
    giver: director,
    decisionBody: '',
    decidedOn: '2018-06-20',
    deadlineOn: '2020-06-30',
    statuses: [
      {
        on: '2019-09-06',
        status: 'on-plan',
        dependency: 'att licensgranskningen avslutas, för flytten av äldre kopplingar',
        text: 'Plattformen är i drift och nya kopplingar byggs där. Flytten av de äldre väntar på att licensfrågan blir klar, men det ändrar inte slutdatumet.',
      },
    ],
  },
  {
    title: 'Övertagande av investeringsplanering för medicinsk teknik',
    giver: director,
    decisionBody: '',
    decidedOn: '2019-03-06',
    deadlineOn: '2020-03-31',
    statuses: [
      {
        on: '2019-09-06',
        status: 'on-plan',
        text: 'Arbetet har börjat. En inventering av utrustning och återstående livslängd görs klinik för klinik, och de tre första är klara.',
      },
    ],
  },
  {
    title: 'Fler förvaltningsobjekt inom medicinsk teknik',
    giver: director,
    decisionBody: '',
    decidedOn: '2018-02-07',
    deadlineOn: '2019-12-31',
    statuses: [
      {
        on: '2019-09-06',
        status: 'on-plan',
        text: 'Divisionen förvaltar {m:Förvaltningsobjekt inom medicinsk teknik} inom medicinsk teknik. Två till startar under hösten. Utvecklingen kommenteras i kapitlet Verksamhet.',
      },
    ],
  },
  {
    title: 'Styrning av datahallarna',
    giver: director,
    decisionBody: council,
    decidedOn: '2019-05-22',
    deadlineOn: '2020-05-31',
    statuses: [
      {
        on: '2019-09-06',
        status: 'not-started',
        text: 'Uppdraget börjar när en ledare är utsedd. Det väntas ske i oktober.',
      },
    ],
  },
  {
    title: 'Ekonomisk uppföljning per förvaltningsobjekt',
    giver: 'Ekonomidirektören',
    decisionBody: '',
    decidedOn: '2018-10-03',
    deadlineOn: '2019-12-31',
    statuses: [
      {
        on: '2019-09-06',
        status: 'on-plan',
        text: 'För varje objekt visas budget, utfall och planerade timmar. Modellen är prövad på årets planer och följs upp varje tertial. Från nästa år ligger den till grund för budgeten.',
      },
    ],
  },
  {
    title: 'Metod för förstudier',
    giver: director,
    decisionBody: '',
    decidedOn: '2019-01-16',
    deadlineOn: '2019-12-31',
    statuses: [
      {
        on: '2019-09-06',
        status: 'on-plan',
        text: 'Metoden är beskriven och två förstudier har använt den. Mallarna ses över efter deltagarnas synpunkter.',
      },
    ],
  },
];

export const exampleControl: Omit<Control, 'control' | 'position' | 'executions'> = {
  risk: 'Utvecklingsuppdrag blir inte klara i tid och hindrar andra uppdrag',
  probability: 3,
  consequence: 3,
  action: 'Alla uppdrag planeras, bemannas och följs upp på samma sätt',
  method: 'Uppdrag som håller tidplanen och tas i drift utan större störning räknas',
  frequency: 'tertial',
  owner: 'Divisionschefen',
};

export const exampleExecutions: readonly Omit<Control['executions'][number], 'by'>[] = [
  {
    doneOn: '2019-05-07',
    outcome: 'works-partly',
    result: 'Fyra av sex uppdrag höll tidplanen. Ett driftsattes med en störning som är uppföljd.',
    evidence: 'Uppdragslistan 2019-05-06',
  },
  {
    doneOn: '2019-09-05',
    outcome: 'works-partly',
    result: 'Fem av åtta uppdrag håller tidplanen. Inget har gett en större störning när det togs i drift.',
    evidence: 'Uppdragslistan 2019-09-04',
  },
];
