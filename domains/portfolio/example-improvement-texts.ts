// The division's improvements: nine introduced from January to August 2019, two the year before, others on their way.
import type { ImprovementState } from './improvements/improvement-rules.ts';

type ExampleImprovement = readonly [
  unit: string,
  title: string,
  state: ImprovementState,
  introducedOn: string | null,
  effect: string,
  /** family name, of the cast */
  by: string | null,
];

export const exampleImprovements: readonly ExampleImprovement[] = [
  [
    'DTD-SD',
    'Lösenord byts vid skärmen, utan samtal',
    'introduced',
    '2019-02-04',
    'Åtta av tio byter själva. Kön på måndagar har halverats.',
    'Myrberg',
  ],
  [
    'DTD-SD',
    'En lista över vanliga fel vid varje plats',
    'introduced',
    '2019-03-18',
    'Nya kollegor löser fler ärenden första veckan.',
    'Myrberg',
  ],
  [
    'DTD-MT2',
    'Pumpar samlas på vagnar inför kontroll',
    'introduced',
    '2019-01-28',
    'En kontroll tar elva minuter i stället för arton.',
    'Hallnäs',
  ],
  ['DTD-MT1', 'Reservdelar för ultraljud i en gemensam låda', 'introduced', '2019-04-15', '', null],
  [
    'DTD-DRI',
    'Övervakningen larmar efter vad som händer, inte efter tal',
    'introduced',
    '2019-05-06',
    'Nattens larm har gått från fyrtio till sju.',
    'Sandklint',
  ],
  [
    'DTD-DRI',
    'Ändringar gås igenom på tisdagar',
    'introduced',
    '2019-02-19',
    'Inget byte har behövt tas tillbaka sedan mars.',
    'Sandklint',
  ],
  ['DTD-MT3', 'Diskdesinfektorernas filter byts på samma dag', 'introduced', '2019-06-10', '', null],
  [
    'DTD-STA',
    'Avtal har en gemensam kalender',
    'introduced',
    '2019-03-05',
    'Inget avtal har förlängts av misstag i år.',
    'Strandmark',
  ],
  ['DTD-UTV', 'Kod granskas samma dag', 'introduced', '2019-08-12', '', null],
  [
    'DTD-MT',
    'Servicebesök bokas två veckor i förväg',
    'introduced',
    '2018-11-12',
    'Klinikerna ställer in färre patienter.',
    'Rönfjäll',
  ],
  ['DTD-SD', 'Bilder i rutinerna', 'introduced', '2018-09-03', '', null],
  ['DTD-MT2', 'Märkning med rutkod på alla pumpar', 'testing', null, '', 'Hallnäs'],
  ['DTD-DRI', 'Reservnycklar till datahallen i kodskåp', 'testing', null, '', 'Tallfors'],
  ['DTD-UTV', 'Mindre möten om planeringen', 'idea', null, '', null],
  ['DTD-STA', 'En gemensam mall för förfrågningar', 'idea', null, '', 'Strandmark'],
  ['DTD-SD', 'Robot som svarar i chatten', 'dropped', null, '', null],
];
