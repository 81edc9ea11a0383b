import { readClosure } from '../../graph/reads/ownership-reads.ts';
import type { Answer } from '../../graph/reads/read-one.ts';
import type { Store } from '../../graph/driver/store.ts';
import type { SelectedField } from '../../model/selection.ts';
import { AnswerParts } from './answer-parts.ts';
import { named, object, type OwnershipAsked } from './ownership-asked.ts';
import { beneficialOwnersAnswer } from './ownership-beneficial.ts';
import { groupAnswer, readGroup } from './ownership-group.ts';
import { tellIssues } from './ownership-issues.ts';
import { ownersAnswer, timelineAnswer } from './ownership-owners.ts';
import { openOwnership, type OpenedOwnership } from './open-ownership.ts';
import { browserQuery } from '../browser-query.ts';

type Rule = (asked: OwnershipAsked, field: SelectedField) => unknown;

/**
 * Answers what the field `Company.ownership` selects: one statement for the holdings in the company and in all above it,
 * one for what is shown of entities and links (and one for `group`, which lies below).
 */
export async function answerOwnership(
  { store, browserUrl }: { readonly store: Store; readonly browserUrl: string },
  found: Answer,
  field: SelectedField,
): Promise<Answer> {
  const names = new Set(field.selection?.fields.map(({ name }) => name));
  const wanted = { allTime: names.has('timeline'), statements: names.has('issues') };
  const closure = await readClosure(store, found, wanted);
  const opened = openOwnership(closure);
  const group = names.has('group') ? await readGroup(store, opened) : undefined;
  const asked = { browserUrl, opened, group, parts: new AnswerParts() };
  const answer: Record<string, unknown> = {};
  for (const part of field.selection?.fields ?? []) answer[part.key] = RULES[part.name]?.(asked, part);
  return asked.parts.fill(store, closure.frame, answer);
}

/** How each field of `CompanyOwnership` is answered; only what is selected is computed. */
const RULES: Readonly<Record<string, Rule>> = {
  effectiveOwners: ownersAnswer,
  controllers: ({ opened, parts }, field) =>
    (opened.answers?.controllers() ?? []).map(({ controller, certainty, over }) =>
      object(field, {
        controller: (part) => parts.entity(part, controller),
        certainty: () => certainty.toUpperCase(),
        over: (part) => over.map((id) => parts.entity(part, id)),
      }),
    ),
  ultimateParents: ({ opened, parts }, field) =>
    (opened.answers?.ultimateParents() ?? []).map((id) => parts.entity(field, id)),
  ultimateParentCompanies: ({ opened, parts }, field) =>
    (opened.answers?.ultimateParentCompanies() ?? []).map((id) => parts.entity(field, id)),
  group: groupAnswer,
  beneficialOwners: beneficialOwnersAnswer,
  accounting: ({ opened: { answers } }, field) => {
    const account = answers ? answers.accounting() : NOBODY_RECORDED;
    return account && named(field, account);
  },
  timeline: timelineAnswer,
  issues: ({ opened, group, parts }, field) =>
    tellIssues(opened, group?.stoppedBy).map(({ code, detail, entities, links }) =>
      object(field, {
        code: () => code,
        detail: () => detail,
        entities: (part) => entities.map((id) => parts.entity(part, id)),
        links: (part) => links.map((id) => parts.holding(part, id)),
      }),
    ),
  explored: ({ opened: { links, stoppedBy: aboveBy, company }, group }, field) => {
    const stoppedBy = aboveBy ?? group?.stoppedBy;
    return named(field, {
      entities: entitiesOf(company.id, links).size,
      links: links.length,
      complete: stoppedBy == null,
      stoppedBy,
      hubsSkipped: [],
      notLookedUp: 0,
      failedLookups: 0,
      redacted: 0,
      domains: NO_DOMAINS,
    });
  },
  cypher: ({ opened: { links, company, frame }, browserUrl }) => {
    const drawn = {
      entities: entitiesOf(company.id, links),
      links: links.map(({ id }) => id),
      knownAt: frame.knownAt,
    };
    return browserQuery(drawn, browserUrl);
  },
};

/** Holdings lead over no domains: an empty page. */
const NO_DOMAINS = { rows: [], total: 0, first: 1, after: false };

/** A company that nobody has recorded anything of ends with itself. */
const NOBODY_RECORDED = { terminalPct: 100, unknownPct: 0, trappedPct: 0, selfOwnershipPct: 0 };

function entitiesOf(company: string, links: OpenedOwnership['links']): Set<string> {
  return new Set([company, ...links.flatMap(({ owner, owned }) => [owner.id, owned.id])]);
}
