import { useEffect, useEffectEvent, useState } from 'react';
import { api } from '../api.ts';

/** Marks what is dragged within the page itself, which is none of ours. */
const OWN_DRAG = 'application/vnd.pdnd';

const FIELDS = 'input, textarea, [contenteditable]';

const isFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') === true && !isOwn(event);

const isOwn = (event: DragEvent): boolean =>
  event.dataTransfer?.types.some((type) => type.startsWith(OWN_DRAG)) === true;

const isOverField = (event: DragEvent): boolean =>
  event.target instanceof Element && event.target.closest(FIELDS) !== null;

/**
 * Files dropped anywhere on the window. Links and texts are refused, but for the text fields.
 *
 * @param onDrop gets the paths; none when what was dropped is no file of this machine
 * @returns whether files are held over the window
 */
export function useFileDrop(onDrop: (paths: readonly string[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const drop = useEffectEvent(onDrop);

  useEffect(() => {
    const ending = new AbortController();
    const listen = (
      name: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
      act: (event: DragEvent) => void,
    ): void => window.addEventListener(name, act, { signal: ending.signal });

    const over = (event: DragEvent): void => {
      if (isOwn(event) || event.dataTransfer === null) return;
      const hasFiles = isFiles(event);
      if (!hasFiles && isOverField(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = hasFiles ? 'copy' : 'none';
      setIsOver(hasFiles);
    };
    listen('dragenter', over);
    listen('dragover', over);
    listen('dragleave', (event) => {
      if (event.relatedTarget === null) setIsOver(false);
    });
    listen('drop', (event) => {
      setIsOver(false);
      if (isOwn(event) || (!isFiles(event) && isOverField(event))) return;
      event.preventDefault();
      if (!isFiles(event)) return;
      const paths = [...(event.dataTransfer?.files ?? [])].map((file) => api.pathOf(file));
      drop(paths.filter((path) => path !== ''));
    });
    return () => ending.abort();
  }, []);
  return isOver;
}
