// On the start page: the figures one follows, and until one has chosen some those of one's roles, for the unit and the
// period one is looking at.
import { useQuery } from '@tanstack/react-query';
import type { ShownUnit } from '../../platform/figures/figure.ts';
import { listFigures, readFigures } from '../../platform/figures/figures-contract.ts';
import { unitWord } from '../../platform/figures/show.ts';
import { asking } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { usePeriodParam } from '../period-param.ts';
import { FigureValue } from '../ui/figure-link.tsx';
import { Columns, Stack } from '../ui/layout.tsx';
import { Link } from '../ui/link.tsx';
import { SkeletonLines } from '../ui/skeleton.tsx';
import { useUnitParam } from '../unit-picker.tsx';
import { useViewer } from '../viewer.tsx';
import { ChangeNote } from './change-note.tsx';
import { figureAddress } from './figure-address.ts';
import { changeBetween } from './figure-change.ts';
import { useFollowedFigures } from './follow-button.tsx';
import { houseWords } from './house-words.ts';
import { figuresOf } from './role-figures.ts';

export function FollowedFiguresCard() {
  const t = useWords(houseWords);
  const viewer = useViewer();
  const [followed] = useFollowedFigures();
  if (followed === undefined) return <SkeletonLines lines={2} />;
  if (followed.length > 0) return <Followed figures={followed} />;
  if (!viewer?.roles?.length) return null;
  const first = figuresOf(viewer.roles);
  return (
    <Stack gap={4}>
      {first.length > 0 ? <Followed figures={first} known /> : null}
      <p className="quiet">
        {t('card.followNone')} <Link href="/figures">{t('card.followFirst')}</Link>
      </p>
    </Stack>
  );
}

/** `known`: only those that have a value; nobody asked for the others by name. */
function Followed({ figures, known = false }: { figures: readonly string[]; known?: boolean }) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const [period] = usePeriodParam();
  const [unit] = useUnitParam(undefined, period);
  const { data: book } = useQuery({ ...asking(listFigures, {}), staleTime: 300_000 });
  const seen = figures.filter((figure) => book?.figures.some((card) => card.id === figure));
  const asked = { unit: unit ?? '', period, figures: seen.join(',') };
  const { data, error } = useQuery({
    ...asking(readFigures, asked),
    enabled: unit !== undefined && seen.length > 0,
  });
  if (error) return <p className="quiet">{t('card.notHere')}</p>;
  if (!data || !book) return <SkeletonLines lines={2} />;
  const shown = data.values.filter((value) => !known || value.value !== null);
  return (
    <Stack gap={3}>
      <Columns least="small" gap={6}>
        {shown.map((value) => {
          const card = book.figures.find((each) => each.id === value.figure);
          const change = card ? changeBetween(value, value.lastYear, card, language) : null;
          return (
            <FigureValue
              key={value.figure}
              label={value.name[language]}
              href={figureAddress(value.figure, unit ?? '', period)}
              value={value.shownNumber}
              // the server only sends units the figure module knows
              {...(value.value === null ? {} : { unit: unitWord(value.shownUnit as ShownUnit, language) })}
            >
              {change ? <ChangeNote change={change} withUnit={value.shownUnit === '%'} /> : null}
            </FigureValue>
          );
        })}
      </Columns>
      {shown.some((value) => value.lastYear?.value != null) ? <p className="quiet">{t('card.followChange')}</p> : null}
    </Stack>
  );
}
