// Draws the map on a canvas: bands, lines, boxes, with as much in each as can be read at the size it has. What stops and what
// is weakened has a sign as well as a colour.
import { box } from '../../architecture/layout-rules.ts';
import { type LineBundle, linesInSight, mostLines, type Sight } from '../../architecture/line-rules.ts';
import type { Camera, Size } from './map-camera.ts';
import type { Scene, SceneEdge } from './map-scene.ts';

/** What is wrong with each node, by place: 0 nothing, 1 stopped, 2 falls, 3 weakened. */
export type Marks = Uint8Array;

export interface Shown {
  readonly scene: Scene;
  readonly bandTitles: readonly string[];
  readonly selected: number | null;
  readonly marks: Marks | null;
  readonly found: ReadonlySet<number> | null;
}

export const signs = ['', '✕', '✕', '◐'] as const;

const names = [
  ...['surface', 'surface-raised', 'surface-sunken', 'surface-chosen', 'line', 'line-strong', 'text', 'text-quiet'],
  ...['sea', 'sea-fill', 'sea-soft', 'amber', 'amber-soft', 'amber-mark', 'red', 'red-soft', 'red-mark', 'focus'],
  ...['chart-1', 'chart-3', 'chart-6', 'grey-mark'],
] as const;
export type Colours = Readonly<Record<string, string>>;

/** The colours of the page as they are now, light or dark: a canvas does not know variables. */
export function coloursOf(element: HTMLElement): Colours {
  const probe = document.createElement('span');
  element.append(probe);
  const found = Object.fromEntries(
    names.map((name) => {
      probe.style.color = `var(--${name})`;
      return [name, getComputedStyle(probe).color];
    }),
  );
  probe.remove();
  return found;
}

export function drawMap(
  on: CanvasRenderingContext2D,
  size: Size,
  ratio: number,
  camera: Camera,
  shown: Shown,
  colours: Colours,
): void {
  on.setTransform(ratio, 0, 0, ratio, 0, 0);
  on.fillStyle = colour(colours, 'surface-raised');
  on.fillRect(0, 0, size.width, size.height);
  const { scale } = camera;
  on.setTransform(ratio * scale, 0, 0, ratio * scale, -camera.x * scale * ratio, -camera.y * scale * ratio);
  const sight = sightOf(size, camera);
  drawBands(on, shown, colours);
  // from afar the parts are a ground for the lines, closer by the lines run behind them
  const draws = [drawLines, drawBoxes];
  for (const draw of scale < far ? draws.toReversed() : draws) draw(on, camera, sight, shown, colours);
  drawTitles(on, camera, shown, colours);
}

/** Smaller than this a part is a spot without a frame. */
const far = 0.16;

function drawBands(on: CanvasRenderingContext2D, { scene: { layout } }: Shown, colours: Colours): void {
  on.fillStyle = colour(colours, 'surface-sunken');
  for (const { y, height } of layout.bands) on.fillRect(0, y, layout.width, height);
}

/** A band's name stays in sight while the band is; from afar it stands on a plate, as large as it can be read. */
function drawTitles(on: CanvasRenderingContext2D, { x: left, scale }: Camera, shown: Shown, colours: Colours): void {
  const { layout } = shown.scene;
  const isFar = scale < far;
  const letters = isFar ? 13 / scale : Math.min(40, Math.max(15, 12 / scale));
  on.font = `600 ${letters}px "Source Sans 3 Variable", "Source Sans 3", sans-serif`;
  on.textBaseline = 'middle';
  for (const { band, y } of layout.bands) {
    const title = shown.bandTitles[band] ?? '';
    const x = Math.max(box.edge, Math.min(left + 10 / scale, layout.width - 200));
    const middle = y + (isFar ? letters : box.bandHead / 2 + 2);
    if (isFar) {
      on.fillStyle = colour(colours, 'surface-raised');
      on.globalAlpha = 0.85;
      on.fillRect(x - letters / 3, middle - letters * 0.75, on.measureText(title).width + letters / 1.5, letters * 1.5);
      on.globalAlpha = 1;
    }
    on.fillStyle = colour(colours, isFar ? 'text' : 'text-quiet');
    on.fillText(title, x, middle);
  }
}

function sightOf(size: Size, { x, y, scale }: Camera): Sight {
  return { left: x, top: y, right: x + size.width / scale, bottom: y + size.height / scale };
}

