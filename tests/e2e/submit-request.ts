import type { Person } from '../support/people.ts';

/** Submits a general service ticket as `guo` and answers its number. */
export async function submitRequest(
  person: (username: string) => Promise<Person>,
  title = '打印机卡纸',
  ticketType = 'general-service',
): Promise<string> {
  const guo = await person('guo');
  const ticket = await guo.submit(ticketType, {
    customer: { name: '郭佳', contact: '13800000000' },
    request: { title, category: 'fault', description: '三楼东侧的打印机每打一页就卡一次，重启后仍然如此。' },
  });
  return ticket.number;
}
