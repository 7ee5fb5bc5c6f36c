import { describe, expect, it } from 'vitest';
import { makeReport, type ReportParts, withoutHome } from './makeReport.ts';
import { withoutWords } from './log.ts';

const WORD = 'model collapse';
const CHINESE = '模型崩溃';

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

/** An error whose stack begins with its message, as V8 writes it. */
function sqlite(message: string): Error {
  return Object.assign(new Error(message), { code: 'ERR_SQLITE_ERROR', errcode: 1 });
}

describe('an error in the log', () => {
  it.each<readonly [string, unknown]>([
    ['JSON that cannot be parsed', thrownBy(() => JSON.parse(`{"${WORD}" ${CHINESE}}`))],
    ['a query that SQLite refuses', sqlite(`fts5: syntax error near "${WORD}"`)],
    ['a column that is not there', sqlite(`no such column: ${WORD}`)],
    ['a misuse that names its value', new Error(`ipc: search, ${WORD} ${CHINESE}`)],
    [
      'a misuse with a quoted value',
      new Error(`library: entry “${CHINESE}” “${WORD}” is not there`),
    ],
    ['a defect of a program', new TypeError(`Cannot create property 'x' on string '${WORD}'`)],
    ['an address', new TypeError(`Invalid URL`, { cause: new Error(`app://x/?q=${WORD}`) })],
    ['a message of several lines', new Error(`first\n${WORD}\n    at ${WORD} here`)],
    ['an error of another name', Object.assign(new Error(CHINESE), { name: WORD })],
    ['a code that is a word', Object.assign(new Error('x'), { code: WORD, syscall: CHINESE })],
    ['a thrown text', `${WORD} ${CHINESE}`],
    ['a thrown object', { query: WORD }],
    ['a cause', new Error('x', { cause: new Error(WORD) })],
  ])('keeps no looked-up word: %s', (_, error) => {
    const line = withoutWords(error);
    expect(line).not.toContain(WORD);
    expect(line).not.toContain('collapse');
    expect(line).not.toContain(CHINESE);
  });

  it('keeps its kind, its codes, what is ours and where it was thrown', () => {
    const full = Object.assign(new Error('ENOSPC: no space left'), {
      code: 'ENOSPC',
      syscall: 'write',
    });
    expect(withoutWords(full)).toMatch(/^Error ENOSPC write\n {4}at .*report\.test\.ts:\d+:\d+/);
    expect(withoutWords(new Error('windows: no display to open on'))).toContain(
      'Error windows: no display to open on',
    );
    expect(
      withoutWords(new TypeError("Cannot read properties of undefined (reading 'id')")),
    ).toContain('TypeError Cannot read properties of undefined (reading “…”)');
    expect(withoutWords(new Error('x', { cause: new RangeError('y') }))).toContain(
      'caused by RangeError y',
    );
    expect(withoutWords(new TypeError('y'.repeat(300)))).toMatch(/^TypeError y{200}\n/);
    expect(withoutWords(null)).toBe('a thrown object');
    expect(withoutWords(new Error('x'))).not.toContain('caused by');
    expect(withoutWords(Object.assign(new Error('x'), { name: '' }))).toMatch(/^Error\n/);
  });
});

describe('a home folder', () => {
  it.each([
    ['at /home/ada/app/out/main.js:1:2', '/home/ada', 'at ~/app/out/main.js:1:2'],
    ['file:///home/ada%20l/x.js', '/home/ada l', 'file://~/x.js'],
    ['/Users/Ada/Library/x', '/Users/Ada', '~/Library/x'],
    ['/users/ada/library/x', '/Users/Ada', '~/library/x'],
    ['C:\\Users\\Ada\\AppData\\x', 'C:\\Users\\Ada', '~\\AppData\\x'],
    ['file:///C:/Users/Ada/x.js', 'C:\\Users\\Ada', 'file:///~/x.js'],
    ['{"path":"C:\\\\Users\\\\Ada\\\\x"}', 'C:\\Users\\Ada', '{"path":"~\\\\x"}'],
    ['c:\\users\\ADA\\x', 'C:\\Users\\Ada', '~\\x'],
    ['/data/people/zoë/x', '/data/people/zoë', '~/x'],
    ['file:///data/people/zo%C3%AB/x', '/data/people/zoë', 'file://~/x'],
    ['D:\\people\\a l\\x', 'D:\\people\\a l', '~\\x'],
    ['D:/people/a l/x', 'D:\\people\\a l', '~/x'],
    ['"D:\\\\people\\\\a l\\\\x"', 'D:\\people\\a l', '"~\\\\x"'],
    ['file:///D:/people/a%20l/x', 'D:\\people\\a l', 'file:///~/x'],
    ['app://x/?at=D:%5Cpeople%5Ca%20l%5Cx', 'D:\\people\\a l', 'app://x/?at=~%5Cx'],
    ['a home of two characters: /h/x', '/h', 'a home of two characters: ~/x'],
    ['of another account: /home/bob/x', '/home/ada', 'of another account: ~/x'],
    ['a+b(c) in /srv/a+b(c)/x', '/srv/a+b(c)', 'a+b(c) in ~/x'],
    ['nothing of it here /usr/lib', '/home/ada', 'nothing of it here /usr/lib'],
    ['the root is no home: /usr', '/', 'the root is no home: /usr'],
    ['nor is nothing', '', 'nor is nothing'],
  ])('in %j of %j becomes a sign', (text, home, plain) => {
    expect(withoutHome(text, home)).toBe(plain);
  });
});

describe('a report', () => {
  const parts: ReportParts = {
    versions: [
      ['Glossa', '0.1.0'],
      ['Electron', '45.0.0'],
    ],
    system: 'linux x64, x11',
    upSeconds: 61.4,
    where: '',
    log: '',
    home: '/home/ada',
  };

  it('says what runs where, and that the log is empty', () => {
    expect(makeReport(parts)).toBe(
      'Glossa 0.1.0, Electron 45.0.0\nlinux x64, x11\nRunning for 61 s\n\nLog\n(empty)\n',
    );
  });

  it('takes the places of a stack, and not what its message says', () => {
    const where = `Error: ${WORD}\n${CHINESE}\n    at HitRow (app://glossa/assets/index.js:1:22)\n    at ${WORD}\n    at ${WORD}:1:1`;
    const report = makeReport({ ...parts, where });
    expect(report).toContain('Page\n    at HitRow (app://glossa/assets/index.js:1:22)\n');
    expect(report).not.toContain(WORD);
    expect(report).not.toContain(CHINESE);
  });

  it('takes thirty places of a stack', () => {
    const where = Array.from({ length: 40 }, (_, i) => `    at f (app://glossa/x.js:${i}:1)`);
    const report = makeReport({ ...parts, where: where.join('\n') });
    expect(report).toContain('x.js:29:1');
    expect(report).not.toContain('x.js:30:1');
  });

  it('has the last lines of the log, without the home folder', () => {
    const log = Array.from({ length: 500 }, (_, i) => `line ${i} /home/ada/x`).join('\n');
    const report = makeReport({ ...parts, log });
    expect(report).toContain('line 499 ~/x');
    expect(report).toContain('line 380 ');
    expect(report).not.toContain('line 379 ');
    expect(report).not.toContain('ada');
  });
});
