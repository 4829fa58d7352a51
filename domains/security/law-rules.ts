// The laws that set a clock when something has gone wrong: which steps each asks for, counted from what, how long, to whom, by
// which paragraph, and from which day to which. Versions stand beside each other, because an incident is judged by the law of
// the day it became known. `standing` says how sure the reading is: `read` in a public source, `check` before relying on it. Pure.

export const regimes = ['nis', 'personal-data', 'device', 'care-harm', 'deviation'] as const;
export type Regime = (typeof regimes)[number];

export const countries = ['SE', 'DK'] as const;
export type Country = (typeof countries)[number];

export const steps = ['early-warning', 'notification', 'intermediate', 'progress', 'final', 'inform'] as const;
export type Step = (typeof steps)[number];

export const receivers = [
  'csirt',
  'msb',
  'virk',
  'imy',
  'datainspektionen',
  'datatilsynet',
  'persons',
  'recipients',
  'lakemedelsverket',
  'manufacturer',
  'ivo',
  'lmst',
  'dpsd',
  'own-record',
] as const;
export type Receiver = (typeof receivers)[number];

/** How long; `at-once`: without delay, no number of hours is set. */
export type Span = { hours: number } | { days: number } | { weeks: number } | { months: number } | 'at-once';

/** What starts a step: somebody knew, it happened, the notification was sent, the authority asked, it was handled. */
export type Start = 'aware' | 'event' | 'notified' | 'asked' | 'handled';

/** What must be true of the incident for a step to be owed. */
export type Condition = 'trust-service' | 'no-trust-service' | 'own-made' | 'not-own-made' | 'risk' | 'high-risk';

export interface StepRule {
  readonly step: Step;
  readonly to: Receiver;
  readonly from: Start;
  readonly span: Span;
  readonly paragraph: string;
  readonly only?: Condition;
  /** an incident still going on at that moment owes a progress report then, and this one counted from when it was handled */
  readonly afterHandling?: { readonly paragraph: string; readonly span: Span };
}

export interface LawVersion {
  readonly id: string;
  readonly regime: Regime;
  readonly country: Country;
  /** the first day, and the last; null: still in force */
  readonly from: string;
  readonly to: string | null;
  readonly law: string;
  readonly standing: 'read' | 'check';
  readonly steps: readonly StepRule[];
}

/** Where the authority is: days and months are counted by its clock. */
export const zoneOf: Readonly<Record<Country, string>> = { SE: 'Europe/Stockholm', DK: 'Europe/Copenhagen' };

const month = { months: 1 } as const;

