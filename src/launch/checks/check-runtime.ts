import { OLDEST_JAVA, findJava, findOnPath } from './java.ts';
import type { Environment } from '../../settings/settings.ts';
import { canUseApt } from '../apt.ts';
import { dockerAnswers } from '../neo4j/docker-neo4j.ts';
import { type Finding, ok, problem, warning } from './finding.ts';
import { defaultCacheDir, locateJars } from '../neo4j/jars.ts';

const INSTALL_JAVA = 'install Java 17 or later (apt install default-jre-headless, brew install openjdk)';
const INSTALL_MAVEN = 'install Maven (apt install maven, brew install maven)';

/** What the managed Neo4j would run on: Java with the jars, which Maven fetches, or else Docker. */
export async function checkRuntime(
  env: Environment,
  cacheDir: string | undefined,
): Promise<readonly Finding[]> {
  const [java, jars, docker, apt] = [
    await checkJava(env),
    await checkJars(env, cacheDir),
    await dockerAnswers(env),
    await canUseApt(env),
  ];
  const dockerFinding = ok('Docker', docker ? 'an engine with Compose answers' : 'none, and none is needed');
  if (java.state === 'ok' && jars.state === 'ok') return [java, jars, dockerFinding];
  const instead = docker
    ? 'npm start uses Docker instead'
    : apt
      ? 'npm start installs it with apt'
      : undefined;
  if (instead === undefined) {
    return [java, jars, warning('Docker', 'no engine with Compose answers', 'needed only instead of Java')];
  }
  return [java, jars].map((finding) => lessen(finding, instead)).concat(dockerFinding);
}

/** What something else makes up for is not a problem. */
function lessen(finding: Finding, instead: string): Finding {
  return finding.state === 'ok' ? finding : warning(finding.check, finding.found, instead);
}

async function checkJava(env: Environment): Promise<Finding> {
  const search = await findJava(env);
  if (search.kind === 'missing') return problem('Java', 'none found', INSTALL_JAVA);
  const found = `Java ${String(search.java.major)} at ${search.java.path}`;
  if (search.kind === 'found') return ok('Java', found);
  return problem('Java', `${found}, older than ${String(OLDEST_JAVA)}`, INSTALL_JAVA);
}

async function checkJars(env: Environment, cacheDir: string | undefined): Promise<Finding> {
  const jars = await locateJars(cacheDir ?? defaultCacheDir(env));
  if (jars.present) return ok('Neo4j jars', `Neo4j ${jars.version} in ${jars.lib}`);
  const [maven] = await findOnPath('mvn', env);
  return maven === undefined
    ? problem('Neo4j jars', 'not downloaded yet, and Maven is missing', INSTALL_MAVEN)
    : ok('Neo4j jars', `not downloaded yet; ${maven} will`);
}
