// Writes an ArchiMate Model Exchange File: a model made here as a new file, or a file that was read with what has changed
// since, everything else left as it came.
import type {
  ArchimateModel,
  ModelConcept,
  ModelProperty,
  ModelRelationship,
  ModelText,
  ModelView,
  OrganizationItem,
  ViewNode,
} from './archimate-model.ts';
import { archimateNamespace } from './read-archimate.ts';
import {
  attributeOf,
  childrenOf,
  localName,
  writeXml,
  type XmlDocument,
  type XmlElement,
  type XmlPart,
} from './xml-tree.ts';

/** Writes a model as a new file. Reading it gives the same values. */
export function writeArchimate(model: ArchimateModel): string {
  const root = element(
    'model',
    [
      ['xmlns', archimateNamespace],
      ['xmlns:xsi', 'http://www.w3.org/2001/XMLSchema-instance'],
      ['xsi:schemaLocation', `${archimateNamespace} ${schema}`],
      ['identifier', model.identifier],
    ],
    [
      ...texts('name', model.names),
      ...texts('documentation', model.documentation),
      ...propertyList(model.properties),
      ...listed(
        'elements',
        model.elements.map((each) => concept('element', each, [])),
      ),
      ...listed('relationships', model.relationships.map(relationship)),
      ...listed('organizations', model.organizations.map(organization)),
      ...listed(
        'propertyDefinitions',
        model.propertyDefinitions.map(({ identifier, type, names }) =>
          element(
            'propertyDefinition',
            [
              ['identifier', identifier],
              ['type', type],
            ],
            texts('name', names),
          ),
        ),
      ),
      ...(model.views.length === 0 ? [] : [element('views', [], [element('diagrams', [], model.views.map(view))])]),
    ],
  );
  return `${writeXml({ before: [], root: indented(root, 0), after: [] })}\n`;
}

/** What has changed in a model since its file was read. */
export interface ModelChanges {
  /** the first name and the first documentation of a concept, by its identifier */
  readonly texts: ReadonlyMap<string, { readonly name?: string; readonly documentation?: string }>;
  readonly added: { readonly elements: readonly ModelConcept[]; readonly relationships: readonly ModelRelationship[] };
  /** concepts that are gone: out of their list, the organisations and the views */
  readonly removed: ReadonlySet<string>;
}

/** The file with the changes in it; without any, the same tree. The tree given is left as it is. */
export function changedArchimate(document: XmlDocument, changes: ModelChanges): XmlDocument {
  const prefix = document.root.name.slice(0, -'model'.length);
  const lists: Readonly<Record<string, readonly XmlElement[]>> = {
    elements: changes.added.elements.map((each) => concept('element', each, [])),
    relationships: changes.added.relationships.map(relationship),
  };
  const root = rewritten(document.root, changes, prefix);
  const children = root.children.map((part) => {
    const fresh = part.kind === 'element' ? (lists[localName(part.name)] ?? []) : [];
    if (part.kind !== 'element' || fresh.length === 0) return part;
    const added = fresh.flatMap((each) => [blank(2), prefixed(indented(each, 2), prefix)]);
    return { ...part, children: [...trimmedEnd(part.children), ...added, blank(1)] };
  });
  return { ...document, root: { ...root, children } };
}

const schema = 'http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd';
type Attributes = XmlElement['attributes'];

function element(name: string, attributes: Attributes, children: readonly XmlPart[] = []): XmlElement {
  return { kind: 'element', name, attributes, children, line: 0 };
}

function texts(name: string, all: readonly ModelText[]): XmlElement[] {
  return all.map(({ language, text }) =>
    element(name, language === null ? [] : [['xml:lang', language]], text === '' ? [] : [{ kind: 'text', text }]),
  );
}

function listed(name: string, items: readonly XmlElement[]): XmlElement[] {
  return items.length === 0 ? [] : [element(name, [], items)];
}

function propertyList(properties: readonly ModelProperty[]): XmlElement[] {
  return listed(
    'properties',
    properties.map((each) =>
      element('property', [['propertyDefinitionRef', each.definition]], texts('value', each.values)),
    ),
  );
}

function concept(name: string, each: ModelConcept, more: Attributes): XmlElement {
  return element(
    name,
    [['identifier', each.identifier], ['xsi:type', each.type], ...more],
    [...texts('name', each.names), ...texts('documentation', each.documentation), ...propertyList(each.properties)],
  );
}

function relationship(each: ModelRelationship): XmlElement {
  const more: (readonly [string, string])[] = [
    ['source', each.source],
    ['target', each.target],
  ];
  if (each.accessType !== null) more.push(['accessType', each.accessType]);
  if (each.modifier !== null) more.push(['modifier', each.modifier]);
  if (each.isDirected !== null) more.push(['isDirected', String(each.isDirected)]);
  return concept('relationship', each, more);
}

