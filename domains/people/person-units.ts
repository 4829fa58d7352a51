// Which units a person works in: what other domains ask most about a person.
import { tables, type Work } from '../../platform/work/work.ts';
import type { DB } from './tables.ts';

/** The codes of the units a person is employed in or heads on a day (default: the day of the work). */
export async function unitsOfPerson(work: Work, personId: string, on: string = work.today): Promise<string[]> {
  const holds = tables<DB>(work);
  const employed = holds
    .selectFrom('people.employments')
    .select('unit_code')
    .where('person_id', '=', personId)
    .where('valid_from', '<=', on)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>=', on)]));
  const heads = holds
    .selectFrom('people.unit_heads')
    .select('unit_code')
    .where('person_id', '=', personId)
    .where('valid_from', '<=', on)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>=', on)]));
  const rows = await employed.union(heads).orderBy('unit_code').execute();
  return rows.map((row) => row.unit_code);
}
