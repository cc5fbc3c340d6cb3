import { describe, expect, it } from 'vitest';
import type { TypeVersion } from '../ticket-types/index.ts';
import { visibleFields } from './visible-fields.ts';

const none = { hidden: [], read: [], edit: [], required: [] };
const field = (key: string) => ({ type: 'textfield', id: key, key, label: key });
const group = (path: string, ...keys: string[]) => ({
  ...{ type: 'group', id: path, path, label: path },
  components: keys.map(field),
});
const form = (id: string, ...components: object[]) =>
  [id, { type: 'default', schemaVersion: 19, id, components }] as const;

const step = (
  id: string,
  formId: string,
  strategy: string,
  hidden: string[],
  outcomeFormId: string | null,
) => ({
  ...{ id, formId, fieldRights: { ...none, hidden }, assignment: [{ strategy, arguments: [] }] },
  outcomes: [{ key: 'go', flowId: 'f', outcomeFormId }],
});

const version = {
  forms: new Map([
    form('start', group('request', 'title', 'secret')),
    form('handle', group('request', 'title'), group('completion', 'solution', 'internalNote')),
    form('confirm', group('completion', 'solution'), group('closure', 'rating')),
    form('dialog', field('department')),
    form('parts', {
      ...{ type: 'dynamiclist', id: 'parts', path: 'parts', label: 'parts' },
      components: [field('name'), field('price')],
    }),
  ]),
  model: {
    start: { id: 's', formId: 'start', fieldRights: { ...none, hidden: ['request.secret'] } },
    userTasks: {
      handle: step('handle', 'handle', 'ticketTeam', [], 'dialog'),
      confirm: step('confirm', 'confirm', 'requester', [], null),
      supply: step('supply', 'parts', 'team', ['parts[].price'], null),
    },
  },
} as unknown as TypeVersion;

const seen = (grounds: Partial<Parameters<typeof visibleFields>[1]>) =>
  visibleFields(version, { everything: false, requester: false, steps: [], ...grounds }).flatMap(
    ({ paths }) => paths,
  );

describe('the fields a person may read', () => {
  it('are all, for those who answer for the ticket, the ones hidden at the start too', () => {
    expect(seen({ everything: true }).sort()).toEqual(
      [
        ...['closure.rating', 'completion.internalNote', 'completion.solution', 'department'],
        ...['parts[].name', 'parts[].price', 'request.secret', 'request.title'],
      ].sort(),
    );
  });

  it('are, for the requester, the start form’s and those of the steps drawn for the requester', () => {
    expect(seen({ requester: true })).toEqual(['request.title', 'completion.solution', 'closure.rating']);
  });

  it('are, for a handler, those of their own steps and dialogs', () => {
    const own = ['request.title', 'completion.solution', 'completion.internalNote', 'department'];
    expect(seen({ steps: ['handle'] })).toEqual(own);
  });

  it('leave out the hidden columns of a list', () => {
    expect(seen({ steps: ['supply'] })).toEqual(['parts[].name']);
  });

  it('are none without a reason to see any', () => {
    expect(seen({})).toEqual([]);
  });
});
