/** Whether a listed path is a field or a group around it: `customer` covers `customer.name` and `customer[].name`. */
export function coversField(listed: string, field: string): boolean {
  return field === listed || field.startsWith(`${listed}.`) || field.startsWith(`${listed}[`);
}
