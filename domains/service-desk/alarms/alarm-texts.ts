// What Fyr itself writes in the cases of alarms. It is kept in Swedish, whatever work wrote it, and shown to each reader in their
// own language: a case is read by many.
import type { Language } from '../../../platform/work/work.ts';

interface AlarmTexts {
  /** of how many alarms a storm is, and about what */
  readonly storm: (count: number, what: string) => string;
  readonly stormBody: string;
  readonly ended: string;
  readonly allEnded: string;
  readonly again: string;
  readonly flapping: string;
  readonly another: string;
}

export const alarmTexts: Readonly<Record<Language, AlarmTexts>> = {
  sv: {
    storm: (count, what) => `Larmstorm: minst ${count} larm på kort tid, ${what}`,
    stormBody: 'Så många larm på så kort tid har troligen samma orsak. Alla hör till det här ärendet.',
    ended: 'Larmet har upphört.',
    allEnded: 'Alla larm i ärendet har upphört. Det har lösts av sig självt, för ingen hade tagit det.',
    again: 'Larmet hörs igen:',
    flapping: 'Larmet kommer och går. Det antecknas inte varje gång, utan när det har varit stilla en stund.',
    another: 'Ett larm till:',
  },
  da: {
    storm: (count, what) => `Alarmstorm: mindst ${count} alarmer på kort tid, ${what}`,
    stormBody: 'Så mange alarmer på så kort tid har sandsynligvis samme årsag. Alle hører til denne sag.',
    ended: 'Alarmet er ophørt.',
    allEnded: 'Alle alarmer i sagen er ophørt. Den er løst af sig selv, fordi ingen havde taget den.',
    again: 'Alarmet lyder igen:',
    flapping: 'Alarmet kommer og går. Det noteres ikke hver gang, men når det har været stille et stykke tid.',
    another: 'Et alarm mere:',
  },
  en: {
    storm: (count, what) => `Alarm storm: at least ${count} alarms in a short time, ${what}`,
    stormBody: 'So many alarms in so short a time probably have one cause. All of them belong to this case.',
    ended: 'The alarm has ended.',
    allEnded: 'All alarms of the case have ended. It was solved by itself, since nobody had taken it.',
    again: 'The alarm sounds again:',
    flapping: 'The alarm comes and goes. It is noted when it has been still for a while, not each time.',
    another: 'One more alarm:',
  },
};

/** A text of Fyr's own in the reader's language; any other text as it is. What comes after a text of Fyr's stays: a title, a name. */
export function alarmTextIn(text: string, language: Language): string {
  if (language === 'sv' || text === '') return text;
  const [own, theirs] = [alarmTexts.sv, alarmTexts[language]];
  const storm = /^Larmstorm: minst (\d+) larm på kort tid, (.*)$/s.exec(text);
  if (storm) return theirs.storm(Number(storm[1]), storm[2] ?? '');
  for (const name of plain)
    if (text === own[name] || text.startsWith(`${own[name]} `)) return theirs[name] + text.slice(own[name].length);
  return text;
}

const plain = ['allEnded', 'ended', 'again', 'another', 'flapping', 'stormBody'] as const;
