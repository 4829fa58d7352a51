// The records that have changed since a period was closed, each once, with the figures it moved: one late voucher changes
// many figures, and nobody should read it many times. Pure.
import type { readAfterClose } from '../../platform/figures/figures-contract.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';

export type Difference = AnswerOf<typeof readAfterClose>['differences'][number];
export type ChangedRecord = Difference['facts'][number] & {
  readonly id: string;
  readonly figures: readonly Difference[];
};

/** Every changed record of these differences, newest first. */
export function changedRecords(differences: readonly Difference[]): ChangedRecord[] {
  const records = new Map<string, ChangedRecord>();
  for (const difference of differences)
    for (const fact of difference.facts) {
      const id = JSON.stringify([fact.source, fact.address, fact.label, fact.on, fact.before, fact.after]);
      const known = records.get(id);
      records.set(id, { ...fact, id, figures: [...(known?.figures ?? []), difference] });
    }
  return [...records.values()].sort((a, b) =>
    a.on < b.on ? 1 : a.on > b.on ? -1 : a.label.localeCompare(b.label, 'sv'),
  );
}
