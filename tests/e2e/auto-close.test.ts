import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { demoPeople } from '../support/people.ts';
import { publishHurriedService } from './hurried-service.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { submitRequest } from './submit-request.ts';
import { takePicture } from './take-picture.ts';
import { expectHistory, expectStatus, expectTokens } from './ticket-view.ts';

const { address, password, databaseUrl } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();
const key = `hurried-${Date.now()}`;
const database = postgres(databaseUrl, { max: 1 });

beforeAll(async () => publishHurriedService(database, await person('he'), key));

afterAll(async () => {
  await database`delete from app.working_calendars where key = 'default'`;
  await database.end();
});

it('closes by the step clock what nobody confirms, before the eyes of whoever looks', async () => {
  const number = await submitRequest(person, '空调已修好', key);
  const sun = await at('sun');
  await sun.visitTicket(number);
  await expectStatus(sun.page, '待办');
  await (
    await person('lin')
  ).complete(number, 'handle', {
    outcome: 'resolve',
    outcomeData: { completion: { solution: '更换了滤网' } },
  });

  await expectStatus(sun.page, '已办');
  await expectTokens(sun.page);
  await takePicture(sun.page, 'auto-close-01-process');
  await expectHistory(sun.page, '“确认”到达时限', '流程结束：已解决');
  await takePicture(sun.page, 'auto-close-02-history');
  expect((await (await person('guo')).ticket(number)).outcome).toBe('resolved');
});
