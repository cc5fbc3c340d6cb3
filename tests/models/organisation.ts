/** The demo organisation as far as the models name it. */
export const demoDepartments = [
  { key: 'customer-service', head: 'chen' },
  { key: 'technology', head: 'wang' },
  { key: 'finance', head: 'liu' },
  { key: 'logistics', head: 'gao' },
];

export const demoTeams = [
  { key: 'service-desk', departmentKey: 'customer-service' },
  { key: 'technology-team', departmentKey: 'technology' },
  { key: 'finance-team', departmentKey: 'finance' },
  { key: 'logistics-team', departmentKey: 'logistics' },
];

export const demoPeople: { username: string; teamKey: string | null; roles: string[] }[] = [
  { username: 'chen', teamKey: 'service-desk', roles: ['dispatcher'] },
  { username: 'lin', teamKey: 'service-desk', roles: [] },
  { username: 'xu', teamKey: 'service-desk', roles: [] },
  { username: 'wang', teamKey: 'technology-team', roles: [] },
  { username: 'zhao', teamKey: 'technology-team', roles: [] },
  { username: 'liu', teamKey: 'finance-team', roles: [] },
  { username: 'gao', teamKey: 'logistics-team', roles: [] },
  { username: 'admin', teamKey: null, roles: ['administrator'] },
  { username: 'guo', teamKey: null, roles: [] },
  { username: 'tang', teamKey: null, roles: [] },
];

/** Usernames behind a principal of a pool. */
export function usernamesOf(principal: string, usernameOf: (id: string) => string): string[] {
  const [kind = '', key = ''] = principal.split(':');
  if (kind === 'person') return [usernameOf(key)];
  return demoPeople
    .filter(({ teamKey, roles }) =>
      kind === 'team' ? teamKey === key : kind === 'role' && roles.includes(key),
    )
    .map(({ username }) => username);
}
