import { ticketTypes, ticketTypeVersions } from '@baton/db/schema';
import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { Bundle } from '../process/index.ts';
import type { TypeBundle } from './bundle-hash.ts';
import type { RecordedVersion } from './record-version.ts';
import { readDeclaration } from './type-declaration.ts';

/**
 * Brings a recorded version into the engine and into force. The deployment's name holds number and content, so
 * one whose answer was lost is found again and adopted instead of being made twice.
 */
export async function deployVersion(
  ctx: Context,
  bundle: TypeBundle,
  files: Bundle,
  { id, version, hash, processDefinitionId: known }: RecordedVersion,
): Promise<void> {
  const name = `${bundle.key}@${version}#${hash.slice(0, 12)}`;
  const processDefinitionId = known ?? (await deployOnce(ctx, name, files));
  await ctx.passPoint('publish.after-deploy');
  await ctx.db.transaction(async (tx) => {
    await tx
      .update(ticketTypeVersions)
      .set({ processDefinitionId })
      .where(and(eq(ticketTypeVersions.id, id), isNull(ticketTypeVersions.processDefinitionId)));
    const { prefix } = readDeclaration(bundle.declaration);
    const older = or(isNull(ticketTypes.currentVersion), lt(ticketTypes.currentVersion, version));
    await tx
      .update(ticketTypes)
      .set({ currentVersion: version, prefix })
      .where(and(eq(ticketTypes.key, bundle.key), older));
  });
}

async function deployOnce(ctx: Context, name: string, files: Bundle): Promise<string> {
  const { bpmn, forms, decisions } = files;
  const found = await ctx.engine.findDeployment(name);
  const deployment =
    found ??
    (await ctx.engine.deploy({
      name,
      files: [
        { name: bpmn.fileName, content: bpmn.xml },
        ...forms.map(({ fileName, schema }) => ({ name: fileName, content: JSON.stringify(schema) })),
        ...decisions.map(({ fileName, xml }) => ({ name: fileName, content: xml })),
      ],
    }));
  return deployment.processDefinitionId;
}
