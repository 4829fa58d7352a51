// On a terminal, log lines are sentences; how much is logged can be chosen.
import { expect, test } from 'vitest';
import { openLog, plainLines, silentLog } from './log.ts';

test('a line for a terminal says when, how grave, what and the facts; a stack follows on lines of its own', () => {
  let said = '';
  const stream = plainLines((text) => {
    said += text;
  });
  stream.write('{"level":40,"time":"2019-09-02T06:15:04.120Z","id":"r1","ms":12,"msg":"slow answer"}\n');
  stream.write(
    '{"level":50,"time":"2019-09-02T06:15:05.000Z","error":"Error: no\\n    at a.ts:1","msg":"unexpected"}\n',
  );
  expect(said).toBe('06:15:04 warn slow answer id=r1 ms=12\n06:15:05 error unexpected\n  Error: no\n      at a.ts:1\n');
});

test('the level can be chosen, and a level nobody knows is refused', () => {
  expect(openLog('error').level).toBe('error');
  expect(silentLog().isLevelEnabled('fatal')).toBe(false);
  expect(() => openLog('loud')).toThrow('loud');
});
