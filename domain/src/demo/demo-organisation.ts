/** The company a new installation is shown with. Every account has the same demo password. */
export const demoDepartments = [
  { key: 'company', name: '接力公司', parentKey: null, head: 'sun' },
  { key: 'customer-service', name: '客服部', parentKey: 'company', head: 'chen' },
  { key: 'technology', name: '技術部', parentKey: 'company', head: 'wang' },
  { key: 'finance', name: '財務部', parentKey: 'company', head: 'liu' },
  { key: 'logistics', name: '物流部', parentKey: 'company', head: 'gao' },
];

export const demoTeams = [
  { key: 'service-desk', name: '客服組', departmentKey: 'customer-service', lead: 'chen' },
  { key: 'technology-team', name: '技術組', departmentKey: 'technology', lead: 'wang' },
  { key: 'finance-team', name: '財務組', departmentKey: 'finance', lead: 'liu' },
  { key: 'logistics-team', name: '物流組', departmentKey: 'logistics', lead: 'gao' },
];

interface DemoPerson {
  username: string;
  name: string;
  departmentKey: string | null;
  teamKey: string | null;
  roles: string[];
}

export const demoPeople: DemoPerson[] = [
  person('sun', '孫立國', 'company', null, 'manager', 'head'),
  person('chen', '陳敏', 'customer-service', 'service-desk', 'agent', 'dispatcher', 'lead', 'head'),
  person('lin', '林曉', 'customer-service', 'service-desk', 'agent'),
  person('xu', '徐靜', 'customer-service', 'service-desk', 'agent'),
  person('wang', '王磊', 'technology', 'technology-team', 'agent', 'lead', 'head'),
  person('zhao', '趙宇', 'technology', 'technology-team', 'agent'),
  person('liu', '劉芳', 'finance', 'finance-team', 'agent', 'lead', 'head'),
  person('qian', '錢琳', 'finance', 'finance-team', 'agent'),
  person('shen', '沈浩', 'finance', 'finance-team', 'agent'),
  person('gao', '高強', 'logistics', 'logistics-team', 'agent', 'lead', 'head'),
  person('he', '何文', 'company', null, 'analyst'),
  person('admin', '系統管理員', 'company', null, 'administrator'),
  person('guo', '郭佳', null, null, 'requester'),
  person('tang', '唐寧', null, null, 'requester'),
];

function person(
  username: string,
  name: string,
  departmentKey: string | null,
  teamKey: string | null,
  ...roles: string[]
): DemoPerson {
  return { username, name, departmentKey, teamKey, roles };
}
