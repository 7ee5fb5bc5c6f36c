import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const MODULES = 'node_modules';

/** What pictures are read by, by the name that it has beside the threads; see `MODEL_FILES` of library. */
const MODELS: Readonly<Record<string, string>> = {
  'tesseract.wasm': `${MODULES}/tesseract.js-core/tesseract-core-simd-lstm.wasm`,
  'tesseract.cjs': `${MODULES}/tesseract.js-core/tesseract-core-simd-lstm.js`,
  'chi_sim.traineddata.gz': `${MODULES}/@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz`,
  'eng.traineddata.gz': `${MODULES}/@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz`,
};

/**
 * Puts the {@link MODELS} beside the built threads, in `models/`.
 *
 * @param project the folder with `node_modules`.
 */
export function copyModels(project: string): Plugin {
  return {
    name: 'copy-models',
    buildStart() {
      for (const [name, file] of Object.entries(MODELS)) {
        this.emitFile({
          type: 'asset',
          fileName: `models/${name}`,
          originalFileName: file,
          source: readFileSync(resolve(project, file)),
        });
      }
    },
  };
}
