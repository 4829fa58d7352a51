// The figures of the start page: what each role sees before choosing, and that every one of them is published.
import { expect, test } from 'vitest';
import { domains } from '../../app/domains.ts';
import { figures } from '../../platform/figures/figure-book.ts';
import { roles } from '../../platform/permission/roles.ts';
import { figuresOf } from './role-figures.ts';

test('controllers and heads see a few figures before they have chosen any, employees none', () => {
  for (const role of ['controller', 'division-head', 'unit-head'] as const)
    expect(figuresOf([role]).length).toBeGreaterThan(3);
  expect(figuresOf(['employee'])).toEqual([]);
});

test('several roles share six places, the first role’s figures first, each once', () => {
  const both = figuresOf(['division-head', 'controller']);
  expect(both).toHaveLength(6);
  expect(both.slice(0, 3)).toEqual(figuresOf(['division-head']).slice(0, 3));
  expect(new Set(both).size).toBe(6);
});

test('every figure a role sees first is published by a domain', () => {
  const known = new Set(figures.given(domains).flatMap((each) => (each.figures ?? []).map(({ id }) => id)));
  expect(roles.flatMap((role) => figuresOf([role])).filter((id) => !known.has(id))).toEqual([]);
});
