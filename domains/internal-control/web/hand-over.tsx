// Somebody else answers for a remedy or a finding from now on: a person, a post, or both.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { handOver } from '../contract.ts';
import { internalControlWords } from './internal-control-words.ts';
import { type Owner, OwnerFields, ownerOf } from './owner-fields.tsx';
import { useStep } from './use-step.ts';

type Props = { of: 'remedy' | 'finding'; id: string; title: string; owner: Owner; onClose: () => void };

export function HandOver({ of, id, title, owner, onClose }: Props) {
  const t = useWords(internalControlWords);
  const { act, run } = useStep(onClose);
  const [next, setNext] = useState<Owner>(owner);
  const give = () => run(() => call(handOver, { of, id, ...ownerOf(next) }));
  return (
    <ActingDrawer title={t('handOver')} verb={t('save')} act={act} onDo={give} onClose={onClose}>
      <p>{title}</p>
      <OwnerFields reminded label={t('responsible')} value={next} onChange={setNext} faults={act.faults} />
    </ActingDrawer>
  );
}
