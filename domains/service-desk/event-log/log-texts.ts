// What may be wrong or odd in an event log, and what was expected, in three languages.
import type { Texts } from '../../../platform/figures/figure.ts';

export const logTexts = {
  'no-such-source': {
    sv: 'Systemets kortnamn får bara ha små bokstäver a–z, siffror och bindestreck, högst 20 tecken.',
    da: 'Systemets korte navn må kun have små bogstaver a–z, tal og bindestreg, højst 20 tegn.',
    en: 'The short name of the system may only have small letters a–z, figures and hyphens, at most 20 signs.',
  },
  'no-such-unit': {
    sv: 'Enheten finns inte. Välj den enhet som grupperna hör till.',
    da: 'Enheden findes ikke. Vælg den enhed, som teamene hører til.',
    en: 'There is no such unit. Choose the unit the teams belong to.',
  },
  'no-such-stamp': {
    sv: 'Tidpunkten kan inte läsas. Förväntat: 2016-02-29 14:30 eller 29/2/2016 14:30.',
    da: 'Tidspunktet kan ikke læses. Forventet: 2016-02-29 14:30 eller 29/2/2016 14:30.',
    en: 'The time cannot be read. Expected: 2016-02-29 14:30 or 29/2/2016 14:30.',
  },
  'case-scattered': {
    sv: 'Ärendets rader står inte samlade. Sortera filen på ärendenummer och läs in den igen.',
    da: 'Sagens linjer står ikke samlet. Sortér filen efter sagsnummer, og indlæs den igen.',
    en: 'The lines of the case do not stand together. Sort the file by case number and import it again.',
  },
  'case-differs': {
    sv: 'Ärendet finns redan med ett annat innehåll. Ångra den tidigare inläsningen först.',
    da: 'Sagen findes allerede med et andet indhold. Fortryd den tidligere indlæsning først.',
    en: 'The case is there already with other content. Undo the earlier import first.',
  },
  'changed-before-opening': {
    sv: 'Raden är ändrad före ärendet öppnades. Den tas in som den står.',
    da: 'Linjen er ændret, før sagen blev åbnet. Den tages ind, som den står.',
    en: 'The line was changed before the case was opened. It is taken in as it stands.',
  },
  'registered-before-opening': {
    sv: 'Ärendet är registrerat före det öppnades. Det tas in som det står.',
    da: 'Sagen er registreret, før den blev åbnet. Den tages ind, som den står.',
    en: 'The case was registered before it was opened. It is taken in as it stands.',
  },
  'unknown-state': {
    sv: 'Läget känns inte igen. Ärendet står kvar i sitt läge före raden, och ordet finns i historiken.',
    da: 'Status kendes ikke. Sagen bliver i den status, den havde før linjen, og ordet står i historikken.',
    en: 'The state is not known. The case stays in the state before the line, and the word is in the history.',
  },
} as const satisfies Record<string, Texts>;
