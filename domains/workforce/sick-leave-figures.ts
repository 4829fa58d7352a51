// Sick leave: the report's pair, short and long as shares of ordinary time, which add up to the total; the statutory
// seven (SKR's definitions of the key figures of the annual report); and the calendar year before as baseline.
import {
  type FigureDefinition,
  type Formula,
  ratio,
  sum,
  type Texts,
  type Where,
  type Window,
} from '../../platform/figures/figure.ts';
import { goal, share, yearEarlier } from './figure-shapes.ts';

type SickTime = 'short' | 'long';

const all: readonly SickTime[] = ['short', 'long'];

function shareOfOrdinary(sick: readonly SickTime[], where: Where = {}, window: Window = 'period'): Formula {
  return ratio(
    sum('time', 'sick_seconds', { ...where, sick }, window),
    sum('time', 'ordinary_seconds', { ...where, ordinary: 'yes' }, window),
  );
}

interface Group {
  readonly id: string;
  readonly where: Where;
  readonly partition: string;
  readonly name: Texts;
  readonly whose: Texts;
  readonly register?: string;
  readonly yearBefore?: string;
}

const groups: readonly Group[] = [
  {
    id: 'women',
    where: { sex: 'woman' },
    partition: 'sex',
    name: { sv: 'kvinnor', da: 'kvinder', en: 'women' },
    whose: { sv: 'Kvinnornas', da: 'Kvindernes', en: 'Women’s' },
    register: 'P15',
    yearBefore: 'P16',
  },
  {
    id: 'men',
    where: { sex: 'man' },
    partition: 'sex',
    name: { sv: 'män', da: 'mænd', en: 'men' },
    whose: { sv: 'Männens', da: 'Mændenes', en: 'Men’s' },
    register: 'P17',
    yearBefore: 'P18',
  },
  {
    id: 'under-30',
    where: { age: '-29' },
    partition: 'age',
    name: { sv: '29 år och yngre', da: '29 år og yngre', en: 'aged 29 and under' },
    whose: { sv: 'Deras som är högst 29 år', da: 'Deres, der er højst 29 år,', en: 'Those aged 29 and under: their' },
  },
  {
    id: '30-to-49',
    where: { age: '30-49' },
    partition: 'age',
    name: { sv: '30–49 år', da: '30–49 år', en: 'aged 30–49' },
    whose: { sv: 'Deras som är 30–49 år', da: 'Deres, der er 30–49 år,', en: 'Those aged 30–49: their' },
  },
  {
    id: 'over-49',
    where: { age: '50-' },
    partition: 'age',
    name: { sv: '50 år och äldre', da: '50 år og ældre', en: 'aged 50 and over' },
    whose: { sv: 'Deras som är minst 50 år', da: 'Deres, der er mindst 50 år,', en: 'Those aged 50 and over: their' },
  },
];

const parts: readonly {
  readonly id: string;
  readonly of: readonly SickTime[];
  readonly register: string;
  readonly yearBefore: string;
  readonly name: Texts;
  readonly definition: Texts;
}[] = [
  {
    id: 'sick-leave',
    of: all,
    register: 'P09',
    yearBefore: 'P12',
    name: { sv: 'Sjukfrånvaro', da: 'Sygefravær', en: 'Sick leave' },
    definition: {
      sv: 'Sjukfrånvarotid delad med ordinarie arbetstid, i timmar. Alla med ordinarie arbetstid räknas; timavlönade, förtroendevalda och uppdragstagare gör det inte.',
      da: 'Sygefraværstid divideret med ordinær arbejdstid, i timer. Alle med ordinær arbejdstid tæller; timelønnede, folkevalgte og eksterne gør ikke.',
      en: 'Sick time over ordinary working time, in hours. Everybody with ordinary time counts; hourly staff, elected people and contractors do not.',
    },
  },
  {
    id: 'sick-leave-short',
    of: ['short'],
    register: 'P10',
    yearBefore: 'P13',
    name: { sv: 'Kort sjukfrånvaro', da: 'Kort sygefravær', en: 'Short sick leave' },
    definition: {
      sv: 'Sjukfrånvarotid före gränsdagen i sjukfallet, delad med ordinarie arbetstid. Gränsdagen är en parameter. Kort och lång sjukfrånvaro blir tillsammans hela.',
      da: 'Sygefraværstid før grænsedagen i sygeforløbet, divideret med ordinær arbejdstid. Grænsedagen er en parameter. Kort og langt sygefravær bliver tilsammen det hele.',
      en: 'Sick time before the boundary day of the case, over ordinary time. The boundary is a parameter. Short and long add up to all.',
    },
  },
  {
    id: 'sick-leave-long',
    of: ['long'],
    register: 'P11',
    yearBefore: 'P14',
    name: { sv: 'Lång sjukfrånvaro', da: 'Langt sygefravær', en: 'Long sick leave' },
    definition: {
      sv: 'Sjukfrånvarotid från och med gränsdagen i sjukfallet, delad med ordinarie arbetstid. Räknas dag för dag, så att en senare förlängning inte ändrar det som redan är redovisat.',
      da: 'Sygefraværstid fra og med grænsedagen i sygeforløbet, divideret med ordinær arbejdstid. Tælles dag for dag, så en senere forlængelse ikke ændrer det, der allerede er opgjort.',
      en: 'Sick time from the boundary day of the case on, over ordinary time. Counted day by day, so that a later extension does not change what has been reported.',
    },
  },
];

