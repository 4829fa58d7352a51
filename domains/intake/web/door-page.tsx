// Vägen in: one field. What is known shows while one writes; what is not is sent in one of four ways.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import type { IconName } from '../../../web/ui/icon.tsx';
import { Stack } from '../../../web/ui/layout.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { findEquipmentByLabel } from '../../assets/contract.ts';
import { useMissedSearch } from '../../service-desk/web/knowledge-parts.ts';
import { type DoorHit, searchDoor } from '../contract.ts';
import './intake.css';
import { intakeWords } from './intake-words.ts';
import { KnownHits } from './known-hits.tsx';
import { TellForm, type What } from './tell-form.tsx';

const ways: readonly { readonly id: What; readonly icon: IconName }[] = [
  { id: 'broken', icon: 'wrench' },
  { id: 'need', icon: 'cart' },
  { id: 'question', icon: 'help' },
  { id: 'idea', icon: 'bulb' },
];

export function DoorPage() {
  const t = useWords(intakeWords);
  const refused = useRefusalText();
  const [text, setText] = useState('');
  const [thing, setThing] = useParam('thing');
  const [what, setWhat] = useState<What | null>(thing ? 'broken' : null);
  // who comes from a thing's label, or has chosen one, has something to say of it
  useEffect(() => {
    if (thing) setWhat((now) => now ?? 'broken');
  }, [thing]);
  const asked = useSettled(text.trim().slice(0, 200));
  const { data, error, isPlaceholderData } = useQuery({
    ...asking(searchDoor, { q: asked }),
    placeholderData: keepPreviousData,
  });
  const shown = (data?.hits ?? []).filter((hit) => !(thing && hit.kind === 'equipment'));
  useMissedSearch(asked, !isPlaceholderData && data?.hits.length === 0, 'door');
  return (
    <div className="page door">
      <PageHeader title={t('door.title')} lead={t('door.lead')} />
      <Stack gap={5}>
        <TextArea label={t('door.field')} labelHidden value={text} onChange={setText} rows={2} />
        <div className="door-ways">
          {ways.map(({ id, icon }) => (
            <Button key={id} kind={what === id ? 'primary' : 'secondary'} icon={icon} onPress={() => setWhat(id)}>
              {t(`way.${id}`)}
            </Button>
          ))}
        </div>
        {thing ? <AboutThing label={thing} onNotThat={() => setThing(undefined)} /> : null}
        {what ? (
          <TellForm what={what} text={text} thing={thing} meant={data?.service ?? null} onGone={() => setText('')} />
        ) : null}
        {error ? (
          <Banner tone="fault">{refused(error)}</Banner>
        ) : (
          <KnownHits hits={inOrder(shown, what)} words={asked} />
        )}
      </Stack>
    </div>
  );
}

/** The thing whose label one has come from, with a way to say that it is about something else. */
function AboutThing({ label, onNotThat }: { label: string; onNotThat: () => void }) {
  const t = useWords(intakeWords);
  const { data, error } = useQuery(asking(findEquipmentByLabel, { label }));
  if (error) return <Banner tone="attention">{t('unknownThing', { label })}</Banner>;
  if (!data) return null;
  return (
    <Banner icon="equipment" action={<Button onPress={onNotThat}>{t('notThat')}</Button>}>
      {t('aboutThing', {
        name: `${data.number} ${data.name}`,
        place: [data.unitName, data.place].filter(Boolean).join(', '),
      })}
    </Banner>
  );
}

/** Who needs something sees first what can be ordered. */
function inOrder(hits: readonly DoorHit[], what: What | null): readonly DoorHit[] {
  if (what !== 'need') return hits;
  return hits.toSorted((a, b) => Number(b.kind === 'item') - Number(a.kind === 'item'));
}

/** The words once the hands have rested a moment. */
function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), 180);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
