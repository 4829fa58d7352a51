// Turnover as others define it. The five definitions in use give different numbers for the same year, so each is a figure
// of its own, named after who counts that way.
import { add, count, distinct, type FigureDefinition, type Formula, ratio } from '../../platform/figures/figure.ts';
import { share, yearEarlier } from './figure-shapes.ts';
import { left, permanent, staffAtEnd } from './turnover-figures.ts';

const joined = count('staff-changes', { change: 'joined', form: 'permanent' });
const staffAtOpening = distinct('staff', 'person', { form: 'permanent' }, 'opening');
const comesOrGoes: Formula = { kind: 'min', of: [joined, left('period')] };

export const turnoverElsewhereFigures: readonly FigureDefinition[] = [
  {
    id: 'workforce.turnover-kolada',
    version: 1,
    name: { sv: 'Avgångar enligt Kolada', da: 'Fratrædelser efter Kolada', en: 'Leavers as in Kolada' },
    definition: {
      sv: 'Tillsvidareanställda med månadslön i november året före som inte längre är det hos regionen i november, delat med dem som var det året före (Kolada N60084). Finns när novembers uppgifter finns.',
      da: 'Fastansatte med månedsløn i november året før, som ikke længere er det i regionen i november, divideret med dem, der var det året før (Kolada N60084). Findes, når oplysningerne for november findes.',
      en: 'Permanent monthly-paid employees of the November before who are no longer so with the region in November, over those of the year before (Kolada N60084). Exists once November’s records do.',
    },
    formula: yearEarlier(
      ratio(
        count('staff-novembers', { after: 'left' }, 'year'),
        count('staff-novembers', { after: { not: ['unknown'] } }, 'year'),
      ),
    ),
    ...share(1),
    good: 'band',
    people: permanent,
  },
  {
    id: 'workforce.turnover-kolada-new',
    version: 1,
    name: { sv: 'Nya enligt Kolada', da: 'Nye efter Kolada', en: 'New employees as in Kolada' },
    definition: {
      sv: 'Tillsvidareanställda med månadslön i november som inte var det hos regionen i november året före, delat med alla som är det (Kolada N60083).',
      da: 'Fastansatte med månedsløn i november, som ikke var det i regionen i november året før, divideret med alle, der er det (Kolada N60083).',
      en: 'Permanent monthly-paid employees of November who were not so with the region the November before, over all who are (Kolada N60083).',
    },
    formula: ratio(count('staff-novembers', { before: 'new' }, 'year'), count('staff-novembers', {}, 'year')),
    ...share(1),
    good: 'band',
    people: permanent,
  },
  {
    id: 'workforce.turnover-arbetsgivarverket',
    version: 1,
    name: {
      sv: 'Personalomsättning enligt Arbetsgivarverket',
      da: 'Personaleomsætning efter Arbetsgivarverket',
      en: 'Turnover as Arbetsgivarverket counts it',
    },
    definition: {
      sv: 'Det minsta av antalet nyanställda och antalet slutade, delat med medelvärdet av antalet tillsvidareanställda före perioden och på dess sista dag.',
      da: 'Det mindste af antallet af nyansatte og antallet af fratrådte, divideret med gennemsnittet af antallet af fastansatte før perioden og på dens sidste dag.',
      en: 'The smaller of those hired and those who left, over the mean of the permanent employees before the period and on its last day.',
    },
    formula: ratio(comesOrGoes, { kind: 'linear', of: add(staffAtOpening, staffAtEnd), num: 1, den: 2 }),
    ...share(1),
    good: 'band',
    people: permanent,
  },
  {
    id: 'workforce.turnover-nyckeltalsinstitutet',
    version: 1,
    name: {
      sv: 'Personalomsättning enligt Nyckeltalsinstitutet',
      da: 'Personaleomsætning efter Nyckeltalsinstitutet',
      en: 'Turnover as Nyckeltalsinstitutet counts it',
    },
    definition: {
      sv: 'Det minsta av antalet som har börjat och antalet som har slutat, delat med antalet tillsvidareanställda på periodens sista dag.',
      da: 'Det mindste af antallet, der er begyndt, og antallet, der er fratrådt, divideret med antallet af fastansatte på periodens sidste dag.',
      en: 'The smaller of those who joined and those who left, over the permanent employees on the last day of the period.',
    },
    formula: ratio(comesOrGoes, staffAtEnd),
    ...share(1),
    good: 'band',
    people: permanent,
  },
  {
    id: 'workforce.turnover-own-request',
    version: 1,
    name: {
      sv: 'Avgångar på egen begäran',
      da: 'Fratrædelser efter eget ønske',
      en: 'Leavers at their own request',
    },
    definition: {
      sv: 'Tillsvidareanställda som har slutat på egen begäran, utan pensionsavgångar, delat med antalet tillsvidareanställda på periodens sista dag (så räknar Familjen Helsingborg).',
      da: 'Fastansatte, der er fratrådt efter eget ønske, uden pensioneringer, divideret med antallet af fastansatte på periodens sidste dag (sådan tæller Familjen Helsingborg).',
      en: 'Permanent employees who left at their own request, without retirements, over the permanent employees on the last day (as Familjen Helsingborg counts).',
    },
    formula: ratio(left('period', 'own-request'), staffAtEnd),
    ...share(1),
    good: 'down',
    people: permanent,
  },
  {
    id: 'workforce.turnover-own-request-or-pension',
    version: 1,
    name: {
      sv: 'Avgångar på egen begäran och pension',
      da: 'Fratrædelser efter eget ønske og pension',
      en: 'Leavers at their own request or into retirement',
    },
    definition: {
      sv: 'Avgångar på egen begäran med pensionsavgångarna inräknade, delat med antalet tillsvidareanställda på periodens sista dag (så räknar Familjen Helsingborg).',
      da: 'Fratrædelser efter eget ønske med pensioneringer medregnet, divideret med antallet af fastansatte på periodens sidste dag (sådan tæller Familjen Helsingborg).',
      en: 'Leavers at their own request, retirements included, over the permanent employees on the last day (as Familjen Helsingborg counts).',
    },
    formula: ratio(left('period', 'own-request-or-pension'), staffAtEnd),
    ...share(1),
    good: 'down',
    people: permanent,
  },
];
