import { ServiceError } from '../../lib/errors/service-error.ts';
import type { Environment } from '../../settings/settings.ts';

/** Traces and metrics on their way out. */
export interface Telemetry {
  /** Sends what is left; what takes longer is dropped. */
  stop(): Promise<void>;
}

/** OTEL_EXPORTER_OTLP_ENDPOINT is set, and what sends there is not installed. */
export class NoTelemetry extends ServiceError {
  readonly code = 'NO_TELEMETRY';
}

/** Sends traces and metrics to OTEL_EXPORTER_OTLP_ENDPOINT where that is set; else nothing of it is even loaded. */
export async function startTelemetry(env: Environment, version: string): Promise<Telemetry> {
  if (!env['OTEL_EXPORTER_OTLP_ENDPOINT']) return { stop: () => Promise.resolve() };
  const { sendOverOtlp } = await import('./otlp.ts').catch((cause: unknown) => {
    throw new NoTelemetry('OTEL_EXPORTER_OTLP_ENDPOINT is set and the OpenTelemetry SDK is not installed', {
      remedy: 'run npm install without --omit=optional, or unset it',
      cause,
    });
  });
  return sendOverOtlp(env, version);
}
