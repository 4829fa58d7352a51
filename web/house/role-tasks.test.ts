// The tasks a person's roles put first.
import { expect, test } from 'vitest';
import { roles } from '../../platform/permission/roles.ts';
import { domains } from '../domains.ts';
import { houseWeb } from './house-web.ts';
import { tasksOf } from './role-tasks.ts';

test('a trusted role comes before being an employee, and nothing stands twice', () => {
  const tasks = tasksOf(['employee', 'communicator']);
  expect(tasks[0]).toBe('/notices');
  expect(tasks).toContain('/figures');
  expect(new Set(tasks).size).toBe(tasks.length);
  expect(tasksOf(['employee', 'auditor', 'controller'])[0]).toBe('/audit');
});

test('every task leads to a page with a place in the navigation', () => {
  const places = [...domains, houseWeb].flatMap((door) =>
    door.pages.filter((page) => page.nav).map((page) => page.path),
  );
  expect(tasksOf([...roles]).filter((path) => !places.includes(path))).toEqual([]);
});

test('no two places of the navigation, nor the start page, answer to the same letter', () => {
  const letters = [...domains, houseWeb].flatMap((door) => door.pages.flatMap((page) => page.nav?.letter ?? []));
  expect(letters.filter((letter, at) => letter === 's' || letters.indexOf(letter) !== at)).toEqual([]);
});
