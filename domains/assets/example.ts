// The example region's equipment: what the division's people have on their desks and what the wards share, some six hundred
// pieces with serial numbers, places, warranties and a little history.
import { stableId } from '../../example/stable-id.ts';
import { type Cell, copyRows } from '../../platform/database/copy.ts';
import type { Work } from '../../platform/work/work.ts';
import { exampleSupplierId } from '../suppliers/example.ts';
import { keepFindable } from './equipment-search.ts';
import { type ExamplePiece, examplePieces } from './example-pieces.ts';

export { exampleEquipmentId } from './example-pieces.ts';

/** Loads the register with its history. */
export async function loadExample(work: Work): Promise<void> {
  const pieces = examplePieces();
  await copyPieces(work, pieces);
  await copyEntries(work, pieces);
  await work.sql("select setval('assets.equipment_numbers', $1)", [100_000 + pieces.length]);
  await keepFindable(
    work,
    pieces.map((piece, index) => ({
      equipment_id: piece.id,
      number: firstNumber + index,
      name: piece.of.name,
      manufacturer: piece.of.manufacturer,
      model: piece.of.model,
      serial_number: piece.serial,
      other_number: '',
      udi_di: piece.gtin,
      keeper_code: piece.of.keeper,
    })),
  );
}

const firstNumber = 100_001;

async function copyPieces(work: Work, pieces: readonly ExamplePiece[]): Promise<void> {
  await copyRows(
    work.connection(),
    'assets.equipment',
    [
      ...[
        'equipment_id',
        'number',
        'category',
        'name',
        'manufacturer',
        'model',
        'serial_number',
        'udi',
        'udi_di',
        'udi_pi',
      ],
      ...[
        'site',
        'building',
        'floor',
        'room',
        'unit_code',
        'keeper_code',
        'person_id',
        'supplier_name',
        'supplier_id',
        'service_code',
      ],
      ...['state', 'delivered_on', 'warranty_until', 'criticality', 'version', 'registered_at', 'changed_at'],
    ],
    pieces.map((each, index): Cell[] => {
      const { of, place, steps } = each;
      const production = each.gtin === null ? '' : `(21)${each.serial.replace(/[^!-~]/g, 'X')}`;
      const last = steps.at(-1);
      return [
        ...[each.id, firstNumber + index, of.category, of.name, of.manufacturer, of.model, each.serial],
        ...[each.gtin === null ? '' : `(01)${each.gtin}${production}`, each.gtin, production],
        ...[place.site, place.building, place.floor, place.room, last?.unit ?? each.unit, of.keeper],
        each.person === null ? null : stableId('person', each.person),
        ...[of.supplier, exampleSupplierId(of.supplier), of.belongsTo, last?.state ?? 'in-use', each.deliveredOn],
        `${Number(each.deliveredOn.slice(0, 4)) + of.warranty}${each.deliveredOn.slice(4)}`,
        ...[of.criticality, steps.length, noon(each.deliveredOn), noon(last?.on ?? each.deliveredOn)],
      ];
    }),
  );
}

async function copyEntries(work: Work, pieces: readonly ExamplePiece[]): Promise<void> {
  await copyRows(
    work.connection(),
    'assets.equipment_entries',
    ['equipment_id', 'ordinal', 'at', 'what', 'text', 'changes', 'state', 'unit_code', 'by_name'],
    pieces.flatMap((each) =>
      each.steps.map((step, index): Cell[] => {
        const before = each.steps[index - 1];
        const moves = before !== undefined && before.unit !== step.unit;
        const changes = moves ? { unit_code: [before.unit, step.unit] } : { state: [before?.state, step.state] };
        return [
          ...[each.id, index + 1, noon(step.on), before === undefined ? 'registered' : moves ? 'moved' : 'state'],
          ...[step.text, before === undefined ? null : JSON.stringify(changes), step.state, step.unit],
          each.of.criticality === null ? 'Lina Myrberg' : 'Samir Hallnäs',
        ];
      }),
    ),
  );
}

function noon(day: string): string {
  return `${day}T10:00:00Z`;
}
