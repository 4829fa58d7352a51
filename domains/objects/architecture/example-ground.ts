// The example region's sensors, automation and decision support, and the platforms, servers and networks underneath.
import type { Sketch } from './example-part.ts';

const care = { object: 'VARDINFO' };
const image = { object: 'BILD' };
const foundation = { object: 'INFRA' };

export const smart: readonly Sketch[] = [
  [
    'SMA-01',
    'Sepsisvarnaren',
    'DAK-AKN',
    {
      ...care,
      kind: 'decision-support',
      vendor: 'Tidigt Tecken AB',
      product: '1.2',
      levels: [3, 3, 3, 3],
      about: 'Varnar när värden tyder på blodförgiftning.',
    },
  ],
  [
    'SMA-02',
    'Läkemedelsråd',
    'DDI-LAK',
    {
      ...care,
      kind: 'decision-support',
      vendor: 'Fjordakt AB',
      product: '4.1',
      levels: [1, 4, 3, 2],
      about: 'Varnar för läkemedel som inte går ihop.',
    },
  ],
  [
    'SMA-03',
    'Bildgranskaren',
    'DDI-BFM',
    {
      ...image,
      kind: 'decision-support',
      vendor: 'Ljusbild Nord AB',
      product: '0.9',
      levels: [3, 3, 1, 3],
      state: 'introducing',
    },
  ],
  [
    'SMA-04',
    'Vårdplatsprognosen',
    'HSF',
    { ...care, kind: 'decision-support', vendor: 'Balanspunkten AB', product: '1', levels: [1, 2, 2, 1] },
  ],
  [
    'SMA-10',
    'Rörposten',
    'DFA-DRI',
    {
      kind: 'automation',
      vendor: 'Ritverk AB',
      product: '2',
      about: 'Skickar prover mellan avdelning och laboratorium.',
    },
  ],
  [
    'SMA-11',
    'Provbanan',
    'DDI-LAB',
    { object: 'LABORATORIE', kind: 'automation', vendor: 'Kvarken Labbdata AB', product: '4', levels: [1, 3, 3, 2] },
  ],
  [
    'SMA-12',
    'Läkemedelsautomaten',
    'DDI-LAK',
    { ...care, kind: 'automation', vendor: 'Vårdteknik i Norr AB', product: '3', levels: [2, 3, 3, 3] },
  ],
  [
    'SMA-13',
    'Kallelseroboten',
    'DTD-UTV',
    { ...care, kind: 'automation', vendor: 'Klartext System AB', product: '1', levels: [2, 2, 1, 2] },
  ],
  ['SMA-20', 'Patientmonitorer', 'DTD-MT', { object: 'OVERVAKNING', kind: 'sensor', vendor: 'Vårdteknik i Norr AB' }],
  [
    'SMA-21',
    'Hemmätare',
    'DPV-HEM',
    { ...care, kind: 'sensor', vendor: 'Tidigt Tecken AB', about: 'Blodtryck, vikt och syresättning i hemmet.' },
  ],
  ['SMA-22', 'Fallgivare', 'DAK-GER', { kind: 'sensor', vendor: 'Tidigt Tecken AB' }],
  [
    'SMA-23',
    'Kylskåpsgivare',
    'DDI-LAK',
    { kind: 'sensor', vendor: 'Ritverk AB', about: 'Temperatur i läkemedels- och blodkylar.' },
  ],
  ['SMA-24', 'Larmknappar', 'DTD-DRI', { object: 'TELEFONI', kind: 'sensor', vendor: 'Nordanrop AB' }],
  ['SMA-25', 'Fastighetsgivare', 'DFA-DRI', { kind: 'sensor', vendor: 'Ritverk AB' }],
];

export const ground: readonly Sketch[] = [
  [
    'PLA-01',
    'Virtuell servermiljö',
    'DTD-DR1',
    { ...foundation, kind: 'platform', vendor: 'Kontorsdata Norr AB', product: '6.7', levels: [3, 3, 4, 3] },
  ],
  ['PLA-02', 'Databasplattform', 'DTD-DR1', { ...foundation, kind: 'platform', product: '11', levels: [3, 4, 3, 3] }],
  [
    'PLA-03',
    'Säkerhetskopiering',
    'DTD-DR1',
    { ...foundation, kind: 'platform', vendor: 'Kontorsdata Norr AB', product: '9', levels: [3, 3, 2, 3] },
  ],
  ['PLA-04', 'Lastdelare', 'DTD-DR2', { ...foundation, kind: 'platform', product: '14', levels: [2, 3, 3, 2] }],
  [
    'PLA-05',
    'Namnuppslag och tid',
    'DTD-DR2',
    { ...foundation, kind: 'platform', product: '9.11', levels: [1, 3, 4, 2] },
  ],
  ['PLA-06', 'Brandvägg', 'DTD-DR2', { ...foundation, kind: 'platform', product: '8', levels: [3, 3, 3, 3] }],
  ['SRV-01', 'Servrar i hall A', 'DTD-DR1', { ...foundation, kind: 'server' }],
  ['SRV-02', 'Servrar i hall B', 'DTD-DR1', { ...foundation, kind: 'server' }],
  ['SRV-03', 'Röntgens egna servrar', 'DTD-MT', { ...image, kind: 'server', endsOn: '2019-03-31' }],
  ['LAG-01', 'Lagring i hall A', 'DTD-DR1', { ...foundation, kind: 'storage', vendor: 'Kontorsdata Norr AB' }],
  ['LAG-02', 'Lagring i hall B', 'DTD-DR1', { ...foundation, kind: 'storage', vendor: 'Kontorsdata Norr AB' }],
  ['LAG-03', 'Långtidsarkiv', 'DTD-DR1', { ...foundation, kind: 'storage', vendor: 'Kontorsdata Norr AB' }],
  ['NAT-01', 'Kärnnät, väg 1', 'DTD-DR2', { ...foundation, kind: 'network', known: 'network' }],
  ['NAT-02', 'Kärnnät, väg 2', 'DTD-DR2', { ...foundation, kind: 'network', known: 'network' }],
  ['NAT-03', 'Trådlöst nät', 'DTD-DR2', { ...foundation, kind: 'network', known: 'wireless' }],
  ['NAT-04', 'Nät till Älvnäset', 'DTD-DR2', { ...foundation, kind: 'network', known: 'network' }],
  ['NAT-05', 'Nät till Bergsele', 'DTD-DR2', { ...foundation, kind: 'network', known: 'network' }],
  ['NAT-06', 'Nationella nätet för vård', 'DTD-DR2', { ...foundation, kind: 'network', vendor: 'Rikslänken AB' }],
  ['NAT-07', 'Mobilnät', 'DTD-DR2', { ...foundation, kind: 'network', vendor: 'Rikslänken AB' }],
  ['HAL-A', 'Datahall A, Norrviken', 'DTD-DRI', { ...foundation, kind: 'facility' }],
  ['HAL-B', 'Datahall B, Älvnäset', 'DTD-DRI', { ...foundation, kind: 'facility' }],
  ['EL-A', 'Reservkraft, hall A', 'DFA-DRI', { kind: 'facility' }],
  ['EL-B', 'Reservkraft, hall B', 'DFA-DRI', { kind: 'facility' }],
];
