// How a model of ArchiMate comes into the register: elements become parts, relationships relations, and the file itself is
// kept, so that it can be given back without loss. Forbidden relationships are named, kept and marked.
import { createHash } from 'node:crypto';
import type { ArchimateModel, ModelConcept, ModelProblem } from '../../../formats/archimate/archimate-model.ts';
import { isRelationshipType } from '../../../formats/archimate/archimate-types.ts';
import { readArchimate } from '../../../formats/archimate/read-archimate.ts';
import { allowedBetween, relationRules } from '../../../formats/archimate/relation-law.ts';
import { writeXml } from '../../../formats/archimate/xml-tree.ts';
import {
  type ImportFile,
  type ImportKind,
  type ImportProblem,
  importKind,
  type ReadEvent,
  type ReadOptions,
} from '../../../platform/imports/import-kind.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import type { ForbiddenRelation } from './archimate-contract.ts';
import type { ArchimateRow, Facts } from './archimate-rows.ts';
import { storeArchimate, undoArchimate } from './archimate-store.ts';
import { fileTexts, forbiddenText, registerFacts, ruleTexts } from './archimate-words.ts';
import { RelationType } from './relation-rules.ts';

const permission = 'objects.change-architecture';

export const archimateImport: ImportKind = importKind<ArchimateRow>({
  id: 'objects.archimate',
  name: { sv: 'ArchiMate-modell', da: 'ArchiMate-model', en: 'ArchiMate model' },
  about: {
    sv: 'En utbytesfil för ArchiMate 3 (Open Exchange XML). Element blir delar i registret, samband blir samband. Filen sparas och kan tas ut igen utan förlust.',
    da: 'En udvekslingsfil til ArchiMate 3 (Open Exchange XML). Elementer bliver dele i registeret, forbindelser bliver forbindelser. Filen gemmes og kan tages ud igen uden tab.',
    en: 'An exchange file of ArchiMate 3 (Open Exchange XML). Elements become parts of the register, relationships relations. The file is kept and can be taken out again without loss.',
  },
  permission,
  unitsOf: async () => (row) => [row.unit],
  tables: ['objects.components', 'objects.relations', 'objects.archimate_links'],
  endings: ['xml', 'archimate'],
  choices: [
    {
      id: 'unit',
      names: { sv: 'Ansvarig enhet', da: 'Ansvarlig enhed', en: 'Responsible unit' },
      hint: {
        sv: 'Den som svarar för de nya delarna. Utan val: den första enheten du får ändra för.',
        da: 'Den, der svarer for de nye dele. Uden valg: den første enhed, du må ændre for.',
        en: 'The unit that answers for the new parts. Without a choice: the first you may change for.',
      },
      kind: 'unit',
    },
  ],
  rowNames: {
    one: { sv: 'element eller samband', da: 'element eller forbindelse', en: 'element or relationship' },
    other: { sv: 'element och samband', da: 'elementer og forbindelser', en: 'elements and relationships' },
  },
  sampleColumns: [
    { id: 'what', names: { sv: 'Vad', da: 'Hvad', en: 'What' }, kind: 'text' },
    { id: 'type', names: { sv: 'Typ', da: 'Type', en: 'Type' }, kind: 'text' },
    { id: 'name', names: { sv: 'Namn', da: 'Navn', en: 'Name' }, kind: 'text' },
  ],
  read: readModel,
  store: storeArchimate,
  undo: undoArchimate,
  sample: (row) => ({
    what: row.what,
    type: row.what === 'model' ? '' : row.type,
    name: row.name,
  }),
  limit: 32 * 1024 * 1024,
});

async function* readModel(work: Work, file: ImportFile, options: ReadOptions): AsyncGenerator<ReadEvent<ArchimateRow>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file.open()) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  const found = readArchimate(bytes);
  if ('refusal' in found) {
    const { code, line, detail } = found.refusal;
    yield { problem: { severity: 'refusal', code, line, column: null, value: detail || null, text: fileTexts[code] } };
    return;
  }
  const { model, problems, document } = found;
  yield {
    seen: { elements: model.elements.length, relationships: model.relationships.length, views: model.views.length },
  };
  for (const problem of problems) yield { problem: told(problem) };
  const unit = unitOf(work, options);
  const forbidden = forbiddenIn(model, problems);
  yield {
    line: 1,
    row: {
      ...{ what: 'model', unit, identifier: model.identifier || file.name, name: model.names[0]?.text || file.name },
      ...{ fileName: file.name, sha256: createHash('sha256').update(bytes).digest('hex'), source: writeXml(document) },
      counts: [model.elements.length, model.relationships.length, model.views.length],
      forbidden,
    },
  };
  yield* conceptRows(model, unit, new Map(forbidden.map((each) => [each.identifier, each.code])));
}

