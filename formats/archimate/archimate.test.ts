// The codec of ArchiMate's exchange file: there and back without loss, changes that leave the rest alone, what is forbidden
// named and kept, and files that mean harm refused.
import { expect, test } from 'vitest';
import { random } from '../../example/random.ts';
import { elementTypes, relationshipTypes } from './archimate-types.ts';
import { randomModel } from './random-models.test-kit.ts';
import { readArchimate } from './read-archimate.ts';
import { allowedBetween, forbiddenBy, relationRules } from './relation-law.ts';
import { tableHas } from './relation-table.ts';
import { changedArchimate, writeArchimate } from './write-archimate.ts';
import { readXml, writeXml, type XmlElement, xmlLimits } from './xml-tree.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => {
  const found = readArchimate(bytes(text));
  if ('refusal' in found) throw new Error(found.refusal.code);
  return found;
};
const refusal = (content: string | Uint8Array) => {
  const found = readArchimate(typeof content === 'string' ? bytes(content) : content);
  return 'refusal' in found ? found.refusal.code : 'read';
};
const space =
  'xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
/** the tree without the lines its parts came from */
const plain = (from: XmlElement): unknown => ({
  ...from,
  line: 0,
  children: from.children.map((part) => (part.kind === 'element' ? plain(part) : part)),
});

const full = `<?xml version="1.0" encoding="UTF-8"?>
<!-- made by a tool -->
<?tool keep this?>
<am:model xmlns:am="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:x="urn:own" identifier="id-1" version="1.0" x:mark="a &amp; b">
  <am:name xml:lang="sv">Sjukhuset</am:name>
  <am:metadata><am:schema>Dublin Core</am:schema><dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">T</dc:title></am:metadata>
  <am:elements>
    <am:element identifier="a" xsi:type="ApplicationComponent" x:colour="red">
      <am:name xml:lang="sv">Journal</am:name><am:name xml:lang="en">Record</am:name>
      <am:documentation>Första &lt;raden&gt;<![CDATA[ & rå ]]></am:documentation>
      <x:unknown><x:deep level="2"/></x:unknown>
    </am:element>
    <am:element identifier="b" xsi:type="BusinessObject"><am:name>Remiss</am:name></am:element>
    <am:element identifier="n" xsi:type="Node"><am:name>Server</am:name></am:element>
  </am:elements>
  <am:relationships>
    <am:relationship identifier="r1" xsi:type="Serving" source="n" target="a"/>
    <am:relationship identifier="r2" xsi:type="Serving" source="b" target="a"/>
    <am:relationship identifier="r3" xsi:type="Association" source="a" target="r1"/>
    <am:relationship identifier="r4" xsi:type="Serving" source="n" target="gone"/>
  </am:relationships>
  <am:organizations><am:item><am:label xml:lang="sv">Mapp</am:label><am:item identifierRef="r2"/></am:item></am:organizations>
  <am:views><am:diagrams><am:view identifier="v" xsi:type="Diagram"><am:name>Vy</am:name>
    <am:node identifier="k1" elementRef="a" xsi:type="Element" x="1" y="2" w="3" h="4"><am:style><am:fillColor r="1" g="2" b="3"/></am:style></am:node>
    <am:connection identifier="k2" relationshipRef="r2" xsi:type="Relationship" source="k1" target="k1"><am:bendpoint x="5" y="6"/></am:connection>
  </am:view></am:diagrams></am:views>
  <x:whole>also kept</x:whole>
</am:model>
`;

test('a file with parts nobody knows reads and writes back as the same tree', () => {
  const { document } = read(full);
  const again = read(writeXml(document)).document;
  expect(plain(again.root)).toEqual(plain(document.root));
  expect(again.before).toEqual(document.before);
  expect(writeXml(changedArchimate(document, nothingChanged))).toBe(writeXml(document));
  expect(writeXml(document)).toContain('<x:unknown><x:deep level="2"/></x:unknown>');
  expect(writeXml(document)).toContain('<![CDATA[ & rå ]]>');
});

const nothingChanged = { texts: new Map(), added: { elements: [], relationships: [] }, removed: new Set<string>() };

