/** The name of a file without folders and ending, as an id may be written: `app/start form.form` → `start-form`. */
export function fileStem(fileName: string): string {
  const base = fileName.replace(/^.*[/\\:]/, '').replace(/\.[^.]*$/, '');
  return base.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[^A-Za-z_]+/, '') || 'form';
}