export const lawVersions: readonly LawVersion[] = [
  {
    id: 'se-nis-2018',
    regime: 'nis',
    country: 'SE',
    from: '2018-08-01',
    to: '2019-02-28',
    law: 'Lag (2018:1174) om informationssäkerhet för samhällsviktiga och digitala tjänster',
    standing: 'check',
    steps: [{ step: 'notification', to: 'msb', from: 'aware', span: 'at-once', paragraph: '18 §' }],
  },
  {
    id: 'se-nis-2019',
    regime: 'nis',
    country: 'SE',
    from: '2019-03-01',
    to: '2026-01-14',
    law: 'Lag (2018:1174) om informationssäkerhet för samhällsviktiga och digitala tjänster; MSBFS 2018:9',
    standing: 'check',
    steps: [
      { step: 'early-warning', to: 'msb', from: 'aware', span: { hours: 6 }, paragraph: '18 §; MSBFS 2018:9' },
      { step: 'notification', to: 'msb', from: 'aware', span: { hours: 24 }, paragraph: '18 §; MSBFS 2018:9' },
      { step: 'final', to: 'msb', from: 'aware', span: { weeks: 4 }, paragraph: '18 §; MSBFS 2018:9' },
    ],
  },
  {
    id: 'se-nis-2026',
    regime: 'nis',
    country: 'SE',
    from: '2026-01-15',
    to: null,
    law: 'Cybersäkerhetslag (2025:1506); cybersäkerhetsförordning (2025:1507) 6 §',
    standing: 'read',
    steps: nis2('csirt', {
      warn: '2 kap. 5 §',
      notify: '2 kap. 6 §',
      asked: '2 kap. 7 §',
      final: '2 kap. 8 §',
      tell: '2 kap. 9 §',
    }),
  },
  {
    id: 'dk-nis-2025',
    regime: 'nis',
    country: 'DK',
    from: '2025-07-01',
    to: null,
    law: 'NIS 2-loven, lov nr. 434 af 6. maj 2025',
    standing: 'check',
    steps: nis2('virk', { warn: '§ 13', notify: '§ 13', asked: '§ 13', final: '§ 13', tell: '§ 15' }),
  },
  {
    id: 'se-gdpr-2018',
    regime: 'personal-data',
    country: 'SE',
    from: '2018-05-25',
    to: '2020-12-31',
    law: 'Förordning (EU) 2016/679',
    standing: 'read',
    steps: dataBreach('datainspektionen'),
  },
  {
    id: 'se-gdpr-2021',
    regime: 'personal-data',
    country: 'SE',
    from: '2021-01-01',
    to: null,
    law: 'Förordning (EU) 2016/679',
    standing: 'read',
    steps: dataBreach('imy'),
  },
  {
    id: 'dk-gdpr-2018',
    regime: 'personal-data',
    country: 'DK',
    from: '2018-05-25',
    to: null,
    law: 'Forordning (EU) 2016/679',
    standing: 'read',
    steps: dataBreach('datatilsynet'),
  },
  {
    id: 'se-device-2008',
    regime: 'device',
    country: 'SE',
    from: '2008-06-01',
    to: '2021-07-14',
    law: 'SOSFS 2008:1',
    standing: 'check',
    steps: vigilance('6 kap.', '6 kap.'),
  },
  {
    id: 'se-device-2021',
    regime: 'device',
    country: 'SE',
    from: '2021-07-15',
    to: null,
    law: 'HSLF-FS 2021:52',
    standing: 'read',
    steps: vigilance('5 kap. 5 §', '5 kap.'),
  },
  {
    id: 'dk-device',
    regime: 'device',
    country: 'DK',
    from: '2009-01-01',
    to: null,
    law: 'Lov om medicinsk udstyr',
    standing: 'check',
    steps: [
      { step: 'notification', to: 'lmst', from: 'aware', span: 'at-once', paragraph: 'indberetningspligt' },
      { step: 'notification', to: 'dpsd', from: 'aware', span: { days: 7 }, paragraph: 'sundhedsloven § 198' },
    ],
  },
  {
    id: 'se-care-harm',
    regime: 'care-harm',
    country: 'SE',
    from: '2017-09-01',
    to: null,
    law: 'Patientsäkerhetslag (2010:659); HSLF-FS 2017:41',
    standing: 'check',
    steps: [{ step: 'notification', to: 'ivo', from: 'event', span: { months: 2 }, paragraph: '3 kap. 5 §' }],
  },
  {
    id: 'se-deviation',
    regime: 'deviation',
    country: 'SE',
    from: '2012-01-01',
    to: null,
    law: 'SOSFS 2011:9',
    standing: 'check',
    steps: [{ step: 'notification', to: 'own-record', from: 'aware', span: 'at-once', paragraph: '5 kap. 3 §' }],
  },
  {
    id: 'dk-deviation',
    regime: 'deviation',
    country: 'DK',
    from: '2011-01-01',
    to: null,
    law: 'Sundhedsloven; bekendtgørelse om rapportering af utilsigtede hændelser',
    standing: 'check',
    steps: [
      { step: 'notification', to: 'dpsd', from: 'aware', span: { days: 7 }, paragraph: 'sundhedsloven § 198' },
      { step: 'final', to: 'dpsd', from: 'notified', span: { days: 90 }, paragraph: 'sundhedsloven § 199' },
    ],
  },
];

/** The version in force on a day (YYYY-MM-DD, where the authority is); undefined: no law set a clock that day. */
export function lawOn(regime: Regime, country: Country, day: string): LawVersion | undefined {
  return lawVersions.find(
    (each) =>
      each.regime === regime && each.country === country && each.from <= day && (each.to === null || day <= each.to),
  );
}

/** The steps of NIS 2, article 23.4, as a country has numbered them. */
function nis2(to: Receiver, at: { warn: string; notify: string; asked: string; final: string; tell: string }) {
  return [
    { step: 'early-warning', to, from: 'aware', span: { hours: 24 }, paragraph: at.warn },
    { step: 'notification', to, from: 'aware', span: { hours: 72 }, paragraph: at.notify, only: 'no-trust-service' },
    { step: 'notification', to, from: 'aware', span: { hours: 24 }, paragraph: at.notify, only: 'trust-service' },
    { step: 'intermediate', to, from: 'asked', span: 'at-once', paragraph: at.asked },
    {
      step: 'final',
      to,
      from: 'notified',
      span: month,
      paragraph: at.final,
      afterHandling: { paragraph: at.final, span: month },
    },
    { step: 'inform', to: 'recipients', from: 'aware', span: 'at-once', paragraph: at.tell },
  ] as const satisfies readonly StepRule[];
}

function dataBreach(to: Receiver) {
  return [
    { step: 'notification', to, from: 'aware', span: { hours: 72 }, paragraph: 'art. 33.1', only: 'risk' },
    { step: 'inform', to: 'persons', from: 'aware', span: 'at-once', paragraph: 'art. 34.1', only: 'high-risk' },
  ] as const satisfies readonly StepRule[];
}

function vigilance(authority: string, ownMade: string) {
  return [
    {
      step: 'notification',
      to: 'lakemedelsverket',
      from: 'aware',
      span: 'at-once',
      paragraph: authority,
      only: 'not-own-made',
    },
    {
      step: 'notification',
      to: 'manufacturer',
      from: 'aware',
      span: 'at-once',
      paragraph: authority,
      only: 'not-own-made',
    },
    { step: 'notification', to: 'ivo', from: 'aware', span: 'at-once', paragraph: ownMade, only: 'own-made' },
  ] as const satisfies readonly StepRule[];
}
