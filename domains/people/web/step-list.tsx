// The steps of a reorganisation as sentences, in the order they are taken, each with what is wrong with it.
import { useWords } from '../../../web/language.tsx';
import { IconButton } from '../../../web/ui/button.tsx';
import { Row } from '../../../web/ui/layout.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { useUnits } from '../../../web/unit-picker.tsx';
import type { Say } from '../../../web/words.ts';
import type { ReorganisationPage, ReorganisationStep } from '../contract.ts';
import { peopleWords } from './people-words.ts';
import './people.css';

export type StepListProps = { page: ReorganisationPage; onRemove?: (index: number) => void };

export function StepList({ page, onRemove }: StepListProps) {
  const t = useWords(peopleWords);
  const nameOf = useUnitNames(page);
  if (page.steps.length === 0)
    return (
      <EmptyState icon="organisation" title={t('noSteps')}>
        {t('noStepsNote')}
      </EmptyState>
    );
  return (
    <ol className="reorganisation-steps">
      {page.steps.map((step, index) => (
        <li key={JSON.stringify(step)}>
          <Row spread align="start">
            <span>{sentence(step, t, nameOf)}</span>
            {onRemove ? (
              <IconButton
                icon="close"
                small
                label={t('removeStep', { step: index + 1 })}
                onPress={() => onRemove(index)}
              />
            ) : null}
          </Row>
        </li>
      ))}
    </ol>
  );
}

/** A unit's name with its code: as it is today or as a step makes it; after the steps, as they leave it. */
export function useUnitNames(page: ReorganisationPage, when: 'before' | 'after' = 'before'): (code: string) => string {
  const units = useUnits();
  const before = new Map(units.map((unit) => [unit.code, unit.name]));
  const after = new Map(page.preview?.units.map((unit) => [unit.unit, unit.nameAfter ?? unit.nameBefore]));
  const made = new Map(
    page.steps.flatMap((step) => {
      if (step.kind === 'create') return [[step.unit, step.name] as const];
      return step.kind === 'split' ? step.parts.map((part) => [part.unit, part.name] as const) : [];
    }),
  );
  const sources = when === 'after' ? [after, before, made] : [before, made, after];
  return (code) => {
    const name = sources.map((source) => source.get(code)).find(Boolean);
    return name ? `${name} (${code})` : code;
  };
}

function sentence(step: ReorganisationStep, t: Say<typeof peopleWords.keys>, nameOf: (code: string) => string): string {
  switch (step.kind) {
    case 'create':
      if (step.parent === null) return t('told.createTop', { name: step.name, unit: step.unit });
      return t('told.create', { name: step.name, unit: step.unit, parent: nameOf(step.parent) });
    case 'rename':
      return t('told.rename', { unit: nameOf(step.unit), name: step.name });
    case 'move':
      return t('told.move', { unit: nameOf(step.unit), parent: nameOf(step.parent) });
    case 'close':
      if (step.successor === null) return t('told.closeEmpty', { unit: nameOf(step.unit) });
      return t('told.close', { unit: nameOf(step.unit), successor: nameOf(step.successor) });
    case 'merge':
      return t('told.merge', { units: step.units.map(nameOf).join(', '), into: nameOf(step.into) });
    case 'split': {
      const parts = step.parts.map((part) => `${part.name} (${part.unit})`).join(', ');
      return t(step.continues ? 'told.splitOff' : 'told.split', { unit: nameOf(step.unit), parts });
    }
  }
}
