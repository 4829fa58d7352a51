// What a meeting is about, each line in words and leading to where it comes from.
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { numberText } from '../../../web/ui/number-text.ts';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { type AgendaItem, DueKind, PenaltyState, SupplierMeasure } from '../contract.ts';
import { type MeasureUnit, measureRules } from '../levels/measure-rules.ts';
import { useMeasureText } from './measure-text.ts';
import { useKronor } from './supplier-marks.tsx';
import { suppliersWords } from './suppliers-words.ts';

const order = [
  'matter',
  'action',
  'level',
  'wait',
  'penalty',
  'report',
  'risk',
  'agreement',
  'exit',
  'cooperation',
  'view',
] as const;

export function AgendaList({ items }: { items: readonly AgendaItem[] }) {
  const t = useWords(suppliersWords);
  const lineOf = useLine();
  if (items.length === 0) return <EmptyState icon="list" title={t('emptyAgenda')} />;
  return (
    <Stack gap={4}>
      {order.map((kind) => {
        const own = items.filter((item) => item.kind === kind);
        return own.length === 0 ? null : (
          <div key={kind}>
            <h3>{t(`agendaKind.${kind}`)}</h3>
            <ul>
              {own.map((item, index) => (
                // lines of one agenda may say the same twice; they never change places
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <li key={index}>{lineOf(item)}</li>
              ))}
            </ul>
          </div>
        );
      })}
    </Stack>
  );
}

function useLine(): (item: AgendaItem) => ReactNode {
  const t = useWords(suppliersWords);
  const said = useSaid();
  return (item) => {
    const after = said(item);
    return (
      <>
        <Link href={item.address}>{item.title || t(`agendaKind.${item.kind}`)}</Link>
        {after ? `, ${after}` : null}
      </>
    );
  };
}

/** What stands after an item's name. */
function useSaid(): (item: AgendaItem) => string {
  const t = useWords(suppliersWords);
  const kronor = useKronor();
  const { language } = useLanguage();
  const levelOf = useLevelText();
  return ({ kind, facts }) => {
    const said = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value ?? '–']));
    switch (kind) {
      case 'matter':
        return t(facts.leftOpen === 0 ? 'agenda.newMatter' : 'agenda.matter', {
          ...said,
          count: amount(facts.leftOpen),
        });
      case 'action':
        return t(facts.isLate === 1 ? 'agenda.lateAction' : 'agenda.action', said);
      case 'level':
        return levelOf(facts);
      case 'wait':
        return t('agenda.wait', {
          count: amount(facts.waits),
          hours: numberText(amount(facts.seconds) / 3600, { language, decimals: 1 }),
        });
      case 'penalty':
        return `${said.month}: ${kronor(amount(facts.ore))}, ${t(`penaltyState.${PenaltyState.safeParse(facts.state).data ?? 'open'}`)}`;
      case 'report':
        return t('agenda.report', said);
      case 'risk':
        return t('agenda.risk', said);
      case 'agreement': {
        const due = DueKind.safeParse(facts.due).data;
        return due ? `${t(`due.${due}`)} ${said.on}` : '';
      }
      case 'exit':
        return t(facts.isThere === 1 ? 'agenda.exit' : 'agenda.noExit', said);
      case 'cooperation':
        return t('agenda.cooperation', { mean: textMean(amount(facts.mean)) });
      case 'view':
        return t(facts.isOwn === 1 ? 'agenda.ownView' : 'agenda.view', said);
    }
  };
}

/** A level that was missed: what was measured, what was agreed, how often. */
function useLevelText(): (facts: AgendaItem['facts']) => string {
  const t = useWords(suppliersWords);
  const textOf = useMeasureText();
  return (facts) => {
    const measure = SupplierMeasure.safeParse(facts.measure).data ?? 'availability';
    const unit: MeasureUnit = measureRules[measure].unit;
    const value = (of: AgendaItem['facts'][string] | undefined) => textOf(amount(of), unit, amount(facts.decimals));
    return t('agenda.level', {
      measure: t(`measure.${measure}`),
      value: value(facts.value),
      target: value(facts.target),
      month: String(facts.month ?? ''),
      count: amount(facts.missed),
    });
  };
}

function amount(value: AgendaItem['facts'][string] | undefined): number {
  return typeof value === 'number' ? value : 0;
}

function textMean(hundredths: number): string {
  return (hundredths / 100).toFixed(1).replace('.', ',');
}
