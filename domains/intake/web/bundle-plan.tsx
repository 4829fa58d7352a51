// What a bundle will set going, while one fills in its form: only what the answers ask for, each with its day.
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { useWords } from '../../../web/language.tsx';
import { Quiet, Section } from '../../../web/ui/layout.tsx';
import type { showItem } from '../contract.ts';
import type { Answers } from '../form-rules.ts';
import { type BundlePart, dueOn, partsNeeded } from '../part-rules.ts';
import './intake.css';
import { intakeWords } from './intake-words.ts';

export type BundlePlanProps = {
  item: Pick<AnswerOf<typeof showItem>, 'parts' | 'partNames' | 'occasion'>;
  answers: Answers;
  firstOn: string | undefined;
  lastOn: string | undefined;
};

export function BundlePlan({ item, answers, firstOn, lastOn }: BundlePlanProps) {
  const t = useWords(intakeWords);
  if (item.parts.length === 0) return null;
  const days = { first: firstOn ?? null, last: lastOn ?? null };
  const when = (part: BundlePart): string => {
    if (!item.occasion) return '';
    const day = dueOn(part, days, isWeekday);
    if (day) return t('plan.by', { day });
    const from = t(`from.${part.from}`);
    if (part.days === 0) return from;
    return t(part.days < 0 ? 'plan.before' : 'plan.after', { count: Math.abs(part.days), from });
  };
  return (
    <Section title={t('plan')}>
      <ul className="bundle-plan">
        {partsNeeded(item.parts, answers).map((part) => (
          <li key={`${part.item} ${part.from} ${part.days}`}>
            <span>{item.partNames.find((each) => each.item === part.item)?.name ?? part.item}</span>
            <Quiet small>{when(part)}</Quiet>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Near enough while one types: holidays are counted when the order is made. */
function isWeekday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
