// What the example's assignments are and what was told of them, in the words of the division.
import { stableId } from '../../example/stable-id.ts';
import type { AssignmentStatus } from './assignments/assignment-rules.ts';

export interface ExampleAssignment {
  readonly unit: string;
  readonly title: string;
  readonly giver: string;
  readonly decisionBody?: string;
  readonly goal: string;
  /** family name, of the cast */
  readonly owner?: string;
  readonly decidedOn: string;
  readonly startsOn: string;
  readonly deadlineOn: string;
  readonly expectedOn?: string;
  readonly waits?: readonly {
    readonly on?: string;
    readonly text: string;
    readonly kind: 'resource' | 'delivery' | 'decision';
    readonly from: string;
  }[];
  /** oldest first; the last one counts */
  readonly told: readonly {
    readonly on: string;
    readonly month: string;
    readonly status: AssignmentStatus;
    readonly reason?: string;
    readonly waitsFor?: string;
    readonly text: string;
  }[];
  readonly deployed?: { readonly on: string; readonly trouble?: string; readonly major?: string };
}

const director = 'Regiondirektören';
const council = 'Utvecklingsrådet';
const objectsMeasure = stableId('scorecard-measure', 'Förvaltningsobjekt inom medicinsk teknik');

export const exampleAssignments: readonly ExampleAssignment[] = [
  {
    unit: 'DTD',
    title: 'Samlad lagring av ultraljudsbilder',
    giver: director,
    decisionBody: council,
    goal: 'Alla ultraljudsbilder lagras på ett ställe och visas i patientens sammanhang, oavsett vilken klinik som har tagit dem.',
    owner: 'Hallnäs',
    decidedOn: '2018-11-14',
    startsOn: '2019-01-07',
    deadlineOn: '2019-12-31',
    expectedOn: '2020-03-31',
    waits: [{ text: 'införandet av en ny magnetkamera i Älvsund', kind: 'resource', from: '2019-06-03' }],
    told: [
      {
        on: '2019-04-30',
        month: '2019-04',
        status: 'on-plan',
        text: 'Kraven är beskrivna tillsammans med tre kliniker.',
      },
      {
        on: '2019-09-06',
        month: '2019-08',
        status: 'paused',
        reason: 'Den som leder uppdraget är tillfälligt flyttad.',
        waitsFor: 'införandet av en ny magnetkamera i Älvsund',
        text: 'Arbetet vilar sedan juni. Det börjar igen när magnetkameran är i drift, tidigast i november. Klinikerna lagrar sina bilder lokalt så länge.',
      },
    ],
  },
  {
    unit: 'DTD',
    title: 'Målbild för arkitekturen',
    giver: director,
    goal: 'Regionen har en beslutad bild av hur system, integrationer och infrastruktur ska se ut, och den används när något nytt väljs.',
    owner: 'Tallfors',
    decidedOn: '2018-12-05',
    startsOn: '2019-02-01',
    deadlineOn: '2019-10-31',
    expectedOn: '2019-11-30',
    told: [
      {
        on: '2019-09-06',
        month: '2019-08',
        status: 'delayed',
        reason: 'Intervjuerna tog längre tid än väntat.',
        text: 'Nuläget är kartlagt och förslaget till målbild är på remiss i förvaltningarna. Beslut väntas en månad senare än planerat.',
      },
    ],
  },
  {
    unit: 'DTD',
    title: 'Gemensam plattform för integration',
    giver: director,
    goal: 'Nya kopplingar mellan system byggs på en plattform, och de gamla är flyttade dit.',
    owner: 'Sandklint',
    decidedOn: '2018-06-20',
    startsOn: '2018-09-01',
    deadlineOn: '2020-06-30',
    waits: [
      {
        text: 'att licensgranskningen avslutas, för flytten av äldre kopplingar',
        kind: 'decision',
        from: '2019-05-20',
      },
    ],
    told: [
      {
        on: '2019-09-06',
        month: '2019-08',
        status: 'on-plan',
        waitsFor: 'att licensgranskningen avslutas, för flytten av äldre kopplingar',
        text: 'Plattformen är i drift och nya kopplingar byggs där. Flytten av de äldre väntar på att licensfrågan blir klar, men det ändrar inte slutdatumet.',
      },
    ],
  },
  {
    unit: 'DTD',
    title: 'Övertagande av investeringsplanering för medicinsk teknik',
    giver: director,
    goal: 'Divisionen planerar klinikernas investeringar i medicinsk teknik utifrån en samlad bild av utrustningens ålder och nytta.',
    owner: 'Rönfjäll',
    decidedOn: '2019-03-06',
    startsOn: '2019-05-01',
    deadlineOn: '2020-03-31',
    told: [
      {
        on: '2019-09-06',
        month: '2019-08',
        status: 'on-plan',
        text: 'Arbetet har börjat. En inventering av utrustning och återstående livslängd görs klinik för klinik, och de tre första är klara.',
      },
    ],
  },
  {
    unit: 'DTD',
    title: 'Fler förvaltningsobjekt inom medicinsk teknik',
    giver: director,
    goal: 'Den medicinska tekniken förvaltas tillsammans av klinikerna och divisionen.',
    owner: 'Rönfjäll',
    decidedOn: '2018-02-07',
    startsOn: '2018-03-01',
    deadlineOn: '2019-12-31',
    told: [
      {
        on: '2019-09-06',
        month: '2019-08',
        status: 'on-plan',
        text: `Divisionen förvaltar {m:${objectsMeasure}} inom medicinsk teknik. Två till startar under hösten. Utvecklingen kommenteras i kapitlet Verksamhet.`,
      },
    ],
  },
  {
    unit: 'DTD',
    title: 'Styrning av datahallarna',
    giver: director,
    decisionBody: council,
    goal: 'Det är bestämt vem som beslutar om datahallarnas utrymme, kraft och kyla, och efter vilka regler.',
    decidedOn: '2019-05-22',
    startsOn: '2019-10-01',
    deadlineOn: '2020-05-31',
    told: [
      {
        on: '2019-09-06',
        month: '2019-08',
        status: 'not-started',
        text: 'Uppdraget börjar när en ledare är utsedd. Det väntas ske i oktober.',
      },
    ],
  },
  {
    unit: 'DTD',
    title: 'Ekonomisk uppföljning per förvaltningsobjekt',
    giver: 'Ekonomidirektören',
    goal: 'Budget, utfall och timmar visas för varje objekt och ligger till grund för nästa års budget.',
    owner: 'Strandmark',
    decidedOn: '2018-10-03',
    startsOn: '2018-11-01',
    deadlineOn: '2019-12-31',
    told: [
      {
        on: '2019-09-06',
        month: '2019-08',
        status: 'on-plan',
        text: 'För varje objekt visas budget, utfall och planerade timmar. Modellen är prövad på årets planer och följs upp varje tertial. Från nästa år ligger den till grund för budgeten.',
      },
    ],
  },
  {
    unit: 'DTD',
    title: 'Metod för förstudier',
    giver: director,
    goal: 'Alla förstudier ställer samma frågor, räknar på samma sätt och går att följa upp.',
    owner: 'Ljungsele',
    decidedOn: '2019-01-16',
    startsOn: '2019-02-01',
    deadlineOn: '2019-12-31',
    told: [
      {
        on: '2019-09-06',
        month: '2019-08',
        status: 'on-plan',
        text: 'Metoden är beskriven och två förstudier har använt den. Mallarna ses över efter deltagarnas synpunkter.',
      },
    ],
  },
  {
    unit: 'DTD-DRI',
    title: 'Byte av brandväggar på sjukhusen',
    giver: 'Divisionschefen',
    goal: 'De gamla brandväggarna är borta innan stödet från tillverkaren tar slut.',
    owner: 'Sandklint',
    decidedOn: '2018-10-10',
    startsOn: '2018-11-01',
    deadlineOn: '2019-03-31',
    told: [],
    deployed: {
      on: '2019-03-06',
      trouble:
        'Dagen efter tog adresserna i det trådlösa nätet slut. Den nya utrustningen lät gästnätet dela dem med vården.',
      // the twenty-first of the example's major incidents: the wireless network, 7 March
      major: '20',
    },
  },
  {
    unit: 'DTD-MT',
    title: 'Ny övervakning av patienter på intensiven',
    giver: 'Divisionschefen',
    goal: 'Alla platser har samma övervakning, och larmen når den som kan svara.',
    owner: 'Rönfjäll',
    decidedOn: '2018-05-16',
    startsOn: '2018-08-15',
    deadlineOn: '2019-02-28',
    told: [],
    deployed: { on: '2019-02-20' },
  },
  {
    unit: 'DTD-SD',
    title: 'En gemensam servicedesk för IT och medicinsk teknik',
    giver: 'Divisionschefen',
    goal: 'Den som behöver hjälp vänder sig till ett ställe.',
    owner: 'Ljungsele',
    decidedOn: '2018-09-12',
    startsOn: '2018-10-01',
    deadlineOn: '2019-04-30',
    told: [],
    deployed: { on: '2019-04-01' },
  },
  {
    unit: 'DTD-DRI',
    title: 'Säkerhetskopior på två orter',
    giver: 'Divisionschefen',
    goal: 'En brand i den ena datahallen gör att ingen uppgift går förlorad.',
    owner: 'Tallfors',
    decidedOn: '2018-11-28',
    startsOn: '2019-01-15',
    deadlineOn: '2019-06-30',
    told: [],
    deployed: { on: '2019-06-18' },
  },
];
