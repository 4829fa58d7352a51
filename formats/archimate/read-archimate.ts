// Reads an ArchiMate Model Exchange File (The Open Group, C19C, XML of ArchiMate 3.0 to 3.2): elements, relationships,
// properties, organisations and views as values, with the tree they came from, so that nothing is lost on the way back.

import type {
  ArchimateModel,
  ModelConcept,
  ModelProblem,
  ModelProperty,
  ModelRelationship,
  ModelText,
  ModelView,
  OrganizationItem,
  ViewConnection,
  ViewNode,
} from './archimate-model.ts';
import { elementTypes, isRelationshipType } from './archimate-types.ts';
import { forbiddenBy } from './relation-law.ts';
import {
  attributeOf,
  childrenOf,
  localName,
  readXml,
  textWithin,
  type XmlDocument,
  type XmlElement,
  type XmlRefusal,
} from './xml-tree.ts';

export const archimateNamespace = 'http://www.opengroup.org/xsd/archimate/3.0/';

export interface ReadModel {
  readonly document: XmlDocument;
  readonly model: ArchimateModel;
  readonly problems: readonly ModelProblem[];
}

export interface ArchimateRefusal {
  readonly code: XmlRefusal['code'] | 'not-archimate' | 'archimate-2' | 'archi-file';
  readonly line: number | null;
  readonly detail: string;
}

/**
 * Reads a file. Never throws for what is in it: refuses what is not XML, not ArchiMate 3, too large or too deep, or carries a
 * document type; tells everything else beside the model. Forbidden relationships are read, kept and told.
 */
export function readArchimate(bytes: Uint8Array): ReadModel | { readonly refusal: ArchimateRefusal } {
  const read = readXml(bytes);
  if ('refusal' in read) return read;
  const { root } = read.document;
  const refusal = notAModel(root);
  if (refusal) return { refusal };
  const model = modelOf(root);
  return { document: read.document, model, problems: problemsOf(root, model) };
}

/** The namespace a prefixed name belongs to, by the declarations of the root. */
function notAModel(root: XmlElement): ArchimateRefusal | null {
  const prefix = root.name.includes(':') ? root.name.slice(0, root.name.indexOf(':')) : '';
  const space = attributeOf(root, prefix === '' ? 'xmlns' : `xmlns:${prefix}`) ?? '';
  const refusal = (code: ArchimateRefusal['code']) => ({
    code,
    line: root.line,
    detail: `${root.name} ${space}`.trim(),
  });
  if (space.startsWith('http://www.archimatetool.com/')) return refusal('archi-file');
  if (/^http:\/\/www\.opengroup\.org\/xsd\/archimate\/?$/.test(space)) return refusal('archimate-2');
  return space === archimateNamespace && localName(root.name) === 'model' ? null : refusal('not-archimate');
}

function modelOf(root: XmlElement): ArchimateModel {
  const within = (list: string, item: string) => childrenOf(root, list).flatMap((each) => childrenOf(each, item));
  return {
    identifier: attributeOf(root, 'identifier') ?? '',
    names: textsOf(root, 'name'),
    documentation: textsOf(root, 'documentation'),
    properties: propertiesOf(root),
    elements: within('elements', 'element').map(conceptOf),
    relationships: within('relationships', 'relationship').map(relationshipOf),
    propertyDefinitions: within('propertyDefinitions', 'propertyDefinition').map((each) => ({
      identifier: attributeOf(each, 'identifier') ?? '',
      type: attributeOf(each, 'type') ?? 'string',
      names: textsOf(each, 'name'),
    })),
    organizations: within('organizations', 'item').map(itemOf),
    views: childrenOf(root, 'views')
      .flatMap((views) => childrenOf(views, 'diagrams'))
      .flatMap((diagrams) => childrenOf(diagrams, 'view'))
      .map(viewOf),
  };
}

function conceptOf(element: XmlElement): ModelConcept {
  return {
    identifier: attributeOf(element, 'identifier') ?? '',
    type: typeOf(element),
    names: textsOf(element, 'name'),
    documentation: textsOf(element, 'documentation'),
    properties: propertiesOf(element),
    line: element.line,
  };
}

function relationshipOf(element: XmlElement): ModelRelationship {
  const directed = attributeOf(element, 'isDirected');
  return {
    ...conceptOf(element),
    source: attributeOf(element, 'source') ?? '',
    target: attributeOf(element, 'target') ?? '',
    accessType: attributeOf(element, 'accessType') ?? null,
    modifier: attributeOf(element, 'modifier') ?? null,
    isDirected: directed === undefined ? null : directed === 'true' || directed === '1',
  };
}

