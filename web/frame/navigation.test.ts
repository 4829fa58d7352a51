// Which entries a person finds in the rail.
import { describe, expect, it } from 'vitest';
import { type DomainPage, type DomainWeb, domainWeb } from '../domain-web.ts';
import type { Viewer } from '../viewer.tsx';
import { wordsOf } from '../words.ts';
import { entryAt, mayOpen, navigationFor } from './navigation.ts';

const words = wordsOf({
  sv: { title: 'Sida', act: 'Gör' },
  da: { title: 'Side', act: 'Gør' },
  en: { title: 'Page', act: 'Do' },
});
const viewer: Viewer = { id: '1', name: 'Elin Wikström', permissions: new Set(['see-ledger']) };

function door(count: number, more: Partial<DomainPage<'title' | 'act'>> = {}): DomainWeb {
  return domainWeb({
    name: 'test',
    words,
    pages: Array.from({ length: count }, (_, at) => ({
      path: `/p${at}`,
      title: 'title',
      load: async () => () => null,
      nav: { icon: 'list', group: 'daily', order: at },
      ...more,
    })),
    commands: [{ id: 'act', label: 'act', href: '/p0', permission: 'see-ledger' }],
  });
}

describe('the rail', () => {
  it('holds seven entries, and six with the rest under "More" when there are more', () => {
    expect(navigationFor([door(7)], viewer, 'sv').tasks).toHaveLength(7);
    const many = navigationFor([door(9)], viewer, 'sv');
    expect(many.tasks).toHaveLength(6);
    expect(many.more.map((entry) => entry.href)).toEqual(['/p6', '/p7', '/p8']);
  });

  it('puts the tasks of the person’s roles first, in their order', () => {
    const own = navigationFor([door(4)], { ...viewer, tasks: ['/p3', '/p1'] }, 'sv');
    expect(own.tasks.map((entry) => entry.href)).toEqual(['/p3', '/p1', '/p0', '/p2']);
  });

  it('leaves out what the person may not open, and commands likewise', () => {
    expect(navigationFor([door(2, { permission: 'close-period' })], viewer, 'sv').tasks).toEqual([]);
    expect(navigationFor([door(2, { permission: 'see-ledger' })], viewer, 'sv').tasks).toHaveLength(2);
    expect(navigationFor([door(1)], { ...viewer, permissions: new Set() }, 'sv').commands).toEqual([]);
    expect(navigationFor([door(1)], viewer, 'da').commands[0]?.label).toBe('Gør');
  });

  it('shows only open pages to somebody not signed in', () => {
    expect(mayOpen({ open: true, permission: 'x' }, undefined)).toBe(true);
    expect(mayOpen({}, undefined)).toBe(false);
  });

  it('lets pages with no place of their own be found by name, but no record, form or page one may not open', () => {
    const pages = ['/p', '/p/rules', '/p/$record', '/p/new'].map((path) => ({
      path,
      title: 'title' as const,
      load: async () => () => null,
      ...(path === '/p' ? { nav: { icon: 'list' as const, group: 'daily' as const } } : {}),
    }));
    const closed = {
      path: '/p/closed',
      title: 'title' as const,
      load: async () => () => null,
      permission: 'close-period',
    };
    const found = navigationFor([domainWeb({ name: 'test', words, pages: [...pages, closed] })], viewer, 'sv').beyond;
    expect(found.map((one) => one.href)).toEqual(['/p/rules']);
  });

  it('knows under which entry an address lies, by the longest path', () => {
    const navigation = navigationFor([door(12)], viewer, 'sv');
    expect(entryAt(navigation, '/p1/record/7')?.href).toBe('/p1');
    expect(entryAt(navigation, '/p11')?.href).toBe('/p11');
    expect(entryAt(navigation, '/elsewhere')).toBeUndefined();
  });
});
