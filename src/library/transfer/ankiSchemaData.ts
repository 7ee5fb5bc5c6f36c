import { ANKI_FIELDS } from '../../core/favorites/ankiText.ts';

/** Tables of an Anki collection of schema 11. */
export const ANKI_SCHEMA = `
  CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL,
    scm integer NOT NULL, ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL,
    ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL,
    dconf text NOT NULL, tags text NOT NULL);
  CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL,
    mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL,
    sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
  CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL,
    ord integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL,
    queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL,
    reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL,
    odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
  CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL,
    ease integer NOT NULL, ivl integer NOT NULL, lastIvl integer NOT NULL,
    factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
  CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
  CREATE INDEX ix_notes_usn ON notes (usn);
  CREATE INDEX ix_cards_usn ON cards (usn);
  CREATE INDEX ix_revlog_usn ON revlog (usn);
  CREATE INDEX ix_cards_nid ON cards (nid);
  CREATE INDEX ix_cards_sched ON cards (did, queue, due);
  CREATE INDEX ix_revlog_cid ON revlog (cid);
  CREATE INDEX ix_notes_csum ON notes (csum);
  PRAGMA user_version = 11;`;

/** The same in every export, so that Anki knows our note type again. */
export const MODEL_ID = 1_762_149_600_000;

const FIRST_DECK_ID = 1_762_149_700_000;
const LATEX_PRE =
  '\\documentclass[12pt]{article}\n\\usepackage{amssymb,amsmath}\n\\begin{document}\n';
const STYLE =
  '.card { font-family: serif; font-size: 24px; text-align: center; }\n.quiet { color: gray; font-size: 18px; }';
const REST = [
  '{{#Reading}}<div class="quiet">{{Reading}}</div>{{/Reading}}',
  '{{#Example}}<p>{{Example}}</p>{{/Example}}',
  '{{#Met in}}<p>{{Met in}}</p>{{/Met in}}',
  '{{#Note}}<p class="quiet">{{Note}}</p>{{/Note}}',
].join('\n');

/** The note type: two questions, one each way. */
export function modelJson(seconds: number): string {
  const template = (ord: number, name: string, question: string, answer: string) => ({
    name,
    ord,
    qfmt: `{{${question}}}`,
    afmt: `{{FrontSide}}\n<hr id="answer">\n{{${answer}}}\n${REST}`,
    did: null,
    bqfmt: '',
    bafmt: '',
  });
  const model = {
    id: MODEL_ID,
    name: 'Glossa',
    type: 0,
    mod: seconds,
    usn: -1,
    sortf: 0,
    did: 1,
    tmpls: [
      template(0, 'Headword to translation', 'Headword', 'Translation'),
      template(1, 'Translation to headword', 'Translation', 'Headword'),
    ],
    flds: ANKI_FIELDS.map((name, ord) => ({
      name,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    css: STYLE,
    latexPre: LATEX_PRE,
    latexPost: '\\end{document}',
    tags: [],
    vers: [],
    req: [
      [0, 'any', [0]],
      [1, 'any', [1]],
    ],
  };
  return JSON.stringify({ [MODEL_ID]: model });
}

/** Decks of these names, beside the one that every collection has; with the id of each name. */
export function ankiDecks(
  names: readonly string[],
  seconds: number,
): { readonly json: string; readonly ids: ReadonlyMap<string, number> } {
  const deck = (id: number, name: string) => ({
    id,
    name,
    mod: seconds,
    usn: -1,
    desc: '',
    dyn: 0,
    conf: 1,
    collapsed: false,
    browserCollapsed: false,
    extendNew: 0,
    extendRev: 0,
    newToday: [0, 0],
    revToday: [0, 0],
    lrnToday: [0, 0],
    timeToday: [0, 0],
  });
  const ids = new Map(names.map((name, index) => [name, FIRST_DECK_ID + index]));
  const all = [[1, 'Default'], ...[...ids].map(([name, id]) => [id, name])] as [number, string][];
  return {
    json: JSON.stringify(Object.fromEntries(all.map(([id, name]) => [id, deck(id, name)]))),
    ids,
  };
}

/** The settings of a collection and of its decks, as Anki makes them. */
export function settingsJson(): { readonly conf: string; readonly dconf: string } {
  return {
    conf: JSON.stringify({
      nextPos: 1,
      estTimes: true,
      activeDecks: [1],
      sortType: 'noteFld',
      timeLim: 0,
      sortBackwards: false,
      addToCur: true,
      curDeck: 1,
      newSpread: 0,
      dueCounts: true,
      curModel: MODEL_ID,
      collapseTime: 1200,
    }),
    dconf: JSON.stringify({
      1: {
        id: 1,
        name: 'Default',
        mod: 0,
        usn: 0,
        maxTaken: 60,
        autoplay: true,
        timer: 0,
        replayq: true,
        dyn: false,
        new: {
          bury: true,
          delays: [1, 10],
          initialFactor: 2500,
          ints: [1, 4, 7],
          order: 1,
          perDay: 20,
          separate: true,
        },
        rev: {
          bury: true,
          ease4: 1.3,
          fuzz: 0.05,
          ivlFct: 1,
          maxIvl: 36_500,
          minSpace: 1,
          perDay: 200,
        },
        lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
      },
    }),
  };
}
