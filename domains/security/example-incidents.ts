// What happened in the example's five incidents of 2019, when it became known and what was sent to whom. All moments with their
// offset. Those of the present days stand in `example-present.ts`.
import type { castAs } from '../../example/region.ts';
import type { FormId } from './form-rules.ts';
import type { Receiver, Regime, Step } from './law-rules.ts';

export interface ExampleIncident {
  readonly number: number;
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly happenedAt: string;
  readonly knownAt: string;
  readonly handledAt: string | null;
  readonly closedAt: string | null;
  readonly people: readonly (readonly [Parameters<typeof castAs>[0], 'lead' | 'member' | 'reader'])[];
  /** of a case or major incident of the service desk */
  readonly deskCase?: string;
  readonly laws: readonly ExampleLaw[];
  /** of which law, what, to whom, when, the receipt's number */
  readonly sent: readonly (readonly [Regime, Step, Receiver, string, string])[];
  readonly forms: readonly (readonly [FormId, string, Readonly<Record<string, string>>])[];
  readonly log: readonly (readonly [string, string, string])[];
}

export interface ExampleLaw {
  readonly regime: Regime;
  readonly reason: string;
  /** since when it was known, where that was later than the incident itself */
  readonly awareAt?: string;
}

export const organisation = 'Region Norrviken';

