// SQL names every table with its schema, and a domain touches only its own: of others it reads the views they publish, when
// its door says that it uses them. Foreign keys stay within a schema. A migration says how its tables would be placed.
import { isTest, type Source, walk } from '../kit/source.ts';

export interface Territory {
  /** schema → its tables and views, as the migrations make them */
  readonly relations: ReadonlyMap<string, ReadonlySet<string>>;
  /** schema of a domain → the schemas of the domains its door says it uses */
  readonly uses: ReadonlyMap<string, readonly string[]>;
}

/** The tables and views that migrations make: `create table people.persons`. */
export function relationsIn(migrations: readonly string[]): Map<string, Set<string>> {
  const made = new Map<string, Set<string>>();
  for (const sql of migrations)
    for (const [, schema = '', name = ''] of sql.matchAll(
      /create (?:unlogged )?(?:table|(?:materialized )?view) (?:if not exists )?(\w+)\.(\w+)/gi,
    ))
      made.set(schema, (made.get(schema) ?? new Set()).add(name));
  return made;
}

/** Tables of another domain in a text of this file. */
export function territoryFaults(source: Source, { relations, uses }: Territory): string[] {
  const own = /^domains\/([^/]+)\//.exec(source.path)?.[1]?.replaceAll('-', '_');
  if (own === undefined || isTest(source.path)) return [];
  // the example fills the accounts by COPY, as a restore does
  const fills = /\/example(-[\w-]+)?(\.ts$|\/)/.test(source.path) ? ['platform'] : [];
  // a figure may be called as a table is
  const isFigure = (text: string) => source.text.includes(`figure: '${text}'`);
  const texts = textsOf(source).filter(({ text }) => !isFigure(text));
  return texts.flatMap(({ text, line }) =>
    [...text.matchAll(/\b([a-z]\w*)\.([a-z]\w*)\b/g)].flatMap(([whole, schema = '', name = '']) => {
      if (schema === own || fills.includes(schema) || !relations.get(schema)?.has(name)) return [];
      const at = `${source.path}:${line}`;
      if (!name.startsWith('published_'))
        return [`${at}: ask the door of ${schema}, or a view it publishes, instead of ${whole}`];
      return uses.get(own)?.includes(schema)
        ? []
        : [`${at}: reads ${whole}: add '${schema.replaceAll('_', '-')}' to uses in the door`];
    }),
  );
}

const statement = /^\s*(select|insert|update|delete|with|merge|lock|truncate|copy)\b/i;

/** Relations without a schema in whole statements; names the statement itself makes are its own. */
export function unqualifiedFaults(source: Source): string[] {
  if (isTest(source.path)) return [];
  const temporary = new Set(
    [...source.text.matchAll(/create (?:temp|temporary) table (?:if not exists )?(\w+)/gi)].map((found) => found[1]),
  );
  return textsOf(source)
    .filter(({ text }) => statement.test(text))
    .flatMap(({ text, line }) => {
      const plain = text
        .replace(/\b(extract|substring|trim|overlay|position)\s*\([^()]*\)/gi, ' ')
        .replace(/distinct from/gi, ' ');
      const own = new Set(
        [...plain.matchAll(/\b(\w+)(?:\s*\([\w\s,]*\))?\s+as\s+(?:not\s+)?(?:materialized\s+)?\(/gi)].map(
          (found) => found[1],
        ),
      );
      return [...plain.matchAll(/\b(?:from|join|into|(?:^|;)\s*update)\s+(?:only\s+)?([a-z_]\w*)\b(?!\s*[.(])/gi)]
        .map((found) => found[1] ?? '')
        .filter(
          (name) =>
            !own.has(name) &&
            !temporary.has(name) &&
            !/^(lateral|select|unnest|stdin|values|pg_\w+|stdout)$/i.test(name),
        )
        .map((name) => `${source.path}:${line}: write "${name}" with its schema`);
    });
}

/** One migration: says where its tables would stand, makes nothing outside its schema, refers to nothing outside it. */
export function migrationFaults(file: string, sql: string): string[] {
  const schema = /^domains\/([^/]+)\//.exec(file)?.[1]?.replaceAll('-', '_') ?? 'platform';
  const top = sql.slice(0, sql.search(/^(?!--)/m));
  const makes = /create (unlogged )?table/i.test(sql);
  const faults: string[] = [];
  if (top === '') faults.push(`${file}: begin with a comment: what these tables are for`);
  if (makes && !/placement/i.test(top))
    faults.push(`${file}: say in its top comment how its tables would be placed ("Placement: …")`);
  for (const [, name = ''] of sql.matchAll(
    /create (?:unlogged )?(?:table|(?:materialized )?view) (?:if not exists )?([\w.]+)/gi,
  ))
    if (!name.startsWith(`${schema}.`)) faults.push(`${file}: makes ${name}, which is not in the schema ${schema}`);
  for (const [, name = ''] of sql.replace(/--.*$/gm, '').matchAll(/\breferences\s+([\w.]+)/gi))
    if (!name.startsWith(`${schema}.`))
      faults.push(`${file}: a foreign key to ${name} leaves the schema; keep its code instead`);
  return faults;
}

/** String and template texts of a file, `${…}` as a question mark. */
function textsOf({ program, lineAt }: Source): { text: string; line: number }[] {
  const texts: { text: string; line: number }[] = [];
  walk(program, (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string')
      texts.push({ text: node.value, line: lineAt(node.start) });
    if (node.type === 'TemplateLiteral')
      texts.push({ text: node.quasis.map((part) => part.value.raw).join('?'), line: lineAt(node.start) });
  });
  return texts;
}
