// Many things of one name around the caller: which one it is, chosen by its place or number without leaving what is being written.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asking } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { listMyEquipment } from '../../assets/contract.ts';
import { intakeWords } from './intake-words.ts';

export function PiecesToChoose({ name }: { name: string }) {
  const t = useWords(intakeWords);
  const { language } = useLanguage();
  const [isOpen, open] = useState(false);
  const { data } = useQuery({ ...asking(listMyEquipment, { search: name, limit: 100 }), enabled: isOpen });
  const { compare } = new Intl.Collator(language, { numeric: true });
  const rows = (data?.rows ?? []).filter((row) => row.name === name);
  const parts = rows.map((row) => row.place.split(', '));
  const shared = sharedParts(parts);
  return (
    <details className="door-pieces" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{t('choosePiece')}</summary>
      <ul>
        {rows
          .toSorted((a, b) => compare(a.place, b.place))
          .map((row) => (
            <li key={row.equipment}>
              <Link href={`/door?thing=${row.number}`}>
                {[row.place.split(', ').slice(shared).join(', '), row.number].filter(Boolean).join(' · ')}
              </Link>
            </li>
          ))}
      </ul>
    </details>
  );
}

/** How many parts of their places all pieces have alike: nobody reads the name of their own hospital on thirty lines. */
function sharedParts(places: readonly (readonly string[])[]): number {
  const [first = []] = places;
  const differs = first.findIndex((part, index) => places.some((place) => place[index] !== part));
  return differs === -1 ? first.length : differs;
}
