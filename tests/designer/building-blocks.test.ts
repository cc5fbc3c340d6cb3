import { checkBundle } from '@baton/domain/process';
import { expect, it } from 'vitest';
import { starterType } from '../../designer-ui/src/features/design/starter/starter-type.ts';
import { blockKinds } from '../../designer-ui/src/modeler/blocks/block-kinds.ts';
import { insertBlock, insertDeadline } from '../../designer-ui/src/modeler/blocks/insert-block.ts';
import type { EditedRegistry } from '../../designer-ui/src/modeler/editor-services.ts';
import { editedDrawing, written } from '../../designer-ui/src/modeler/testing/edited-drawing.ts';

const names = { 'zh-CN': '访客登记', 'zh-TW': '訪客登記', en: 'Visitors' };
const starter = starterType({ key: 'visitor', prefix: 'VIS', name: names });

/** What only the analyst can answer: which table decides, which field has the departments. */
const theirs: Record<string, string[]> = {
  decision: ['decision-exists'],
  departmentWork: ['topic-references'],
};

async function drawn(
  id: string,
  insert: (editor: Awaited<ReturnType<typeof editedDrawing>>, id: string) => void,
) {
  const editor = await editedDrawing(starter.bpmn);
  insert(editor, id);
  const xml = await written(editor);
  editor.destroy();
  return await checkBundle({
    bpmn: { fileName: 'visitor.bpmn', xml },
    forms: starter.forms.map((schema) => ({ fileName: `${String(schema['id'])}.form`, schema })),
    decisions: [],
    typeDeclaration: starter.declaration,
  });
}

it.each(blockKinds.map((kind) => [kind.key, kind] as const))(
  'the block %s passes the gate where it is put into a drawing',
  async (key, kind) => {
    const findings = await drawn('submitted_handle', (editor, id) =>
      insertBlock(editor, kind, editor.get<EditedRegistry>('elementRegistry').get(id) ?? null),
    );
    const open = findings.filter(({ rule }) => !theirs[key]?.includes(rule));
    expect(open.map(({ rule, message }) => [rule, message.en])).toEqual([]);
  },
);

it('a deadline passes the gate where it is put on a step', async () => {
  const findings = await drawn('handle', (editor, id) => {
    const step = editor.get<EditedRegistry>('elementRegistry').get(id);
    if (step) insertDeadline(editor, step);
  });
  expect(findings).toEqual([]);
});
