/** What a piece of work writes to standard output. */
export async function outputOf(work: () => Promise<unknown>): Promise<string> {
  let output = '';
  const { write } = process.stdout;
  process.stdout.write = (chunk: unknown, done: unknown) => {
    output += String(chunk);
    if (typeof done === 'function') done();
    return true;
  };
  try {
    await work();
  } finally {
    process.stdout.write = write;
  }
  return output;
}
