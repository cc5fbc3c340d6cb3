/** The forms of every random model: what a ticket is submitted with, and what some steps change. */
export const modelForms = [
  {
    id: 'start',
    type: 'default',
    schemaVersion: 19,
    components: [
      { type: 'textfield', id: 'start_title', key: 'title', label: 'Title', validate: { required: true } },
      { type: 'number', id: 'start_amount', key: 'amount', label: 'Amount' },
      { type: 'checkbox', id: 'start_urgent', key: 'urgent', label: 'Urgent' },
      select('start_department', 'department', 'select'),
      select('start_departments', 'departments', 'taglist'),
    ],
  },
  {
    id: 'edit',
    type: 'default',
    schemaVersion: 19,
    components: [{ type: 'number', id: 'edit_amount', key: 'amount', label: 'Amount' }],
  },
];

function select(id: string, key: string, type: 'select' | 'taglist') {
  const departments = ['technology', 'finance', 'logistics', 'closed'];
  return { type, id, key, label: key, values: departments.map((value) => ({ value, label: value })) };
}
