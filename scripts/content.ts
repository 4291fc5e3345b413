import { contentFaults } from './content-checks.js';

/** `npm run content`: checks intents, replies and the shop's files, and says in words what to mend. */
const faults = contentFaults('.');
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.stdout.write(faults.length === 0 ? 'content is fine\n' : `${faults.length} to mend\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
