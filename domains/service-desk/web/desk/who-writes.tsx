// "Lina skriver i ärendet just nu": told to the other agents while somebody types, and gone some seconds after.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import { type CasePage, whoWrites } from '../../contract.ts';
import { deskWords } from './desk-words.ts';

/** Half of what the server lets pass before it forgets. */
const againMs = 4000;
/** Somebody who has not touched a key so long is not writing. */
const restMs = 20_000;

export function WhoWrites({ page }: { page: CasePage }) {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  const can = useCan();
  const { data } = useQuery({
    // a topic of its own: the live channel says "writing:<case>", and nothing else is asked again
    queryKey: ['writing', page.case],
    queryFn: ({ signal }) => call(whoWrites, { case: page.case }, { signal }),
    enabled: can('service-desk.work-cases') && page.allowed.includes('assign-case'),
    refetchInterval: (query) => ((query.state.data?.names.length ?? 0) > 0 ? againMs : false),
  });
  const names = data?.names ?? [];
  if (names.length === 0) return null;
  const who = new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  return (
    <div role="status">
      <Banner tone="attention" icon="edit">
        {t('writing', { who })}
      </Banner>
    </div>
  );
}

/** Tells that I write, as long as `text` goes on changing; takes it back when I stop or leave. */
export function useWriting(caseId: string, isOn: boolean, text: string): void {
  const typedAt = useRef(0);
  const told = useRef(false);
  useEffect(() => {
    // the field as it was opened is nothing one has written
    if (text !== '') typedAt.current = Date.now();
  }, [text]);
  useEffect(() => {
    // a sign that does not come through is not worth a word
    const tell = (writing: 'yes' | 'no') => void call(whoWrites, { case: caseId, writing }).catch(() => undefined);
    const step = () => {
      const writes = isOn && Date.now() - typedAt.current < restMs;
      if (writes) tell('yes');
      else if (told.current) tell('no');
      told.current = writes;
    };
    if (!isOn) return;
    const timer = setInterval(step, againMs);
    const first = setTimeout(step, 300);
    return () => {
      clearInterval(timer);
      clearTimeout(first);
      if (told.current) tell('no');
      told.current = false;
    };
  }, [caseId, isOn]);
}
