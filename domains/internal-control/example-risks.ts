// The risks that the example's division has decided to control in 2018 and 2019, and what the controls have shown.
import type { Frequency, Outcome } from './control-rules.ts';

type Done = readonly [
  on: string,
  outcome: Outcome,
  result: string,
  evidence: string,
  counted?: number,
  ofTotal?: number,
];
type Remedy = readonly [title: string, owner: string, dueOn: string, doneOn: string | null, doneText: string];

export interface ExampleRisk {
  readonly title: string;
  readonly cause: string;
  readonly owner: string;
  /** the management objects and the suppliers it is about */
  readonly objects?: readonly string[];
  readonly suppliers?: readonly string[];
  readonly isTold?: true;
  /** day, probability, consequence, reason; the last one holds */
  readonly judged: readonly (readonly [string, number, number, string])[];
  readonly controls: readonly {
    readonly title: string;
    readonly method: string;
    readonly frequency: Frequency;
    readonly owner: string;
    /** a figure, which way, the target and the slack in its stored integer */
    readonly figure?: readonly [string, 'at-least' | 'at-most', number, number];
    readonly done: readonly Done[];
  }[];
  readonly remedies: readonly Remedy[];
}

const head = 'Divisionschefen';

export const exampleRisks: readonly ExampleRisk[] = [
  {
    title: 'Utvecklingsuppdrag blir inte klara i tid och hindrar andra uppdrag',
    cause: 'Samma specialister behövs i flera uppdrag.',
    owner: head,
    isTold: true,
    judged: [
      ['2018-01-15', 3, 2, 'Första bedömningen.'],
      ['2019-01-21', 3, 3, 'Fler uppdrag väntar på varandra.'],
    ],
    controls: [
      {
        title: 'Alla uppdrag planeras, bemannas och följs upp på samma sätt',
        method: 'Uppdrag som håller tidplanen och tas i drift utan större störning räknas',
        frequency: 'tertial',
        owner: head,
        done: [
          ['2018-05-08', 'works', 'Alla uppdrag höll tidplanen.', 'Uppdragslistan 2018-05-07', 5, 5],
          ['2018-09-06', 'works-partly', 'Två uppdrag var försenade.', 'Uppdragslistan 2018-09-05', 4, 6],
          ['2019-01-10', 'works-partly', 'Ett uppdrag var försenat.', 'Uppdragslistan 2019-01-09', 5, 6],
          [
            '2019-05-07',
            'works-partly',
            'Ett uppdrag driftsattes med en störning som är uppföljd.',
            'Uppdragslistan 2019-05-06',
            4,
            6,
          ],
          [
            '2019-08-30',
            'works-partly',
            'Inget uppdrag har gett en större störning när det togs i drift.',
            'Uppdragslistan 2019-08-29',
            5,
            8,
          ],
        ],
      },
    ],
    remedies: [['Gemensam plan för specialisternas tid', 'Stabschefen', '2020-01-31', null, '']],
  },
  {
    title: 'Säkerhetskopior går inte att läsa tillbaka när de behövs',
    objects: ['INFRA'],
    suppliers: ['Norrdrift AB'],
    cause: 'Kopiorna prövas sällan mot hela system.',
    owner: 'Sektionschefen för drift',
    judged: [['2018-01-15', 2, 4, 'Lyckas nästan alltid, men följden är allvarlig.']],
    controls: [
      {
        title: 'Ett system läses tillbaka i en avskild miljö',
        method: 'Tre system väljs ut och läses tillbaka. Tiden mäts.',
        frequency: 'half-year',
        owner: 'Driftledaren',
        done: [
          ['2018-06-14', 'works', 'Alla tre gick att läsa tillbaka.', 'Protokoll 2018-06-14', 3, 3],
          ['2018-12-12', 'works-partly', 'Ett tog längre tid än avtalat.', 'Protokoll 2018-12-12', 2, 3],
          ['2019-06-13', 'works', 'Alla tre inom avtalad tid.', 'Protokoll 2019-06-13', 3, 3],
        ],
      },
    ],
    remedies: [
      ['Snabbare lagring för journalens kopior', 'Driftledaren', '2019-04-30', '2019-04-12', 'Lagringen är bytt.'],
    ],
  },
  {
    title: 'Behörigheter finns kvar när någon slutar',
    cause: 'Chefer meddelar sent när anställningar upphör.',
    owner: 'Informationssäkerhetsansvarig',
    judged: [['2018-01-15', 3, 3, 'Flera fall hittades under 2017.']],
    controls: [
      {
        title: 'Konton jämförs med personalregistret',
        method: 'Konton för avslutade anställningar räknas',
        frequency: 'quarter',
        owner: 'Informationssäkerhetsansvarig',
        done: [
          ['2018-10-03', 'fails', 'Tjugotre konton fanns kvar.', 'Lista 2018-10-02'],
          ['2019-01-09', 'works-partly', 'Sex konton fanns kvar.', 'Lista 2019-01-08'],
          ['2019-04-03', 'works', 'Inget konto fanns kvar.', 'Lista 2019-04-02'],
          ['2019-07-03', 'works', 'Inget konto fanns kvar.', 'Lista 2019-07-02'],
        ],
      },
    ],
    remedies: [
      [
        'Konton stängs automatiskt vid anställningens slut',
        'Sektionschefen för drift',
        '2019-03-31',
        '2019-03-20',
        'Stängningen går varje natt.',
      ],
    ],
  },
  {
    title: 'Medicinteknisk utrustning används efter passerat underhåll',
    objects: ['OVERVAKNING'],
    cause: 'Utrustning flyttas mellan avdelningar utan att det syns i registret.',
    owner: 'Sektionschefen för medicinsk teknik',
    judged: [['2018-01-15', 2, 4, 'Få fall, men patienter kan komma till skada.']],
    controls: [
      {
        title: 'Utrustning utan giltigt underhåll söks upp',
        method: 'Stickprov på fyra avdelningar',
        frequency: 'tertial',
        owner: 'MT-samordnaren',
        done: [
          ['2018-09-12', 'works-partly', 'Tre av de prövade saknade underhåll.', 'Stickprov 2018-09', 37, 40],
          ['2019-01-16', 'works', 'Alla prövade hade underhåll.', 'Stickprov 2019-01', 40, 40],
          ['2019-05-15', 'works-partly', 'En saknade underhåll och togs ur bruk.', 'Stickprov 2019-05', 39, 40],
        ],
      },
    ],
    remedies: [],
  },
  {
    title: 'Kostnaderna överskrider budgeten utan att det märks i tid',
    cause: 'Licenser och service faktureras ojämnt över året.',
    owner: 'Controllern',
    judged: [['2018-01-15', 3, 3, 'Prognoserna har ändrats sent.']],
    controls: [
      {
        title: 'Utfallet hålls mot budgeten varje månad',
        method: 'Nyckeltalet avvikelse mot budget får inte vara sämre än två miljoner kronor minus',
        frequency: 'month',
        owner: 'Controllern',
        figure: ['finances.result-deviation', 'at-least', -200_000_000, 100_000_000],
        done: [],
      },
    ],
    remedies: [
      [
        'Licensgranskningens kostnad tas upp i prognosen',
        'Controllern',
        '2019-06-30',
        '2019-06-14',
        'Prognosen är ändrad.',
      ],
    ],
  },
  {
    title: 'Sjukfrånvaron stiger utan att orsaken utreds',
    cause: 'Statistiken kommer sent till cheferna.',
    owner: head,
    judged: [['2018-01-15', 2, 2, 'Låg frånvaro i dag.']],
    controls: [
      {
        title: 'Sjukfrånvaron följs upp i ledningsgruppen',
        method: 'Nyckeltalet sjukfrånvaro får vara högst fyra procent',
        frequency: 'quarter',
        owner: head,
        figure: ['workforce.sick-leave', 'at-most', 400, 50],
        done: [],
      },
    ],
    remedies: [],
  },
  {
    title: 'Ändringar i drift görs utan godkännande',
    objects: ['INFRA'],
    cause: 'Bråttom vid störningar.',
    owner: 'Sektionschefen för drift',
    judged: [['2018-01-15', 2, 3, 'Har hänt några gånger.']],
    controls: [
      {
        title: 'Ändringar i loggen jämförs med godkända ändringar',
        method: 'Tjugo ändringar i loggen väljs ut',
        frequency: 'quarter',
        owner: 'Driftledaren',
        done: [
          ['2019-01-15', 'works-partly', 'Två saknade godkännande.', 'Jämförelse 2019-01', 18, 20],
          ['2019-04-11', 'works', 'Alla var godkända.', 'Jämförelse 2019-04', 20, 20],
          ['2019-07-04', 'works', 'Alla var godkända.', 'Jämförelse 2019-07', 20, 20],
        ],
      },
    ],
    remedies: [],
  },
  {
    title: 'Leverantörer får tillgång till mer än de behöver',
    suppliers: ['Norrdrift AB'],
    cause: 'Fjärråtkomst öppnas brett för att gå fort.',
    owner: 'Informationssäkerhetsansvarig',
    judged: [['2018-09-03', 2, 4, 'Ny risk efter en granskning.']],
    controls: [
      {
        title: 'Leverantörernas åtkomst gås igenom',
        method: 'Varje åtkomst har en ansvarig och ett slutdatum',
        frequency: 'half-year',
        owner: 'Informationssäkerhetsansvarig',
        done: [['2019-03-14', 'fails', 'Elva åtkomster saknade slutdatum.', 'Genomgång 2019-03', 23, 34]],
      },
    ],
    remedies: [['Åtkomst utan slutdatum stängs', 'Informationssäkerhetsansvarig', '2019-10-31', null, '']],
  },
  {
    title: 'Inköp görs utanför avtal',
    cause: 'Avtalen är svåra att hitta.',
    owner: 'Stabschefen',
    judged: [['2018-01-15', 2, 2, 'Små belopp.']],
    controls: [
      {
        title: 'Fakturor prövas mot avtal',
        method: 'Femtio fakturor väljs ut',
        frequency: 'year',
        owner: 'Controllern',
        done: [['2018-11-20', 'works', 'Två fakturor var utanför avtal.', 'Stickprov 2018-11', 48, 50]],
      },
    ],
    remedies: [],
  },
  {
    title: 'Reservrutiner är okända när system stannar',
    cause: 'Ny personal övar inte.',
    owner: head,
    judged: [['2018-01-15', 3, 3, 'Övningar har ställts in.']],
    controls: [
      {
        title: 'Reservrutinen övas på två avdelningar',
        method: 'Övningen bedöms av någon utifrån',
        frequency: 'half-year',
        owner: 'Driftledaren',
        done: [
          ['2018-11-28', 'works-partly', 'Kvällspersonalen kände inte till rutinen.', 'Övning 2018-11'],
          ['2019-05-23', 'works-partly', 'Telefonlistan var gammal.', 'Övning 2019-05'],
        ],
      },
    ],
    remedies: [['Telefonlistan hämtas ur katalogen', 'Driftledaren', '2019-11-30', null, '']],
  },
];

