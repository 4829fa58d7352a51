// An administration tells a need. Only the title is asked for at once; the rest can be described together later. From the page of a
// management object or a system the need begins with it.
import { useParam } from '../../../../web/address.ts';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { tellNeed } from '../../contract.ts';
import { NewRecord } from '../new-record.tsx';
import { NeedFields, nothingSaid } from './need-fields.tsx';
import { needsWords } from './needs-words.ts';

export function NewNeedPage() {
  const t = useWords(needsWords);
  const [object = ''] = useParam('object');
  const [system] = useParam('system');
  return (
    <NewRecord
      list={{ label: t('needs'), href: '/portfolio/needs', back: t('toList') }}
      title={t('tell')}
      lead={t('tellLead')}
      unit={{ label: t('whoNeeds'), permission: 'portfolio.tell-needs' }}
      start={{ ...nothingSaid, object, ...(system ? { system } : {}) }}
      fields={(props) => <NeedFields {...props} />}
      tell={async (unit, said) => {
        const { need, number } = await call(tellNeed, { unit, ...said });
        return { id: need, number };
      }}
      told={(number) => t('toldAs', { number })}
    />
  );
}
