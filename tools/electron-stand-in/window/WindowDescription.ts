/** One window of the app as a test sees it. */
export interface WindowDescription {
  readonly id: number;
  /** The address as the app knows it. */
  readonly url: string;
  readonly title: string;
  /** Shown and not minimised. */
  readonly isVisible: boolean;
  readonly isFocused: boolean;
  readonly isAlwaysOnTop: boolean;
  /** In device-independent pixels. */
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** How a window manager has a window. */
export interface WindowStanding {
  readonly isOnAllDesktops: boolean;
}
