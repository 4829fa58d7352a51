// Questions on one connection take turns, a failed one does not stop the next, and after the end none is sent.
import { expect, test } from 'vitest';
import { openTurns } from './turns.ts';

test('what is asked at once is answered one after the other, in order', async () => {
  const turns = openTurns();
  let running = 0;
  const order: number[] = [];
  const ask = (number: number) =>
    turns.take(async () => {
      expect(++running).toBe(1);
      await new Promise((done) => setTimeout(done, 2));
      order.push(number);
      running--;
      return number;
    });
  expect(await Promise.all([ask(1), ask(2), ask(3)])).toEqual([1, 2, 3]);
  expect(order).toEqual([1, 2, 3]);
});

test('a question that fails leaves the turn to the next', async () => {
  const turns = openTurns();
  const failing = turns.take(async () => {
    throw new Error('no such table');
  });
  await expect(failing).rejects.toThrow('no such table');
  expect(await turns.take(async () => 'answered')).toBe('answered');
});

test('what waits when the transaction ends is not sent', async () => {
  const turns = openTurns();
  let sent = false;
  const first = turns.take(async () => turns.end());
  const second = turns.take(async () => {
    sent = true;
  });
  await first;
  await expect(second).rejects.toThrow('the transaction was over');
  expect(sent).toBe(false);
});
