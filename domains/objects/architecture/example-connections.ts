// How the parts of the example region's architecture hang together: what stops and what works worse without what, the two
// ways through network and halls, one circle nobody had thought of, and the integrations over Navet.
import type { IntegrationPattern, IntegrationWeight } from './component-rules.ts';

export interface ExampleNeed {
  readonly code: string;
  /** each alone: without it, it stops */
  readonly stops?: readonly string[];
  /** each alone: without it, it works worse */
  readonly weakens?: readonly string[];
  /** ways of which `of` must stand */
  readonly ways?: readonly { readonly name: string; readonly of: number; readonly parts: readonly string[] }[];
}

const halls = (name: string, parts: readonly string[]) => [{ name, of: 1, parts }];
/** What every system in the server rooms stands on. */
const hosted = ['PLA-01', 'PLA-05'];
const withData = [...hosted, 'PLA-02'];

export const exampleNeeds: readonly ExampleNeed[] = [
  { code: 'INST-1', weakens: ['TJ-01', 'TJ-02', 'TJ-03', 'TJ-04', 'TJ-05', 'TJ-06', 'TJ-12'] },
  { code: 'INST-2', weakens: ['TJ-01', 'TJ-05', 'TJ-06', 'NAT-04'] },
  { code: 'INST-3', weakens: ['TJ-01', 'TJ-05', 'TJ-06', 'NAT-05'] },
  { code: 'INST-4', weakens: ['TJ-05', 'TJ-07', 'TJ-08', 'TJ-09', 'TJ-10'] },
  { code: 'INST-5', weakens: ['TJ-13'] },
  { code: 'INST-6', weakens: ['TJ-01', 'SYS-012'] },
  { code: 'INST-7', weakens: ['TJ-11', 'SYS-063'] },
  { code: 'INST-8', weakens: ['TJ-15'] },
  { code: 'TJ-01', weakens: ['SYS-001', 'SYS-003', 'SYS-005', 'SYS-055', 'SMA-01'] },
  { code: 'TJ-02', stops: ['SYS-017'], weakens: ['SYS-009', 'SYS-003', 'SYS-055'] },
  { code: 'TJ-03', stops: ['SYS-015'], weakens: ['SYS-008', 'SYS-001'] },
  { code: 'TJ-04', weakens: ['SYS-011', 'SYS-055'] },
  { code: 'TJ-05', stops: ['SYS-004'], weakens: ['SYS-003', 'SMA-11', 'SMA-10'] },
  { code: 'TJ-06', stops: ['SYS-006', 'SYS-005'] },
  { code: 'TJ-07', weakens: ['SYS-001', 'SYS-007', 'SYS-054', 'SYS-056'] },
  { code: 'TJ-08', stops: ['SYS-002'], weakens: ['SMA-02', 'SMA-12'] },
  { code: 'TJ-09', stops: ['SYS-007'] },
  { code: 'TJ-10', stops: ['SYS-054'], weakens: ['SYS-014'] },
  { code: 'TJ-11', stops: ['SMA-21'], weakens: ['SYS-056', 'SYS-001'] },
  { code: 'TJ-12', weakens: ['SYS-010', 'SYS-001'] },
  { code: 'TJ-13', stops: ['SYS-013'] },
  { code: 'TJ-14', stops: ['SYS-018', 'SMA-13'] },
  { code: 'TJ-15', stops: ['SYS-030'], weakens: ['SYS-031'] },
  { code: 'TJ-16', stops: ['SYS-040'] },
  { code: 'SYS-001', stops: [...withData, 'SYS-050', 'SYS-062'], weakens: ['SYS-060'] },
  { code: 'SYS-002', stops: [...withData, 'SYS-050', 'SYS-001'], weakens: ['SMA-02'] },
  { code: 'SYS-003', stops: [...withData, 'SYS-060'] },
  { code: 'SYS-004', stops: withData, weakens: ['SMA-11'] },
  { code: 'SYS-005', stops: ['SRV-03', 'LAG-03', 'PLA-05'], weakens: ['SYS-050'] },
  { code: 'SYS-006', stops: [...withData, 'SYS-005'] },
  { code: 'SYS-007', stops: [...withData, 'PLA-04'], weakens: ['SYS-001'] },
  { code: 'SYS-008', stops: withData, weakens: ['SYS-001'] },
  { code: 'SYS-009', stops: ['SMA-20'], ways: halls('Vaktens servrar', ['SRV-01', 'SRV-02']) },
  { code: 'SYS-010', stops: withData },
  { code: 'SYS-011', stops: [...withData, 'SYS-050'] },
  { code: 'SYS-012', stops: ['NAT-07'], weakens: ['PLA-01'] },
  { code: 'SYS-013', stops: withData, weakens: ['SYS-050'] },
  { code: 'SYS-014', stops: hosted, weakens: ['SYS-001'] },
  { code: 'SYS-015', stops: withData },
  { code: 'SYS-016', stops: hosted, weakens: ['SYS-005'] },
  {
    code: 'SYS-017',
    stops: ['PLA-02', 'PLA-05'],
    ways: halls('Kurvans servrar', ['SRV-01', 'SRV-02']),
    weakens: ['SMA-20'],
  },
  { code: 'SYS-018', stops: withData },
  { code: 'SYS-019', stops: hosted },
  { code: 'SYS-020', stops: withData },
  { code: 'SYS-030', stops: withData },
  { code: 'SYS-031', stops: withData, weakens: ['SYS-030'] },
  { code: 'SYS-032', stops: withData },
  { code: 'SYS-033', stops: [...withData, 'SYS-032'] },
  { code: 'SYS-034', stops: withData },
  { code: 'SYS-035', stops: hosted, weakens: ['SYS-033'] },
  { code: 'SYS-036', stops: hosted },
  { code: 'SYS-037', stops: withData, weakens: ['SYS-032', 'SYS-001'] },
  { code: 'SYS-038', stops: hosted },
  { code: 'SYS-039', stops: hosted, weakens: ['SYS-001'] },
  { code: 'SYS-040', stops: ['PLA-04'], weakens: ['NAT-07'] },
  // each was fine by itself: nobody can sign in when the directory is down, and the directory opens only to who signed in
  { code: 'SYS-050', stops: [...hosted, 'SYS-051'] },
  { code: 'SYS-051', stops: [...hosted, 'SYS-050'] },
  { code: 'SYS-052', stops: [...hosted, 'SYS-051'] },
  { code: 'SYS-053', stops: hosted, weakens: ['SYS-051'] },
  { code: 'SYS-054', ways: halls('Växelns servrar', ['SRV-01', 'SRV-02']), weakens: ['NAT-07'] },
  { code: 'SYS-055', stops: ['NAT-03'], weakens: ['SYS-054', 'SMA-24'] },
  { code: 'SYS-056', stops: ['PLA-04'], weakens: ['SYS-050'] },
  { code: 'SYS-060', stops: withData, weakens: ['NAT-06'] },
  { code: 'SYS-061', stops: ['SYS-060'] },
  { code: 'SYS-062', stops: [...withData, 'NAT-06'] },
  { code: 'SYS-063', stops: ['SYS-060', 'NAT-06'] },
  { code: 'SMA-01', stops: ['SYS-001'], weakens: ['SYS-003', 'SMA-20'] },
  { code: 'SMA-02', stops: hosted },
  { code: 'SMA-03', stops: ['SYS-005'] },
  { code: 'SMA-04', stops: ['SYS-037'] },
  { code: 'SMA-10', weakens: ['SMA-25'] },
  { code: 'SMA-11', stops: ['SYS-004'] },
  { code: 'SMA-12', weakens: ['SYS-002'] },
  { code: 'SMA-13', stops: ['SYS-018'] },
  { code: 'SMA-20', weakens: ['NAT-03'] },
  { code: 'SMA-21', stops: ['NAT-07'], weakens: ['SYS-060'] },
  { code: 'SMA-22', weakens: ['NAT-03'] },
  { code: 'SMA-23', weakens: ['NAT-03', 'SMA-25'] },
  { code: 'SMA-24', stops: ['NAT-03'] },
  { code: 'PLA-01', ways: [...halls('Servrar', ['SRV-01', 'SRV-02']), ...halls('Lagring', ['LAG-01', 'LAG-02'])] },
  { code: 'PLA-02', stops: ['PLA-01'] },
  { code: 'PLA-03', stops: ['LAG-03'], weakens: ['PLA-01'] },
  { code: 'PLA-04', stops: ['PLA-06'], ways: halls('Kärnnät', ['NAT-01', 'NAT-02']) },
  { code: 'PLA-05', ways: halls('Kärnnät', ['NAT-01', 'NAT-02']) },
  { code: 'PLA-06', ways: halls('Kärnnät', ['NAT-01', 'NAT-02']) },
  { code: 'SRV-01', stops: ['HAL-A', 'NAT-01'] },
  { code: 'SRV-02', stops: ['HAL-B', 'NAT-02'] },
  { code: 'SRV-03', stops: ['HAL-A'] },
  { code: 'LAG-01', stops: ['HAL-A'] },
  { code: 'LAG-02', stops: ['HAL-B'] },
  { code: 'LAG-03', stops: ['HAL-A'] },
  { code: 'NAT-01', stops: ['HAL-A'] },
  { code: 'NAT-02', stops: ['HAL-B'] },
  { code: 'NAT-03', stops: ['PLA-06'], ways: halls('Kärnnät', ['NAT-01', 'NAT-02']) },
  { code: 'NAT-04', stops: ['NAT-02'] },
  { code: 'NAT-05', ways: halls('Kärnnät', ['NAT-01', 'NAT-02']) },
  { code: 'NAT-06', stops: ['PLA-06'] },
  { code: 'HAL-A', weakens: ['EL-A'] },
  { code: 'HAL-B', weakens: ['EL-B'] },
];

