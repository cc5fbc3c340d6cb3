import { expect, test } from 'vitest';
import { placesOf } from './fault-places.ts';

const problem = (...paths: string[]) => ({
  type: '',
  title: '',
  status: 422,
  code: 'validation_failed',
  requestId: 'r',
  errors: paths.map((path) => ({ path, code: 'required', message: 'm' })),
});

test('faults go to the form, the outcome dialog or the reason by their path', () => {
  const places = placesOf(
    problem('data.request.title', 'outcomeData.department', 'reason', 'items[0].price'),
  );
  expect(places.form.map((fault) => fault.path)).toEqual(['request.title', 'items[0].price']);
  expect(places.outcomeForm.map((fault) => fault.path)).toEqual(['department']);
  expect(places.reason).toHaveLength(1);
});

test('a field whose name only begins like a root stays with the form', () => {
  expect(placesOf(problem('database.host')).form[0]?.path).toBe('database.host');
});