function drawLines(on: CanvasRenderingContext2D, camera: Camera, sight: Sight, shown: Shown, colours: Colours): void {
  const { scene, selected, marks } = shown;
  const chosen = selected === null ? [] : (scene.touching[selected] ?? []);
  on.strokeStyle = colour(colours, camera.scale < far ? 'text' : 'line-strong');
  on.setLineDash([]);
  if (selected === null) drawRest(on, camera, sight, shown);
  on.globalAlpha = 1;
  if (marks) drawFelled(on, camera, sight, shown, colours);
  for (const each of chosen) {
    on.strokeStyle = colour(colours, each.to === selected ? 'sea' : 'amber-mark');
    on.setLineDash(each.edge.i ? [7, 4] : each.edge.e === 'weakens' ? [2, 3] : []);
    on.lineWidth = Math.max(1.6, 1.6 / camera.scale);
    on.beginPath();
    traceLine(on, scene, each);
    on.stroke();
  }
  on.setLineDash([]);
}

/** With nothing chosen: every line, those in sight, or gathered. */
function drawRest(on: CanvasRenderingContext2D, camera: Camera, sight: Sight, { scene, marks }: Shown): void {
  on.globalAlpha = marks ? 0.25 : 0.4;
  const lines = scene.bundles.length === 0 ? scene.edges : linesInSight(scene.layout, scene.touching, sight);
  if (lines === null) {
    drawBundles(on, camera, scene.bundles, marks ? 0.08 : 0.18);
    return;
  }
  on.lineWidth = Math.max(1, 0.8 / camera.scale);
  on.beginPath();
  for (const each of lines) traceLine(on, scene, each);
  on.stroke();
}

const widths = [1, 2, 3.5, 6] as const;

/** Gathered lines in four widths, the thin first; a path for each, because a path costs more than a line. */
function drawBundles(
  on: CanvasRenderingContext2D,
  camera: Camera,
  bundles: readonly LineBundle[],
  strength: number,
): void {
  const byWidth = Map.groupBy(bundles, ({ share }) => Math.min(widths.length - 1, Math.floor(Math.sqrt(share) * 4)));
  widths.forEach((width, at) => {
    on.lineWidth = width / camera.scale;
    on.globalAlpha = strength * (1 + at * 0.5);
    on.beginPath();
    for (const { x1, y1, x2, y2 } of byWidth.get(at) ?? []) {
      on.moveTo(x1, y1);
      on.bezierCurveTo(x1, (y1 + y2) / 2, x2, (y1 + y2) / 2, x2, y2);
    }
    on.stroke();
  });
}

/** The ways the stop has gone; of too many those in sight, and none where the boxes alone must tell it. */
function drawFelled(
  on: CanvasRenderingContext2D,
  camera: Camera,
  sight: Sight,
  { scene, marks }: Shown,
  colours: Colours,
): void {
  const isDown = (at: number) => marks?.[at] === 1 || marks?.[at] === 2;
  const felled = ({ edge, from, to }: SceneEdge) => edge.e === 'stops' && isDown(from) && isDown(to);
  const all = scene.edges.filter(felled);
  const drawn =
    all.length <= mostLines ? all : (linesInSight(scene.layout, scene.touching, sight)?.filter(felled) ?? []);
  on.strokeStyle = colour(colours, 'red-mark');
  on.globalAlpha = 0.55;
  on.lineWidth = Math.max(1.2, 1 / camera.scale);
  on.beginPath();
  for (const each of drawn) traceLine(on, scene, each);
  on.stroke();
  on.globalAlpha = 1;
}

function traceLine(on: CanvasRenderingContext2D, { layout }: Scene, { from, to }: SceneEdge): void {
  const [a, b] = [layout.placeOf[from], layout.placeOf[to]];
  if (!a || !b) return;
  const isUp = a.y >= b.y;
  const [x1, y1] = [a.x + box.width / 2, isUp ? a.y : a.y + box.height];
  const [x2, y2] = [b.x + box.width / 2, isUp ? b.y + box.height : b.y];
  const bend = Math.max(18, Math.abs(y2 - y1) / 2) * (isUp ? -1 : 1);
  on.moveTo(x1, y1);
  on.bezierCurveTo(x1, y1 + bend, x2, y2 - bend, x2, y2);
}

function drawBoxes(on: CanvasRenderingContext2D, camera: Camera, sight: Sight, shown: Shown, colours: Colours): void {
  const { scene, selected, found, marks } = shown;
  const near = new Set(selected === null ? [] : (scene.touching[selected] ?? []).flatMap(({ from, to }) => [from, to]));
  const { left, top, right, bottom } = sight;
  for (const place of scene.layout.places) {
    if (place.x > right || place.y > bottom || place.x + box.width < left || place.y + box.height < top) continue;
    const mark = marks?.[place.at] ?? 0;
    const isAside =
      (found !== null && !found.has(place.at)) ||
      (marks !== null && mark === 0 && place.at !== selected) ||
      (marks === null && selected !== null && place.at !== selected && !near.has(place.at));
    on.globalAlpha = isAside ? 0.4 : 1;
    drawBox(on, camera.scale, shown, place, mark, colours);
  }
  on.globalAlpha = 1;
}