function ofGroup(group: Group): FigureDefinition[] {
  const now: FigureDefinition = {
    id: `workforce.sick-leave-${group.id}`,
    version: 1,
    ...(group.register ? { register: group.register } : {}),
    name: named('Sjukfrånvaro', 'Sygefravær', 'Sick leave', group.name),
    definition: {
      sv: `${group.whose.sv} sjukfrånvarotid delad med deras ordinarie arbetstid.`,
      da: `${group.whose.da} sygefraværstid divideret med deres ordinære arbejdstid.`,
      en: `${group.whose.en} sick time over their ordinary working time.`,
    },
    formula: shareOfOrdinary(all, group.where),
    ...share(2),
    good: 'down',
    people: { source: 'time', where: group.where, partition: `sick leave by ${group.partition}` },
    of: 'workforce.sick-leave',
  };
  if (!group.yearBefore) return [now];
  const before: FigureDefinition = {
    ...now,
    id: `${now.id}-year-before`,
    register: group.yearBefore,
    name: lastYear(now.name),
    definition: ofWholeYear(now.definition),
    formula: yearEarlier(shareOfOrdinary(all, group.where, 'year')),
    of: now.id,
  };
  return [now, before];
}

function named(sv: string, da: string, en: string, group: Texts): Texts {
  return { sv: `${sv}, ${group.sv}`, da: `${da}, ${group.da}`, en: `${en}, ${group.en}` };
}

function lastYear(name: Texts): Texts {
  return { sv: `${name.sv}, året före`, da: `${name.da}, året før`, en: `${name.en}, the year before` };
}

function ofWholeYear(definition: Texts): Texts {
  return {
    sv: `${definition.sv} Här för hela kalenderåret före perioden.`,
    da: `${definition.da} Her for hele kalenderåret før perioden.`,
    en: `${definition.en} Here for the whole calendar year before the period.`,
  };
}

function ofPart(part: (typeof parts)[number]): FigureDefinition[] {
  const { id, of, register, yearBefore, name, definition } = part;
  const whole = of === all;
  const now: FigureDefinition = {
    id: `workforce.${id}`,
    version: 1,
    register,
    name,
    definition,
    formula: shareOfOrdinary(of),
    ...share(2),
    good: 'down',
    breakdowns: ['sex', 'age'],
    people: { source: 'time' },
    ...(whole ? {} : { of: 'workforce.sick-leave' }),
  };
  const { breakdowns: _, ...uncut } = now;
  const before: FigureDefinition = {
    ...uncut,
    id: `workforce.${id}-year-before`,
    register: yearBefore,
    name: lastYear(name),
    definition: ofWholeYear(definition),
    formula: yearEarlier(shareOfOrdinary(of, {}, 'year')),
    of: now.id,
  };
  return [now, before];
}

export const sickLeaveFigures: readonly FigureDefinition[] = [
  ...parts.flatMap(ofPart),
  {
    id: 'workforce.sick-leave-goal',
    version: 1,
    register: 'P19',
    name: { sv: 'Mål för sjukfrånvaron', da: 'Mål for sygefraværet', en: 'Goal for sick leave' },
    definition: {
      sv: 'Den sjukfrånvaro som man högst vill ha, så som målet är satt på periodens sista dag.',
      da: 'Det sygefravær, man højst vil have, som målet er sat på periodens sidste dag.',
      en: 'The most sick leave one wants, as the goal is set on the last day of the period.',
    },
    formula: goal('sick-leave-goal'),
    ...share(0),
    good: 'down',
    of: 'workforce.sick-leave',
  },
  {
    id: 'workforce.sick-leave-60-days',
    version: 1,
    name: {
      sv: 'Sjukfrånvaro från dag 60, andel av all',
      da: 'Sygefravær fra dag 60, andel af alt',
      en: 'Sick leave from day 60, share of all',
    },
    definition: {
      sv: 'Sjukfrånvarotid från och med sjukfallets dag 60 delad med all sjukfrånvarotid. Lagens mått: en andel av sjukfrånvaron, inte av den ordinarie tiden.',
      da: 'Sygefraværstid fra og med sygeforløbets dag 60 divideret med al sygefraværstid. Lovens mål: en andel af sygefraværet, ikke af den ordinære tid.',
      en: 'Sick time from day 60 of the case on over all sick time. The statutory measure: a share of sick time, not of ordinary time.',
    },
    formula: ratio(sum('time', 'sick_seconds', { from_day_60: 'yes' }), sum('time', 'sick_seconds', { sick: all })),
    ...share(1),
    good: 'down',
    people: { source: 'time' },
    of: 'workforce.sick-leave',
  },
  ...groups.flatMap(ofGroup),
];