export interface ExampleIntegration {
  readonly code: string;
  readonly name: string;
  readonly source: string;
  readonly target: string;
  readonly isTwoWay: boolean;
  readonly pattern: IntegrationPattern;
  readonly platform: string | null;
  readonly carries: string;
  readonly weight: IntegrationWeight;
  readonly version: string;
}

type Sketch = readonly [
  name: string,
  ends: `${string} > ${string}` | `${string} = ${string}`,
  pattern: IntegrationPattern,
  platform: string | null,
  weight: IntegrationWeight,
  carries: string,
  version?: string,
];

const sketches: readonly Sketch[] = [
  [
    'Labbsvar till journalen',
    'SYS-004 > SYS-003',
    'message',
    'SYS-060',
    'high',
    'Laboratoriesvar med enhet och referensintervall.',
    'HL7 2.5',
  ],
  [
    'Labbeställning',
    'SYS-001 > SYS-004',
    'message',
    'SYS-060',
    'medium',
    'Beställda prover med patient och avsändare.',
    'HL7 2.5',
  ],
  ['Provsvar i journalen', 'SYS-003 > SYS-001', 'interface', null, 'medium', 'Svar att läsa och signera.'],
  ['Röntgenremiss', 'SYS-001 = SYS-006', 'message', 'SYS-061', 'medium', 'Remiss ut, svar tillbaka.', 'HL7 2.5'],
  ['Bilder till arkivet', 'SYS-006 > SYS-005', 'message', null, 'medium', 'Undersökningens bilder.', 'DICOM'],
  ['Bilder för granskning', 'SYS-005 > SMA-03', 'interface', null, 'high', 'Avidentifierade bilder.', 'DICOMweb'],
  ['Läkemedelslista till journalen', 'SYS-002 > SYS-001', 'interface', null, 'medium', 'Aktuella ordinationer.'],
  ['Varningar för läkemedel', 'SMA-02 > SYS-002', 'interface', null, 'medium', 'Varning och källa.'],
  ['E-recept', 'SYS-002 = NAT-06', 'message', 'SYS-060', 'low', 'Recept till apoteken.', 'NEF 2'],
  [
    'Vitala värden till Kurvan',
    'SMA-20 > SYS-017',
    'event',
    'SYS-009',
    'medium',
    'Puls, tryck och syresättning varje minut.',
  ],
  ['Vitala värden till Sepsisvarnaren', 'SYS-017 > SMA-01', 'event', 'SYS-060', 'medium', 'Värden och tidpunkt.'],
  [
    'Anställda till katalogen',
    'SYS-030 > SYS-051',
    'file',
    'SYS-060',
    'medium',
    'Anställning, enhet och titel, varje natt.',
  ],
  ['Schema till lön', 'SYS-031 > SYS-030', 'file', null, 'medium', 'Arbetad tid och frånvaro.'],
  ['Lön till huvudboken', 'SYS-030 > SYS-032', 'file', null, 'low', 'Bokföringsunderlag varje månad.', 'SIE 4I'],
  ['Fakturor till huvudboken', 'SYS-033 > SYS-032', 'file', null, 'low', 'Konterade fakturor.', 'SIE 4I'],
  [
    'Beställning till faktura',
    'SYS-035 > SYS-033',
    'message',
    null,
    'low',
    'Beställningar att matcha mot faktura.',
    'Peppol BIS 3',
  ],
  ['Tidbokning till journalen', 'SYS-007 = SYS-001', 'interface', null, 'medium', 'Bokade tider och närvaro.'],
  [
    'Bokning från invånaren',
    'NAT-06 > SYS-007',
    'interface',
    'SYS-060',
    'medium',
    'Bokningar från den nationella e-tjänsten.',
  ],
  [
    'Ambulansjournal till akuten',
    'SYS-012 > SYS-001',
    'message',
    'SYS-060',
    'medium',
    'Bedömning och mätvärden på väg in.',
    'FHIR R4',
  ],
  ['Hemmätning till journalen', 'SMA-21 > SYS-001', 'event', 'SYS-060', 'low', 'Mätvärden från hemmet.', 'FHIR R4'],
  ['Utskrivning till kommunen', 'SYS-001 = SYS-063', 'message', 'SYS-060', 'medium', 'Planering inför hemgång.'],
  ['Patologisvar', 'SYS-020 > SYS-003', 'message', 'SYS-060', 'medium', 'Svar på vävnadsprov.', 'HL7 2.5'],
  ['Operationsplan till journalen', 'SYS-008 = SYS-001', 'message', 'SYS-060', 'medium', 'Anmälan, plan och utfall.'],
  ['Sterila instrument till operation', 'SYS-015 > SYS-008', 'interface', null, 'medium', 'Vilka galler som är klara.'],
  ['Larm till sökare', 'SYS-009 > SYS-055', 'event', null, 'medium', 'Larm med rum och grad.'],
  ['Larmknapp till sökare', 'SMA-24 > SYS-055', 'event', null, 'high', 'Larm med rum.'],
  ['Kyl till larm', 'SMA-23 > SMA-25', 'event', null, 'low', 'Temperatur utanför gränsen.'],
  ['Screening till kallelse', 'SYS-018 > SMA-13', 'file', null, 'high', 'Vilka som ska kallas.'],
  ['Journal till datalager', 'SYS-001 > SYS-037', 'file', 'SYS-060', 'low', 'Vårdkontakter, avidentifierade.'],
  ['Huvudbok till datalager', 'SYS-032 > SYS-037', 'database', null, 'low', 'Bokförda rader.'],
  ['Vårdplatser till prognos', 'SYS-037 > SMA-04', 'database', null, 'high', 'Beläggning per timme.'],
  ['Kost till avdelning', 'SYS-001 > SYS-039', 'file', 'SYS-060', 'low', 'Specialkost per patient.'],
  [
    'Förlossning till journalen',
    'SYS-011 > SYS-001',
    'message',
    'SYS-060',
    'low',
    'Sammanfattning och barnets uppgifter.',
  ],
  ['Samtycke till journalen', 'SYS-062 > SYS-001', 'interface', null, 'high', 'Spärrar och samtycken.'],
  ['Avvikelse från journalen', 'SYS-001 > SYS-019', 'by-hand', null, 'low', 'Rapport som skrivs av för hand.'],
];

export const exampleIntegrations: readonly ExampleIntegration[] = sketches.map(
  ([name, ends, pattern, platform, weight, carries, version], at) => {
    const isTwoWay = ends.includes(' = ');
    const [source = '', target = ''] = ends.split(isTwoWay ? ' = ' : ' > ');
    return {
      code: `INT-${101 + at}`,
      name,
      source,
      target,
      isTwoWay,
      pattern,
      platform,
      carries,
      weight,
      version: version ?? '',
    };
  },
);
