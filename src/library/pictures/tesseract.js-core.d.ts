/** What is used of WebAssembly; the types of Node leave it to those of browsers. */
declare namespace WebAssembly {
  type Imports = Record<string, Record<string, unknown>>;
  type Module = object;
  class Memory {
    readonly buffer: ArrayBuffer;
  }
  class Instance {
    readonly exports: Record<string, unknown>;
    constructor(module: Module, imports: Imports);
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}

declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  /** A pixel map of Leptonica. */
  interface Pix {
    get_w(): number;
    get_h(): number;
    /** Bits of a pixel. */
    get_d(): number;
    /** Words of 32 bits in a row. */
    get_wpl(): number;
    get_data(): number;
    get_colormap(): { get_array(): { readonly ptr: number } };
  }
  interface TessBaseAPI {
    /** 0 where it can read these languages, written `a+b`; 1 is the neural engine alone. */
    Init(folder: string | null, languages: string, engine: 1): number;
    SetVariable(name: string, value: string): boolean;
    SetImage(data: number, width: number, height: number, bytesPerPixel: number, row: number): void;
    Recognize(monitor: null): number;
    GetUTF8Text(): string;
    Clear(): void;
  }
  interface TesseractCore {
    readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
    readonly TessBaseAPI: new () => TessBaseAPI;
    readonly Pix: unknown;
    wrapPointer(pointer: number, of: unknown): Pix;
    getPointer(of: object): number;
    readonly _malloc: (size: number) => number;
    readonly _free: (pointer: number) => void;
    /** 0 where it is no picture. */
    readonly _pixReadMem: (bytes: number, size: number) => number;
    /** 0 where the header could be read; the other arguments are places for numbers. */
    readonly _pixReadHeaderMem: (
      bytes: number,
      size: number,
      format: number,
      width: number,
      height: number,
      bits: number,
      samples: number,
      hasColormap: number,
    ) => number;
    /** Takes the place of the pointer to the map. */
    readonly _pixDestroy: (place: number) => void;
  }
  /** Starts Tesseract from its WebAssembly, which the caller instantiates. */
  export default function createCore(options: {
    instantiateWasm(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): void;
    TesseractProgress(percent: number): void;
    print(line: string): void;
    printErr(line: string): void;
  }): Promise<TesseractCore>;
}