export interface ExampleFinding {
  readonly title: string;
  readonly text: string;
  readonly source: string;
  readonly reference: string;
  readonly grade: 'low' | 'medium' | 'high';
  readonly reported_on: string;
  readonly owner: string;
  readonly answer_by: string | null;
  readonly answer: string;
  readonly answered_on: string | null;
  readonly closed_on: string | null;
  readonly closing: string;
  readonly remedies: readonly Remedy[];
}

export const exampleFindings: readonly ExampleFinding[] = [
  {
    title: 'Behörigheter avslutas inte i tid',
    text: 'Revisorerna prövade fyrtio avslutade anställningar. För sju fanns kontot kvar efter en månad.',
    source: 'Regionens revisorer',
    reference: 'REV-2018-31',
    grade: 'high',
    reported_on: '2018-09-20',
    owner: 'Informationssäkerhetsansvarig',
    answer_by: '2018-11-30',
    answer: 'Divisionen delar bedömningen. Konton ska stängas automatiskt.',
    answered_on: '2018-11-15',
    closed_on: '2019-04-10',
    closing: 'Kontrollen i april visade att inget konto fanns kvar.',
    remedies: [
      [
        'Konton stängs automatiskt vid anställningens slut',
        'Sektionschefen för drift',
        '2019-03-31',
        '2019-03-20',
        'Stängningen går varje natt.',
      ],
    ],
  },
  {
    title: 'Leverantörers fjärråtkomst saknar slutdatum',
    text: 'Granskningen av tre system visade att åtkomst för leverantörer inte tidsbegränsas.',
    source: 'Regionens revisorer',
    reference: 'REV-2019-08',
    grade: 'medium',
    reported_on: '2019-04-25',
    owner: 'Informationssäkerhetsansvarig',
    answer_by: '2019-06-30',
    answer: 'Alla åtkomster får ansvarig och slutdatum under hösten.',
    answered_on: '2019-06-18',
    closed_on: null,
    closing: '',
    remedies: [['Åtkomst utan slutdatum stängs', 'Informationssäkerhetsansvarig', '2019-10-31', null, '']],
  },
];