const stripes: Partial<Readonly<Record<string, (typeof names)[number]>>> = {
  institution: 'chart-6',
  service: 'chart-6',
  system: 'chart-1',
  'decision-support': 'chart-1',
  automation: 'chart-1',
  sensor: 'chart-1',
};

function drawBox(
  on: CanvasRenderingContext2D,
  scale: number,
  { scene, selected }: Shown,
  place: { at: number; x: number; y: number },
  mark: number,
  colours: Colours,
): void {
  const node = scene.nodes[place.at];
  if (!node) return;
  const fills = ['surface', 'red-soft', 'red-soft', 'amber-soft'] as const;
  const edges = ['line-strong', 'red-mark', 'red-mark', 'amber-mark'] as const;
  if (scale < far && place.at !== selected) {
    if (mark === 0) on.globalAlpha *= 0.45;
    on.fillStyle = colour(colours, mark === 0 ? (stripes[node.k] ?? 'chart-3') : (edges[mark] ?? 'red-mark'));
    on.fillRect(place.x, place.y, box.width, box.height);
    return;
  }
  on.fillStyle = colour(colours, fills[mark] ?? 'surface');
  on.fillRect(place.x, place.y, box.width, box.height);
  on.fillStyle = colour(colours, stripes[node.k] ?? 'chart-3');
  on.fillRect(place.x, place.y, 5, box.height);
  const isSelected = place.at === selected;
  on.strokeStyle = colour(colours, isSelected ? 'focus' : (edges[mark] ?? 'line-strong'));
  on.lineWidth = isSelected ? Math.max(3, 2.5 / scale) : Math.max(mark > 0 ? 1.6 : 0.8, 0.8 / scale);
  on.strokeRect(place.x, place.y, box.width, box.height);
  // below this the letters would be dots
  if (scale < 0.3) return;
  drawTexts(on, scale, node, place, mark, colours);
}

function drawTexts(
  on: CanvasRenderingContext2D,
  scale: number,
  node: Scene['nodes'][number],
  place: { x: number; y: number },
  mark: number,
  colours: Colours,
): void {
  const isSmall = scale < 0.62;
  const font = isSmall ? 20 : 15;
  on.font = `600 ${font}px "Source Sans 3 Variable", "Source Sans 3", sans-serif`;
  on.fillStyle = colour(colours, 'text');
  on.textBaseline = 'middle';
  const room = box.width - 20 - (mark > 0 ? 20 : 0);
  const lines = isSmall ? twoLines(on, node.n, room) : [node.n];
  lines.forEach((line, at) => {
    const middle = isSmall ? box.height / 2 + (at - (lines.length - 1) / 2) * 21 : 17;
    on.fillText(cut(on, line, room, font), place.x + 13, place.y + middle);
  });
  if (mark > 0) {
    on.fillStyle = colour(colours, mark === 3 ? 'amber' : 'red');
    on.fillText(signs[mark] ?? '', place.x + box.width - 20, place.y + (isSmall ? box.height / 2 : 17));
  }
  if (isSmall) return;
  on.font = '400 13px "Source Sans 3 Variable", "Source Sans 3", sans-serif';
  on.fillStyle = colour(colours, 'text-quiet');
  on.fillText(cut(on, node.c, box.width - 24, 13), place.x + 13, place.y + 35);
}

/** A name as one line or two, parted where a word ends. */
function twoLines(on: CanvasRenderingContext2D, name: string, room: number): string[] {
  if (on.measureText(name).width <= room) return [name];
  const words = name.split(' ');
  let first = words.shift() ?? '';
  while (words[0] !== undefined && on.measureText(`${first} ${words[0]}`).width <= room)
    first = `${first} ${words.shift() ?? ''}`;
  return words.length === 0 ? [first] : [first, words.join(' ')];
}

const cuts = new Map<string, string>();

/** What fits of a text, with three points where something is left out; measured once for each. */
function cut(on: CanvasRenderingContext2D, text: string, room: number, font: number): string {
  const key = `${font} ${room} ${text}`;
  const known = cuts.get(key);
  if (known !== undefined) return known;
  let fitting = text;
  while (fitting.length > 1 && on.measureText(fitting === text ? text : `${fitting}…`).width > room)
    fitting = fitting.slice(0, -1);
  const made = fitting === text ? text : `${fitting.trimEnd()}…`;
  if (cuts.size > 20_000) cuts.clear();
  cuts.set(key, made);
  return made;
}

function colour(colours: Colours, name: (typeof names)[number]): string {
  return colours[name] ?? 'currentColor';
}
