interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One display of the machine that the stand-in plays. */
export interface DisplayLayout {
  readonly bounds: Rectangle;
  /** Without panels and docks. */
  readonly workArea: Rectangle;
  readonly scaleFactor: number;
}

/** What that machine is like when the app starts. */
export interface StartOptions {
  /** `headless` for tests; `visible` puts the windows on the screen. */
  readonly mode: 'headless' | 'visible';
  /** The first is the primary display. */
  readonly displays: readonly DisplayLayout[];
  readonly cursor: { readonly x: number; readonly y: number };
  /** Combinations that another program holds already: registering them fails. */
  readonly takenHotkeys: readonly string[];
  /** Whether the test lends Chromiums; else the app starts one of its own. */
  readonly canBorrowBrowser: boolean;
}

/** The variable that carries them, as JSON; what it leaves out has a default. */
export const START_OPTIONS_VARIABLE = 'GLOSSA_STAND_IN';

const DEFAULTS: StartOptions = {
  mode: 'headless',
  displays: [
    {
      bounds: { x: 0, y: 0, width: 1920, height: 1080 },
      workArea: { x: 0, y: 32, width: 1920, height: 1048 },
      scaleFactor: 1,
    },
  ],
  cursor: { x: 960, y: 540 },
  takenHotkeys: [],
  canBorrowBrowser: false,
};

/** The options that this process was started with. */
export const startOptions: StartOptions = {
  ...DEFAULTS,
  ...(JSON.parse(process.env[START_OPTIONS_VARIABLE] ?? '{}') as Partial<StartOptions>),
};
