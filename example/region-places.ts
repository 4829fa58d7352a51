// The places of work in the division: how many in each unit, which of them lead, and where each place stands as the
// organisation changes. People come and go on these places (region-people.ts); their number is therefore exact.
import { deskSplitOn, divisionCode, registerBegan, reorganisedOn } from './region-units.ts';

/** A stretch of time that a place spends in one unit; `from` is its first day. */
export interface Stay {
  readonly unit: string;
  readonly from: string;
  readonly title: string;
  readonly leads: boolean;
}

export interface Place {
  /** first day somebody works here */
  readonly opens: string;
  readonly stays: readonly Stay[];
}

type Titles = readonly string[];

const engineer: Titles = ['Medicinteknisk ingenjör', 'Medicinteknisk ingenjör', 'Medicintekniker', 'Sjukhusingenjör'];
const operations: Titles = ['Systemtekniker', 'Driftstekniker', 'Systemtekniker', 'Infrastrukturspecialist'];
const network: Titles = ['Nätverkstekniker', 'Nätverkstekniker', 'Telefonitekniker', 'Nätverksarkitekt'];
const system: Titles = ['Systemförvaltare', 'Systemförvaltare', 'Förvaltningsledare', 'Applikationsspecialist'];
const developer: Titles = ['Systemutvecklare', 'Systemutvecklare', 'Testledare', 'Integrationsutvecklare'];
const desk: Titles = ['Servicedesktekniker', 'Servicedesktekniker', 'IT-samordnare'];
const workplace: Titles = ['IT-tekniker', 'Klienttekniker', 'IT-tekniker'];
const staff: Titles = [
  'IT-arkitekt',
  'Verksamhetsutvecklare',
  'Integrationsarkitekt',
  'Projektledare',
  'Informationssäkerhetsansvarig',
];

/** All places: 150 that were there all of 2018, then the five opened during 2019. The first of each unit leads it. */
export const places: readonly Place[] = [
  lead('DTD', 'Divisionschef'),
  { opens: registerBegan, stays: [stay(divisionCode, 'Divisionssekreterare')] },
  lead('DTD-MT', 'Sektionschef'),
  ...steady('DTD-MT', 2, ['MT-samordnare']),
  lead('DTD-MT1', 'Gruppchef'),
  ...steady('DTD-MT1', 14, engineer),
  lead('DTD-MT2', 'Gruppchef'),
  ...steady('DTD-MT2', 13, engineer),
  lead('DTD-MT3', 'Gruppchef'),
  ...steady('DTD-MT3', 11, engineer),
  lead('DTD-DRI', 'Sektionschef'),
  ...steady('DTD-DRI', 3, ['Driftledare']),
  lead('DTD-DR1', 'Gruppchef'),
  ...steady('DTD-DR1', 12, operations),
  lead('DTD-DR2', 'Gruppchef'),
  ...steady('DTD-DR2', 11, network),
  // Systemförvaltning became the group System on the day of the reorganisation, its head the group's head
  moving('Sektionschef', true, 'DTD-SYS', 'DTD-UT1', reorganisedOn, 'Gruppchef', true),
  ...many(16, (index) => moved(titleAt(system, index), 'DTD-SYS', 'DTD-UT1', reorganisedOn)),
  lead('DTD-UTV', 'Sektionschef'),
  moving('Systemutvecklare', false, 'DTD-UTV', 'DTD-UT2', reorganisedOn, 'Gruppchef', true),
  ...many(14, (index) => moved(titleAt(developer, index), 'DTD-UTV', 'DTD-UT2', reorganisedOn)),
  // one head for 28 until April 2019, when Arbetsplats became a group with a head of its own
  lead('DTD-SD', 'Sektionschef'),
  moving('IT-samordnare', false, 'DTD-SD', 'DTD-SD1', deskSplitOn, 'Gruppchef', true),
  ...many(13, (index) => moved(titleAt(workplace, index), 'DTD-SD', 'DTD-SD1', deskSplitOn)),
  ...steady('DTD-SD', 14, desk),
  lead('DTD-STA', 'Stabschef'),
  { opens: registerBegan, stays: [stay('DTD-STA', 'Controller')] },
  { opens: registerBegan, stays: [stay('DTD-STA', 'Kommunikatör')] },
  ...steady('DTD-STA', 10, staff),
  opened('2019-02-01', 'DTD-MT3', 'Medicinteknisk ingenjör'),
  opened('2019-03-01', 'DTD-UT2', 'Systemutvecklare'),
  opened('2019-05-01', 'DTD-MT3', 'Medicinteknisk ingenjör'),
  opened('2019-06-01', 'DTD-UT2', 'Testledare'),
  opened('2019-08-01', 'DTD-SD', 'Servicedesktekniker'),
];

function stay(unit: string, title: string, from: string = registerBegan, leads = false): Stay {
  return { unit, title, from, leads };
}

function lead(unit: string, title: string): Place {
  return { opens: registerBegan, stays: [stay(unit, title, registerBegan, true)] };
}

function steady(unit: string, count: number, titles: Titles): Place[] {
  return many(count, (index) => ({ opens: registerBegan, stays: [stay(unit, titleAt(titles, index))] }));
}

function moved(title: string, before: string, after: string, on: string): Place {
  return moving(title, false, before, after, on, title, false);
}

function moving(
  title: string,
  leads: boolean,
  before: string,
  after: string,
  on: string,
  then: string,
  thenLeads: boolean,
): Place {
  return {
    opens: registerBegan,
    stays: [stay(before, title, registerBegan, leads), stay(after, then, on, thenLeads)],
  };
}

function opened(on: string, unit: string, title: string): Place {
  return { opens: on, stays: [stay(unit, title, on)] };
}

function many(count: number, make: (index: number) => Place): Place[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function titleAt(titles: Titles, index: number): string {
  return titles[index % titles.length] ?? '';
}
