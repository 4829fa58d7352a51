// On a case nobody has decided about: the team it is probably for, taken with one key. Silent when unsure, and when it is there.
import { useQuery } from '@tanstack/react-query';
import { asking, call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { useShortcut } from '../../../../web/ui/shortcuts.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { assignCase, type CasePage, proposeTeamOfCase } from '../../contract.ts';
import { useProposalText } from './proposal-text.ts';
import { routingWords } from './routing-words.ts';

const key = 'g';

export function CaseProposal({ page }: { page: CasePage }) {
  const t = useWords(routingWords);
  const said = useProposalText();
  const act = useActing('service-desk');
  const isUndecided = page.allowed.includes('assign-case') && (page.kind === 'undecided' || page.state === 'new');
  const { data } = useQuery({ ...asking(proposeTeamOfCase, { case: page.case }), enabled: isUndecided });
  const proposed = isUndecided && data ? data.teams[0] : undefined;
  const other = proposed && proposed.team !== page.team ? proposed : undefined;
  const take = () => {
    if (!other) return;
    act.run(
      () => call(assignCase, { case: page.case, team: other.team, version: page.version }),
      ({ maySee }) => showNotice({ text: t(maySee ? 'given' : 'givenAway', { team: other.name }) }),
    );
  };
  useShortcut(other ? { keys: key, label: t('takeShort'), group: 'page', run: take } : undefined);
  if (!other || !data) return null;
  return (
    <Banner
      icon="people"
      tone={act.refusal ? 'fault' : 'calm'}
      action={
        <Button small working={act.working} onPress={take}>
          {`${t('take', { team: other.name })} (${key.toUpperCase()})`}
        </Button>
      }
    >
      {act.refusal ?? said(data)}
    </Banner>
  );
}
