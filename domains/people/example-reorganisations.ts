// Two reorganisations of the example region: the one of 2019 as it was decided, and a draft for the turn of the year to
// come, so that there is one to look at and one to go on with.
import { castAs, deskSplitOn, reorganisedOn } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import { copyRows } from '../../platform/database/copy.ts';
import type { Work } from '../../platform/work/work.ts';
import type { ReorganisationState, ReorganisationStep } from './contract.ts';

interface Told {
  readonly title: string;
  readonly reason: string;
  readonly on: string;
  readonly steps: readonly ReorganisationStep[];
  readonly states: readonly { readonly state: ReorganisationState; readonly at: string }[];
}

/** Loads both; the units of the first stand in the register already. */
export async function loadReorganisations(work: Work): Promise<void> {
  const told = [ofTheNewYear, ofTheDesk, toCome(work)];
  const connection = work.connection();
  await copyRows(
    connection,
    'people.reorganisations',
    ['reorganisation_id', 'title', 'reason', 'takes_effect_on', 'steps', 'created_at'],
    told.map((each) => [
      stableId('reorganisation', each.title),
      each.title,
      each.reason,
      each.on,
      JSON.stringify(each.steps),
      each.states[0]?.at ?? work.now.toISOString(),
    ]),
  );
  const { givenName, familyName } = castAs('administrator');
  await copyRows(
    connection,
    'people.reorganisation_states',
    ['reorganisation_id', 'ordinal', 'state', 'at', 'by_name'],
    told.flatMap((each) =>
      each.states.map((state, index) => [
        stableId('reorganisation', each.title),
        index + 1,
        state.state,
        state.at,
        `${givenName} ${familyName}`,
      ]),
    ),
  );
}

const ofTheNewYear: Told = {
  title: 'System och utveckling blir en sektion',
  reason: 'Förvaltning och utveckling av samma system ska planeras tillsammans.',
  on: reorganisedOn,
  steps: [
    { kind: 'rename', unit: 'DTD-UTV', name: 'IT-utveckling och system' },
    { kind: 'create', unit: 'DTD-UT1', name: 'System', unitKind: 'group', parent: 'DTD-UTV' },
    { kind: 'create', unit: 'DTD-UT2', name: 'Utveckling', unitKind: 'group', parent: 'DTD-UTV' },
    { kind: 'merge', units: ['DTD-SYS'], into: 'DTD-UTV' },
    { kind: 'rename', unit: 'DTD-SD', name: 'Servicedesk och arbetsplats' },
  ],
  states: [
    { state: 'draft', at: '2018-10-08T08:15:00Z' },
    { state: 'scheduled', at: '2018-11-26T13:40:00Z' },
    { state: 'carried-out', at: '2018-12-31T23:05:00Z' },
  ],
};

const ofTheDesk: Told = {
  title: 'Arbetsplats blir en egen grupp',
  reason: 'Servicedesk har fler medarbetare än en chef hinner med.',
  on: deskSplitOn,
  steps: [{ kind: 'create', unit: 'DTD-SD1', name: 'Arbetsplats', unitKind: 'group', parent: 'DTD-SD' }],
  states: [
    { state: 'draft', at: '2019-02-18T09:00:00Z' },
    { state: 'scheduled', at: '2019-03-04T10:20:00Z' },
    { state: 'carried-out', at: '2019-03-31T22:05:00Z' },
  ],
};

function toCome(work: Work): Told {
  return {
    title: 'Medicinsk teknik samlas i två grupper',
    reason: 'Bild och laboratorium delar verkstad och reservdelar. Förslaget är inte beslutat.',
    on: `${Number(work.today.slice(0, 4)) + 1}-01-01`,
    steps: [
      { kind: 'rename', unit: 'DTD-MT1', name: 'MT bild, strålning och laboratorium' },
      { kind: 'merge', units: ['DTD-MT3'], into: 'DTD-MT1' },
    ],
    states: [{ state: 'draft', at: work.now.toISOString() }],
  };
}
