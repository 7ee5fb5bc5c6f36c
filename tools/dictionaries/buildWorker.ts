import { parentPort, workerData } from 'node:worker_threads';
import { buildOne } from './buildOne.ts';
import type { BuildTask, BuildMessage } from './buildOne.ts';

// The thread in which one dictionary is built; it says how far it is, and then what it has built.
const task = workerData as BuildTask;
const send = (message: BuildMessage): void => parentPort?.postMessage(message, []);
send({ kind: 'built', built: buildOne(task, (entries) => send({ kind: 'entries', entries })) });