test('what a model says is read, and what is wrong with it is told by line', () => {
  const { model, problems } = read(full);
  expect(model.elements.map((each) => [each.identifier, each.type, each.names[0]?.text])).toEqual([
    ['a', 'ApplicationComponent', 'Journal'],
    ['b', 'BusinessObject', 'Remiss'],
    ['n', 'Node', 'Server'],
  ]);
  expect(model.elements[0]?.documentation[0]?.text).toBe('Första <raden> & rå ');
  expect(model.relationships).toHaveLength(4);
  expect(model.views[0]?.nodes[0]).toMatchObject({ element: 'a', x: 1, h: 4 });
  expect(model.organizations[0]?.items[0]?.reference).toBe('r2');
  expect(problems.map(({ code, line, identifier, detail }) => [code, line, identifier, detail])).toEqual([
    ['forbidden-relation', 19, 'r2', 'serving-by-or-for-passive'],
    ['end-missing', 21, 'r4', 'gone'],
    ['unknown-part', 28, 'x:whole', ''],
  ]);
});

test('changes reach the file and leave all else as it was', () => {
  const { document } = read(full);
  const changed = changedArchimate(document, {
    texts: new Map([
      ['a', { name: 'Vårdakten', documentation: 'Ny & kort' }],
      ['b', { documentation: 'Sagt' }],
    ]),
    added: {
      elements: [
        {
          identifier: 'new',
          type: 'Device',
          names: [{ language: null, text: 'Disk' }],
          documentation: [],
          properties: [],
          line: 0,
        },
      ],
      relationships: [
        {
          ...{ identifier: 'r9', type: 'Serving', names: [], documentation: [], properties: [], line: 0 },
          ...{ source: 'new', target: 'n', accessType: null, modifier: null, isDirected: null },
        },
      ],
    },
    removed: new Set(['r2']),
  });
  const written = writeXml(changed);
  const { model, problems } = read(written);
  expect(model.elements.map((each) => each.names.map((name) => name.text))).toEqual([
    ['Vårdakten', 'Record'],
    ['Remiss'],
    ['Server'],
    ['Disk'],
  ]);
  expect(model.elements[1]?.documentation[0]?.text).toBe('Sagt');
  expect(model.relationships.map((each) => each.identifier)).toEqual(['r1', 'r3', 'r4', 'r9']);
  expect(model.organizations[0]?.items).toEqual([]);
  expect(model.views[0]?.connections).toEqual([]);
  expect(written).toContain('<x:unknown><x:deep level="2"/></x:unknown>');
  expect(written).toContain('<am:element identifier="new"');
  expect(problems.map((each) => each.code)).not.toContain('forbidden-relation');
  expect(plain(read(full).document.root)).toEqual(plain(document.root));
});

test('200 random models are the same after writing and reading', () => {
  const chance = random('archimate');
  for (let round = 0; round < 200; round++) {
    const model = randomModel(chance);
    const again = read(writeArchimate(model)).model;
    const noLine = <T extends object>(each: T) => ({ ...each, line: 0 });
    expect({ ...again, elements: again.elements.map(noLine), relationships: again.relationships.map(noLine) }).toEqual(
      model,
    );
  }
});

test('what is no model of ArchiMate 3 is refused with the reason', () => {
  expect(refusal('')).toBe('not-well-formed');
  expect(refusal('{"no": "xml"}')).toBe('not-well-formed');
  expect(refusal('<model/>')).toBe('not-archimate');
  expect(refusal('<model xmlns="http://www.opengroup.org/xsd/archimate"/>')).toBe('archimate-2');
  expect(refusal('<archimate:model xmlns:archimate="http://www.archimatetool.com/archimate"/>')).toBe('archi-file');
  expect(refusal(`<model ${space}><name>a</model>`)).toBe('not-well-formed');
  expect(refusal(`<model ${space}><name>&unknown;</name></model>`)).toBe('not-well-formed');
  expect(refusal(`<model ${space}/>`)).toBe('read');
});

