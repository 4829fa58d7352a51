// While a case is written down: the team it is probably for, chosen with one key that works while one types.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { InputOf } from '../../../../platform/operation/operation.ts';
import { asking } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { keysText } from '../../../../web/ui/keyboard.ts';
import { useShortcut } from '../../../../web/ui/shortcuts.tsx';
import { proposeTeam } from '../../contract.ts';
import { useProposalText } from './proposal-text.ts';
import { routingWords } from './routing-words.ts';

const key = 'mod+g';
const pause = 400;
const isMac = navigator.userAgent.includes('Mac');

export interface ChosenTeam {
  readonly team: string;
  readonly name: string;
}

export function FormProposal({
  asked,
  chosen,
  onChoose,
}: {
  asked: InputOf<typeof proposeTeam>;
  chosen: ChosenTeam | null;
  onChoose: (team: ChosenTeam | null) => void;
}) {
  const t = useWords(routingWords);
  const said = useProposalText();
  const settled = useSettled(JSON.stringify(asked));
  // what was made into text above
  const input = JSON.parse(settled) as InputOf<typeof proposeTeam>;
  const hasWords = (input.title ?? '').length >= 3;
  const { data } = useQuery({ ...asking(proposeTeam, input), enabled: hasWords, placeholderData: keepPreviousData });
  const proposed = hasWords ? data?.teams[0] : undefined;
  const offered = proposed && proposed.team !== chosen?.team ? proposed : undefined;
  useShortcut(offered ? { keys: key, label: t('takeShort'), group: 'page', run: () => onChoose(offered) } : undefined);
  return (
    <div aria-live="polite">
      {chosen ? (
        <Banner
          icon="people"
          tone="done"
          action={
            <Button small kind="quiet" onPress={() => onChoose(null)}>
              {t('unchoose')}
            </Button>
          }
        >
          {t('chosen', { team: chosen.name })}
        </Banner>
      ) : null}
      {offered && data ? (
        <Banner
          icon="people"
          action={
            <Button small onPress={() => onChoose(offered)}>
              {`${t('take', { team: offered.name })} (${keysText(key, isMac).join(' ')})`}
            </Button>
          }
        >
          {said(data)}
        </Banner>
      ) : null}
    </div>
  );
}

/** The value when it has stood still for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
