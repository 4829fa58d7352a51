// The example region's management objects: eleven that are managed, five of them medical technology, two being established
// for the autumn, and one that has only been proposed although the ledger knows its code.
import { stableId } from '../../example/stable-id.ts';
import type { EquipmentCategory } from '../assets/contract.ts';
import type { HolderRole, ObjectKind, ObjectState, Side } from './object-contract.ts';

export const exampleFamilies = [
  { family: 'care-technology', name: 'Vårdens teknik', ordinal: 1 },
  { family: 'care-information', name: 'Vårdens information', ordinal: 2 },
  { family: 'foundation', name: 'Gemensam it', ordinal: 3 },
  { family: 'administration', name: 'Ledning och administration', ordinal: 4 },
] as const;

/** Who answers for a family as a whole: the heads of the units, from the year the region began to work so. */
export const exampleFamilyHolders = [
  { family: 'care-technology', side: 'business', role: 'owner', who: 'HSF', from: '2015-01-01' },
  { family: 'care-technology', side: 'it', role: 'owner', who: 'DTD', from: '2015-01-01' },
  { family: 'care-technology', side: 'it', role: 'manager', who: 'DTD-MT', from: '2018-01-01' },
  { family: 'care-information', side: 'business', role: 'owner', who: 'HSF', from: '2012-01-01' },
  { family: 'care-information', side: 'it', role: 'owner', who: 'DTD', from: '2015-01-01' },
  { family: 'foundation', side: 'business', role: 'owner', who: 'RLK', from: '2013-01-01' },
  { family: 'foundation', side: 'it', role: 'owner', who: 'DTD', from: '2015-01-01' },
  { family: 'administration', side: 'business', role: 'owner', who: 'RLK', from: '2015-01-01' },
] as const;

/** A name, or the code of a unit whose head it is. */
type Who = readonly [givenName: string, familyName: string] | string;

export interface ExampleHolder {
  readonly side: Side;
  readonly role: HolderRole;
  readonly who: Who;
  readonly from: string;
  readonly to?: string;
  readonly about?: string;
}

export interface ExampleObject {
  readonly code: string;
  readonly name: string;
  readonly family: (typeof exampleFamilies)[number]['family'];
  readonly kind: ObjectKind;
  readonly purpose: string;
  readonly business: string;
  readonly it: string;
  readonly state: ObjectState;
  readonly since: string | null;
  readonly services?: readonly string[];
  readonly equipment?: readonly EquipmentCategory[];
  readonly holders: readonly ExampleHolder[];
}

const medical = { family: 'care-technology', kind: 'medical', it: 'DTD-MT' } as const;
const it = (owner: Who, lead: Who, since: string): ExampleHolder[] => [
  { side: 'it', role: 'owner', who: owner, from: since },
  { side: 'it', role: 'manager', who: lead, from: since },
];
const business = (owner: Who, lead: Who, since: string): ExampleHolder[] => [
  { side: 'business', role: 'owner', who: owner, from: since },
  { side: 'business', role: 'manager', who: lead, from: since },
];

