import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { ConflictChoice, KeptRecord, KeptReport } from '../../shared/transfer.ts';
import { done } from '../../shared/outcome.ts';
import { connect } from '../userData/connect.ts';
import { attempt } from '../userData/sqliteOutcome.ts';
import { transferStore } from '../userData/stores/transferStore.ts';
import type {
  PlacedPreview,
  RecordsAnswer,
  RecordsTask,
  SentChoices,
  SentRecords,
} from './recordsMessages.ts';

/** The thread in which favorites of a file are compared and taken in; ended, it has changed nothing. */
if (parentPort === null) throw new Error('library: recordsWorker, not started as a worker');
listen(parentPort, workerData as RecordsTask);

function listen(port: MessagePort, task: RecordsTask): void {
  const records: KeptRecord[] = [];
  port.on('message', (sent: SentRecords) => {
    records.push(...sent.records);
    if (!sent.isLast) return;
    port.postMessage(work(task, records));
    port.close();
  });
}

function work({ file, choices, now }: RecordsTask, records: readonly KeptRecord[]): RecordsAnswer {
  const errors: { message: string; error: unknown }[] = [];
  const logError = (message: string, error: unknown): void => {
    errors.push({ message, error });
  };
  const outcome = attempt<KeptReport | PlacedPreview>(() => {
    const db = connect(file);
    try {
      const store = transferStore(db, () => now, logError);
      if (choices !== null) return store.importRecords(records, chooser(records, choices));
      const preview = store.previewImport(records);
      if (preview.kind === 'failed') return preview;
      const places = new Map(records.map((record, place) => [record, place]));
      const conflicting = preview.value.conflicting.map((record) => places.get(record) ?? -1);
      return done({ ...preview.value, conflicting });
    } finally {
      db.close();
    }
  }, logError);
  return { outcome, errors };
}

function chooser(
  records: readonly KeptRecord[],
  choices: SentChoices,
): ConflictChoice | ((record: KeptRecord) => ConflictChoice) {
  if (typeof choices === 'string') return choices;
  const byRecord = new Map([...choices].map(([place, choice]) => [records[place], choice]));
  return (record) => byRecord.get(record) ?? 'mine';
}
