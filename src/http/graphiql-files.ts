import { pack, type Packed } from './packed.ts';
import { readQuestions } from './worked-questions.ts';

/** GraphiQL as this server gives it: its page, and by name the files that the page loads. */
export interface GraphiqlFiles {
  readonly page: Packed;
  readonly files: ReadonlyMap<string, Packed>;
}

/** Where the files are served. */
export const GRAPHIQL_FOLDER = '/graphiql';

/** Reads the nine megabytes of the package, which nobody needs before somebody opens the page. */
export async function loadGraphiql(): Promise<GraphiqlFiles> {
  const parts = await import('@graphql-yoga/render-graphiql/graphiql');
  const files = new Map<string, Packed>();
  /** The hash in the name lets a browser keep the file for good. */
  const add = (name: string, type: string, body: string | Buffer): string => {
    const packed = pack(body, type);
    const named = `${name}-${packed.hash}.${type}`;
    files.set(named, packed);
    return `${GRAPHIQL_FOLDER}/${named}`;
  };
  const workers = {
    editorWorkerService: add('editor-worker', 'js', parts.editorWorkerService),
    json: add('json-worker', 'js', parts.jsonWorker),
    graphql: add('graphql-worker', 'js', parts.graphqlWorker),
  };
  const page = renderPage({
    icon: add('icon', 'ico', Buffer.from(parts.favicon.replace(/^.*,/, ''), 'base64')),
    style: add('style', 'css', parts.css),
    script: add('graphiql', 'js', [findWorkers(workers), parts.js, openPage()].join(';\n')),
  });
  return { page: pack(page, 'html'), files };
}

function findWorkers(workers: Readonly<Record<string, string>>): string {
  return `
const workers = ${JSON.stringify(workers)};
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module, label) => workers[label] };
`;
}

/**
 * A question in the page's address comes first, typed in and not run; then those of docs/questions.md. A visitor who comes back finds the
 * tab that was open: GraphiQL would else open one more, empty, where nothing in it had been edited.
 */
function openPage(): string {
  return `
const asked = new URL(location.href).searchParams;
const own = asked.get('query') ? [{ query: asked.get('query'), variables: asked.get('variables') || undefined }] : [];
const { tabs = [], activeTabIndex } = JSON.parse(localStorage.getItem('graphiql:tabState') ?? '{}');
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), {
  title: 'Interlock',
  endpoint: '/graphql',
  query: (own[0] ?? tabs[activeTabIndex])?.query ?? undefined,
  variables: (own[0] ?? tabs[activeTabIndex])?.variables ?? undefined,
  defaultTabs: [...own, ...${JSON.stringify(readQuestions())}],
});
`;
}

function renderPage(links: {
  readonly icon: string;
  readonly style: string;
  readonly script: string;
}): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Interlock</title>
    <link rel="icon" href="${links.icon}" />
    <link rel="stylesheet" href="${links.style}" />
  </head>
  <body id="body" class="no-focus-outline">
    <noscript>GraphiQL needs JavaScript; programs ask /graphql for JSON.</noscript>
    <div id="root"></div>
    <script src="${links.script}"></script>
  </body>
</html>
`;
}
