// One management object: what it is for, who manages it together, who leads it.
import { useQuery } from '@tanstack/react-query';
import { usePathParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Paragraphs, Prose, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { showObject } from '../contract.ts';
import { ObjectStateChip } from './object-marks.tsx';
import { ObjectRoles } from './object-roles.tsx';
import { objectsWords } from './objects-words.ts';

export function ObjectPage() {
  const t = useWords(objectsWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(showObject, { object: usePathParam('object') }));
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  return (
    <RecordFrame
      crumbs={[{ label: t('objects'), href: '/objects' }]}
      number={data.code}
      title={data.name}
      mark={<ObjectStateChip state={data.state} />}
      facts={[
        { label: t('family'), value: <Link href={`/objects?family=${data.family}`}>{data.familyName}</Link> },
        { label: t('side.business'), value: data.businessUnitName },
        { label: t('side.it'), value: data.itUnitName },
        { label: t('establishedOn'), value: <span className="numeric">{data.establishedOn ?? '–'}</span> },
      ]}
    >
      <Stack gap={6}>
        {data.purpose ? (
          <Prose>
            <Paragraphs text={data.purpose} />
          </Prose>
        ) : null}
        <ObjectRoles page={data} />
      </Stack>
    </RecordFrame>
  );
}
