// Filters in the address: what is chosen can be sent, and nothing else is lost.
import { describe, expect, it } from 'vitest';
import { toggled, withoutParams, withParam, withParams } from './url-filters.ts';

const search = new URLSearchParams('status=open&status=late&unit=48&after=xyz');

describe('filters in the address', () => {
  it('keeps the other parameters and their order, and drops the place in the old list', () => {
    expect(withParam(search, 'sort', '-due')).toBe('?status=open&status=late&unit=48&sort=-due');
  });

  it('takes a parameter away when its value is undefined or empty', () => {
    expect(withParam(search, 'unit', undefined)).toBe('?status=open&status=late');
    expect(withParam(search, 'unit', '')).toBe('?status=open&status=late');
  });

  it('writes several values of one filter after each other', () => {
    expect(withParams(search, { status: ['paused', 'waiting'] })).toBe('?unit=48&status=paused&status=waiting');
  });

  it('gives an empty query when all filters are cleared', () => {
    expect(withoutParams(search, ['status', 'unit'])).toBe('');
  });

  it('leaves periods readable and escapes what must be', () => {
    expect(withParam(new URLSearchParams(), 'period', '2019-01..2019-08')).toBe('?period=2019-01..2019-08');
    expect(withParam(new URLSearchParams(), 'q', 'å & ö')).toBe('?q=%C3%A5%20%26%20%C3%B6');
    expect(new URLSearchParams(withParam(new URLSearchParams(), 'q', '1+1 a:b')).get('q')).toBe('1+1 a:b');
  });

  it('puts a value in or takes it out', () => {
    expect(toggled(['a', 'b'], 'b')).toEqual(['a']);
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  });
});
