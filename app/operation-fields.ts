// The fields of an operation's input as options of the operator's line: names in kebab-case, and texts turned into the
// values its schema asks for. Whether they are right is judged by the operation itself.
import { z } from 'zod';
import type { Operation } from '../platform/operation/operation.ts';
import type { CommandOption } from './command.ts';
import { exitCodes, Unable } from './unable.ts';

export type Schema = Record<string, unknown>;

/** The input's fields by name, and which of them must be given. */
export function fieldsOf(operation: Operation): { fields: Record<string, Schema>; required: readonly unknown[] } {
  const schema = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  // JSON Schema of an object: names to schemas
  const fields = (schema.properties ?? {}) as Record<string, Schema>;
  // likewise, those with an id
  const definitions = (schema.$defs ?? {}) as Record<string, Schema>;
  return {
    fields: Object.fromEntries(Object.entries(fields).map(([name, each]) => [name, resolved(each, definitions)])),
    required: schema.required ?? [],
  };
}

/** A field as help shows it. */
export function optionOf(name: string, schema: Schema, required: boolean): CommandOption {
  const types = typesOf(schema);
  const choices = choicesOf(schema);
  const flag = types.has('boolean') && types.size === 1 && schema.default !== true;
  const value = choices.length
    ? choices.join('|')
    : types.has('object')
      ? 'JSON'
      : types.has('array')
        ? 'VALUE'
        : [...types]
            .filter((type) => type !== 'null')
            .join('|')
            .toUpperCase() || 'TEXT';
  const usual =
    schema.default === undefined || schema.default === null ? '' : `${JSON.stringify(schema.default)} unless given`;
  const summary = [typeof schema.description === 'string' ? schema.description : '', usual, required ? 'required' : '']
    .filter(Boolean)
    .join('; ');
  return { name: optionName(name), ...(flag ? {} : { value }), summary, ...(types.has('array') ? { many: true } : {}) };
}

/** The texts of an option as the schema wants them; whether they fit is judged by the operation itself. */
export function fieldValue(name: string, schema: Schema, texts: readonly string[]): unknown {
  const types = typesOf(schema);
  const [text = ''] = texts;
  if (types.has('array')) {
    if (texts.length === 1 && text.trimStart().startsWith('[')) return parsedJson(text, `--${optionName(name)}`);
    return texts.map((each) => fieldValue(name, itemsOf(schema), [each]));
  }
  if (text === 'null' && types.has('null')) return null;
  if (types.has('string')) return text;
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  if ((types.has('number') || types.has('integer')) && text.trim() !== '' && Number.isFinite(Number(text)))
    return Number(text);
  if (types.has('object')) return parsedJson(text, `--${optionName(name)}`);
  return text;
}

/** `unitCode` → `unit-code`. */
export function optionName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** JSON from a line or a file; `where` is named when it is none. */
export function parsedJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unable(`${where} is not JSON.`, exitCodes.usage);
  }
}

function resolved(schema: Schema, definitions: Record<string, Schema>): Schema {
  const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined;
  return name ? { ...definitions[name], ...schema } : schema;
}

function alternatives(schema: Schema): Schema[] {
  const several = schema.anyOf ?? schema.oneOf;
  // JSON Schema: a list of schemas
  return Array.isArray(several) ? (several as Schema[]) : [];
}

function typesOf(schema: Schema): Set<string> {
  const own =
    typeof schema.type === 'string' ? [schema.type] : Array.isArray(schema.type) ? schema.type.map(String) : [];
  const types = new Set([...own, ...alternatives(schema).flatMap((each) => [...typesOf(each)])]);
  if (types.size === 0 && choicesOf(schema).length > 0) types.add('string');
  return types;
}

function itemsOf(schema: Schema): Schema {
  const { items } = schema;
  if (items !== null && typeof items === 'object') return { ...items };
  return (
    alternatives(schema)
      .map(itemsOf)
      .find((each) => Object.keys(each).length > 0) ?? {}
  );
}

function choicesOf(schema: Schema): string[] {
  if (Array.isArray(schema.enum)) return schema.enum.map(String);
  if (schema.const !== undefined) return [String(schema.const)];
  return alternatives(schema).flatMap(choicesOf);
}
