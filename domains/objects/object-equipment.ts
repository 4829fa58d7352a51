// The equipment behind the counts of an object's page: for who has a role on the object today, and of its categories alone.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { equipmentOfCategories, pieceOfCategories } from '../assets/assets.ts';
import { ownObject } from './led-objects.ts';
import type * as contract from './object-equipment-contract.ts';

export async function objectEquipment(
  work: Work,
  input: GivenOf<typeof contract.listObjectEquipment>,
): Promise<AnswerOf<typeof contract.listObjectEquipment>> {
  return equipmentOfCategories(work, input, async () => (await ownObject(work, input.object)).equipment);
}

export async function objectPiece(
  work: Work,
  input: GivenOf<typeof contract.showObjectEquipment>,
): Promise<AnswerOf<typeof contract.showObjectEquipment>> {
  const { equipment } = await ownObject(work, input.object);
  const piece = await pieceOfCategories(work, input.equipment, equipment);
  if (!piece) throw new Refusal('not-found', 'no-such-equipment');
  return piece;
}
