// What the example's objects are to achieve and do: goals and activities for 2019, and how it went in 2018.
import type { ActivityState, GoalOutcome, WorkType } from './plan-contract.ts';

export interface ExampleGoal {
  readonly year: 2018 | 2019;
  readonly text: string;
  readonly measure: string;
  readonly outcome: GoalOutcome;
  readonly result?: string;
}

export interface ExampleActivity {
  readonly title: string;
  readonly workType: WorkType;
  readonly side: 'business' | 'it';
  readonly from: string;
  readonly to: string;
  readonly state: ActivityState;
  readonly hours: number;
}

type Texts = { readonly goals: readonly ExampleGoal[]; readonly activities: readonly ExampleActivity[] };

const then = (text: string, measure: string, outcome: GoalOutcome, result: string): ExampleGoal => ({
  ...{ year: 2018, text, measure, outcome, result },
});
const now = (text: string, measure: string, outcome: GoalOutcome = 'open', result = ''): ExampleGoal => ({
  ...{ year: 2019, text, measure, outcome, result },
});
const keep = (title: string, side: 'business' | 'it', from: string, to: string, state: ActivityState, hours: number) =>
  ({ title, workType: 'maintenance', side, from, to, state, hours }) satisfies ExampleActivity;
const develop = (
  title: string,
  side: 'business' | 'it',
  from: string,
  to: string,
  state: ActivityState,
  hours: number,
) => ({ title, workType: 'development', side, from, to, state, hours }) satisfies ExampleActivity;

