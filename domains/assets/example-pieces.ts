// Which pieces the example region has: what stands on the desks of the division's people, what the wards share, what hums in
// the rooms nobody visits; each with the steps it has taken.
import { cast, employedOn, examplePeople, personOf, type Random, random } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import type { EquipmentState } from './contract.ts';
import type { ExampleModel } from './example-models.ts';
import * as models from './example-models.ts';
import { gtinCheckDigit } from './udi-rules.ts';

/** The same every time: chance begins anew. */
export function examplePieces(): ExamplePiece[] {
  chance = random('assets');
  made = 0;
  return [...onDesks(), ...onWards(), ...inRooms()];
}

/** The id of a piece of the example by its place in the register, from 1: U-100001 and on. */
export function exampleEquipmentId(place: number): string {
  return stableId('equipment', String(place));
}

const storyEnds = '2019-08-31';

export interface ExamplePiece {
  readonly id: string;
  readonly of: ExampleModel;
  readonly serial: string;
  readonly gtin: string | null;
  readonly unit: string;
  readonly person: string | null;
  readonly place: Place;
  readonly deliveredOn: string;
  readonly steps: readonly ExampleStep[];
}

interface ExampleStep {
  readonly on: string;
  readonly state: EquipmentState;
  readonly unit: string;
  readonly text: string;
}

interface Place {
  readonly site: string;
  readonly building: string;
  readonly floor: string;
  readonly room: string;
}

let chance: Random = random('assets');
let made = 0;

/** A laptop and a screen for everybody in the division, a telephone for many, and for those of the cast elsewhere. */
function onDesks(): ExamplePiece[] {
  const people = employedOn(storyEnds).map(({ person, unit }) => ({ person, unit }));
  const seen = new Map(people.map((each) => [each.person, each]));
  for (const member of cast) {
    const { number } = personOf(member);
    if (!seen.has(number)) seen.set(number, { person: number, unit: member.unit });
  }
  const castNumbers = new Set(cast.map((member) => personOf(member).number));
  return [...seen.values()].flatMap(({ person, unit }) => {
    const place = { site: 'Norrvikens sjukhus', building: 'Hus T', floor: 'Plan 2', room: '' };
    const own = [piece(models.laptop, unit, person, place)];
    if (castNumbers.has(person) || chance.next() < 0.5) own.push(piece(models.phone, unit, person, place));
    return own;
  });
}

/** What one ward has: how many of each, where. */
interface Ward {
  readonly unit: string;
  readonly site: string;
  readonly building: string;
  readonly floor: string;
  readonly has: readonly (readonly [of: ExampleModel, pieces: number])[];
}

const { wardComputer, screen, printer, wardPhone, accessPoint, monitor, pump, ventilator, defibrillator } = models;
const { ecg, washer, ultrasound, scale, server, networkSwitch } = models;

const wards: readonly Ward[] = [
  ward('DAK-IVA', 'Norrvikens sjukhus', 'Hus B', 'Plan 4', [
    [wardComputer, 10],
    [screen, 8],
    [printer, 2],
    [wardPhone, 8],
    [monitor, 16],
    [pump, 36],
    [ventilator, 12],
    [defibrillator, 3],
    [ultrasound, 2],
    [washer, 2],
  ]),
  ward('DAK-AKN', 'Norrvikens sjukhus', 'Hus B', 'Plan 1', [
    [wardComputer, 9],
    [printer, 3],
    [wardPhone, 6],
    [monitor, 10],
    [pump, 10],
    [defibrillator, 3],
    [ecg, 4],
    [ultrasound, 2],
  ]),
  ward('DAK-MED', 'Norrvikens sjukhus', 'Hus C', 'Plan 3', [
    [wardComputer, 8],
    [printer, 2],
    [wardPhone, 6],
    [pump, 14],
    [ecg, 3],
    [scale, 2],
    [washer, 2],
  ]),
  ward('DKI-OPE', 'Norrvikens sjukhus', 'Hus B', 'Plan 2', [
    [wardComputer, 8],
    [monitor, 10],
    [pump, 12],
    [ventilator, 4],
    [washer, 5],
    [defibrillator, 2],
  ]),
  ward('DKI-KVI', 'Norrvikens sjukhus', 'Hus D', 'Plan 2', [
    [wardComputer, 5],
    [printer, 1],
    [ultrasound, 5],
    [pump, 6],
  ]),
  ward('DDI-BFM', 'Norrvikens sjukhus', 'Hus A', 'Plan 1', [
    [wardComputer, 10],
    [screen, 12],
    [ultrasound, 7],
    [printer, 1],
  ]),
  ward('DLS-ALA', 'Älvnäsets sjukhus', 'Huvudbyggnaden', 'Plan 1', [
    [wardComputer, 5],
    [monitor, 5],
    [pump, 6],
    [defibrillator, 2],
    [ecg, 2],
    [printer, 1],
  ]),
  ward('DLS-BEM', 'Bergsele sjukhus', 'Vårdbyggnaden', 'Plan 2', [
    [wardComputer, 5],
    [pump, 8],
    [ecg, 2],
    [washer, 1],
    [printer, 1],
  ]),
  ward('DPV-NOR', 'Hälsocentralen Norrviken', '', 'Plan 1', [
    [wardComputer, 6],
    [printer, 2],
    [ecg, 2],
    [defibrillator, 1],
    [scale, 3],
    [washer, 1],
  ]),
  ward('DAK-AMB', 'Ambulansstationen', '', '', [
    [defibrillator, 6],
    [wardComputer, 2],
    [pump, 4],
  ]),
];

