// Parts of the architecture as rooms above name them: what each is called and whose it is. Only for those who may read the part.
import type { Work } from '../../../platform/work/work.ts';
import { objectsToRead } from './component-access.ts';

interface KnownComponent {
  readonly component: string;
  readonly code: string;
  readonly name: string;
  /** the code of the management object it belongs to */
  readonly object: string | null;
}

/** Those of these parts the caller may read, by their ids. */
export async function knownComponents(
  work: Work,
  components: readonly string[],
): Promise<ReadonlyMap<string, KnownComponent>> {
  if (components.length === 0) return new Map();
  const objects = await objectsToRead(work);
  const rows = await work.sql<KnownComponent & { [column: string]: unknown }>(
    `select c.component_id as component, c.code, c.name, o.code as object
     from objects.components c left join objects.objects o using (object_id)
     where c.component_id = any($1) and ($2::uuid[] is null or c.object_id = any($2))`,
    [components, objects === 'all' ? null : objects],
  );
  return new Map(rows.map((row) => [row.component, row]));
}
