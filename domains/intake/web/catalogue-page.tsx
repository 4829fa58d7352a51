// What one can order: first what colleagues order most, then by the service it belongs to; found by words.
import { useQuery } from '@tanstack/react-query';
import { Link as AriaLink } from 'react-aria-components';
import { useParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Quiet, Section, Stack } from '../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../web/ui/text-field.tsx';
import { type ItemRow, listCatalogue } from '../contract.ts';
import { groupsOf } from '../item-group-rules.ts';
import './intake.css';
import { intakeWords } from './intake-words.ts';
import { usePrice } from './order-words.ts';

export function CataloguePage() {
  const t = useWords(intakeWords);
  const refused = useRefusalText();
  const [search, setSearch] = useParam('search');
  const { data, error } = useQuery({
    ...asking(listCatalogue, search ? { search } : {}),
    placeholderData: (before) => before,
  });
  return (
    <ListFrame
      title={t('catalogue')}
      lead={t('catalogue.lead')}
      {...(data?.mayChange
        ? {
            actions: (
              <ButtonLink href="/catalogue/keep" icon="edit">
                {t('kept')}
              </ButtonLink>
            ),
          }
        : {})}
      tools={
        <SearchField
          label={t('catalogue.search')}
          value={search ?? ''}
          onChange={(text) => setSearch(text || undefined)}
        />
      }
      list={
        error ? (
          <Banner tone="fault">{refused(error)}</Banner>
        ) : !data ? (
          <SkeletonLines lines={6} />
        ) : data.items.length === 0 ? (
          <EmptyState icon="grid" title={t('catalogue.none')}>
            {t('catalogue.noneNote')}
          </EmptyState>
        ) : (
          <Groups items={data.items} flat={search !== undefined} />
        )
      }
    />
  );
}

/** What was searched for stands as found, best first; the whole catalogue stands in groups. */
function Groups({ items, flat }: { items: readonly ItemRow[]; flat: boolean }) {
  const t = useWords(intakeWords);
  if (flat) return <Items items={items} />;
  return (
    <Stack gap={6}>
      {groupsOf(items).map((group) => (
        <Section key={group.id} title={group.name || t(`group.${titleOf(group.id)}`)}>
          <Items items={group.items} />
        </Section>
      ))}
    </Stack>
  );
}

function Items({ items }: { items: readonly ItemRow[] }) {
  const t = useWords(intakeWords);
  const price = usePrice();
  return (
    <ul className="catalogue">
      {items.map((item) => (
        <li key={item.item}>
          <AriaLink href={`/catalogue/${item.item}`} className="catalogue-item">
            <strong>{item.name}</strong>
            <span>{item.about}</span>
            <span className="catalogue-item-facts">
              <Quiet small>
                {[
                  item.isBundle ? t('bundle') : price(item.priceOre),
                  t('days', { count: item.deliveryDays }),
                  item.needsApproval ? t('needsApproval') : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Quiet>
            </span>
          </AriaLink>
        </li>
      ))}
    </ul>
  );
}

function titleOf(id: string): 'often' | 'bundles' | 'steps' | 'other' {
  return id === 'often' || id === 'bundles' || id === 'steps' ? id : 'other';
}
