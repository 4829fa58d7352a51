// Values for a JSON schema: most fit, some are broken at one place, and what answers have told is used again where a name
// is the same, so that calls reach records that exist.

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type Schema = { readonly [word: string]: unknown };

export interface Known {
  pick<T>(of: readonly T[]): T | undefined;
  chance(share: number): boolean;
  /** a value for a schema; `name` is the field's */
  made(schema: Schema, name: string): Json;
  bytes(): Buffer;
  /** keeps what an answer tells, by the names of its fields */
  learn(answer: Json): void;
}

const words = [
  ...['skrivare', 'Röntgen', 'servicedesk', 'images', 'DTD', 'DTD-MT', 'DAK', 'a-1', 'laptop', '2019-08', '2019-08-31'],
  ...['2019-01..2019-08', '2019-09-10T08:00:00Z', '12:30', 'anna@region.example', 'https://region.example/', '123456'],
  ...['00000000-0000-7000-8000-000000000000', 'E03', '4010', 'sv', '19800101-0001', 'abcdefgh'],
];
const strange: readonly Json[] = [
  ...['', ' ', '\u0000', "'; drop table service_desk.cases; --", '%', '_', '\\', '"', '<script>alert(1)</script>'],
  ...['🩺'.repeat(50), '\u202Etxet', 'å'.repeat(30_000), '../../etc/passwd', '0219-02-30', 'NaN', '١٢٣', '{"a":1}'],
  ...[-1, 0, 1e21, 0.1, Number.MAX_SAFE_INTEGER, -2_147_483_649, null, true, false],
];
const mostKnown = 200;

/** Values out of a seed; `schemas` are the description's components. */
export function fuzzValues(seed: number, schemas: Readonly<Record<string, Schema>>): Known {
  const draw = draws(seed);
  const known = new Map<string, Json[]>();
  return {
    pick: draw.pick,
    chance: draw.chance,
    made: (schema, name) => valueFor({ draw, known, schemas }, schema, name, 0),
    bytes: () => {
      if (draw.chance(0.5)) return Buffer.from(`Kod;Namn\n${draw.pick(words)};${draw.pick(words)}\n`);
      return Buffer.from(Array.from({ length: draw.between(0, 400) }, () => draw.between(0, 255)));
    },
    learn: (answer) => learn(draw, known, answer, '', 0),
  };
}

type Draw = ReturnType<typeof draws>;

interface Making {
  readonly draw: Draw;
  readonly known: ReadonlyMap<string, readonly Json[]>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

function valueFor(of: Making, given: Schema, name: string, depth: number): Json {
  const { draw } = of;
  const schema = resolved(given, of.schemas);
  if (draw.chance(0.04) || depth > 12) return draw.pick(strange) ?? null;
  if ('const' in schema) return json(schema.const);
  if (Array.isArray(schema.enum)) return json(draw.pick(schema.enum));
  const choices = [...list(schema.anyOf), ...list(schema.oneOf)];
  if (choices.length > 0) return valueFor(of, draw.pick(choices) ?? {}, name, depth + 1);
  if (schema.type === 'object') return objectFor(of, schema, depth);
  if (schema.type === 'array') {
    const least = typeof schema.minItems === 'number' ? schema.minItems : 0;
    const inner = record(schema.items);
    return Array.from({ length: draw.between(least, least + 3) }, () => valueFor(of, inner, name, depth + 1));
  }
  if (schema.type === 'integer' || schema.type === 'number') return numberFor(of, schema, name);
  if (schema.type === 'boolean') return draw.chance(0.5);
  return schema.type === 'null' ? null : textFor(of, schema, name);
}

function objectFor(of: Making, schema: Schema, depth: number): Json {
  const required = Array.isArray(schema.required) ? schema.required : [];
  const made: { [name: string]: Json } = {};
  for (const [name, inner] of Object.entries(record(schema.properties)))
    if (required.includes(name) || of.draw.chance(0.5)) made[name] = valueFor(of, record(inner), name, depth + 1);
  if (of.draw.chance(0.02)) made[String(of.draw.pick(words))] = of.draw.pick(strange) ?? null;
  return made;
}

function numberFor({ draw, known }: Making, schema: Schema, name: string): number {
  const told = draw.pick((known.get(name) ?? []).filter((each) => typeof each === 'number'));
  if (typeof told === 'number' && draw.chance(0.5)) return told;
  const least = typeof schema.minimum === 'number' ? Math.max(schema.minimum, -1000) : 0;
  const most = typeof schema.maximum === 'number' ? Math.min(schema.maximum, least + 1000) : least + 100;
  return draw.between(least, Math.max(least, most));
}

function textFor({ draw, known }: Making, schema: Schema, name: string): string {
  const fits = typeof schema.pattern === 'string' ? new RegExp(schema.pattern, 'u') : null;
  const told = (known.get(name) ?? []).filter((each) => typeof each === 'string');
  for (let tries = 0; tries < 12; tries++) {
    const word = String(draw.pick(told.length > 0 && draw.chance(0.7) ? told : words));
    if (!fits || fits.test(word)) return word;
  }
  return words.find((word) => fits?.test(word)) ?? 'x';
}

function learn(draw: Draw, known: Map<string, Json[]>, answer: Json, name: string, depth: number): void {
  if (depth > 8 || answer === null || typeof answer === 'boolean') return;
  if (Array.isArray(answer)) for (const each of answer.slice(0, 20)) learn(draw, known, each, name, depth + 1);
  else if (typeof answer === 'object')
    for (const [key, each] of Object.entries(answer)) learn(draw, known, each, key, depth + 1);
  else if (String(answer).length < 200) {
    const there = known.get(name) ?? [];
    if (there.includes(answer)) return;
    if (there.length < mostKnown) there.push(answer);
    else there[draw.between(0, mostKnown - 1)] = answer;
    known.set(name, there);
  }
}

function draws(seed: number) {
  const next = numbers(seed);
  return {
    pick: <T>(of: readonly T[]): T | undefined => of[Math.floor(next() * of.length)],
    chance: (share: number): boolean => next() < share,
    between: (least: number, most: number): number => least + Math.floor(next() * (most - least + 1)),
  };
}

function resolved(schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema {
  const name = typeof schema.$ref === 'string' ? schema.$ref.replace('#/components/schemas/', '') : null;
  return name === null ? schema : resolved(schemas[name] ?? {}, schemas);
}

function record(value: unknown): Schema {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};
}

function list(value: unknown): Schema[] {
  return Array.isArray(value) ? value.map(record) : [];
}

function json(value: unknown): Json {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** Mulberry32: small, fast and the same everywhere. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
