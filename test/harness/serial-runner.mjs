/** Community Neo4j has one database, so the tests that clean it run one after the other. */
import { createRequire } from 'node:module';

const { default: TestRunner } = createRequire(import.meta.url)('jest-runner');

export default class SerialRunner extends TestRunner {
  isSerial = true;
}
