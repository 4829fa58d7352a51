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
  const next = numbers(seed);
  const known = new Map<string, Json[]>();
  const pick = <T>(of: readonly T[]): T | undefined => of[Math.floor(next() * of.length)];
  const chance = (share: number): boolean => next() < share;
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const oneOf = (schema: Schema): Schema[] => [...list(schema.anyOf), ...list(schema.oneOf)];

  const textOf = (schema: Schema, name: string): string => {
    const fits = typeof schema.pattern === 'string' ? new RegExp(schema.pattern, 'u') : null;
    const of = [...(known.get(name) ?? []).filter((each) => typeof each === 'string'), ...words];
    for (let tries = 0; tries < 12; tries++) {
      const word = String(pick(chance(0.7) ? of.slice(0, Math.max(1, of.length - words.length)) : words));
      if (!fits || fits.test(word)) return word;
    }
    return words.find((word) => fits?.test(word)) ?? 'x';
  };
  const numberOf = (schema: Schema, name: string): number => {
    const told = pick((known.get(name) ?? []).filter((each) => typeof each === 'number'));
    if (typeof told === 'number' && chance(0.5)) return told;
    const least = typeof schema.minimum === 'number' ? Math.max(schema.minimum, -1000) : 0;
    const most = typeof schema.maximum === 'number' ? Math.min(schema.maximum, least + 1000) : least + 100;
    return between(least, Math.max(least, most));
  };
  const objectOf = (schema: Schema, depth: number): Json => {
    const required = Array.isArray(schema.required) ? schema.required : [];
    const made: { [name: string]: Json } = {};
    for (const [name, inner] of Object.entries(record(schema.properties)))
      if (required.includes(name) || chance(0.5)) made[name] = valueFor(record(inner), name, depth + 1);
    if (chance(0.02)) made[String(pick(words))] = pick(strange) ?? null;
    return made;
  };
  const valueFor = (given: Schema, name: string, depth: number): Json => {
    const schema = resolved(given, schemas);
    if (chance(0.04) || depth > 12) return pick(strange) ?? null;
    if ('const' in schema) return json(schema.const);
    if (Array.isArray(schema.enum)) return json(pick(schema.enum));
    const choices = oneOf(schema);
    if (choices.length > 0) return valueFor(pick(choices) ?? {}, name, depth + 1);
    if (schema.type === 'object') return objectOf(schema, depth);
    if (schema.type === 'array') {
      const least = typeof schema.minItems === 'number' ? schema.minItems : 0;
      const inner = record(schema.items);
      return Array.from({ length: between(least, least + 3) }, () => valueFor(inner, name, depth + 1));
    }
    if (schema.type === 'integer' || schema.type === 'number') return numberOf(schema, name);
    if (schema.type === 'boolean') return chance(0.5);
    if (schema.type === 'null') return null;
    return textOf(schema, name);
  };
  const learn = (answer: Json, name = '', depth = 0): void => {
    if (depth > 8 || answer === null) return;
    if (Array.isArray(answer)) for (const each of answer.slice(0, 20)) learn(each, name, depth + 1);
    else if (typeof answer === 'object') for (const [key, each] of Object.entries(answer)) learn(each, key, depth + 1);
    else if (typeof answer !== 'boolean' && String(answer).length < 200) {
      const there = known.get(name) ?? [];
      if (there.includes(answer)) return;
      if (there.length < mostKnown) there.push(answer);
      else there[Math.floor(next() * mostKnown)] = answer;
      known.set(name, there);
    }
  };
  return {
    pick,
    chance,
    made: (schema, name) => valueFor(schema, name, 0),
    bytes: () => {
      if (chance(0.5)) return Buffer.from(`Kod;Namn\n${pick(words)};${pick(words)}\n`);
      return Buffer.from(Array.from({ length: between(0, 400) }, () => between(0, 255)));
    },
    learn,
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
