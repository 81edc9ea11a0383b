import type { Environment } from '../settings/settings.ts';
import { aptInstall, canUseApt } from './apt.ts';
import { findJava, findOnPath, type Java, type JavaSearchOptions, OLDEST_JAVA } from './java.ts';
import { defaultCacheDir, downloadJars, type Jars, locateJars } from './jars.ts';
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
  await installWhatIsMissing(jars, options);
  const search = await findJava(env, options);
  if (search.kind !== 'found')
    throw new NoRuntime(explainMissing(search.kind === 'tooOld' ? search.java : undefined));
  if (jars.present) return { java: search.java, jars };
  const [maven] = await findOnPath('mvn', env);
  if (maven === undefined) {
    throw new NoRuntime(
      `Maven is missing: install it (apt install maven, brew install maven), or Docker, or set NEO4J_URI to a Neo4j 5.26 or later`,
    );
  }
  say(`downloading Neo4j ${jars.version} from Maven Central, 140 MB, once`);
  await downloadJars(jars, cacheDir, { maven, java: search.java, signal });
  return { java: search.java, jars: { ...jars, present: true } };
}

async function installWhatIsMissing(jars: Jars, options: RuntimeOptions): Promise<void> {
  const { env, say, signal } = options;
  const needsJava = (await findJava(env, options)).kind !== 'found';
  const needsMaven = !jars.present && (await findOnPath('mvn', env)).length === 0;
  if (!(needsJava || needsMaven) || !(await canUseApt(env))) return;
  const maven = needsMaven ? ['maven'] : [];
  const choices = needsJava ? JAVA_PACKAGES.map((name) => [name, ...maven]) : [maven];
  const reason = await aptInstall(choices, { say, signal });
  if (reason !== undefined) say(`apt could not install them: ${reason}`);
}

function explainMissing(tooOld: Java | undefined): string {
  const found = tooOld ? `Java ${String(tooOld.major)} (${tooOld.path}) is too old` : 'Java is missing';
  const remedy = `install Java ${String(OLDEST_JAVA)} or later (apt install default-jre-headless maven, brew install openjdk maven)`;
  return `${found}: ${remedy}, or Docker, or set NEO4J_URI to a Neo4j 5.26 or later`;
}
