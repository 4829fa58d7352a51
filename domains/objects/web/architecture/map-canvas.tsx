// The map one moves in: wheel, drag, pinch, buttons and keys. Arrows walk from part to part; what is chosen is told aloud.
import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useWords } from '../../../../web/language.tsx';
import { IconButton } from '../../../../web/ui/button.tsx';
import { architectureWords } from './architecture-words.ts';
import {
  type Camera,
  type Direction,
  fitting,
  moved,
  neighbourOf,
  nodeAt,
  type Size,
  showing,
  zoomed,
} from './map-camera.ts';
import { type Colours, coloursOf, drawMap, type Shown } from './map-drawing.ts';

export type MapCanvasProps = {
  shown: Shown;
  label: string;
  /** what is told of the part chosen */
  told: string;
  onSelect: (at: number | null) => void;
  onOpen: (at: number) => void;
  onStop: (at: number) => void;
};

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export function MapCanvas({ shown, label, told, onSelect, onOpen, onStop }: MapCanvasProps) {
  const t = useWords(architectureWords);
  const { canvas, size, camera, setCamera, least } = useDrawing(shown);
  const { layout } = shown.scene;
  const middle = { x: size.width / 2, y: size.height / 2 };
  const zoom = (factor: number) => setCamera((now) => zoomed(now, middle, factor, least));
  const select = (at: number | null) => {
    onSelect(at);
    if (at !== null) setCamera((now) => showing(now, layout, at, size));
  };
  const keyed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = arrows[event.key];
    const { selected } = shown;
    if (direction && event.shiftKey) {
      const step: Record<Direction, readonly [number, number]> = {
        left: [80, 0],
        right: [-80, 0],
        up: [0, 80],
        down: [0, -80],
      };
      const [dx, dy] = step[direction];
      setCamera((now) => moved(now, dx, dy, layout, size));
    } else if (direction) select(neighbourOf(layout, selected, direction));
    else if (event.key === '+' || event.key === '=') zoom(1.3);
    else if (event.key === '-') zoom(1 / 1.3);
    else if (event.key === '0') setCamera(() => fitting(layout, size));
    else if (event.key === 'Enter' && selected !== null) onOpen(selected);
    else if (event.key === ' ' && selected !== null) onStop(selected);
    else if (event.key === 'Escape' && selected !== null) onSelect(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="map-window screen-only">
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it takes arrows and signs of its own, as this role says */}
      <canvas
        ref={canvas}
        className="map-canvas"
        tabIndex={0}
        role="application"
        aria-label={label}
        aria-describedby="map-keys"
        onKeyDown={keyed}
        {...usePointers({ camera, setCamera, shown, size, least, select, onOpen })}
      />
      <p id="map-keys" className="map-keys">
        {t('mapKeys')}
      </p>
      <p className="map-told" aria-live="polite">
        {told}
      </p>
      <div className="map-buttons">
        <IconButton icon="add" label={t('zoomIn')} keys="+" onPress={() => zoom(1.3)} />
        <IconButton icon="minus" label={t('zoomOut')} keys="−" onPress={() => zoom(1 / 1.3)} />
        <IconButton icon="fit" label={t('zoomFit')} keys="0" onPress={() => setCamera(() => fitting(layout, size))} />
      </div>
    </div>
  );
}

type SetCamera = (change: (now: Camera) => Camera) => void;

