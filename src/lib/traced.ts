import { SpanStatusCode, trace, type Attributes } from '@opentelemetry/api';

/** What is done, as a span of a trace: nothing but a call where nobody collects traces. */
export async function traced<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  return trace.getTracer('interlock').startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      // The name of the error tells what went wrong; its message may quote what somebody sent.
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Gives the span that is under way its name, once that is known. */
export function nameTrace(name: string, attributes: Attributes): void {
  trace.getActiveSpan()?.updateName(name).setAttributes(attributes);
}
