// The house's own line icons on a 20-unit grid. An icon never stands alone without a name: the control that holds it
// carries the words, so the drawing itself is hidden from screen readers.
import './icon.css';

const drawings = {
  add: 'M10 4v12M4 10h12',
  alert: 'M10 3.2 18 16.5H2zM10 8v4M10 14.2v.3',
  archive: 'M3 4.5h14v3H3zM4.2 7.5v8h11.6v-8M8 10.5h4',
  arrowDown: 'M10 4v12M5 11l5 5 5-5',
  arrowLeft: 'M16 10H4M9 5l-5 5 5 5',
  arrowRight: 'M4 10h12M11 5l5 5-5 5',
  arrowUp: 'M10 16V4M5 9l5-5 5 5',
  badge:
    'M5 5.5h10v11.5H5zM8.5 5.5V3h3v2.5M10 8.4a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4M7.3 15c.3-1.4 1.3-2 2.7-2s2.4.6 2.7 2',
  bed: 'M2.5 5v11M2.5 13.5h15V16M17.5 13.5v-2a2 2 0 0 0-2-2H9v4M4.5 9.2h2.3',
  bell: 'M5 13.5V9a5 5 0 0 1 10 0v4.5l1.2 1.5H3.8zM8.5 17.2h3',
  board: 'M3 4h4v12H3zM8.5 4h4v8h-4zM14 4h3v10h-3z',
  book: 'M4 4.5c2.2-.8 4.2-.6 6 .8 1.8-1.4 3.8-1.6 6-.8v11c-2.2-.8-4.2-.6-6 .8-1.8-1.4-3.8-1.6-6-.8zM10 5.3v11',
  bulb: 'M7.6 13.6a5 5 0 1 1 4.8 0V15H7.6zM8 17.3h4',
  calendar: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.2M13 3v3.2',
  cart: 'M2.5 4h2.2l1.6 8.5h8.4l1.8-6H5.2M7.4 15.9h.2M13.4 15.9h.2',
  case: 'M3 5h14v9H9.5L6 17v-3H3z',
  chart: 'M3.5 3.5v13h13M7 13.5V10M10.5 13.5V6.5M14 13.5v-5',
  check: 'M4 10.5l4 4 8-9',
  chevronDown: 'M5.5 8l4.5 4.5L14.5 8',
  chevronLeft: 'M12 5.5 7.5 10l4.5 4.5',
  chevronRight: 'M8 5.5l4.5 4.5L8 14.5',
  chevronUp: 'M5.5 12 10 7.5l4.5 4.5',
  clock: 'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4M10 6v4.2l2.8 1.8',
  close: 'M5 5l10 10M15 5 5 15',
  coins:
    'M10 3c3.3 0 6 1 6 2.3S13.3 7.6 10 7.6 4 6.6 4 5.3 6.7 3 10 3M4 5.3V10c0 1.3 2.7 2.3 6 2.3s6-1 6-2.3V5.3M4 10v4.7C4 16 6.7 17 10 17s6-1 6-2.3V10',
  columns: 'M3 4h14v12H3zM8 4v12M12.5 4v12',
  comment: 'M3.2 4.5h13.6v9H10L6.5 16.6v-3.1H3.2z',
  copy: 'M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7',
  download: 'M10 3.5v9M6 9l4 4 4-4M3.5 16.5h13',
  edit: 'M4 16l.8-3.4L13.6 3.8a1.4 1.4 0 0 1 2 0l.6.6a1.4 1.4 0 0 1 0 2L7.4 15.2zM12 5.5l2.5 2.5',
  equipment: 'M3 4.5h14v9H3zM7.5 16.5h5M10 13.5v3M5.5 9h2l1.2-2.2 2 4.2L12 9h2.5',
  external: 'M8 4H4v12h12v-4M11 3.8h5.2V9M16 4l-7 7',
  eye: 'M1.8 10c2-3.6 4.8-5.3 8.2-5.3s6.2 1.7 8.2 5.3c-2 3.6-4.8 5.3-8.2 5.3S3.8 13.6 1.8 10M10 7.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8',
  file: 'M5 2.8h6.5L15.5 7v10.2H5zM11.3 3v4.2h4.2M7.5 10.5h5.5M7.5 13.5h5.5',
  filter: 'M3 5h14M5.5 10h9M8 15h4',
  gauge: 'M4.5 15.5a7.2 7.2 0 1 1 11 0M10 12.5l3-4.2M9 12.5h2',
  fit: 'M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4',
  grid: 'M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z',
  help: 'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4M7.8 8a2.2 2.2 0 1 1 3.4 1.9c-.8.5-1.2.9-1.2 1.7M10 14v.3',
  history: 'M3.5 10a6.5 6.5 0 1 0 2-4.7L3.5 7.2M3.5 3.5v3.7h3.7M10 6.5V10l2.5 1.6',
  home: 'M3 9.2 10 3.5l7 5.7M5 8v8.5h10V8M8.5 16.5v-4.3h3v4.3',
  import: 'M10 3v8.5M6.5 8l3.5 3.5L13.5 8M3.5 12.5v4h13v-4',
  inbox: 'M3 11.5 5.5 4h9L17 11.5V16H3zM3 11.5h4l1 2h4l1-2h4',
  keyboard: 'M2.5 5.5h15v9h-15zM5.5 8.5h.2M8.5 8.5h.2M11.5 8.5h.2M14.5 8.5h.2M6.5 11.5h7',
  language:
    'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4M3 10h14M10 2.8c2 2 3 4.4 3 7.2s-1 5.2-3 7.2c-2-2-3-4.4-3-7.2s1-5.2 3-7.2',
  laptop: 'M4.5 4.5h11v8.5h-11zM2.5 16h15',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.7-2.7a3 3 0 0 0-4.3-4.3L10 5.7M11.5 8.5a3 3 0 0 0-4.3 0l-2.7 2.7a3 3 0 0 0 4.3 4.3l1.2-1.2',
  list: 'M7 5h10M7 10h10M7 15h10M3.2 5h.3M3.2 10h.3M3.2 15h.3',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  mail: 'M2.5 5h15v10h-15zM3 5.8l7 5.4 7-5.4',
  map: 'M3 5l4.7-1.8 4.6 1.8L17 3.2V15l-4.7 1.8-4.6-1.8L3 16.8zM7.7 3.2V15M12.3 5v11.8',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  minus: 'M4 10h12',
  money: 'M2.5 5h15v10h-15zM10 7.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6M5 10h.2M14.8 10h.2',
  moon: 'M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5',
  more: 'M4.5 9.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2M10 9.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2M15.5 9.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2',
  object: 'M10 2.8 16.5 6v8L10 17.2 3.5 14V6zM3.5 6 10 9.3 16.5 6M10 9.3v7.9',
  organisation: 'M8 3h4v3.5H8zM2.5 13.5h4V17h-4zM8 13.5h4V17H8zM13.5 13.5h4V17h-4zM10 6.5v7M4.5 13.5V10h11v3.5',
  people:
    'M7.5 3.8a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6M2.5 16.5c.2-3 2-4.7 5-4.7s4.8 1.7 5 4.7M13 4.2a2.6 2.6 0 0 1 0 5M14.2 12c2 .5 3.1 2 3.3 4.5',
  person: 'M10 3.2a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6M3.8 17c.3-3.3 2.5-5 6.2-5s5.9 1.7 6.2 5',
  print: 'M6 7V3.5h8V7M6 13.5H3.5V7h13v6.5H14M6 11.5h8v5H6z',
  pulse: 'M2.5 10.5H6L8 5l3.5 10.5 2.2-5h3.8',
  refresh: 'M16.5 10a6.5 6.5 0 1 1-2-4.7l2 1.9M16.5 3.5v3.7h-3.7',
  report: 'M5 2.8h10v14.4H5zM7.5 6h5M7.5 9h5M7.5 14v-2M10 14v-3M12.5 14v-1.5',
  save: 'M4 4h9.5L16 6.5V16H4zM7 4v4h5.5V4M7 16v-4.5h6V16',
  scales: 'M10 3v13.5M6.5 17h7M4 5.5h12M4 5.5 2 11h4zM16 5.5 14 11h4z',
  scorecard: 'M3 4h14v12H3zM3 8h14M6 11h.3M6 13.5h.3M9 11h5M9 13.5h5',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M13 13l4 4',
  settings: 'M3 6h7M14 6h3M3 14h3M10 14h7M12 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4M8 12a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
  shield: 'M10 2.8 16 5v4.8c0 3.6-2.2 6-6 7.4-3.8-1.4-6-3.8-6-7.4V5z',
  signOut: 'M8 3.5H4v13h4M8.5 10H17M13.5 6.5 17 10l-3.5 3.5',
  smile: 'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4M7 11.5c1.6 2 4.4 2 6 0M7.5 7.8v.3M12.5 7.8v.3',
  star: 'M10 3l2.2 4.6 5 .6-3.7 3.5.9 5L10 14.3l-4.4 2.4.9-5L2.8 8.2l5-.6z',
  sun: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1',
  supplier:
    'M2.5 5.5h9v8h-9zM11.5 8.5h3.3l2.7 2.7v2.3h-6M6 12.7a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4M14 12.7a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8.5 8v8',
  task: 'M3.5 3.5h13v13h-13zM6.8 10l2.3 2.3 4.2-4.8',
  trash: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5',
  trend: 'M3 14.5 7.5 10l3 3L17 6.5M12.5 6.5H17V11',
  undo: 'M7.5 4 4 7.5 7.5 11M4 7.5h7.5a4.3 4.3 0 0 1 0 8.6H7',
  unlink:
    'M8.6 5.4 10 4a3.5 3.5 0 0 1 5 0l1 1a3.5 3.5 0 0 1 0 5l-1.4 1.4M11.4 14.6 10 16a3.5 3.5 0 0 1-5 0l-1-1a3.5 3.5 0 0 1 0-5l1.4-1.4M3 3l14 14',
  upload: 'M10 13V4M6 8l4-4 4 4M3.5 16.5h13',
  wrench: 'M16.6 6.3a4 4 0 0 1-5.3 4.6L6.2 16a1.6 1.6 0 0 1-2.2-2.2l5.1-5.1a4 4 0 0 1 4.6-5.3l-2.3 2.3.5 2.3 2.3.5z',
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name, size = 20 }: { name: IconName; size?: 16 | 20 | 24 | 32 }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width={size} height={size} aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}

export const iconNames: readonly IconName[] = Object.keys(drawings).filter(
  (name): name is IconName => name in drawings,
);
