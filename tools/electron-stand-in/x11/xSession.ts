import type { DisplayLayout } from '../startOptions.ts';
import { XConnection } from './XConnection.ts';

/** The session of an X server that the windows are shown in. */
export interface XSession {
  /** The screen, without the panels of the desktop. */
  readonly display: DisplayLayout;
  /** What is selected in any window; '' when nothing is, or its owner does not answer. */
  readonly readSelection: () => Promise<string>;
}

const CREATE_WINDOW = 1;
const INTERN_ATOM = 16;
const GET_PROPERTY = 20;
const CONVERT_SELECTION = 24;
const SELECTION_NOTIFY = 31;
const INPUT_ONLY = 2;
const PRIMARY = 1;
const CARDINAL = 6;

/** An owner that does not answer is given up after this many milliseconds. */
const TIMEOUT = 500;

/** The session that `DISPLAY` names; null where there is none, or it cannot be asked. */
export async function openXSession(): Promise<XSession | null> {
  const display = process.env['DISPLAY'] ?? '';
  if (process.platform !== 'linux' || display === '') return null;
  try {
    const x = await XConnection.open(display);
    const own = x.greeting.firstId;
    createWindow(x, own);
    const [text, place] = await Promise.all([atom(x, 'UTF8_STRING'), atom(x, 'GLOSSA_SELECTION')]);
    return {
      display: await describeScreen(x),
      readSelection: () => convert(x, { own, text, place }),
    };
  } catch {
    return null;
  }
}

const words = (...values: readonly number[]): Buffer =>
  Buffer.concat(
    values.map((value) => {
      const word = Buffer.alloc(4);
      word.writeUInt32LE(value);
      return word;
    }),
  );

/** One that is never shown: answers are put into it. */
function createWindow(x: XConnection, id: number): void {
  const body = Buffer.alloc(28);
  body.writeUInt32LE(id, 0);
  body.writeUInt32LE(x.greeting.root, 4);
  body.writeUInt16LE(1, 12);
  body.writeUInt16LE(1, 14);
  body.writeUInt16LE(INPUT_ONLY, 18);
  x.send(CREATE_WINDOW, 0, body);
}

async function atom(x: XConnection, name: string): Promise<number> {
  const body = Buffer.alloc(4 + name.length);
  body.writeUInt16LE(name.length, 0);
  body.write(name, 4);
  return (await x.ask(INTERN_ATOM, 0, body)).readUInt32LE(8);
}

/** The value of a property, up to 64 KB; empty when there is none of that type. */
async function property(
  x: XConnection,
  { window, name, type }: { window: number; name: number; type: number },
): Promise<Buffer> {
  const answer = await x.ask(GET_PROPERTY, 0, words(window, name, type, 0, 16_384));
  const bytes = (answer.readUInt8(1) / 8) * answer.readUInt32LE(16);
  return answer.subarray(32, 32 + bytes);
}

async function describeScreen(x: XConnection): Promise<DisplayLayout> {
  const { root, width, height } = x.greeting;
  const bounds = { x: 0, y: 0, width, height };
  const name = await atom(x, '_NET_WORKAREA');
  const area = await property(x, { window: root, name, type: CARDINAL });
  const [left = 0, top = 0, wide = width, high = height] =
    area.length < 16 ? [] : [0, 4, 8, 12].map((at) => area.readUInt32LE(at));
  return { bounds, workArea: { x: left, y: top, width: wide, height: high }, scaleFactor: 1 };
}

/** Asks the owner of the selection for its text. */
async function convert(
  x: XConnection,
  { own, text, place }: { own: number; text: number; place: number },
): Promise<string> {
  const answered = new Promise<boolean>((resolve) => {
    const timer = setTimeout(resolve, TIMEOUT, false);
    const end = x.listen((event) => {
      if ((event.readUInt8(0) & 0x7f) !== SELECTION_NOTIFY) return;
      clearTimeout(timer);
      end();
      resolve(event.readUInt32LE(20) !== 0);
    });
  });
  x.send(CONVERT_SELECTION, 0, words(own, PRIMARY, text, place, 0));
  if (!(await answered)) return '';
  return (await property(x, { window: own, name: place, type: text })).toString('utf8');
}
