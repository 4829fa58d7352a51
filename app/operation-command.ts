// Every operation as a command, `fyr DOMAIN OPERATION --field value`: options from its input's schema, the file of an
// upload by --file, of a download by --out. The operation runs as it does by HTTP: validated, audited, in a transaction.
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Operation } from '../platform/operation/operation.ts';
import type { Refusal } from '../platform/refusal/refusal.ts';
import type { FileAnswer } from '../platform/work/work.ts';
import type { Command, CommandOption, Line } from './command.ts';
import { exitCodes, Unable } from './unable.ts';

type Schema = Record<string, unknown>;

/** The command of an operation. */
export function operationCommand(operation: Operation): Command {
  const { fields, required } = fieldsOf(operation);
  const transfer: CommandOption[] = [];
  if (operation.transfer === 'upload')
    transfer.push({ name: 'file', value: 'FILE', summary: 'the file to send', required: true });
  if (operation.transfer === 'download')
    transfer.push({ name: 'out', value: 'FILE', summary: 'where to write it (- for standard output)', required: true });
  return {
    name: `${operation.domain} ${operation.id}`,
    summary: operation.summary,
    options: [
      ...Object.entries(fields).map(([name, schema]) => optionOf(name, schema, required.includes(name))),
      ...transfer,
      { name: 'input', value: 'FILE', summary: 'the fields as a JSON object in a file (- for standard input)' },
    ],
    more: `Permission: ${operation.permission}.${operation.refuses ? ` May refuse with: ${operation.refuses.join(', ')}.` : ''}`,
    run: (line) => runOperation(operation, fields, line),
  };
}

async function runOperation(operation: Operation, fields: Record<string, Schema>, line: Line): Promise<number> {
  const input = { ...(await inputFile(line)), ...given(fields, line) };
  const house = await line.house();
  const file = operation.transfer === 'upload' ? line.one('file') : undefined;
  const upload = file
    ? { stream: createReadStream(line.path(file)), mediaType: 'application/octet-stream' }
    : undefined;
  const answer = await house.run(operation, input, { ...line.caller, ...(upload ? { upload } : {}) });
  if (operation.transfer === 'download') await keep(answer, line);
  else line.output.result(answer);
  return exitCodes.done;
}

async function keep(answer: unknown, line: Line): Promise<void> {
  // an operation declared `download` answers with a FileAnswer
  const file = answer as FileAnswer;
  const content = Buffer.isBuffer(file.content) ? Readable.from([file.content]) : file.content;
  const out = line.one('out') ?? '-';
  if (out === '-') {
    await pipeline(content, process.stdout, { end: false });
    return;
  }
  const to = line.path(out);
  await pipeline(content, createWriteStream(to));
  line.output.result({ file: to, name: file.name, mediaType: file.mediaType }, `Written to ${to}`);
}

async function inputFile(line: Line): Promise<Record<string, unknown>> {
  const name = line.one('input');
  if (!name) return {};
  const text = name === '-' ? await textOf(line.input) : await readFile(line.path(name), 'utf8');
  const value = parsedJson(text, `--input ${name}`);
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new Unable(`--input ${name} must hold one JSON object.`, exitCodes.usage);
  return { ...value };
}

function given(fields: Record<string, Schema>, line: Line): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(fields)) {
    const texts = line.all(optionName(name));
    if (texts.length > 0) input[name] = fieldValue(name, schema, texts);
  }
  return input;
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

function optionOf(name: string, schema: Schema, required: boolean): CommandOption {
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

/** `unitCode` → `unit-code`. */
function optionName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function fieldsOf(operation: Operation): { fields: Record<string, Schema>; required: readonly unknown[] } {
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

function parsedJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unable(`${where} is not JSON.`, exitCodes.usage);
  }
}

async function textOf(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) text += chunk;
  return text;
}

/** A refusal as a sentence for the terminal; its fields one a line. */
export function refusalText({ code, facts, fields }: Refusal): string {
  const known = Object.entries(facts).map(([name, value]) => `${name}: ${value}`);
  const first = `Refused: ${code}${known.length ? ` (${known.join(', ')})` : ''}`;
  const rest = fields.map(
    (each) => `  --${optionName(each.path)}: ${each.message}${each.expected ? ` (expected ${each.expected})` : ''}`,
  );
  return [first, ...rest].join('\n');
}
