import { join } from 'node:path';

/** What it takes to run a class of the managed Neo4j's jars. */
export interface Neo4jRuntime {
  readonly java: string;
  /** The folder of the jars. */
  readonly lib: string;
}

/** A program with its arguments and what it needs in the environment. */
export interface Neo4jCommand {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Java keeps these closed to Neo4j's off-heap memory otherwise; the same list as in Neo4j's own configuration. */
const OPENS = ['java.nio', 'java.io', 'sun.nio.ch', 'java.lang', 'java.util.concurrent'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

/**
 * Java's second compiler takes a code that was called 5,000 times for worth a long look; in the first minutes of a store
 * that is nearly all of Neo4j, and costs more than all questions. With 20 times Java's own thresholds it takes up what is
 * called again and again, and nothing else.
 */
const COMPILE_LATE = [
  '-XX:Tier4InvocationThreshold=100000',
  '-XX:Tier4MinInvocationThreshold=12000',
  '-XX:Tier4CompileThreshold=300000',
  '-XX:Tier4BackEdgeThreshold=800000',
];

/** The argument by which a managed Neo4j is known among all processes. */
export function homeArgument(home: string): string {
  return `--home-dir=${home}`;
}

export interface ServerTuning {
  /** Its largest heap, such as `1g`. */
  readonly heap: string;
  readonly jvmOptions?: readonly string[];
}

/** The server itself. */
export function serverCommand(
  { java, lib }: Neo4jRuntime,
  home: string,
  { heap, jvmOptions = [] }: ServerTuning,
): Neo4jCommand {
  const args = [
    ...OPENS,
    `-Xmx${heap}`,
    ...COMPILE_LATE,
    ...jvmOptions,
    '-XX:+ExitOnOutOfMemoryError',
    '-XX:+DisableExplicitGC',
    '-XX:-OmitStackTraceInFastThrow',
    '-Dfile.encoding=UTF-8',
    '-Dlog4j2.disable.jmx=true',
    '-Dio.netty.tryReflectionSetAccessible=true',
    ...['-cp', join(lib, '*')],
    'org.neo4j.server.CommunityEntryPoint',
    homeArgument(home),
    `--config-dir=${join(home, 'conf')}`,
  ];
  return { program: java, args, env: environmentOf(home) };
}

/** `neo4j-admin`, whose arguments come from a file, one a line, so that no password shows in the list of processes. */
export function adminCommand({ java, lib }: Neo4jRuntime, home: string, argumentFile: string): Neo4jCommand {
  const args = [
    ...OPENS,
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
    `-Dbasedir=${home}`,
    ...['-cp', join(lib, '*')],
    'org.neo4j.cli.AdminTool',
    `@${argumentFile}`,
  ];
  return { program: java, args, env: environmentOf(home) };
}

/** In the C locale, which services and containers have, Java would write a home folder with an é in its name somewhere else. */
function environmentOf(home: string): Readonly<Record<string, string>> {
  return { NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf'), LC_ALL: 'C.UTF-8' };
}

/** Whether a running process was started with exactly these arguments, whatever path its Java has. */
export function runsAs(running: string, { args }: Neo4jCommand): boolean {
  const separator = running.includes('\0') ? '\0' : ' ';
  return running.replace(/\0$/, '').endsWith(`${separator}${args.join(separator)}`);
}
