// Random models of ArchiMate with everything the values can say: languages, properties, folders in folders, nested nodes,
// texts with signs that XML must write otherwise, relationships between relationships.

import type { ArchimateModel, ModelConcept, ModelText, OrganizationItem, ViewNode } from './archimate-model.ts';
import { elementTypes, relationshipTypes } from './archimate-types.ts';

const words = ['Journal', 'Åäö & <b>', '"citat"', "d'or", ' blanka ', 'rad\nett', 'æøå', ']]>', '日本'];

export interface Chance {
  between(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
}

export function randomModel(chance: Chance): ArchimateModel {
  const text = (): ModelText => ({ language: chance.pick([null, 'sv', 'en']), text: chance.pick(words) });
  const some = <T>(most: number, make: (at: number) => T): T[] =>
    Array.from({ length: chance.between(0, most) }, (_, at) => make(at));
  const definitions = some(3, (at) => ({
    identifier: `p-${at}`,
    type: chance.pick(['string', 'number']),
    names: [text()],
  }));
  const concept = (identifier: string, type: string): ModelConcept => ({
    ...{ identifier, type, line: 0 },
    names: [text()],
    documentation: some(1, text),
    properties: definitions.flatMap(({ identifier: definition }) =>
      chance.between(0, 1) === 0 ? [] : [{ definition, values: [text()] }],
    ),
  });
  const elements = some(12, (at) => concept(`e-${at}`, chance.pick([...elementTypes.keys()])));
  const ends = elements.map((each) => each.identifier);
  const relationships =
    elements.length === 0
      ? []
      : some(14, (at) => ({
          ...concept(`r-${at}`, chance.pick(relationshipTypes)),
          source: chance.pick(ends),
          target: chance.pick([...ends, ...(at > 0 ? [`r-${at - 1}`] : [])]),
          accessType: chance.pick([null, 'Read']),
          modifier: chance.pick([null, '+']),
          isDirected: chance.pick([null, true, false]),
        }));
  const item = (level: number): OrganizationItem =>
    level > 2 || chance.between(0, 1) === 0
      ? { labels: [], reference: chance.pick([...ends, 'e-0']), items: [] }
      : { labels: [text()], reference: null, items: some(3, () => item(level + 1)) };
  let nodes = 0;
  const node = (level: number): ViewNode => ({
    ...{ identifier: `n-${nodes++}`, type: 'Element', element: chance.pick([...ends, null]) },
    ...{ x: chance.between(0, 900), y: chance.between(0, 900), w: 120, h: 55 },
    nodes: level > 1 ? [] : some(2, () => node(level + 1)),
  });
  return {
    identifier: 'id-model',
    names: [text()],
    documentation: some(1, text),
    properties: definitions.slice(0, 1).map(({ identifier }) => ({ definition: identifier, values: [text()] })),
    ...{ elements, relationships, propertyDefinitions: definitions },
    organizations: some(3, () => item(0)),
    views: some(2, (at) => ({
      ...{ identifier: `v-${at}`, viewpoint: chance.pick([null, 'Layered']), names: [text()] },
      nodes: some(4, () => node(0)),
      connections: relationships.slice(0, 2).map(({ identifier }, place) => ({
        ...{ identifier: `c-${at}-${place}`, type: 'Relationship', relationship: identifier },
        ...{ source: 'n-0', target: 'n-1' },
      })),
    })),
  };
}
