// What services there are and what they are called, for the domains whose records are about a service.
import { type Remembered, tables, type Work } from '../../platform/work/work.ts';
import type { DB } from './tables.ts';

export interface KnownService {
  readonly code: string;
  readonly names: { readonly sv: string; readonly da: string; readonly en: string };
  /** what people say instead of its name, in any language */
  readonly alsoCalled: readonly string[];
  readonly ownerUnit: string;
  /** the last day it is offered; null while it is */
  readonly endedOn: string | null;
}

/** Every service by its code, also those that have ended. */
export function knownServices(work: Work): Promise<ReadonlyMap<string, KnownService>> {
  return work.recall(services);
}

const services: Remembered<ReadonlyMap<string, KnownService>> = {
  name: 'notices.services',
  topic: 'notices',
  load: async (work) => {
    const rows = await tables<DB>(work).selectFrom('notices.services').selectAll().execute();
    return new Map(
      rows.map((row) => [
        row.service_code,
        {
          code: row.service_code,
          names: { sv: row.name_sv, da: row.name_da, en: row.name_en },
          alsoCalled: row.also_called,
          ownerUnit: row.owner_unit_code,
          endedOn: row.ended_on,
        },
      ]),
    );
  },
};