export const exampleIncidents: readonly ExampleIncident[] = [
  {
    number: 1,
    title: 'Remisser skrevs ut på fel avdelning',
    description:
      'Efter ett byte av skrivare gick utskrifter från en mottagning till en annan avdelning under en förmiddag. Personalen där samlade in dem.',
    unit: 'DTD',
    happenedAt: '2019-02-12T08:10:00+01:00',
    knownAt: '2019-02-12T10:45:00+01:00',
    handledAt: '2019-02-12T13:00:00+01:00',
    closedAt: '2019-02-26T09:00:00+01:00',
    people: [['security-officer', 'lead']],
    laws: [{ regime: 'deviation', reason: 'Ingen obehörig har läst utskrifterna. Det hanteras som avvikelse.' }],
    sent: [['deviation', 'notification', 'own-record', '2019-02-12T14:20:00+01:00', 'AVV-2019-0187']],
    forms: [],
    log: [
      ['2019-02-12T10:45:00+01:00', 'reported', ''],
      [
        '2019-02-12T11:00:00+01:00',
        'law-deviation',
        'Ingen obehörig har läst utskrifterna. Det hanteras som avvikelse.',
      ],
      ['2019-02-12T13:00:00+01:00', 'handled', 'Skrivarköerna är rättade och kontrollerade.'],
      ['2019-02-12T14:20:00+01:00', 'sent-notification', 'AVV-2019-0187'],
      ['2019-02-26T09:00:00+01:00', 'closed', ''],
    ],
  },
  {
    number: 2,
    title: 'Lista med patientuppgifter skickades till fel mottagare',
    description:
      'En lista över kallelser skickades med e-post till en leverantör i stället för till en kollega med liknande namn. Leverantören hörde av sig samma eftermiddag och har raderat listan.',
    unit: 'DTD',
    happenedAt: '2019-03-14T13:30:00+01:00',
    knownAt: '2019-03-14T15:05:00+01:00',
    handledAt: '2019-03-15T11:00:00+01:00',
    closedAt: '2019-04-09T10:00:00+02:00',
    people: [['security-officer', 'lead']],
    laws: [
      {
        regime: 'personal-data',
        reason: 'Uppgifterna har nått en obehörig. En risk för de berörda kan inte uteslutas.',
      },
    ],
    sent: [['personal-data', 'notification', 'datainspektionen', '2019-03-15T16:40:00+01:00', 'DI-2019-2861']],
    forms: [
      [
        'personal-data-notification',
        '2019-03-15T16:10:00+01:00',
        {
          organisation,
          protectionOfficer: 'Dataskyddsombudet, dataskydd@norrviken.example',
          personCategories: 'Patienter som kallats till en mottagning',
          personCount: '212',
          dataCategories: 'Namn, personnummer, tid och mottagning',
          recordCount: '212',
          consequences: 'Uppgift om att någon är patient har nått en utomstående. Inget tyder på att den har spridits.',
          measures: 'Leverantören har raderat listan och bekräftat det skriftligt. Adressböckerna är rensade.',
          personsTold: 'De berörda informeras inte enskilt, eftersom risken inte bedöms vara hög.',
        },
      ],
    ],
    log: [
      ['2019-03-14T15:05:00+01:00', 'reported', ''],
      [
        '2019-03-14T15:40:00+01:00',
        'law-personal-data',
        'Uppgifterna har nått en obehörig. En risk för de berörda kan inte uteslutas.',
      ],
      ['2019-03-15T11:00:00+01:00', 'handled', 'Leverantören har bekräftat att listan är raderad.'],
      ['2019-03-15T16:10:00+01:00', 'form-saved', 'personal-data-notification'],
      ['2019-03-15T16:40:00+01:00', 'sent-notification', 'DI-2019-2861'],
      ['2019-04-09T10:00:00+02:00', 'closed', 'Myndigheten har avslutat ärendet utan åtgärd.'],
    ],
  },
  {
    number: 3,
    title: 'Angrepp mot inloggningen stängde ute vården i två timmar',
    description:
      'Ett stort antal inloggningsförsök utifrån fick katalogtjänsten att stanna. Akutmottagningen och två avdelningar arbetade efter sina reservrutiner.',
    unit: 'DTD',
    happenedAt: '2019-05-14T09:50:00+02:00',
    knownAt: '2019-05-14T10:30:00+02:00',
    handledAt: '2019-05-17T16:00:00+02:00',
    closedAt: '2019-06-14T09:00:00+02:00',
    people: [
      ['security-officer', 'lead'],
      ['incident-manager', 'member'],
    ],
    laws: [{ regime: 'nis', reason: 'Störningen pågick i mer än två timmar på ett akutsjukhus. Den är betydande.' }],
    sent: [
      ['nis', 'early-warning', 'msb', '2019-05-14T13:40:00+02:00', 'NIS-19-0412'],
      ['nis', 'notification', 'msb', '2019-05-15T08:55:00+02:00', 'NIS-19-0412-2'],
      ['nis', 'final', 'msb', '2019-06-10T14:15:00+02:00', 'NIS-19-0412-3'],
    ],
    forms: [
      [
        'nis-notification',
        '2019-05-15T08:20:00+02:00',
        {
          organisation,
          services: 'Inloggning och journal',
          affected: 'Omkring 900 användare på tre enheter',
          severity: 'Betydande',
          impact: 'Vården arbetade efter reservrutiner i två timmar och tio minuter. Ingen patient kom till skada.',
          malicious: 'Ja',
          crossBorder: 'Nej',
          measures: 'Trafiken utifrån begränsades och katalogtjänsten startades om.',
        },
      ],
      [
        'nis-final',
        '2019-06-10T13:30:00+02:00',
        {
          cause: 'Katalogtjänsten saknade skydd mot många samtidiga försök från samma nät.',
          measures: 'Ett skydd som stänger av sådana nät är infört. Larmgränsen är sänkt.',
          remaining: 'Övning av reservrutinen på de två avdelningarna i september.',
          lessons: 'Reservrutinen fungerade på akuten men var okänd för kvällspersonalen på avdelningarna.',
        },
      ],
    ],
    log: [
      ['2019-05-14T10:30:00+02:00', 'reported', ''],
      [
        '2019-05-14T12:15:00+02:00',
        'law-nis',
        'Störningen pågick i mer än två timmar på ett akutsjukhus. Den är betydande.',
      ],
      ['2019-05-14T12:20:00+02:00', 'named-member', 'Peter Sandklint'],
      ['2019-05-14T13:40:00+02:00', 'sent-early-warning', 'NIS-19-0412'],
      ['2019-05-15T08:20:00+02:00', 'form-saved', 'nis-notification'],
      ['2019-05-15T08:55:00+02:00', 'sent-notification', 'NIS-19-0412-2'],
      ['2019-05-17T16:00:00+02:00', 'handled', 'Skyddet är infört och prövat.'],
      ['2019-06-10T13:30:00+02:00', 'form-saved', 'nis-final'],
      ['2019-06-10T14:15:00+02:00', 'sent-final', 'NIS-19-0412-3'],
      ['2019-06-14T09:00:00+02:00', 'closed', ''],
    ],
  },
  {
    number: 4,
    title: 'Infusionspump larmade inte vid luft i slangen',
    description:
      'En infusionspump gav inget larm när luft kom in i slangen. En sjuksköterska såg det i tid och bytte pump. Patienten kom inte till skada.',
    unit: 'DTD-MT',
    happenedAt: '2019-06-18T10:20:00+02:00',
    knownAt: '2019-06-18T11:00:00+02:00',
    handledAt: '2019-07-02T15:00:00+02:00',
    closedAt: null,
    people: [
      ['unit-head', 'lead'],
      ['security-officer', 'member'],
    ],
    laws: [
      {
        regime: 'device',
        reason: 'Felet kunde ha lett till allvarlig skada. Det räknas som ett tillbud med en medicinteknisk produkt.',
      },
    ],
    sent: [['device', 'notification', 'lakemedelsverket', '2019-06-18T15:10:00+02:00', 'LV-2019-7734']],
    forms: [
      [
        'device-notification',
        '2019-06-18T14:45:00+02:00',
        {
          organisation,
          place: 'Intensivvården, Älvsund',
          deviceName: 'Infusionspump',
          deviceModel: 'Volymetrisk pump, andra generationen',
          manufacturer: 'Enligt utrustningsregistret',
          serialNumber: 'Enligt utrustningsregistret',
          patientOutcome: 'Ingen skada',
          deviceKept: 'Ja, inlåst hos medicinsk teknik',
          measures: 'Pumpar med samma programversion är kontrollerade. Två till är tagna ur bruk.',
        },
      ],
    ],
    log: [
      ['2019-06-18T11:00:00+02:00', 'reported', ''],
      [
        '2019-06-18T11:30:00+02:00',
        'law-device',
        'Felet kunde ha lett till allvarlig skada. Det räknas som ett tillbud med en medicinteknisk produkt.',
      ],
      ['2019-06-18T14:45:00+02:00', 'form-saved', 'device-notification'],
      ['2019-06-18T15:10:00+02:00', 'sent-notification', 'LV-2019-7734'],
      ['2019-07-02T15:00:00+02:00', 'handled', 'Pumparna har fått en ny programversion.'],
    ],
  },
  {
    number: 5,
    title: 'Falska e-brev med länk till en låtsad inloggning',
    description:
      'Omkring sextio medarbetare fick ett brev som såg ut att komma från servicedesk. Fyra skrev in sitt lösenord. Deras konton är spärrade och lösenorden bytta.',
    unit: 'DTD',
    happenedAt: '2019-08-27T07:15:00+02:00',
    knownAt: '2019-08-27T08:40:00+02:00',
    handledAt: null,
    closedAt: null,
    people: [['security-officer', 'lead']],
    laws: [],
    sent: [],
    forms: [],
    log: [
      ['2019-08-27T08:40:00+02:00', 'reported', ''],
      ['2019-08-27T09:05:00+02:00', 'comment', 'Länken är spärrad i regionens nät. De fyra kontona är spärrade.'],
      [
        '2019-08-28T10:30:00+02:00',
        'comment',
        'Inloggningarna från de fyra kontona gås igenom. Inget avvikande hittills.',
      ],
    ],
  },
];
