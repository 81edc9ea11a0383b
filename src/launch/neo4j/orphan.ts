import { homeArgument } from './neo4j-command.ts';
import { type KnownProcess, listProcesses } from '../processes.ts';

/**
 * The Neo4j that works on a home folder, whoever started it: a process whose arguments name exactly that folder. This holds after the
 * launcher was killed at any moment, also between starting Neo4j and writing down that it did.
 */
export async function findNeo4jOf(home: string): Promise<KnownProcess | undefined> {
  return (await listProcesses()).find((found) => worksOn(found, home));
}

export function worksOn({ command }: Pick<KnownProcess, 'command'>, home: string): boolean {
  const words = command.split(command.includes('\0') ? '\0' : ' ');
  const isServer = words.includes('org.neo4j.server.CommunityEntryPoint');
  const namesHome = command.includes('\0')
    ? words.includes(homeArgument(home))
    : ` ${command} `.includes(` ${homeArgument(home)} `);
  return isServer && namesHome;
}