test('entities, depth and size do no harm', () => {
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
  const bomb = `<?xml version="1.0"?><!DOCTYPE model [<!ENTITY l0 "ha">${laughs}]><model ${space}><name>&l9;</name></model>`;
  expect(refusal(bomb)).toBe('document-type');
  const fetching = `<!DOCTYPE model [<!ENTITY x SYSTEM "file:///etc/passwd">]><model ${space}><name>&x;</name></model>`;
  expect(refusal(fetching)).toBe('document-type');
  const deep = `<model ${space}>${'<item>'.repeat(200)}${'</item>'.repeat(200)}</model>`;
  expect(refusal(deep)).toBe('too-deep');
  expect(refusal(new Uint8Array(xmlLimits.bytes + 1))).toBe('too-large');
  expect(refusal(new Uint8Array([0x3c, 0xff, 0xfe, 0x00]))).toBe('unknown-encoding');
});

test('other encodings are read by mark or declaration', () => {
  const text = `<?xml version="1.0" encoding="ISO-8859-1"?><model ${space} identifier="m"><name>Åre</name></model>`;
  const found = readArchimate(Uint8Array.from(text, (sign) => sign.charCodeAt(0)));
  expect('model' in found && found.model.names[0]?.text).toBe('Åre');
  const wide = `\ufeff<model ${space} identifier="m"><name>Åre</name></model>`;
  const found16 = readArchimate(new Uint8Array(Uint16Array.from(wide, (sign) => sign.charCodeAt(0)).buffer));
  expect('model' in found16 && found16.model.names[0]?.text).toBe('Åre');
});

test('carriage returns and tabs in attributes survive', () => {
  const found = readXml(bytes('<a b="x&#10;y&#9;z">r&#13;s</a>'));
  if ('refusal' in found) throw new Error(found.refusal.code);
  const again = readXml(bytes(writeXml(found.document)));
  expect('document' in again && again.document.root.attributes).toEqual([['b', 'x\ny\tz']]);
  expect('document' in again && again.document.root.children).toEqual([{ kind: 'text', text: 'r\rs' }]);
});

