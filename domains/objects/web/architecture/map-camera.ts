// Which piece of the map is seen, how large, and what lies where one points: pure arithmetic over the drawing's places.
import { box, type Layout } from '../../architecture/layout-rules.ts';

/** A point of the drawing at the upper left corner of the window, and how many pixels one unit is. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const largest = 2.5;
/** what the buttons to the right take */
const buttons = 64;

/** All of the drawing in the middle of the window, beside the buttons where there is room for both. */
export function fitting(layout: Layout, size: Size): Camera {
  const width = size.width > 600 ? size.width - buttons : size.width;
  const scale = Math.min(1.25, width / layout.width, size.height / layout.height);
  return {
    scale,
    x: (layout.width - width / scale) / 2,
    y: (layout.height - size.height / scale) / 2,
  };
}

/** Closer or farther, so that what is under the point stays there; never smaller than half of all, never larger than readable. */
export function zoomed(camera: Camera, point: { x: number; y: number }, factor: number, least: number): Camera {
  const scale = Math.min(largest, Math.max(least, camera.scale * factor));
  return {
    scale,
    x: camera.x + point.x / camera.scale - point.x / scale,
    y: camera.y + point.y / camera.scale - point.y / scale,
  };
}

/** Moved by so many pixels of the window, so that some of the drawing always stays in sight. */
export function moved(camera: Camera, dx: number, dy: number, layout: Layout, size: Size): Camera {
  const held = (value: number, length: number, seen: number) =>
    Math.min(length - seen * 0.2, Math.max(-seen * 0.8, value));
  return {
    scale: camera.scale,
    x: held(camera.x - dx / camera.scale, layout.width, size.width / camera.scale),
    y: held(camera.y - dy / camera.scale, layout.height, size.height / camera.scale),
  };
}

/** So that the node is seen whole, moved no more than needed; closer when its name could not be read. */
export function showing(camera: Camera, layout: Layout, at: number, size: Size): Camera {
  const place = layout.placeOf[at];
  if (!place) return camera;
  const scale = Math.max(camera.scale, 0.7);
  const [width, height] = [size.width / scale, size.height / scale];
  const near = (from: number, length: number, start: number, seen: number) =>
    Math.min(from - length * 0.5, Math.max(from + length * 1.5 - seen, start));
  if (scale !== camera.scale)
    return { scale, x: place.x + box.width / 2 - width / 2, y: place.y + box.height / 2 - height / 2 };
  return { scale, x: near(place.x, box.width, camera.x, width), y: near(place.y, box.height, camera.y, height) };
}

/** The node under a point of the window. */
export function nodeAt(camera: Camera, layout: Layout, point: { x: number; y: number }): number | null {
  const x = camera.x + point.x / camera.scale;
  const y = camera.y + point.y / camera.scale;
  const found = layout.places.find((place) => {
    return x >= place.x && x <= place.x + box.width && y >= place.y && y <= place.y + box.height;
  });
  return found?.at ?? null;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The nearest node in a direction: straight ahead counts more than aside. With nothing chosen, the first. */
export function neighbourOf(layout: Layout, from: number | null, direction: Direction): number | null {
  const here = from === null ? undefined : layout.placeOf[from];
  if (!here) return layout.places[0]?.at ?? null;
  let best: { at: number; cost: number } | null = null;
  for (const place of layout.places) {
    const [dx, dy] = [place.x - here.x, place.y - here.y];
    const ahead = direction === 'left' ? -dx : direction === 'right' ? dx : direction === 'up' ? -dy : dy;
    const aside = Math.abs(direction === 'left' || direction === 'right' ? dy : dx);
    if (ahead <= 1) continue;
    const cost = ahead + aside * 2.5;
    if (best === null || cost < best.cost) best = { at: place.at, cost };
  }
  return best?.at ?? from;
}