/** The canvas, as large as its place, drawn anew when something changed; the wheel must be heard before the page scrolls. */
function useDrawing(shown: Shown) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const [camera, keepCamera] = useState<Camera | null>(null);
  const [colours, setColours] = useState<Colours>({});
  const { layout } = shown.scene;
  const least = size.width === 0 ? 0.02 : fitting(layout, size).scale * 0.5;
  const now = camera ?? firstCamera(shown, size);
  const setCamera: SetCamera = useCallback(
    (change) => keepCamera((before) => change(before ?? firstCamera(shown, size))),
    [shown, size],
  );
  // another view or filter is another drawing
  // biome-ignore lint/correctness/useExhaustiveDependencies: the camera is forgotten with the layout it looked at
  useEffect(() => keepCamera(null), [layout]);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    const repaint = () => setColours(coloursOf(element.parentElement ?? element));
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    const theme = new MutationObserver(repaint);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', repaint);
    repaint();
    return () => {
      watch.disconnect();
      theme.disconnect();
      dark.removeEventListener('change', repaint);
    };
  }, []);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const lines = event.deltaMode === 1 ? 30 : 1;
      setCamera((before) =>
        zoomed(before, { x: event.offsetX, y: event.offsetY }, Math.exp(-event.deltaY * lines * 0.0015), least),
      );
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [setCamera, least]);
  useEffect(() => {
    const element = canvas.current;
    const on = element?.getContext('2d');
    if (!element || !on || size.width === 0) return undefined;
    const frame = requestAnimationFrame(() => {
      const ratio = window.devicePixelRatio;
      element.width = Math.round(size.width * ratio);
      element.height = Math.round(size.height * ratio);
      drawMap(on, size, ratio, now, shown, colours);
    });
    return () => cancelAnimationFrame(frame);
  }, [size, now, shown, colours]);
  return { canvas, size, camera: now, setCamera, least };
}

/** All of it; where its names could not be read, the part that is chosen, if one is. */
function firstCamera({ scene, selected }: Shown, size: Size): Camera {
  const all = fitting(scene.layout, size.width === 0 ? { width: 1, height: 1 } : size);
  return selected === null || all.scale > 0.4 || size.width === 0 ? all : showing(all, scene.layout, selected, size);
}

type Pointing = {
  camera: Camera;
  setCamera: SetCamera;
  shown: Shown;
  size: Size;
  least: number;
  select: (at: number | null) => void;
  onOpen: (at: number) => void;
};

/** One finger or the mouse moves, two fingers zoom, a press that goes nowhere chooses. */
function usePointers({ camera, setCamera, shown, size, least, select, onOpen }: Pointing) {
  const down = useRef(new Map<number, { x: number; y: number }>());
  const travelled = useRef(0);
  const { layout } = shown.scene;
  const at = (event: PointerEvent | { nativeEvent: MouseEvent }) => {
    return { x: event.nativeEvent.offsetX, y: event.nativeEvent.offsetY };
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLCanvasElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      down.current.set(event.pointerId, at(event));
      if (down.current.size === 1) travelled.current = 0;
    },
    onPointerMove: (event: PointerEvent<HTMLCanvasElement>) => {
      const before = down.current.get(event.pointerId);
      if (!before) return;
      const here = at(event);
      travelled.current += Math.hypot(here.x - before.x, here.y - before.y);
      const other = [...down.current].find(([id]) => id !== event.pointerId)?.[1];
      if (other) {
        const factor =
          Math.hypot(here.x - other.x, here.y - other.y) /
          Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
        setCamera((now) => zoomed(now, { x: (here.x + other.x) / 2, y: (here.y + other.y) / 2 }, factor, least));
      } else setCamera((now) => moved(now, here.x - before.x, here.y - before.y, layout, size));
      down.current.set(event.pointerId, here);
    },
    onPointerUp: (event: PointerEvent<HTMLCanvasElement>) => {
      const isPress = travelled.current < 5 && down.current.size === 1;
      down.current.delete(event.pointerId);
      if (isPress) select(nodeAt(camera, layout, at(event)));
    },
    onPointerCancel: (event: PointerEvent<HTMLCanvasElement>) => void down.current.delete(event.pointerId),
    onDoubleClick: (event: { nativeEvent: MouseEvent }) => {
      const found = nodeAt(camera, layout, at(event));
      if (found === null) setCamera((now) => zoomed(now, at(event), 1.6, least));
      else onOpen(found);
    },
  };
}