export const examplePlanTexts: Readonly<Record<string, Texts>> = {
  STERIL: {
    goals: [
      then(
        'Inga operationer ställs in för att sterilt gods saknas',
        '0 inställda operationer',
        'partly',
        'Tre operationer ställdes in när en diskdesinfektor stod.',
      ),
      now('Inga operationer ställs in för att sterilt gods saknas', '0 inställda operationer'),
      now('Alla diskdesinfektorer äldre än tolv år är utbytta', '6 av 6 utbytta', 'partly', 'Fyra av sex är på plats.'),
    ],
    activities: [
      keep('Årlig validering av autoklaver', 'it', '2019-02-01', '2019-05-31', 'done', 320),
      develop('Byte av diskdesinfektorer i Älvnäset', 'it', '2019-03-01', '2019-10-31', 'ongoing', 410),
      develop('Gemensam rutin för spårning av instrument', 'business', '2019-04-01', '2019-09-30', 'ongoing', 150),
    ],
  },
  BILD: {
    goals: [
      then(
        'Ultraljudsbilder från alla kliniker lagras på ett ställe',
        '8 av 8 kliniker',
        'partly',
        'Fem kliniker lagrar gemensamt.',
      ),
      now('Ultraljudsbilder från alla kliniker lagras på ett ställe', '8 av 8 kliniker'),
      now(
        'Granskningsstationer startar på under en minut',
        'högst 60 sekunder',
        'met',
        'Mätt till 41 sekunder i juni.',
      ),
    ],
    activities: [
      develop('Anslutning av kvinnokliniken till bildlagringen', 'it', '2019-02-01', '2019-06-30', 'ongoing', 260),
      keep('Stråldosmätning av röntgenlaboratorier', 'it', '2019-01-15', '2019-11-30', 'ongoing', 540),
      keep('Utbildning av användare i remissflödet', 'business', '2019-03-01', '2019-05-31', 'done', 120),
    ],
  },
  DIALYS: {
    goals: [
      then(
        'Dialysen övertas från kliniken med full budget',
        'budget flyttad',
        'missed',
        'Servicen togs över utan att budgeten flyttades.',
      ),
      now('Tjugo patienter kan ha dialys hemma', '20 patienter', 'partly', 'Fjorton patienter i augusti.'),
    ],
    activities: [
      keep('Byte av filter i vattenverken', 'it', '2019-01-01', '2019-12-31', 'ongoing', 280),
      develop('Uppföljning på distans av hemdialys', 'business', '2019-05-01', '2019-12-15', 'ongoing', 180),
    ],
  },
  OPERATION: {
    goals: [
      then('Alla anestesiapparater sänder värden till journalen', '24 av 24', 'met', 'Klart i november.'),
      now('Serviceavtalen för operation är samordnade', 'ett avtal i stället för fyra'),
    ],
    activities: [
      keep('Förebyggande underhåll av ventilatorer', 'it', '2019-01-01', '2019-12-31', 'ongoing', 460),
      develop('Upphandling av operationsbord', 'business', '2019-03-01', '2019-11-30', 'ongoing', 140),
    ],
  },
  OVERVAKNING: {
    goals: [
      then(
        'Larmen når rätt person på under tio sekunder',
        'högst 10 sekunder',
        'met',
        'Mätt till sju sekunder på intensiven.',
      ),
      now('Antalet onödiga larm minskar med en fjärdedel', 'högst 90 larm per dygn och plats'),
      now(
        'Pumparnas läkemedelsbibliotek är detsamma på alla sjukhus',
        '3 av 3 sjukhus',
        'partly',
        'Norrvikens sjukhus och Bergsele är klara.',
      ),
    ],
    activities: [
      keep('Uppgradering av centralövervakningen', 'it', '2019-02-01', '2019-05-31', 'done', 240),
      develop('Nya larmgränser tillsammans med avdelningarna', 'business', '2019-03-01', '2019-10-31', 'ongoing', 220),
      develop('Gemensamt läkemedelsbibliotek i infusionspumparna', 'it', '2019-01-15', '2019-08-31', 'ongoing', 300),
    ],
  },
  VARDINFO: {
    goals: [
      then('Läkemedelslistan är densamma i öppen och sluten vård', 'en lista', 'met', 'Infört i oktober.'),
      now(
        'Invånare kan boka tid vid alla hälsocentraler',
        '12 av 12 hälsocentraler',
        'partly',
        'Nio hälsocentraler har öppnat.',
      ),
    ],
    activities: [
      keep('Två uppgraderingar av journalsystemet', 'it', '2019-03-01', '2019-11-15', 'ongoing', 1400),
      develop('Tidbokning för invånare', 'business', '2019-01-15', '2019-12-15', 'ongoing', 600),
    ],
  },
  INTEGRATION: {
    goals: [
      then('Varje integration har en ägare', '140 av 140', 'partly', '118 integrationer har ägare.'),
      now('Hälften av integrationerna är flyttade till den nya plattformen', '70 av 140'),
    ],
    activities: [
      develop('Flytt av integrationer', 'it', '2019-02-01', '2019-12-15', 'ongoing', 900),
      keep('Övervakning och felsökning', 'it', '2019-01-01', '2019-12-31', 'ongoing', 700),
    ],
  },
  ARBETSPLATS: {
    goals: [
      then('Ny dator finns på plats första arbetsdagen', '95 procent', 'missed', 'Inga datorer köptes under året.'),
      now('Ny dator finns på plats första arbetsdagen', '95 procent', 'partly', '88 procent till och med augusti.'),
    ],
    activities: [
      develop('Utbyte av 900 arbetsplatser', 'it', '2019-02-01', '2019-11-30', 'ongoing', 1100),
      keep('Inventering av licenser', 'it', '2019-03-01', '2019-06-30', 'done', 260),
    ],
  },
  INFRA: {
    goals: [
      then('Datanätet i Älvnäset är utbytt', 'klart i december', 'partly', 'Två av tre hus är klara.'),
      now('Högst två planerade avbrott per månad', '2 avbrott'),
    ],
    activities: [
      develop('Nytt datanät i Älvnäset, sista huset', 'it', '2019-01-15', '2019-06-30', 'done', 480),
      keep('Uppgradering av lagringen', 'it', '2019-04-01', '2019-10-31', 'ongoing', 520),
    ],
  },
  TELEFONI: {
    goals: [
      then('Samtal till växeln besvaras på under en minut', '85 procent', 'met', '91 procent under hösten.'),
      now('Samtal till växeln besvaras på under en minut', '90 procent'),
    ],
    activities: [
      keep('Byte av trådlösa telefoner på avdelningarna', 'it', '2019-02-01', '2019-11-30', 'ongoing', 310),
      develop('Larm till jour i samma telefon', 'business', '2019-05-01', '2019-12-15', 'planned', 120),
    ],
  },
  ADMIN: {
    goals: [
      then('Alla fakturor kommer elektroniskt', '98 procent', 'met', '99 procent i december.'),
      now(
        'Kostnader kan följas per förvaltningsobjekt',
        'alla objekt har planerade timmar',
        'partly',
        'Planerna för 2019 har timmar. Utfallet följs till att börja med per enhet.',
      ),
    ],
    activities: [
      develop('Ekonomisk uppföljning per förvaltningsobjekt', 'business', '2019-01-15', '2019-12-15', 'ongoing', 240),
      keep('Årsskiftesarbete i ekonomisystemet', 'it', '2019-11-01', '2019-12-31', 'planned', 180),
    ],
  },
};
