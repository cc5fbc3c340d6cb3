import type { FormComponent } from '../form-schema.ts';
import { customField } from './custom-field.ts';

/** How many points a rating may have at all. */
export const ratingScale = { least: 2, usual: 5, most: 10 } as const;

/** A number of points from 1 to the `scale` of the component. */
export const rating = customField(
  'rating',
  'Rating',
  (value, field) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= scaleOf(field),
);

/** The points of a rating; the usual number where its `scale` is none. */
export function scaleOf(field: Pick<FormComponent, 'type'>): number {
  const { scale } = field as FormComponent;
  return isScale(scale) ? scale : ratingScale.usual;
}

export function isScale(scale: unknown): scale is number {
  return Number.isInteger(scale) && Number(scale) >= ratingScale.least && Number(scale) <= ratingScale.most;
}
