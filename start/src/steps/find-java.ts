import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { runTool } from '../run-tool.ts';
import { StartFault } from '../start-fault.ts';

export interface Java {
  command: string;
  /** As `17.0.15`. */
  version: string;
  /** Of the whole version text: a class-data archive fits one build of one JVM. */
  key: string;
}

const oldest = 17;

/** Finds the Java of JAVA_HOME or the PATH. Throws StartFault when there is none or it is too old. */
export async function findJava(environment: Record<string, string | undefined>): Promise<Java> {
  const command = javaProgram(environment, 'java');
  const { code, words } = await runTool({ command, args: ['-version'], cwd: '/', env: environment });
  const version = /version "([^"]+)"/.exec(words)?.[1];
  if (code !== 0 || !version) throw new StartFault(`No Java found (${command}).`, howToInstall);
  if (majorOf(version) < oldest) {
    throw new StartFault(
      `Java ${version} (${command}) is too old; ${oldest} or newer is needed.`,
      howToInstall,
    );
  }
  return { command, version, key: createHash('sha256').update(words).digest('hex').slice(0, 12) };
}

/** Checks what building the engine needs beside a Java. Throws StartFault that names all that is missing. */
export async function requireBuildTools(environment: Record<string, string | undefined>): Promise<void> {
  const found = async (command: string, args: string[]) =>
    (await runTool({ command, args, cwd: '/', env: environment })).code === 0;
  const [javac, maven] = await Promise.all([
    found(javaProgram(environment, 'javac'), ['-version']),
    found('mvn', ['-version']),
  ]);
  const missing = [
    ...(javac ? [] : ['a JDK (there is only a Java runtime)']),
    ...(maven ? [] : ['Maven (mvn)']),
  ];
  if (missing.length > 0) {
    throw new StartFault(
      `The engine is built at the first start; missing: ${missing.join(' and ')}.`,
      howToInstall,
    );
  }
}

function javaProgram(environment: Record<string, string | undefined>, name: string): string {
  return environment['JAVA_HOME'] ? join(environment['JAVA_HOME'], 'bin', name) : name;
}

function majorOf(version: string): number {
  const [first, second] = version.split(/[._-]/);
  return Number(first === '1' ? second : first);
}

const howToInstall = [
  'Install a JDK (17 or newer) and Maven (3.8 or newer):',
  '  Debian, Ubuntu:  apt install openjdk-17-jdk-headless maven',
  '  Fedora, RHEL:    dnf install java-21-openjdk-devel maven',
  '  Arch:            pacman -S jdk21-openjdk maven',
  '  macOS:           brew install openjdk@21 maven',
  'If they are installed elsewhere, set JAVA_HOME and PATH.',
].join('\n');
