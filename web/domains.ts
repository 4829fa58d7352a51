// The web half of the house: one line per domain, in the order they matter to most people.
import { scorecardsWeb } from '../domains/scorecards/web/scorecards-web.tsx';
import type { DomainWeb } from './domain-web.ts';

export const domains: readonly DomainWeb[] = [scorecardsWeb];
