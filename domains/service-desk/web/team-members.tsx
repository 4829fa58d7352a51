// Who is in a team: shown by name, added and taken out by those who may change the team.
import { useState } from 'react';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { IconButton } from '../../../web/ui/button.tsx';
import { Quiet, Row, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { PersonField } from '../../people/web/people-parts.tsx';
import { type listTeams, setTeam } from '../contract.ts';
import { serviceDeskWords } from './service-desk-words.ts';

type TeamRow = AnswerOf<typeof listTeams>['teams'][number];
type Member = TeamRow['members'][number];

const shown = 6;

export function MemberNames({ members }: { members: readonly Member[] }) {
  const t = useWords(serviceDeskWords);
  if (members.length === 0) return <Quiet>{t('noMembers')}</Quiet>;
  const more = members.length - shown;
  return (
    <span>
      {members.slice(0, shown).map((each, index) => (
        <span key={each.person}>
          {index > 0 ? ', ' : ''}
          <Link href={`/people/persons/${each.person}`} quiet>
            {each.name}
          </Link>
        </span>
      ))}
      {more > 0 ? <Quiet> {t('moreMembers', { count: more })}</Quiet> : null}
    </span>
  );
}

export function MembersDrawer({ team, onClose }: { team: TeamRow; onClose: () => void }) {
  const t = useWords(serviceDeskWords);
  const { language } = useLanguage();
  const act = useActing('service-desk');
  const [members, setMembers] = useState<readonly Member[]>(team.members);
  const { mayChange: _, isMine: __, ...asItIs } = team;
  const save = () => act.run(() => call(setTeam, { ...asItIs, members: members.map((each) => each.person) }), onClose);
  const add = (person: string | undefined, name?: string) => {
    if (person && name && !members.some((each) => each.person === person)) setMembers([...members, { person, name }]);
  };
  return (
    <ActingDrawer
      title={t('membersOf', { team: team.names[language] })}
      verb={t('save')}
      act={act}
      onDo={save}
      onClose={onClose}
    >
      <PersonField key={members.length} label={t('addMember')} value={undefined} onChange={add} optional />
      {members.length === 0 ? <Quiet>{t('noMembers')}</Quiet> : null}
      <Stack gap={1}>
        {members.map((each) => (
          <Row key={each.person} spread>
            <span>{each.name}</span>
            <IconButton
              small
              icon="close"
              label={t('takeOut', { name: each.name })}
              onPress={() => setMembers(members.filter((other) => other.person !== each.person))}
            />
          </Row>
        ))}
      </Stack>
    </ActingDrawer>
  );
}
