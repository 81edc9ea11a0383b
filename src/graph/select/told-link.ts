import { cypher, type Cypher } from '../driver/cypher.ts';
import type { Compiler } from './compiler.ts';
import { heldOn, interestOf } from './link-rules.ts';

/** An entity as sentences call it, with what tells it from others of its name. */
export function partyMap(entity: Cypher): Cypher {
  return cypher`{id: ${entity}.id, kind: ${entity}.kind, name: ${entity}.name, aliases: ${entity}.aliases,
    jurisdiction: ${entity}.jurisdiction, registrationNumber: ${entity}.registrationNumber, birthDate: ${entity}.birthDate, unnamedReason: ${entity}.unnamedReason}`;
}

/** What a sentence about a link is made of, as stands in a map. */
export function toldLink(compiler: Compiler, link: Cypher): Cypher {
  return cypher`kind: ${link}.kind, from: ${partyMap(cypher`startNode(${link})`)}, to: ${partyMap(cypher`endNode(${link})`)},
    qualifier: ${link}.qualifier, since: ${link}.since, until: ${link}.until, sinceQualifier: ${link}.sinceQualifier,
    untilQualifier: ${link}.untilQualifier, observed: ${link}.observed, lastSeen: ${link}.lastSeen,
    notBefore: ${link}.sinceDay, registeredUntil: ${link}.registeredUntil, held: ${heldOn(compiler, link)},
    hiddenBy: endNode(${link}).nonIdentifyingRule, interest: ${interestOf(link)}`;
}