export const exampleObjects: readonly ExampleObject[] = [
  {
    ...medical,
    code: 'STERIL',
    name: 'Sterilteknik',
    purpose: 'Rena och sterila instrument till varje operation. Omfattar diskdesinfektorer, autoklaver och spårningen.',
    business: 'DKI-OPE',
    state: 'in-force',
    since: '2015-01-01',
    services: ['sterile'],
    equipment: ['washer-disinfector'],
    holders: [
      ...business('DKI', 'DKI-OPE', '2015-01-01'),
      ...it('DTD-MT', ['Agneta', 'Lövbäck'], '2015-01-01'),
      { side: 'it', role: 'specialist', who: ['Kjell', 'Ljungbacka'], from: '2015-01-01', about: 'Autoklaver' },
      { side: 'it', role: 'specialist', who: ['Tommy', 'Alnäs'], from: '2017-09-01', about: 'Diskdesinfektorer' },
    ],
  },
  {
    ...medical,
    code: 'BILD',
    name: 'Bilddiagnostik',
    purpose: 'Bilder av rätt kvalitet till rätt person i rätt tid: röntgen, ultraljud och lagringen av bilderna.',
    business: 'DDI-BFM',
    state: 'in-force',
    since: '2014-01-01',
    services: ['images'],
    equipment: ['ultrasound'],
    holders: [
      ...business('DDI', 'DDI-BFM', '2014-01-01'),
      ...it('DTD-MT', ['Kjell', 'Björkhed'], '2014-01-01'),
      { side: 'it', role: 'specialist', who: ['Elin', 'Solnäs'], from: '2014-01-01', about: 'Ultraljud' },
      { side: 'it', role: 'specialist', who: ['David', 'Lundfors'], from: '2014-09-01', about: 'Röntgen' },
    ],
  },
  {
    ...medical,
    code: 'DIALYS',
    name: 'Dialys',
    purpose: 'Dialys på sjukhus och i hemmet, med vattenverk, maskiner och ordinationer.',
    business: 'DAK-DIA',
    state: 'in-force',
    since: '2016-01-01',
    holders: [...business('DAK', 'DAK-DIA', '2016-01-01'), ...it('DTD-MT', ['Moa', 'Björksele'], '2016-01-01')],
  },
  {
    ...medical,
    code: 'OPERATION',
    name: 'Operation och anestesi',
    purpose: 'Tekniken i operationssalen: anestesi, ventilation, diatermi och bordens styrning.',
    business: 'DKI-OPE',
    state: 'in-force',
    since: '2016-01-01',
    equipment: ['ventilator'],
    holders: [
      ...business('DKI', 'DAK-IVA', '2016-01-01'),
      ...it('DTD-MT', ['Per', 'Nornäs'], '2016-01-01'),
      { side: 'it', role: 'specialist', who: ['Leila', 'Lundholm'], from: '2017-03-01', about: 'Ventilatorer' },
    ],
  },
  {
    ...medical,
    code: 'OVERVAKNING',
    name: 'Patientövervakning',
    purpose: 'Att ingen försämring går obemärkt förbi: monitorer, centraler, pumpar och larmens väg till personalen.',
    business: 'DAK-IVA',
    state: 'in-force',
    since: '2017-01-01',
    services: ['monitoring'],
    equipment: ['patient-monitor', 'infusion-pump', 'defibrillator'],
    holders: [
      ...business('DAK', 'DAK-IVA', '2017-01-01'),
      {
        side: 'business',
        role: 'specialist',
        who: ['Amina', 'Vikholm'],
        from: '2018-03-01',
        about: 'Larm och gränser',
      },
      { side: 'it', role: 'owner', who: 'DTD-MT', from: '2017-01-01' },
      { side: 'it', role: 'manager', who: ['Per', 'Nornäs'], from: '2017-01-01', to: '2018-12-31' },
      { side: 'it', role: 'manager', who: ['Samir', 'Hallnäs'], from: '2019-01-01' },
      { side: 'it', role: 'specialist', who: ['Per', 'Ångsele'], from: '2017-01-01', about: 'Infusionspumpar' },
    ],
  },
  {
    code: 'VARDINFO',
    name: 'Vårdinformation',
    family: 'care-information',
    kind: 'it',
    purpose: 'Journal, läkemedel och svar: det vården behöver veta om en patient.',
    business: 'HSF',
    it: 'DTD-UTV',
    state: 'in-force',
    since: '2012-01-01',
    services: ['journal', 'medicines', 'lab-results', 'booking'],
    holders: [...business('HSF', 'DAK-MED', '2012-01-01'), ...it('DTD-UTV', ['Alexander', 'Lindsele'], '2019-01-01')],
  },
  {
    code: 'INTEGRATION',
    name: 'Integration',
    family: 'care-information',
    kind: 'it',
    purpose: 'Utbytet av uppgifter mellan regionens system och med andra.',
    business: 'HSF',
    it: 'DTD-STA',
    state: 'in-force',
    since: '2014-01-01',
    holders: [...business('HSF', 'DDI-LAB', '2014-01-01'), ...it('DTD-STA', ['Gustav', 'Östbacka'], '2014-01-01')],
  },
  {
    code: 'ARBETSPLATS',
    name: 'It-arbetsplats',
    family: 'foundation',
    kind: 'it',
    purpose: 'Datorn, utskriften och inloggningen som alla använder.',
    business: 'RLK-KAN',
    it: 'DTD-SD',
    state: 'in-force',
    since: '2013-01-01',
    services: ['workplace', 'sign-on', 'mail'],
    equipment: ['computer', 'screen', 'printer'],
    holders: [...business('RLK', 'RLK-KAN', '2013-01-01'), ...it('DTD-SD', ['Oskar', 'Åsbäck'], '2013-01-01')],
  },
  {
    code: 'INFRA',
    name: 'Nät, servrar och lagring',
    family: 'foundation',
    kind: 'it',
    purpose: 'Det som allt annat står på: nät, servrar, lagring och datorhallar.',
    business: 'RLK-SAK',
    it: 'DTD-DRI',
    state: 'in-force',
    since: '2013-01-01',
    services: ['network', 'wireless'],
    equipment: ['network', 'server'],
    holders: [...business('RLK', 'RLK-SAK', '2013-01-01'), ...it('DTD-DRI', ['Jonas', 'Tallfors'], '2013-06-01')],
  },
  {
    code: 'TELEFONI',
    name: 'Telefoni och växel',
    family: 'foundation',
    kind: 'it',
    purpose: 'Att nå rätt person: växel, telefoner och larm till jourer.',
    business: 'RLK-KOM',
    it: 'DTD-DRI',
    state: 'in-force',
    since: '2013-01-01',
    services: ['telephony'],
    equipment: ['phone'],
    holders: [...business('RLK', 'RLK-KOM', '2013-01-01'), ...it('DTD-DRI', ['Peter', 'Sandklint'], '2013-06-01')],
  },
  {
    code: 'ADMIN',
    name: 'Administrativa system',
    family: 'administration',
    kind: 'it',
    purpose: 'Ekonomi, lön, ärenden och diarium.',
    business: 'RLK-EKO',
    it: 'DTD-UTV',
    state: 'in-force',
    since: '2015-01-01',
    holders: [...business('RLK', 'RLK-EKO', '2015-01-01'), ...it('DTD-UTV', ['Emil', 'Rönfjäll'], '2019-01-01')],
  },
  {
    ...medical,
    code: 'OGON',
    name: 'Ögonsjukvård',
    purpose: 'Undersökning och behandling av ögon: kameror, mikroskop och bilderna från dem.',
    business: 'DKI-OGO',
    state: 'establishing',
    since: null,
    holders: [
      ...business('DKI', 'DKI-OGO', '2019-06-01'),
      { side: 'it', role: 'owner', who: 'DTD-MT', from: '2019-06-01' },
      // begins when the object does
      { side: 'it', role: 'manager', who: ['Gunilla', 'Ångkvist'], from: '2019-11-01' },
    ],
  },
  {
    ...medical,
    code: 'FUNKDIAG',
    name: 'Funktionsdiagnostik',
    purpose: 'Mätning av hjärtats, lungornas och nervernas arbete.',
    business: 'DDI-BFM',
    state: 'establishing',
    since: null,
    holders: [
      { side: 'business', role: 'owner', who: 'DDI', from: '2019-06-01' },
      { side: 'it', role: 'owner', who: 'DTD-MT', from: '2019-06-01' },
    ],
  },
  {
    ...medical,
    code: 'LABORATORIE',
    name: 'Laboratorieteknik',
    purpose: 'Analysinstrument och provhantering. Kostnader bokförs redan på koden, men ingen förvaltning är avtalad.',
    business: 'DDI-LAB',
    state: 'proposed',
    since: null,
    holders: [],
  },
];

/** The id an object of the example has, by its code. */
export function exampleObjectId(code: string): string {
  return stableId('management-object', code);
}
