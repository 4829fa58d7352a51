// Reads the amount and the quantity of a record, and says what is wrong with one that cannot be read.

import { amountOre, amountTrouble, isQuantity } from './amount.ts';
import { LIST } from './line-fields.ts';
import { fieldProblem, type Reading } from './reading.ts';

/** Integer öre of a field, or NaN after reporting the problem. A plus sign is reported but understood. */
export function readAmount(reading: Reading, index: number): number {
  const ore = amountOre(reading.fields, index);
  return Number.isNaN(ore) ? doubtfulAmount(reading, index) : ore;
}

/** The decimal text of an optional quantity, or null. */
export function readQuantity(reading: Reading, index: number): string | null {
  const text = reading.texts.text(reading.fields, index);
  return isQuantity(text) ? text : null;
}

function doubtfulAmount(reading: Reading, index: number): number {
  const { fields } = reading;
  if (index < fields.count && (fields.kinds[index] ?? 0) >= LIST) {
    fieldProblem(reading, 'amount-invalid', index, '1234.50');
    return Number.NaN;
  }
  const { code, ore } = amountTrouble(reading.texts.text(fields, index));
  const isHarmless = code === 'amount-invalid' && ore !== null;
  if (!isHarmless) fieldProblem(reading, code, index, '1234.50');
  return ore ?? Number.NaN;
}
