// Which questions a notice of change makes be asked again.
import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { ProblemError } from '../client.ts';
import { changeTaker, concerns } from './live-changes.ts';

const doors = [{ name: 'scorecards', follows: ['figures'] }, { name: 'people' }];
const asked = (domain: string, data: unknown = null) => ({ queryKey: [domain, 'read-something', {}], state: { data } });
const after = (question: ReturnType<typeof asked>, ...topics: string[]) => concerns(question, new Set(topics), doors);

test('a change refreshes its own domain and those that show its records', () => {
  expect(after(asked('figures'), 'figures')).toBe(true);
  expect(after(asked('scorecards'), 'figures')).toBe(true);
  expect(after(asked('people'), 'figures')).toBe(false);
  expect(after(asked('imports'), 'imports:0199')).toBe(true);
});

test('that somebody signed in or chose a colour is nobody else’s business', () => {
  expect(after(asked('sign-in'), 'sign-in', 'settings')).toBe(false);
  expect(after(asked('settings'), 'settings')).toBe(false);
});

test('a page that says nothing is there is left alone; one that failed is asked again', () => {
  const refused = (status: number) => ({
    queryKey: ['people', 'read-something', {}],
    state: { data: undefined, error: new ProblemError({ type: '', title: '', status, code: 'x' }) },
  });
  expect(concerns(refused(404), new Set(['people']), doors)).toBe(false);
  expect(concerns(refused(409), new Set(['people']), doors)).toBe(true);
});

test('long work is asked for again only where it is shown', () => {
  const shown = { runs: [{ runId: 'r1', done: 10 }] };
  expect(after(asked('jobs', shown), 'job:r1')).toBe(true);
  expect(after(asked('jobs', shown), 'job:r2')).toBe(false);
  expect(after(asked('imports', undefined), 'job:r1')).toBe(false);
  expect(after(asked('figures', shown), 'job:r1')).toBe(false);
});

test('notices of one moment are one refresh', () => {
  vi.useFakeTimers();
  const client = new QueryClient();
  const refreshed = vi.spyOn(client, 'invalidateQueries');
  const take = changeTaker(client, doors);
  take('figures');
  take('finances');
  take('figures');
  vi.runAllTimers();
  expect(refreshed).toHaveBeenCalledTimes(1);
  take('people');
  vi.runAllTimers();
  expect(refreshed).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
