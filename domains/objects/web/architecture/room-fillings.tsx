// How a hall filled over the years: a line for what was taken with what was promised, beside what there is. The scarcer of height and
// power is drawn, because that is what runs out; the table behind the chart holds the same months.
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Chart } from '../../../../web/ui/chart.tsx';
import { Section } from '../../../../web/ui/layout.tsx';
import type { RoomFilling, ServerRoomPage } from '../../architecture/capacity-contract.ts';
import { architectureWords } from './architecture-words.ts';

/** Nothing before there are two months to draw. */
export function RoomFillings({ room }: { room: ServerRoomPage }) {
  const t = useWords(architectureWords);
  const { language } = useLanguage();
  const [first, last] = [room.fillings[0], room.fillings.at(-1)];
  if (!first || !last || room.fillings.length < 2) return null;
  const { of, unit } = scarcer(last);
  const taken = ({ used, promised }: RoomFilling) => used[of] + promised[of];
  const part = (filling: RoomFilling) => Math.round((taken(filling) / Math.max(1, filling.total[of])) * 100);
  return (
    <Section title={t('fillings')} note={t('fillingsNote')}>
      <Chart
        spec={{
          kind: 'line',
          title: t(of === 'units' ? 'filledUnits' : 'filledWatts', {
            from: String(part(first)),
            to: String(part(last)),
            month: first.month,
          }),
          categoryHeader: t('month'),
          categories: room.fillings.map((each) => each.month),
          series: [
            { name: t('taken'), role: 'this-year', values: room.fillings.map(taken) },
            { name: t('thereIs'), role: 'target', values: room.fillings.map((each) => each.total[of]) },
          ],
          unit,
          decimals: 0,
          language,
        }}
        height={240}
      />
    </Section>
  );
}

function scarcer({ total, used, promised }: RoomFilling): { of: 'units' | 'watts'; unit: string } {
  const part = (of: 'units' | 'watts') => (used[of] + promised[of]) / Math.max(1, total[of]);
  return part('units') >= part('watts') ? { of: 'units', unit: 'U' } : { of: 'watts', unit: 'W' };
}
