// Every operation as a command, `fyr DOMAIN OPERATION --field value`: options from its input's schema, the file of an
// upload by --file, of a download by --out. The operation runs as it does by HTTP: validated, audited, in a transaction.
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Operation } from '../platform/operation/operation.ts';
import { fieldSentence } from '../platform/refusal/field-sentence.ts';
import type { Refusal } from '../platform/refusal/refusal.ts';
import type { FileAnswer } from '../platform/work/work.ts';
import type { Command, CommandOption, Line } from './command.ts';
import { fieldsOf, fieldValue, optionName, optionOf, parsedJson, type Schema } from './operation-fields.ts';
import { exitCodes, Unable } from './unable.ts';

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

/** A refusal as a sentence for the terminal; its fields one a line. */
export function refusalText({ code, facts, fields }: Refusal): string {
  const known = Object.entries(facts).map(([name, value]) => `${name}: ${value}`);
  const first = `Refused: ${code}${known.length ? ` (${known.join(', ')})` : ''}`;
  const rest = fields.map(
    (each) =>
      `  --${optionName(each.path)}: ${code === 'invalid-input' ? fieldSentence(each, 'en') : each.message}${each.expected ? ` (expected ${each.expected})` : ''}`,
  );
  return [first, ...rest].join('\n');
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

async function inputFile(line: Line): Promise<Record<string, unknown>> {
  const name = line.one('input');
  if (!name) return {};
  const text = name === '-' ? await textOf(line.input) : await readFile(line.path(name), 'utf8');
  const value = parsedJson(text, `--input ${name}`);
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new Unable(`--input ${name} must hold one JSON object.`, exitCodes.usage);
  return { ...value };
}

async function textOf(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) text += chunk;
  return text;
}

function given(fields: Record<string, Schema>, line: Line): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(fields)) {
    const texts = line.all(optionName(name));
    if (texts.length > 0) input[name] = fieldValue(name, schema, texts);
  }
  return input;
}

async function keep(answer: unknown, line: Line): Promise<void> {
  // an operation declared `download` answers with a FileAnswer
  const file = answer as FileAnswer;
  const content = Buffer.isBuffer(file.content) ? Readable.from([file.content]) : file.content;
  const out = line.one('out') ?? '-';
  if (out === '-') {
    await line.output.file(content);
    return;
  }
  const to = line.path(out);
  await pipeline(content, createWriteStream(to));
  line.output.result({ file: to, name: file.name, mediaType: file.mediaType }, `Written to ${to}`);
}