function organization(item: OrganizationItem): XmlElement {
  return element('item', item.reference === null ? [] : [['identifierRef', item.reference]], [
    ...texts('label', item.labels),
    ...item.items.map(organization),
  ]);
}

function view(each: ModelView): XmlElement {
  const viewpoint: Attributes = each.viewpoint === null ? [] : [['viewpoint', each.viewpoint]];
  return element(
    'view',
    [['identifier', each.identifier], ['xsi:type', 'Diagram'], ...viewpoint],
    [
      ...texts('name', each.names),
      ...each.nodes.map(node),
      ...each.connections.map(({ identifier, type, relationship: of, source, target }) =>
        element('connection', [
          ...([
            ['identifier', identifier],
            ['xsi:type', type],
          ] as const),
          ...(of === null ? [] : [['relationshipRef', of] as const]),
          ...([
            ['source', source],
            ['target', target],
          ] as const),
        ]),
      ),
    ],
  );
}

function node(each: ViewNode): XmlElement {
  const refers: Attributes = each.element === null ? [] : [['elementRef', each.element]];
  const measures = (['x', 'y', 'w', 'h'] as const).map((name) => [name, String(each[name])] as const);
  return element(
    'node',
    [['identifier', each.identifier], ...refers, ['xsi:type', each.type], ...measures],
    each.nodes.map(node),
  );
}

/** The same with each element on a line of its own, two blanks a level; elements with text stay as they are. */
function indented(from: XmlElement, level: number): XmlElement {
  if (from.children.length === 0 || from.children.some((part) => part.kind === 'text')) return from;
  const children = from.children.flatMap((part) => [
    blank(level + 1),
    part.kind === 'element' ? indented(part, level + 1) : part,
  ]);
  return { ...from, children: [...children, blank(level)] };
}

function blank(level: number): XmlPart {
  return { kind: 'text', text: `\n${'  '.repeat(level)}` };
}

function trimmedEnd(children: readonly XmlPart[]): readonly XmlPart[] {
  const last = children.at(-1);
  return last?.kind === 'text' && last.text.trim() === '' ? children.slice(0, -1) : children;
}

/** Names with the prefix the file gives its own. */
function prefixed(from: XmlElement, prefix: string): XmlElement {
  const children = from.children.map((part) => (part.kind === 'element' ? prefixed(part, prefix) : part));
  return { ...from, name: prefix + from.name, children };
}

/** Texts written anew and what is gone left out, with the blanks before it; whatever is untouched is the same tree. */
function rewritten(from: XmlElement, changes: ModelChanges, prefix: string): XmlElement {
  const own = changes.texts.get(attributeOf(from, 'identifier') ?? '');
  const children: XmlPart[] = [];
  let isSame = own === undefined;
  for (const part of from.children) {
    if (part.kind !== 'element') children.push(part);
    else if (isGone(part, changes.removed)) {
      isSame = false;
      const before = children.at(-1);
      if (before?.kind === 'text' && before.text.trim() === '') children.pop();
    } else {
      const next = rewritten(part, changes, prefix);
      isSame &&= next === part;
      children.push(next);
    }
  }
  if (isSame) return from;
  return own ? withTexts({ ...from, children }, own, prefix) : { ...from, children };
}

/** A concept itself, or whatever points at it: an item, a node, a connection. */
function isGone(part: XmlElement, removed: ReadonlySet<string>): boolean {
  if (removed.size === 0) return false;
  const name = localName(part.name);
  if (name === 'element' || name === 'relationship') return removed.has(attributeOf(part, 'identifier') ?? '');
  const refers = { item: 'identifierRef', node: 'elementRef', connection: 'relationshipRef' }[name];
  return refers !== undefined && removed.has(attributeOf(part, refers) ?? '');
}

function withTexts(
  from: XmlElement,
  { name, documentation }: { readonly name?: string; readonly documentation?: string },
  prefix: string,
): XmlElement {
  const set = (to: XmlElement, child: string, text: string | undefined, at: number): XmlElement => {
    if (text === undefined) return to;
    const [first] = childrenOf(to, child);
    const content: readonly XmlPart[] = text === '' ? [] : [{ kind: 'text', text }];
    if (first)
      return { ...to, children: to.children.map((part) => (part === first ? { ...first, children: content } : part)) };
    if (text === '') return to;
    return { ...to, children: to.children.toSpliced(at, 0, element(prefix + child, [], content)) };
  };
  const named = set(from, 'name', name, 0);
  const names = named.children.findLastIndex((part) => part.kind === 'element' && localName(part.name) === 'name');
  return set(named, 'documentation', documentation, names + 1);
}