function onWards(): ExamplePiece[] {
  return wards.flatMap(({ unit, has, ...at }) =>
    has.flatMap(([of, pieces]) =>
      Array.from({ length: pieces }, () => piece(of, unit, null, { ...at, room: roomOf(at.floor) })),
    ),
  );
}

/** What nobody sees until it stands still: servers, switches and access points, and the stores. */
function inRooms(): ExamplePiece[] {
  const at = { site: 'Norrvikens sjukhus', building: 'Hus T', floor: 'Plan 0', room: 'Datahall 1' };
  const store = { ...at, room: 'Lager' };
  return [
    ...Array.from({ length: 12 }, () => piece(server, 'DTD-DR1', null, at)),
    ...Array.from({ length: 14 }, () => piece(networkSwitch, 'DTD-DR2', null, { ...at, room: 'Korskoppling' })),
    ...Array.from({ length: 30 }, () =>
      piece(accessPoint, 'DTD-DR2', null, {
        ...at,
        building: `Hus ${chance.pick(['A', 'B', 'C', 'D'])}`,
        room: 'Korridor',
      }),
    ),
    ...Array.from({ length: 12 }, () => piece(models.laptop, 'DTD-SD', null, store, 'in-stock')),
    ...Array.from({ length: 5 }, () => piece(screen, 'DTD-SD', null, store, 'in-stock')),
    ...Array.from({ length: 4 }, () => piece(pump, 'DTD-MT', null, { ...store, room: 'MT-lager' }, 'in-stock')),
  ];
}

function piece(
  of: ExampleModel,
  unit: string,
  person: string | null,
  place: Place,
  begins: EquipmentState = 'in-use',
): ExamplePiece {
  made++;
  const gtin = of.gtin === null ? null : `${of.gtin}${gtinCheckDigit(of.gtin)}`;
  const drawn = drawDay(chance, of.criticality === null ? 2016 : 2013);
  const [first, ...laterUnits] = person === null ? [] : stays(person);
  // nobody has had anything longer than they have been here
  const deliveredOn = first && first.from > drawn ? first.from : drawn;
  const states = [{ on: deliveredOn, state: begins, text: '' }, ...laterSteps(deliveredOn, begins)];
  return {
    id: exampleEquipmentId(made),
    of,
    serial: `${of.model.replace(/[^A-ZÅÄÖ]/g, '').slice(0, 1)}${chance.between(10, 99)}${String(700_000 + made * 37)}`,
    gtin,
    unit,
    person,
    place,
    deliveredOn,
    steps: inUnits(states, first?.unit ?? unit, laterUnits),
  };
}

/** Where a person has worked, from when, in order. */
function stays(person: string): { readonly unit: string; readonly from: string }[] {
  return examplePeople()
    .employments.filter((each) => each.person === person)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** The steps with the unit each was taken in: what a person has goes with them when they move or their unit is reorganised. */
function inUnits(
  states: readonly Omit<ExampleStep, 'unit'>[],
  unit: string,
  moves: readonly { readonly unit: string; readonly from: string }[],
): ExampleStep[] {
  const began = states[0]?.on ?? '';
  const unitOn = (day: string): string => moves.findLast((move) => move.from <= day)?.unit ?? unit;
  const stateOn = (day: string): EquipmentState => states.findLast((step) => step.on <= day)?.state ?? 'in-use';
  const moved = moves
    .filter((move) => move.from > began)
    .map((move) => ({ on: move.from, state: stateOn(move.from), unit: move.unit, text: '' }));
  const taken = states.map((step) => ({ ...step, unit: unitOn(step.on) }));
  return [...taken, ...moved].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Some have been repaired, a few are being repaired, a few are gone. */
function laterSteps(deliveredOn: string, begins: EquipmentState): Omit<ExampleStep, 'unit'>[] {
  if (begins !== 'in-use') return [];
  const luck = chance.next();
  const broke = after(deliveredOn, chance.between(60, 500));
  if (broke > '2019-07-20' || luck >= 0.17) return luck < 0.02 ? [lateRepair()] : [];
  if (luck < 0.03) return [lateRepair()];
  if (luck < 0.045) return [{ on: broke, state: 'retired', text: 'För gammal att laga.' }];
  if (luck < 0.05) return [{ on: broke, state: 'lost', text: 'Saknas sedan avdelningen flyttade.' }];
  return [
    { on: broke, state: 'in-repair', text: chance.pick(['Startar inte.', 'Batteriet håller inte.', 'Skadad kabel.']) },
    { on: after(broke, chance.between(3, 24)), state: 'in-use', text: 'Lagad och kontrollerad.' },
  ];
}

function lateRepair(): Omit<ExampleStep, 'unit'> {
  return {
    on: `2019-08-${String(chance.between(5, 30)).padStart(2, '0')}`,
    state: 'in-repair',
    text: 'Väntar på reservdel.',
  };
}

function ward(unit: string, site: string, building: string, floor: string, has: Ward['has']): Ward {
  return { unit, site, building, floor, has };
}

function roomOf(floor: string): string {
  const storey = /\d/.exec(floor)?.[0] ?? '1';
  return `Rum ${storey}${String(chance.between(1, 28)).padStart(2, '0')}`;
}

function drawDay(from: Random, year: number): string {
  const month = from.between(1, 12);
  const drawn = from.between(year, 2019);
  // nothing is delivered after the story's last month but one
  return `${drawn}-${String(drawn === 2019 ? Math.min(month, 6) : month).padStart(2, '0')}-${String(from.between(1, 28)).padStart(2, '0')}`;
}

function after(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
