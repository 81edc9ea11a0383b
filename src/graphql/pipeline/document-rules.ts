import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  GraphQLError,
  Kind,
  Lexer,
  parse,
  Source,
  specifiedRules,
  TokenKind,
  visit,
  type DocumentNode,
  type SelectionNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { TooComplex } from '../../lib/errors/too-complex.ts';

const MOST_LEVELS = 20;
const MOST_ALIASES = 60;
const MOST_TOKENS = 4000;
const MOST_DIRECTIVES = 50;
/** Brackets in brackets: a selection of 20 levels with fragments and arguments needs no more. */
const MOST_NESTED = 64;
/** How often one selection set may name the same field: GraphQL compares each with every other. */
const MOST_SAME = 50;

const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** A text of fewer words and signs is compared with itself in no time. */
const FEW_TOKENS = 400;

/**
 * Refuses text that is too long or too deep to be parsed, or would take long to be validated. What is not GraphQL is left
 * to the parser to tell.
 */
export function checkText(text: string): void {
  if (countTokens(text) > FEW_TOKENS) checkRepetition(text);
}

function countTokens(text: string): number {
  const lexer = new Lexer(new Source(text));
  for (let tokens = 0, nested = 0; ; tokens++) {
    const kind = nextKind(lexer);
    if (kind === TokenKind.EOF) return tokens;
    if (OPENING.has(kind)) nested += 1;
    if (CLOSING.has(kind)) nested -= 1;
    if (tokens > MOST_TOKENS || nested > MOST_NESTED)
      throw new TooComplex(
        `An operation has at most ${String(MOST_TOKENS)} words and signs, and ${String(MOST_NESTED)} brackets in one another.`,
      );
  }
}

function nextKind(lexer: Lexer): TokenKind {
  try {
    return lexer.advance().kind;
  } catch (error) {
    if (error instanceof GraphQLError) return TokenKind.EOF;
    throw error;
  }
}

/** The limits on the shape of a document, beside GraphQL's own rules. */
export function shapeRules(): ValidationRule[] {
  const refuse = (limit: string) => ({
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null, error: GraphQLError): void => {
        const refusal = new GraphQLError(error.message, { extensions: { limit } });
        if (!context) throw refusal;
        context.reportError(refusal);
      },
    ],
  });
  const armor = new ApolloArmor({
    maxDepth: { n: MOST_LEVELS, flattenFragments: true, ...refuse('depth') },
    maxAliases: { n: MOST_ALIASES, ...refuse('aliases') },
    maxDirectives: { n: MOST_DIRECTIVES, ...refuse('directives') },
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: false },
    costLimit: { enabled: false },
  });
  return armor.protect().validationRules as unknown as ValidationRule[];
}

/** All rules that a document has to keep, GraphQL's own first. */
export function documentRules(): ValidationRule[] {
  return [...specifiedRules, ...shapeRules()];
}

/** How often each field may stand in one selection set; looked at before the rules that compare them. */
function checkRepetition(text: string): void {
  const document = parsed(text);
  if (!document) return;
  visit(document, {
    SelectionSet: ({ selections }) => {
      const counts = new Map<string, number>();
      for (const selection of selections) {
        const key = nameOfSelection(selection);
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        if (count > MOST_SAME)
          throw new TooComplex(
            `${key} stands more than ${String(MOST_SAME)} times in one place: once is enough.`,
          );
      }
    },
  });
}

function parsed(text: string): DocumentNode | undefined {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

function nameOfSelection(selection: SelectionNode): string {
  if (selection.kind === Kind.FIELD) return selection.alias?.value ?? selection.name.value;
  if (selection.kind === Kind.FRAGMENT_SPREAD) return `...${selection.name.value}`;
  return `... on ${selection.typeCondition?.name.value ?? ''}`;
}
