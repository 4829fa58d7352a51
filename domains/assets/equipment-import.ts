// How a region brings its register of equipment in by file. A row is the piece with its inventory number, else with its
// earlier number, else with its maker and serial number; what is empty in the file stays as it is in the register.
import {
  type ImportFile,
  type ImportKind,
  importKind,
  type ReadEvent,
  type ReadOptions,
} from '../../platform/imports/import-kind.ts';
import { type FieldValues, readMapped } from '../../platform/imports/mapped-table.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { knownServices } from '../notices/notices.ts';
import { personsByNumber } from '../people/people.ts';
import { EquipmentCategory } from './contract.ts';
import { kindOf, numberIn, plainKey } from './equipment-rules.ts';
import { equipmentFields, type RowProblem, rowProblems } from './import-fields.ts';
import { findPieces, type Pieces, storePieces, undoPieces } from './import-store.ts';
import { readUdi } from './udi-rules.ts';

export const equipmentImport: ImportKind = importKind<FieldValues>({
  id: 'assets.equipment',
  name: { sv: 'Utrustning', da: 'Udstyr', en: 'Equipment' },
  about: {
    sv: 'En rad per utrustning: benämning, kategori, modell, serienummer, enhet, plats och användare. Finns utrustningen redan rättas den; tomma celler ändrar inget.',
    da: 'En række pr. udstyr: betegnelse, kategori, model, serienummer, enhed, sted og bruger. Findes udstyret allerede, rettes det; tomme celler ændrer intet.',
    en: 'One row per piece: name, category, model, serial number, unit, place and user. A piece that is there already is corrected; empty cells change nothing.',
  },
  permission: 'assets.change-equipment',
  unitsOf: async () => (row) => [text(row.keeper) || text(row.unit)],
  replacedUnits: async (work, row) => keepers.get(row) ?? keepersOf(row, await findPieces(work, [row])),
  unitField: 'unit',
  tables: ['assets.equipment', 'assets.equipment_entries'],
  endings: ['csv', 'xlsx', 'txt'],
  fields: equipmentFields,
  rowNames: {
    one: { sv: 'utrustning', da: 'stykke udstyr', en: 'piece' },
    other: { sv: 'utrustningar', da: 'stykker udstyr', en: 'pieces' },
  },
  read: readJudged,
  store: storePieces,
  undo: undoPieces,
  sample: (row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === 'boolean' ? String(value) : value]),
    ),
});

/** Who looks after the piece a row is about, kept while its file is read: asking row by row would take minutes. */
const keepers = new WeakMap<FieldValues, readonly string[]>();

function keepersOf(row: FieldValues, pieces: Pieces): readonly string[] {
  return pieces.of(row).map((piece) => piece.keeper);
}

/** Reads the table twice: what the rows refer to is looked up at once, then each row is judged against it. */
async function* readJudged(work: Work, file: ImportFile, options: ReadOptions): AsyncGenerator<ReadEvent<FieldValues>> {
  const rows: FieldValues[] = [];
  for await (const event of readMapped(file, equipmentFields, options)) if ('row' in event) rows.push(event.row);
  const known = await lookUp(work, rows);
  const seen = new Set<string>();
  yield* readMapped(file, equipmentFields, options, (row) => {
    keepers.set(row, keepersOf(row, known.pieces));
    const found = fault(row, known, seen);
    return found ? [{ ...found, text: rowProblems[found.code] }] : [];
  });
}

interface Known {
  readonly pieces: Pieces;
  readonly persons: ReadonlyMap<string, string>;
  readonly codes: ReadonlySet<string>;
  readonly isUnit: (code: string) => boolean;
}

async function lookUp(work: Work, rows: readonly FieldValues[]): Promise<Known> {
  const tree = work.part(unitTreeKey);
  return {
    pieces: await findPieces(work, rows),
    persons: await personsByNumber(work, [...new Set(rows.map((row) => text(row.person)).filter(Boolean))]),
    codes: new Set((await knownServices(work)).keys()),
    isUnit: (code) => tree.unit(code) !== undefined,
  };
}

type Fault = { readonly field: string; readonly code: RowProblem };

function fault(row: FieldValues, known: Known, seen: Set<string>): Fault | undefined {
  return identityFault(row, known, seen) ?? referenceFault(row, known);
}

/** Which piece the row is: one that is there, or a new one that can be told again. */
function identityFault(row: FieldValues, { pieces }: Known, seen: Set<string>): Fault | undefined {
  const number = text(row.number);
  if (number !== '' && !pieces.byNumber.has(numberIn(number) ?? -1)) return { field: 'number', code: 'no-such-number' };
  const piece = pieceOf(row, pieces);
  if (piece === 'two') return { field: 'serialNumber', code: 'two-pieces' };
  const keys = [
    plainKey(text(row.otherNumber)) && `other ${plainKey(text(row.otherNumber))}`,
    plainKey(text(row.serialNumber)) &&
      `serial ${text(row.manufacturer).toLowerCase()} ${plainKey(text(row.serialNumber))}`,
    piece ? `piece ${piece.id}` : '',
  ].filter((key) => key !== '');
  if (keys.length === 0) return { field: 'serialNumber', code: 'no-identity' };
  if (keys.some((key) => seen.has(key))) return { field: 'serialNumber', code: 'twice-in-file' };
  for (const key of keys) seen.add(key);
  return undefined;
}

function referenceFault(row: FieldValues, known: Known): Fault | undefined {
  if (!known.isUnit(text(row.unit))) return { field: 'unit', code: 'no-such-unit' };
  if (row.keeper && !known.isUnit(text(row.keeper))) return { field: 'keeper', code: 'no-such-unit' };
  if (row.person && !known.persons.has(text(row.person))) return { field: 'person', code: 'no-such-person' };
  if (row.service && !known.codes.has(text(row.service))) return { field: 'service', code: 'no-such-code' };
  const udi = row.udi ? readUdi(text(row.udi)) : undefined;
  if (udi && 'fault' in udi) return { field: 'udi', code: udi.fault };
  if (row.criticality && kindOf(EquipmentCategory.parse(row.category)) === 'it')
    return { field: 'criticality', code: 'criticality-is-for-medical' };
  return undefined;
}

/** The piece a row is about; `two` when its numbers belong to different ones. */
function pieceOf(row: FieldValues, pieces: Pieces) {
  const found = pieces.of(row);
  return found.length > 1 ? 'two' : found[0];
}

function text(value: FieldValues[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value).trim();
}