/** The elements and relationships that enter the register: with an identifier, the first of it, both ends elements. */
function* conceptRows(
  model: ArchimateModel,
  unit: string,
  forbidden: ReadonlyMap<string, string>,
): Generator<ReadEvent<ArchimateRow>> {
  const seen = new Set<string>(['']);
  const facts = factsOf(model);
  for (const element of model.elements) {
    const { identifier, type, line } = element;
    if (seen.has(identifier)) continue;
    seen.add(identifier);
    const told = facts(element);
    const code = told['fyr-code'] ?? '';
    const about = (element.documentation[0]?.text ?? '').slice(0, 4000);
    yield {
      line,
      row: {
        ...{ what: 'element', unit, identifier, type, name: nameOf(element), about },
        ...{ code: /^\S{1,60}$/.test(code) ? code : null, facts: told },
      },
    };
  }
  const elements = new Set([...seen].filter((identifier) => identifier !== ''));
  for (const relationship of model.relationships) {
    const { identifier, type, source, target, line } = relationship;
    const kind = isRelationshipType(type) ? RelationType.safeParse(type.toLowerCase()).data : undefined;
    if (!kind || seen.has(identifier) || !elements.has(source) || !elements.has(target)) continue;
    seen.add(identifier);
    const told = facts(relationship);
    const what = kind === 'flow' && /^\S{1,60}$/.test(told['fyr-code'] ?? '') ? 'integration' : 'relation';
    const [rule, name] = [forbidden.get(identifier) ?? null, nameOf(relationship)];
    yield { line, row: { what, unit, identifier, type: kind, name, source, target, forbidden: rule, facts: told } };
  }
}

/** What the register said of a concept, when the file came from it. */
function factsOf(model: ArchimateModel): (concept: ModelConcept) => Facts {
  const facts = Object.entries(registerFacts);
  const named = new Map(
    model.propertyDefinitions.flatMap(({ identifier, names }) => {
      const fact = facts.find(([, name]) => names.some((each) => each.text === name));
      return fact ? [[identifier, fact[0]] as const] : [];
    }),
  );
  return ({ properties }) =>
    Object.fromEntries(
      properties.flatMap(({ definition, values }) => {
        const fact = named.get(definition);
        return fact === undefined ? [] : [[fact, (values[0]?.text ?? '').trim()]];
      }),
    );
}

function nameOf(concept: ModelConcept): string {
  const name = concept.names.find((each) => each.text.trim() !== '')?.text.trim() ?? concept.identifier;
  return name.replace(/\s+/g, ' ').slice(0, 120);
}

function unitOf(work: Work, options: ReadOptions): string {
  const tree = work.part(unitTreeKey);
  if (typeof options.unit === 'string' && tree.unit(options.unit)) return options.unit;
  const mine = work.policy.unitsWith(permission);
  return mine === 'all' ? (tree.rows.find((row) => row.parent === null)?.code ?? '') : (mine[0] ?? '');
}

function forbiddenIn(model: ArchimateModel, problems: readonly ModelProblem[]): ForbiddenRelation[] {
  const rules = new Map(
    problems.filter((each) => each.code === 'forbidden-relation').map((each) => [each.identifier, each.detail]),
  );
  const elements = new Map(model.elements.map((each) => [each.identifier, each]));
  const typeOf = (id: string) => elements.get(id)?.type ?? null;
  return model.relationships.flatMap(({ identifier, type, source, target }) => {
    const code = rules.get(identifier);
    if (code === undefined) return [];
    const named = (id: string) => {
      const element = elements.get(id);
      return element ? nameOf(element) : id;
    };
    const instead = allowedBetween(typeOf(source), typeOf(target));
    return [{ identifier, type, source: named(source), target: named(target), code, instead }];
  });
}

/** A problem of the codec as the import shows it: nothing keeps the file out. */
function told({ code, line, identifier, detail }: ModelProblem): ImportProblem {
  const value = detail === '' || code === 'forbidden-relation' ? identifier : `${identifier}: ${detail}`;
  if (code !== 'forbidden-relation')
    return {
      severity: code === 'unknown-part' ? 'note' : 'warning',
      code,
      line,
      column: null,
      value,
      text: fileTexts[code],
    };
  const rule = relationRules.find((each) => each === detail);
  const join = (language: 'sv' | 'da' | 'en') =>
    `${forbiddenText[language]} ${rule ? ruleTexts[rule][language] : ''}`.trim();
  return {
    ...{ severity: 'warning', code, line, column: null, value },
    text: { sv: join('sv'), da: join('da'), en: join('en') },
  };
}
