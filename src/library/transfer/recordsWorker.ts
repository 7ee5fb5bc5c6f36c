import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { ConflictChoice, KeptRecord } from '../../shared/transfer.ts';
import { done } from '../../shared/outcome.ts';
import { answerCalls, voiceOf } from '../thread/threadProtocol.ts';
import { connect } from '../userData/connect.ts';
import { attempt } from '../userData/sqliteOutcome.ts';
import { transferStore } from '../userData/stores/transferStore.ts';
import type { PlacedPreview, RecordsMethods, RecordsStart, SentChoices } from './takeRecords.ts';

/** The thread in which favorites of a file are compared and taken in; ended, it has changed nothing. */
if (parentPort === null) throw new Error('library: recordsWorker, not started as a worker');
serve(parentPort, workerData as RecordsStart);

function serve(port: MessagePort, { file, now }: RecordsStart): void {
  const { logError } = voiceOf(port);
  const records: KeptRecord[] = [];
  const withStore = <T>(work: (store: ReturnType<typeof transferStore>) => T): T => {
    const db = connect(file);
    try {
      return work(transferStore(db, () => now, logError));
    } finally {
      db.close();
    }
  };
  answerCalls<RecordsMethods>(port, {
    send: (some) => {
      records.push(...some);
      return null;
    },
    preview: () =>
      attempt<PlacedPreview>(
        () =>
          withStore((store) => {
            const preview = store.previewImport(records);
            if (preview.kind === 'failed') return preview;
            const places = new Map(records.map((record, place) => [record, place]));
            const conflicting = preview.value.conflicting.map((each) => places.get(each) ?? -1);
            return done({ ...preview.value, conflicting });
          }),
        logError,
      ),
    take: (choices) =>
      attempt(
        () => withStore((store) => store.importRecords(records, chooser(records, choices))),
        logError,
      ),
  });
}

function chooser(
  records: readonly KeptRecord[],
  choices: SentChoices,
): ConflictChoice | ((record: KeptRecord) => ConflictChoice) {
  if (typeof choices === 'string') return choices;
  const byRecord = new Map([...choices].map(([place, choice]) => [records[place], choice]));
  return (record) => byRecord.get(record) ?? 'mine';
}
