// How the cost of the hours was worked out: the prices that were used, the sum to the öre, and the rounding as its own line.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { numberText, unitText } from '../../../web/ui/number-text.ts';
import { Facts } from '../../../web/ui/page-header.tsx';
import { useCan } from '../../../web/viewer.tsx';
import type { ObjectPlan } from '../contract.ts';
import { objectsWords } from './objects-words.ts';
import { usePlanNumbers } from './plan-numbers.ts';

export function HourPriceLines({ plan }: { plan: ObjectPlan }) {
  const t = useWords(objectsWords);
  const can = useCan();
  const { language } = useLanguage();
  const numbers = usePlanNumbers();
  const unpriced = plan.unpriced.planned + plan.unpriced.used;
  const cost = (what: 'plannedSalary' | 'usedSalary') => (
    <span className="numeric">
      {numbers.exact(plan[what].total)} {unitText('kr', language)}{' '}
      <span className="quiet small">{t('ofWhichRounding', { amount: numbers.exact(plan[what].rounding) })}</span>
    </span>
  );
  const price = (of: ObjectPlan['prices'][number]) =>
    numberText((of.salaryCost * 36) / of.seconds, { language, decimals: 2 });
  return (
    <Stack gap={3}>
      {unpriced > 0 ? <Banner tone="attention">{t('unpriced', { hours: numbers.hours(unpriced) })}</Banner> : null}
      <Facts
        facts={[
          { label: t('plannedSalary'), value: cost('plannedSalary') },
          { label: t('usedSalary'), value: cost('usedSalary') },
          ...plan.prices.map((each) => ({
            label: t('priceOf', { side: t(`side.${each.side}`), from: each.from }),
            value: (
              <span className="numeric">
                {price(each)} {unitText('kr', language)}/h <span className="quiet small">{each.unitName}</span>
              </span>
            ),
          })),
        ]}
      />
      {can('objects.read-prices') ? (
        <p className="small">
          <Link href="/objects/prices">{t('howPriced')}</Link>
        </p>
      ) : null}
    </Stack>
  );
}
