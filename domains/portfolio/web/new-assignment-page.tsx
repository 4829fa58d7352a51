// Giving a unit an assignment.
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { giveAssignment } from '../contract.ts';
import { AssignmentFields, nothingSaid } from './assignment-fields.tsx';
import { NewRecord } from './new-record.tsx';
import { portfolioWords } from './portfolio-words.ts';

export function NewAssignmentPage() {
  const t = useWords(portfolioWords);
  return (
    <NewRecord
      list={{ label: t('assignments'), href: '/portfolio/assignments', back: t('toList') }}
      title={t('give')}
      lead={t('giveLead')}
      unit={{ label: t('answersFor'), permission: 'portfolio.lead-assignments' }}
      start={nothingSaid}
      fields={(props) => <AssignmentFields {...props} />}
      tell={async (unit, said) => {
        const { assignment, number } = await call(giveAssignment, { unit, ...said });
        return { id: assignment, number };
      }}
      told={(number) => t('given', { number })}
    />
  );
}
