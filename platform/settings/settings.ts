// Small choices that outlive a session: the region's (owner '') and each person's (owner = account id). Values are JSON;
// whoever reads one says what it looks like.
import type { Work } from '../work/work.ts';

/** The value, or undefined when it was never set. The caller's type is its own promise: only its own writer writes the name. */
export async function readSetting<T>(work: Pick<Work, 'sql'>, owner: string, name: string): Promise<T | undefined> {
  const [row] = await work.sql<{ value: T }>('select value from platform.settings where owner = $1 and name = $2', [
    owner,
    name,
  ]);
  return row?.value;
}

/** The value, made and kept by whoever asks first; however many ask at once, all get the same. */
export async function keptSetting<T>(
  work: Pick<Work, 'sql' | 'now'>,
  owner: string,
  name: string,
  make: () => T,
): Promise<T> {
  const known = await readSetting<T>(work, owner, name);
  if (known !== undefined) return known;
  const made = make();
  await work.sql(
    `insert into platform.settings (owner, name, value, changed_at) values ($1, $2, $3, $4)
     on conflict (owner, name) do nothing`,
    [owner, name, JSON.stringify(made), work.now],
  );
  return (await readSetting<T>(work, owner, name)) ?? made;
}

/** Sets a value; at most 64 kB of JSON. */
export async function writeSetting(
  work: Pick<Work, 'sql' | 'now'>,
  owner: string,
  name: string,
  value: unknown,
): Promise<void> {
  const text = JSON.stringify(value);
  if (text.length > 65_536) throw new RangeError(`setting ${name} is too large`);
  await work.sql(
    `insert into platform.settings (owner, name, value, changed_at) values ($1, $2, $3, $4)
     on conflict (owner, name) do update set value = excluded.value, changed_at = excluded.changed_at`,
    [owner, name, text, work.now],
  );
}
