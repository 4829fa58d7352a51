// What may be done with an object from its head: correct it, begin to establish it, end it.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { changeObject, type ObjectPage } from '../contract.ts';
import { EndObjectDrawer, StartEstablishingDrawer } from './establishing-drawers.tsx';
import { ObjectFields, type Said } from './object-fields.tsx';
import { objectsWords } from './objects-words.ts';

type Step = 'change' | 'establish' | 'end';

export function ObjectSteps({ page }: { page: ObjectPage }) {
  const t = useWords(objectsWords);
  const [step, setStep] = useState<Step | null>(null);
  const close = () => setStep(null);
  return (
    <>
      {page.allowed.includes('start-establishing') ? (
        <Button kind="primary" onPress={() => setStep('establish')}>
          {t('startEstablishing')}
        </Button>
      ) : null}
      {page.allowed.includes('change-object') ? (
        <Button kind="quiet" icon="edit" onPress={() => setStep('change')}>
          {t('change')}
        </Button>
      ) : null}
      {page.allowed.includes('end-object') ? (
        <Button kind="quiet" icon="archive" onPress={() => setStep('end')}>
          {t('endObject')}
        </Button>
      ) : null}
      {step === 'change' ? <ChangeDrawer page={page} onClose={close} /> : null}
      {step === 'establish' ? <StartEstablishingDrawer page={page} onClose={close} /> : null}
      {step === 'end' ? <EndObjectDrawer page={page} onClose={close} /> : null}
    </>
  );
}

function ChangeDrawer({ page, onClose }: { page: ObjectPage; onClose: () => void }) {
  const t = useWords(objectsWords);
  const act = useActing('objects');
  const { name, family, kind, purpose, businessUnit, itUnit, services, equipment } = page;
  const [said, setSaid] = useState<Said>({
    ...{ name, family, kind, purpose, businessUnit, itUnit, services, equipment },
  });
  const save = () =>
    act.run(
      () => call(changeObject, { ...said, object: page.object, version: page.version }),
      () => {
        showNotice({ text: t('saved') });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('changeObject')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <ObjectFields said={said} onChange={(change) => setSaid({ ...said, ...change })} faults={act.faults} />
    </ActingDrawer>
  );
}
