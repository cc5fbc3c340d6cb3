import { expect, it } from 'vitest';
import { outsideNames } from './outside-names.ts';

const own = new Set(['order', 'items']);
const namesOf = (component: object) =>
  [...outsideNames({ type: 'group', ...component }, own)].map(
    ({ attribute, name }) => `${attribute} ${name}`,
  );

it.each([
  ['=order.kind = "customer" and not(contains(order.text, "x"))'],
  ['=for each in items return each.price * order.rate'],
  ['=some each in items satisfies each.price > 3'],
  ['=sum(items[price > 3].price) > count(items)'],
  ['={rate: 2, all: rate * order.count}.all > 3'],
  ['=order.date < today() and duration("P1D") < order.length'],
])('%s asks for nothing that is not there', (hide) => {
  expect(namesOf({ conditional: { hide } })).toEqual([]);
});

it.each([
  ['=customer.vip.since = true', ['customer.vip.since']],
  ['=order.kind = other', ['other']],
  ['=for each in lines return each + order.count', ['lines']],
  ['=this.kind = 1', ['this.kind']],
  ['=string length(name) > 2', ['name']],
])('%s names what stands elsewhere', (hide, names) => {
  expect(namesOf({ conditional: { hide } })).toEqual(names.map((name) => `conditional.hide ${name}`));
});

it('looks into what is inside, and says which component and attribute it is', () => {
  const inner = { type: 'number', key: 'count', validate: { max: '=limit' }, description: '=order.hint' };
  const [found] = outsideNames({ type: 'group', path: 'order', components: [inner] }, own);
  expect(found).toEqual({ component: inner, at: [0], attribute: 'validate.max', name: 'limit' });
});

it('knows the row in a list of its own, and the row around it in a list in that', () => {
  const field = { type: 'number', key: 'n', readonly: '=this.n > i[1] and parent.n = 1' };
  const list = (...components: object[]) => ({ type: 'dynamiclist', path: 'items', components });
  expect(namesOf(list(field))).toEqual(['readonly parent.n']);
  expect(namesOf(list(list(field)))).toEqual([]);
});
