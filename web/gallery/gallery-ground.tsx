// Colour, type and icons: what everything else is made of.
import { useWords } from '../language.tsx';
import { Icon, iconNames } from '../ui/icon.tsx';
import { Columns, Section } from '../ui/layout.tsx';
import { Mark } from '../ui/mark.tsx';
import './gallery.css';
import { galleryWords } from './gallery-words.ts';

const surfaces = [
  'surface',
  'surface-raised',
  'surface-sunken',
  'surface-hover',
  'surface-chosen',
  'line',
  'line-strong',
  'text',
  'text-quiet',
];
const meanings = [
  'sea-fill',
  'sea-soft',
  'amber-mark',
  'amber-soft',
  'red-mark',
  'red-soft',
  'green-mark',
  'green-soft',
  'grey-mark',
];
const charts = ['chart-1', 'chart-2', 'chart-3', 'chart-4', 'chart-5', 'chart-6', 'chart-last-year'];
const sizes = [1, 2, 3, 4, 5] as const;

export function GalleryGround() {
  const t = useWords(galleryWords);
  return (
    <Section title={t('ground')}>
      <Columns least="large">
        <Section title={t('colours')} level={3}>
          <Swatches names={surfaces} />
          <Swatches names={meanings} />
          <Swatches names={charts} />
        </Section>
        <Section title={t('type')} level={3}>
          <div className="gallery-type">
            {sizes.map((size) => (
              <p key={size} data-size={size}>
                {t('sample')}
              </p>
            ))}
          </div>
          <div className="gallery-marks">
            <Mark size={16} />
            <Mark size={24} />
            <Mark size={48} />
          </div>
        </Section>
      </Columns>
      <Section title={t('icons')} level={3}>
        <ul className="gallery-icons">
          {iconNames.map((name) => (
            <li key={name} title={name}>
              <Icon name={name} />
              <span className="for-readers">{name}</span>
            </li>
          ))}
        </ul>
      </Section>
    </Section>
  );
}

function Swatches({ names }: { names: readonly string[] }) {
  return (
    <ul className="gallery-swatches">
      {names.map((name) => (
        <li key={name}>
          <svg width="36" height="36" viewBox="0 0 36 36" aria-hidden="true">
            <rect x="0.5" y="0.5" width="35" height="35" rx="6" fill={`var(--${name})`} stroke="var(--line)" />
          </svg>
          <span className="quiet small">{name}</span>
        </li>
      ))}
    </ul>
  );
}
