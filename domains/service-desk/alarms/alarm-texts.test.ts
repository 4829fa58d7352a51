// Whoever reads a case of an alarm reads what Fyr has written there in their own language, and what people wrote as they wrote it.
import { expect, test } from 'vitest';
import { alarmTextIn, alarmTexts } from './alarm-texts.ts';

test('each text of ours is said in the reader’s language, with the alarm’s own title after it', () => {
  for (const language of ['da', 'en'] as const) {
    const { storm, ...plain } = alarmTexts[language];
    expect(alarmTextIn(alarmTexts.sv.storm(25, 'Nätverk'), language)).toBe(storm(25, 'Nätverk'));
    for (const [name, text] of Object.entries(plain)) {
      const own = Object.entries(alarmTexts.sv).find(([each]) => each === name)?.[1];
      expect(alarmTextIn(`${own} Disk full`, language)).toBe(`${text} Disk full`);
    }
  }
  expect(alarmTextIn(alarmTexts.sv.ended, 'sv')).toBe(alarmTexts.sv.ended);
  expect(alarmTextIn('Larmet i korridoren hörs inte', 'da')).toBe('Larmet i korridoren hörs inte');
});
