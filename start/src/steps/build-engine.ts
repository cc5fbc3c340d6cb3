import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cachedBuild } from '../build-cache.ts';
import { projectFolder } from '../config.ts';
import { contentHash } from '../content-hash.ts';
import type { StartOptions } from '../part.ts';
import { runTool } from '../run-tool.ts';
import { StartFault } from '../start-fault.ts';
import type { Done } from '../steps.ts';
import { findJava, requireBuildTools, type Java } from './find-java.ts';

export interface EngineBuild {
  java: Java;
  /** Holds `baton-engine.jar` and `lib/`. */
  folder: string;
  /** Where its class-data archive lies, made or not: it fits one build of one JVM. */
  archive: string;
}

/**
 * Gives the engine, built by Maven and unpacked (a JVM starts faster from plain jars); built again only when
 * its sources have changed. Throws StartFault when Java or Maven is missing or the build fails.
 */
export async function buildEngine(
  environment: Record<string, string | undefined>,
  options: StartOptions,
): Promise<Done<EngineBuild>> {
  const java = await findJava(environment);
  const hash = await contentHash(projectFolder, ['engine/pom.xml', 'engine/src/main']);
  let fresh = false;
  const folder = await cachedBuild({
    name: 'engine',
    hash,
    signal: options.signal,
    build: async (half) => {
      fresh = true;
      await requireBuildTools(environment);
      await runMaven(half, environment, options);
      await unpack(half, java, environment, options);
    },
  });
  const archive = join(folder, `classes-${java.key}.jsa`);
  const note = fresh ? `Maven, Java ${java.version}` : `as before, Java ${java.version}`;
  return { result: { java, folder, archive }, note };
}

/** Builds a copy of the sources, so that a Maven run by hand at the same time does not get into the way. */
async function runMaven(
  half: string,
  environment: Record<string, string | undefined>,
  options: StartOptions,
): Promise<void> {
  const sources = join(half, 'sources');
  await mkdir(join(sources, 'src'), { recursive: true });
  await cp(join(projectFolder, 'engine/pom.xml'), join(sources, 'pom.xml'));
  await cp(join(projectFolder, 'engine/src/main'), join(sources, 'src/main'), { recursive: true });
  const args = ['-q', '-B', '-f', join(sources, 'pom.xml'), 'package', '-Dmaven.test.skip=true'];
  const { code, words } = await runTool({ command: 'mvn', args, cwd: sources, env: environment }, options);
  if (code !== 0) throw mavenFault(words);
}

async function unpack(
  half: string,
  java: Java,
  environment: Record<string, string | undefined>,
  options: StartOptions,
): Promise<void> {
  const jar = join(half, 'sources/target/baton-engine.jar');
  const unpacked = join(half, 'unpacked');
  const args = ['-Djarmode=tools', '-jar', jar, 'extract', '--destination', unpacked];
  const { code, words } = await runTool(
    { command: java.command, args, cwd: half, env: environment },
    options,
  );
  if (code !== 0) throw new StartFault(`The engine could not be unpacked:\n${words}`, diskAdvice);
  await rename(join(unpacked, 'baton-engine.jar'), join(half, 'baton-engine.jar'));
  await rename(join(unpacked, 'lib'), join(half, 'lib'));
  await Promise.all(['sources', 'unpacked'].map((name) => rm(join(half, name), { recursive: true })));
}

const diskAdvice = 'Look whether the disk is full, and start again.';
const offline =
  /Could not transfer|UnknownHost|Unknown host|Connection refused|Connect to .* failed|Network is unreachable|timed out/;

function mavenFault(words: string): StartFault {
  const lines = words.split('\n');
  if (/No space left/.test(words)) {
    return new StartFault('Maven could not build the engine: No space left on device.', diskAdvice);
  }
  const refused = lines.filter((line) => offline.test(line)).slice(0, 2);
  if (refused.length > 0) {
    return new StartFault(
      `Maven could not download what the engine is built from:\n${refused.join('\n')}`,
      'The first start needs the network (about 110 MB from Maven Central). Behind a proxy or a mirror, say so in ~/.m2/settings.xml.',
    );
  }
  return new StartFault(
    `Maven could not build the engine:\n${lines.slice(0, 20).join('\n')}`,
    'Run "mvn -f engine/pom.xml package" to see all of it.',
  );
}
