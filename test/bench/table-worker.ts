import { openEmbeddedTable } from '../../infra/local/embedded-table.ts';

// Forked: keeps a table in memory in a process of its own, says where, and ends with the process that forked it.
process.once('disconnect', () => process.exit(0));
void openEmbeddedTable().then(({ endpoint }) => process.send?.(endpoint));