function itemOf(element: XmlElement): OrganizationItem {
  return {
    labels: textsOf(element, 'label'),
    reference: attributeOf(element, 'identifierRef') ?? null,
    items: childrenOf(element, 'item').map(itemOf),
  };
}

function viewOf(element: XmlElement): ModelView {
  return {
    identifier: attributeOf(element, 'identifier') ?? '',
    viewpoint: attributeOf(element, 'viewpoint') ?? null,
    names: textsOf(element, 'name'),
    nodes: childrenOf(element, 'node').map(nodeOf),
    connections: childrenOf(element, 'connection').map(connectionOf),
  };
}

function nodeOf(element: XmlElement): ViewNode {
  const measure = (name: string) => Number(attributeOf(element, name) ?? 0);
  return {
    identifier: attributeOf(element, 'identifier') ?? '',
    type: typeOf(element),
    element: attributeOf(element, 'elementRef') ?? null,
    ...{ x: measure('x'), y: measure('y'), w: measure('w'), h: measure('h') },
    nodes: childrenOf(element, 'node').map(nodeOf),
  };
}

function connectionOf(element: XmlElement): ViewConnection {
  return {
    identifier: attributeOf(element, 'identifier') ?? '',
    type: typeOf(element),
    relationship: attributeOf(element, 'relationshipRef') ?? null,
    source: attributeOf(element, 'source') ?? '',
    target: attributeOf(element, 'target') ?? '',
  };
}

/** `xsi:type`, whatever its prefix is called. */
function typeOf(element: XmlElement): string {
  const found = element.attributes.find(([name]) => name.includes(':') && localName(name) === 'type');
  return localName(found?.[1] ?? '');
}

function textsOf(element: XmlElement, name: string): ModelText[] {
  return childrenOf(element, name).map((each) => ({
    language: attributeOf(each, 'xml:lang') ?? null,
    text: textWithin(each),
  }));
}

function propertiesOf(element: XmlElement): ModelProperty[] {
  return childrenOf(element, 'properties')
    .flatMap((list) => childrenOf(list, 'property'))
    .map((property) => ({
      definition: attributeOf(property, 'propertyDefinitionRef') ?? attributeOf(property, 'identifierRef') ?? '',
      values: textsOf(property, 'value'),
    }));
}

const known = new Set(
  'name documentation metadata properties elements relationships organizations propertyDefinitions views'.split(' '),
);

function problemsOf(root: XmlElement, model: ArchimateModel): ModelProblem[] {
  const unknown = root.children.flatMap((part): ModelProblem[] =>
    part.kind === 'element' && !known.has(localName(part.name))
      ? [{ code: 'unknown-part', line: part.line, identifier: part.name, detail: '' }]
      : [],
  );
  const types = new Map<string, string | null>(model.elements.map((each) => [each.identifier, each.type]));
  for (const each of model.relationships) types.set(each.identifier, null);
  return [
    ...unknown,
    ...identifierProblems([...model.elements, ...model.relationships]),
    ...model.elements.flatMap((each): ModelProblem[] =>
      elementTypes.has(each.type) ? [] : [problem('unknown-type', each, each.type)],
    ),
    ...model.relationships.flatMap((each) => relationshipProblems(each, types)),
  ].toSorted((a, b) => a.line - b.line);
}

function identifierProblems(concepts: readonly ModelConcept[]): ModelProblem[] {
  const seen = new Set<string>();
  return concepts.flatMap((each): ModelProblem[] => {
    if (each.identifier === '') return [problem('no-identifier', each, each.names[0]?.text ?? each.type)];
    if (seen.has(each.identifier)) return [problem('identifier-twice', each, each.identifier)];
    seen.add(each.identifier);
    return [];
  });
}

function relationshipProblems(each: ModelRelationship, types: ReadonlyMap<string, string | null>): ModelProblem[] {
  if (!isRelationshipType(each.type)) return [problem('unknown-relationship', each, each.type)];
  const [source, target] = [types.get(each.source), types.get(each.target)];
  if (source === undefined) return [problem('end-missing', each, each.source)];
  if (target === undefined) return [problem('end-missing', each, each.target)];
  const rule = forbiddenBy(each.type, source, target);
  return rule === null ? [] : [problem('forbidden-relation', each, rule)];
}

function problem(code: ModelProblem['code'], { line, identifier }: ModelConcept, detail: string): ModelProblem {
  return { code, line, identifier, detail };
}
