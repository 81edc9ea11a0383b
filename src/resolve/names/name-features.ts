import type { AlignedPair } from './align-words.ts';
import { describePairs, describePersonPairs, quote } from './describe-words.ts';
import type { Evidence } from '../match-record.ts';
import type { Pair } from '../pair.ts';
import type { Word } from './word.ts';

type Feature = (pair: Pair) => Evidence | undefined;
const MOST_SHARED = 3;

/** The names are one but for legal form, case, punctuation and spaces. */
export const equalNames: Feature = ({ names }) => {
  if (names === undefined || !(names.equal || isWhole(names.alignment.left, names.alignment.right)))
    return undefined;
  return {
    score: 1,
    detail: () =>
      names.equal
        ? sameName(names.left.text, names.right.text)
        : 'every word of one name has its like in the other',
  };
};

function sameName(left: string, right: string): string {
  return left === right ? `same name: "${left}"` : `same name but for form: "${left}", "${right}"`;
}

function isWhole(left: readonly Word[], right: readonly Word[]): boolean {
  return left.every((word) => word.kind === 'particle') && right.every((word) => word.kind === 'particle');
}

/** Words in common, each by how much it tells. */
export const sharedWords: Feature = ({ names, kind }) => {
  if (names === undefined || names.shared === 0) return undefined;
  return {
    score: Math.min(names.shared, MOST_SHARED) / MOST_SHARED,
    detail: () =>
      kind === 'person' ? describePersonPairs(names) : `in common: ${describePairs(names.alignment.pairs)}`,
  };
};

/** Nothing that tells bearers apart is in common. */
export const nothingShared: Feature = ({ names }) => {
  if (names === undefined || names.equal || names.acronym || names.shared >= 0.5) return undefined;
  return {
    score: -1,
    detail: () => `nothing telling in common: "${names.left.text}", "${names.right.text}"`,
  };
};

/** Each name has a word that the other lacks. */
export const conflictingWords: Feature = ({ names }) => {
  if (names === undefined || names.conflicting === 0 || names.acronym) return undefined;
  return {
    score: -Math.min(names.conflicting, 2) / 2,
    detail: () => `${quote(names.alignment.left)} against ${quote(names.alignment.right)}`,
  };
};

/** One name says more than the other. */
export const extraWords: Feature = ({ names }) => {
  if (names === undefined || names.extra === 0 || names.acronym) return undefined;
  return {
    score: -names.extra / (names.extra + names.shared),
    detail: () => `only on one side: ${quote([...names.alignment.left, ...names.alignment.right])}`,
  };
};

/** Words that answer each other but are not spelled alike. */
export const spelling: Feature = ({ names }) => {
  if (names === undefined || names.equal) return undefined;
  const unlike = names.alignment.pairs.filter(
    (pair) => pair.score < 1 && pair.likeness !== 'initial' && pair.likeness !== 'short form',
  );
  const cost = unlike.reduce((sum, pair) => sum + 1 - pair.score, 0);
  return cost === 0
    ? undefined
    : { score: -Math.min(cost, 1), detail: () => `spelled apart: ${describePairs(unlike)}` };
};

/** A given name against its initial. */
export const initials: Feature = ({ names }) =>
  likenessFeature(names?.alignment.pairs, 'initial', 'initial for a name');

/** A given name against its short form. */
export const shortForms: Feature = ({ names }) =>
  likenessFeature(names?.alignment.pairs, 'short form', 'short form of a name');

function likenessFeature(
  pairs: readonly AlignedPair[] | undefined,
  likeness: string,
  reason: string,
): Evidence | undefined {
  const found = pairs?.filter((pair) => pair.likeness === likeness) ?? [];
  return found.length === 0 ? undefined : { score: -1, detail: () => `${reason}: ${describePairs(found)}` };
}

const DESCENT = new Set(['bin', 'ibn', 'ben', 'bint', 'binti']);

/** "Ahmad bin Hasan", "Hasan bin Ahmad": a son and his father. */
export const descent: Feature = ({ names }) => {
  const left = names === undefined ? undefined : readDescent(names.left.words);
  const right = names === undefined ? undefined : readDescent(names.right.words);
  if (left === undefined || right === undefined || left.child === left.parent) return undefined;
  if (left.child !== right.parent || left.parent !== right.child) return undefined;
  return {
    score: -1,
    detail: () => `${left.child} son of ${left.parent} against ${right.child} son of ${right.parent}`,
  };
};

function readDescent(
  words: readonly Word[],
): { readonly child: string; readonly parent: string } | undefined {
  const at = words.findIndex((word) => DESCENT.has(word.text));
  const child = words[at - 1];
  const parent = words.slice(at + 1).find((word) => word.kind === 'core');
  return at < 1 || child === undefined || parent === undefined
    ? undefined
    : { child: child.sound, parent: parent.sound };
}

/** "Sr." is not "Jr."; one without a mark may be either. */
export const generations: Feature = ({ names }) => {
  const left = names?.left.generation;
  const right = names?.right.generation;
  if (left === right) return undefined;
  if (left === undefined || right === undefined)
    return { score: -0.25, detail: () => `${left ?? right ?? ''} on one side only` };
  return { score: -1, detail: () => `${left} against ${right}` };
};
