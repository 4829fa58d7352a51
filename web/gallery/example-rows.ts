// The records the gallery shows: made up, and only shown here.
import type { Status } from '../ui/status-mark.tsx';

export type ExampleCase = {
  number: string;
  title: string;
  place: string;
  who: string;
  due: string;
  state: 'open' | 'waiting' | 'paused' | 'late';
};

export const exampleCases: readonly ExampleCase[] = [
  {
    number: 'A-10482',
    title: 'Ultraljudet på förlossningen startar inte',
    place: 'Kvinnokliniken, plan 3',
    who: 'Maria Lindqvist',
    due: '2019-08-31',
    state: 'late',
  },
  {
    number: 'A-10479',
    title: 'Nytt konto till vikarie från måndag',
    place: 'Akutmottagningen',
    who: 'Jonas Ek',
    due: '2019-09-02',
    state: 'open',
  },
  {
    number: 'A-10475',
    title: 'Skrivaren i expeditionen drar flera papper samtidigt',
    place: 'Hälsocentralen Björken',
    who: 'Maria Lindqvist',
    due: '2019-09-03',
    state: 'waiting',
  },
  {
    number: 'A-10470',
    title: 'Infusionspump larmar utan orsak',
    place: 'Medicinavdelning 4',
    who: 'Sara Norberg',
    due: '2019-09-03',
    state: 'open',
  },
  {
    number: 'A-10466',
    title: 'Behörighet till röntgenbilder för ny överläkare',
    place: 'Ortopeden',
    who: 'Jonas Ek',
    due: '2019-09-04',
    state: 'open',
  },
  {
    number: 'A-10461',
    title: 'Journalen är långsam mellan 07.30 och 08.15',
    place: 'Hela sjukhuset',
    who: 'Elin Wikström',
    due: '2019-09-06',
    state: 'paused',
  },
  {
    number: 'A-10458',
    title: 'Byte av dator före ombyggnaden',
    place: 'Sterilcentralen',
    who: 'Sara Norberg',
    due: '2019-09-10',
    state: 'open',
  },
];

export type ExampleCost = { id: string; name: string; outcome: number; budget: number; lastYear: number };

/** Amounts in öre. */
export const exampleCosts: readonly ExampleCost[] = [
  { id: 'personnel', name: 'Personal', outcome: 7_420_000_000, budget: 8_320_000_000, lastYear: 7_270_000_000 },
  {
    id: 'service',
    name: 'Service och underhåll MT',
    outcome: 1_590_000_000,
    budget: 1_250_000_000,
    lastYear: 1_006_000_000,
  },
  { id: 'licences', name: 'Licenser', outcome: 2_310_000_000, budget: 1_780_000_000, lastYear: 1_810_000_000 },
  { id: 'depreciation', name: 'Avskrivningar', outcome: 3_250_000_000, budget: 3_060_000_000, lastYear: 2_880_000_000 },
  { id: 'computers', name: 'Datorer', outcome: 430_000_000, budget: 510_000_000, lastYear: 0 },
];

export type ExampleGoal = {
  id: string;
  goal: string;
  measure: string;
  outcome: string;
  target: string;
  status: Status;
  trend: 'better' | 'worse' | 'unchanged' | 'unknown';
  direction: 'up' | 'down' | 'level';
};

export const exampleGoals: readonly ExampleGoal[] = [
  {
    id: '1',
    goal: 'Stabil miljö',
    measure: 'Stora driftstörningar',
    outcome: '16',
    target: 'högst 10',
    status: 'missed',
    trend: 'worse',
    direction: 'up',
  },
  {
    id: '2',
    goal: 'Samverkan kring systemen',
    measure: 'Förvaltningsobjekt inom MT',
    outcome: '5',
    target: 'fler',
    status: 'partly',
    trend: 'unchanged',
    direction: 'level',
  },
  {
    id: '3',
    goal: 'Nära ledarskap',
    measure: 'Chefer med högst 25 medarbetare',
    outcome: '100 %',
    target: '100 %',
    status: 'met',
    trend: 'better',
    direction: 'up',
  },
  {
    id: '4',
    goal: 'Säker miljö',
    measure: 'Säkerhetsincidenter',
    outcome: '–',
    target: 'fastställs',
    status: 'not-assessed',
    trend: 'unknown',
    direction: 'level',
  },
];
