/** Endings of files that can be taken in; what a file is is found out from its content. */
export const FILE_ENDINGS: readonly string[] =
  'md csv tsv txt xlsx ods json jsonl apkg colpkg tbx xml tei slob ifo index dsl dz mdx u8 zip tar gz tgz bz2 xz'.split(
    ' ',
  );
