import type { ImportProgress } from '../shared/import.ts';
import type { Place } from './place.ts';

const PHASES: Readonly<Record<ImportProgress['phase'], string>> = {
  reading: 'Reading the file',
  headwords: 'Importing headwords',
  texts: 'Importing texts',
  finishing: 'Finishing',
};

/** Shows how far an import is: on a terminal one line that changes, elsewhere a line a phase. */
export function createProgressLine({ tell, isTerminal }: Pick<Place, 'tell' | 'isTerminal'>): {
  readonly show: (progress: ImportProgress) => void;
  readonly clear: () => void;
} {
  let width = 0;
  let lastPhase = '';
  return {
    show: ({ phase, entryCount, share, secondsLeft }) => {
      if (!isTerminal) {
        if (phase !== lastPhase) tell(`${PHASES[phase]}\n`);
        lastPhase = phase;
        return;
      }
      const left = secondsLeft === null ? '' : `, ${secondsLeft} s left`;
      const line = `${PHASES[phase]}: ${entryCount} entries, ${Math.round(share * 100)}%${left}`;
      tell(`\r${line.padEnd(width)}`);
      width = line.length;
    },
    clear: () => {
      if (isTerminal && width > 0) tell(`\r${' '.repeat(width)}\r`);
    },
  };
}
