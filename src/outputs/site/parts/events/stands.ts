import type { Catalogue } from '../../../../model/catalogue.ts';
import type { Cooperative } from '../../../../model/cooperative.ts';
import type { Event } from '../../../../model/event.ts';
import type { Hall } from '../../../../model/hall.ts';
import type { PointOfSale } from '../../../../model/point-of-sale.ts';

/** A numbered stand of a cooperative. */
export interface StandPlace {
  where: { event: Event } | { point: PointOfSale };
  hall: Hall;
  number: number;
}

/** Events that are not over at the time of the build. */
export function comingEvents(catalogue: Catalogue, now: Date): Event[] {
  const today = now.toISOString().slice(0, 10);
  return catalogue.events.filter((event) => event.to >= today);
}

/** The stands of a cooperative at coming events, then at permanent markets. */
export function standsOf(catalogue: Catalogue, cooperative: Cooperative, now: Date): StandPlace[] {
  const places = [
    ...comingEvents(catalogue, now).map((event) => ({ where: { event }, halls: event.halls })),
    ...catalogue.pointsOfSale.map((point) => ({ where: { point }, halls: point.halls })),
  ];
  return places.flatMap(({ where, halls }) =>
    halls.flatMap((hall) =>
      hall.stands
        .filter((stand) => stand.cooperative === cooperative)
        .map(({ number }): StandPlace => ({ where, hall, number })),
    ),
  );
}
