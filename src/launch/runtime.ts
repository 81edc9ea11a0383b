import type { Environment } from '../settings/settings.ts';
import { aptInstall, canUseApt } from './apt.ts';
import {
  findJava,
  findOnPath,
  type Java,
  type JavaSearch,
  type JavaSearchOptions,
  OLDEST_JAVA,
} from './checks/java.ts';
import { defaultCacheDir, downloadJars, type Jars, locateJars } from './neo4j/jars.ts';
import { NoRuntime } from './launch-errors.ts';

/** Java and the jars, there and ready. */
export interface JarRuntime {
  readonly java: Java;
  readonly jars: Jars;
}

export interface RuntimeOptions extends JavaSearchOptions {
  readonly env: Environment;
  readonly cacheDir?: string | undefined;
  readonly say: (line: string) => void;
}

/** Java packages by preference; the second is for systems that have no Java 21. */
const JAVA_PACKAGES = ['openjdk-21-jre-headless', 'openjdk-17-jre-headless'];

/**
 * Finds Java 17 or later and the jars of the managed Neo4j, installs Java and Maven with apt where we may, and downloads the
 * jars once. Throws NoRuntime, which says what to install, where the machine has no Java or Maven and we may not install it.
 */
export async function prepareJarRuntime(options: RuntimeOptions): Promise<JarRuntime> {
  const { env, say, signal } = options;
  const cacheDir = options.cacheDir ?? defaultCacheDir(env);
  const jars = await locateJars(cacheDir);
  const { search, maven } = await findTools(jars, options);
  if (search.kind !== 'found') throw explainMissing(search);
  const { java } = search;
  if (jars.present) return { java, jars };
  if (maven === undefined) {
    throw new NoRuntime('Maven is missing', {
      remedy: `install it (apt install maven, brew install maven), ${OTHER_WAYS}`,
    });
  }
  say(`downloading Neo4j ${jars.version} from Maven Central, 140 MB, once`);
  await downloadJars(jars, cacheDir, { maven, java, env, signal });
  return { java, jars: { ...jars, present: true } };
}

interface Tools {
  readonly search: JavaSearch;
  readonly maven: string | undefined;
}

/** Looks for Java and, if it is needed, Maven; what is missing is installed where we may, and looked for once more. */
async function findTools(jars: Jars, options: RuntimeOptions): Promise<Tools> {
  const tools = await lookForTools(options);
  const needsJava = tools.search.kind !== 'found';
  const needsMaven = !jars.present && tools.maven === undefined;
  if (!(needsJava || needsMaven) || !(await canUseApt(options.env))) return tools;
  const maven = needsMaven ? ['maven'] : [];
  const choices = needsJava ? JAVA_PACKAGES.map((name) => [name, ...maven]) : [maven];
  const reason = await aptInstall(choices, options);
  if (reason !== undefined) options.say(`apt could not install them: ${reason}`);
  return lookForTools(options);
}

async function lookForTools(options: RuntimeOptions): Promise<Tools> {
  const [maven] = await findOnPath('mvn', options.env);
  return { search: await findJava(options.env, options), maven };
}

const OTHER_WAYS = 'or Docker, or set NEO4J_URI to a Neo4j 5.26 or later';

function explainMissing(search: Exclude<JavaSearch, { kind: 'found' }>): NoRuntime {
  const found =
    search.kind === 'tooOld'
      ? `Java ${String(search.java.major)} (${search.java.path}) is too old`
      : 'Java is missing';
  const remedy = `install Java ${String(OLDEST_JAVA)} or later (apt install default-jre-headless maven, brew install openjdk maven)`;
  return new NoRuntime(found, { remedy: `${remedy}, ${OTHER_WAYS}` });
}
