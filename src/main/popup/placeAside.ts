import {
  type Display,
  distanceSquared,
  innerRectangle,
  type Rectangle,
} from '../windows/rectangle.ts';

/** Between two popups. */
const GAP = 8;

/**
 * The nearest place to the one that is wanted where a popup covers none of these windows: beside,
 * above or below one of them, wholly on the work area of its display. As wanted where there is no
 * such place.
 */
export function placeAside(
  wanted: Rectangle,
  others: readonly Rectangle[],
  displays: readonly Display[],
): Rectangle {
  const isFree = (place: Rectangle): boolean => others.every((other) => !overlap(place, other));
  const centre = { x: wanted.x + wanted.width / 2, y: wanted.y + wanted.height / 2 };
  const [area] = displays
    .map(({ workArea }) => innerRectangle(workArea))
    .toSorted((a, b) => distanceSquared(centre, a) - distanceSquared(centre, b));
  if (area === undefined || isFree(wanted)) return wanted;
  const xs = others.flatMap((other) => [other.x - wanted.width - GAP, other.x + other.width + GAP]);
  const ys = others.flatMap((other) => [
    other.y - wanted.height - GAP,
    other.y + other.height + GAP,
  ]);
  const places = [wanted.x, ...xs].flatMap((x) =>
    [wanted.y, ...ys].map((y) => ({ ...wanted, x, y })),
  );
  const distance = ({ x, y }: Rectangle): number => Math.hypot(x - wanted.x, y - wanted.y);
  const [best] = places
    .filter((place) => isWithin(place, area) && isFree(place))
    .toSorted((a, b) => distance(a) - distance(b));
  return best ?? wanted;
}

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const isWithin = (place: Rectangle, area: Rectangle): boolean =>
  place.x >= area.x &&
  place.y >= area.y &&
  place.x + place.width <= area.x + area.width &&
  place.y + place.height <= area.y + area.height;