test.each([
  ['Serving', 'Node', 'ApplicationComponent', null],
  ['Serving', 'ApplicationService', 'BusinessProcess', null],
  ['Realization', 'DataObject', 'BusinessObject', null],
  ['Realization', 'ApplicationComponent', 'Requirement', null],
  ['Realization', 'BusinessProcess', 'ApplicationService', 'realization-downwards'],
  ['Access', 'ApplicationFunction', 'DataObject', null],
  ['Access', 'DataObject', 'ApplicationFunction', 'access-needs-passive-target'],
  ['Access', 'BusinessObject', 'DataObject', 'access-needs-acting-source'],
  ['Assignment', 'BusinessRole', 'BusinessProcess', null],
  ['Assignment', 'Node', 'Artifact', null],
  ['Assignment', 'BusinessActor', 'Stakeholder', null],
  ['Assignment', 'BusinessProcess', 'BusinessRole', 'assignment-needs-active-source'],
  ['Assignment', 'BusinessActor', 'Goal', 'assignment-to-motivation'],
  ['Composition', 'ApplicationComponent', 'ApplicationInterface', null],
  ['Composition', 'Grouping', 'Goal', null],
  ['Composition', 'BusinessActor', 'Node', 'part-of-another-kind'],
  ['Aggregation', 'ApplicationComponent', 'ApplicationFunction', 'part-of-another-kind'],
  ['Aggregation', 'Product', 'ApplicationService', null],
  ['Flow', 'BusinessObject', 'BusinessProcess', 'moving-of-passive'],
  ['Triggering', 'BusinessEvent', 'BusinessProcess', null],
  ['Triggering', 'Goal', 'BusinessProcess', 'motivation-outside-its-layer'],
  ['Influence', 'Driver', 'Goal', null],
  ['Influence', 'ApplicationComponent', 'Node', 'influence-needs-motivation'],
  ['Specialization', 'Device', 'Node', 'outside-the-table'],
  ['Specialization', 'Device', 'BusinessActor', 'specialization-of-another-kind'],
  ['Composition', 'AndJunction', 'Node', 'connector-does-not-bear'],
  ['Flow', 'ApplicationComponent', 'OrJunction', null],
  ['Serving', 'Node', null, 'relationship-as-end'],
  ['Aggregation', 'Plateau', null, null],
  ['Aggregation', 'Product', null, 'relationship-as-end'],
  ['Association', 'Goal', null, null],
  ['Association', null, null, 'relationship-as-end'],
  // pairs the metamodel has nothing against, as the table of appendix B has them
  ['Composition', 'ApplicationComponent', 'ApplicationComponent', null],
  ['Composition', 'ApplicationCollaboration', 'ApplicationComponent', 'outside-the-table'],
  ['Aggregation', 'ApplicationCollaboration', 'ApplicationComponent', null],
  ['Assignment', 'BusinessRole', 'BusinessActor', 'outside-the-table'],
  ['Assignment', 'BusinessActor', 'BusinessRole', null],
  ['Assignment', 'ApplicationComponent', 'BusinessProcess', 'outside-the-table'],
  ['Assignment', 'Device', 'SystemSoftware', null],
  ['Assignment', 'SystemSoftware', 'Device', 'outside-the-table'],
  ['Realization', 'DataObject', 'ApplicationComponent', 'outside-the-table'],
  ['Realization', 'Artifact', 'ApplicationComponent', null],
  ['Realization', 'Outcome', 'Goal', null],
  ['Realization', 'Goal', 'Outcome', 'outside-the-table'],
  ['Serving', 'ApplicationComponent', 'Capability', 'outside-the-table'],
  ['Serving', 'Capability', 'ApplicationComponent', 'outside-the-table'],
  ['Realization', 'ApplicationComponent', 'Capability', null],
  ['Composition', 'BusinessEvent', 'BusinessProcess', 'outside-the-table'],
  ['Composition', 'Requirement', 'Constraint', null],
  ['Flow', 'WorkPackage', 'Plateau', null],
  ['Access', 'WorkPackage', 'DataObject', 'outside-the-table'],
  ['Access', 'WorkPackage', 'Deliverable', null],
  ['Specialization', 'Contract', 'BusinessObject', null],
  ['Specialization', 'Equipment', 'Device', 'outside-the-table'],
  ['Composition', 'Equipment', 'Device', null],
] as const)('%s from %s to %s: %s', (type, source, target, rule) => {
  expect(forbiddenBy(type, source, target)).toBe(rule);
});

test('what may stand between two elements instead is what the law lets through', () => {
  expect(allowedBetween('ApplicationComponent', 'BusinessProcess')).toEqual([
    ...['Realization', 'Serving', 'Triggering', 'Flow', 'Association'],
  ]);
  expect(allowedBetween('DataObject', 'ApplicationComponent')).toEqual(['Association']);
  expect(allowedBetween('Goal', null)).toEqual(['Association']);
});

test('every pair has an answer, and every element may be associated and be of its own kind', () => {
  const all = [...elementTypes.keys()];
  const pairs = all.flatMap((source) => all.map((target) => [source, target] as const));
  const answers = pairs.flatMap(([source, target]) =>
    relationshipTypes.map((type) => forbiddenBy(type, source, target)),
  );
  expect(answers.every((rule) => rule === null || relationRules.includes(rule))).toBe(true);
  expect(pairs.every(([source, target]) => forbiddenBy('Association', source, target) === null)).toBe(true);
  for (const [type, { layer }] of elementTypes)
    if (layer !== 'connector') expect(forbiddenBy('Specialization', type, type)).toBeNull();
  // what the table of appendix B has between its 60 elements, associations aside: a row that is changed by mistake is noticed
  const own = pairs.filter((pair) => pair.every((each) => elementTypes.get(each)?.layer !== 'connector'));
  const kinds = relationshipTypes.filter((type) => type !== 'Association');
  const has = own.flatMap(([source, target]) => kinds.filter((type) => tableHas(type, source, target)));
  expect([own.length, has.length, new Set(has).size]).toEqual([3600, 6884, 10]);
});
