import { join } from 'node:path';
import { runSuites } from '../support/run-suites.js';

runSuites(join(__dirname, 'edge'), require);
