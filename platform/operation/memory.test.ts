// What is remembered is loaded once, forgotten with its topic, and a failed load is not remembered.
import { expect, test } from 'vitest';
import type { Work } from '../work/work.ts';
import { openMemory } from './memory.ts';

// the loaders below do not look at it
const work = {} as Work;

test('a value is loaded once until its topic changes', async () => {
  const memory = openMemory();
  let loads = 0;
  const what = { name: 'answer', topic: 'samples', load: async () => ++loads };
  expect(await memory.recall(what, work)).toBe(1);
  expect(await memory.recall(what, work)).toBe(1);
  memory.forget('another');
  expect(await memory.recall(what, work)).toBe(1);
  memory.forget('samples');
  expect(await memory.recall(what, work)).toBe(2);
  memory.forget();
  expect(await memory.recall(what, work)).toBe(3);
});

test('a load that began before the change is not kept after it', async () => {
  const memory = openMemory();
  let finish: (value: string) => void = () => {};
  const slow = { name: 'slow', topic: 'samples', load: () => new Promise<string>((done) => (finish = done)) };
  const first = memory.recall(slow, work);
  memory.forget('samples');
  finish('old');
  expect(await first).toBe('old');
  expect(await memory.recall({ ...slow, load: async () => 'new' }, work)).toBe('new');
});

test('a failed load is tried again', async () => {
  const memory = openMemory();
  let tries = 0;
  const what = {
    name: 'fails once',
    topic: 'samples',
    load: async () => {
      if (tries++ === 0) throw new Error('the database slept');
      return 'there';
    },
  };
  await expect(memory.recall(what, work)).rejects.toThrow('slept');
  expect(await memory.recall(what, work)).toBe('there');
});
