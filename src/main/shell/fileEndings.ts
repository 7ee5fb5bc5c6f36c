/** Endings of files that can be taken in; what a file is is found out from its content. */
export const FILE_ENDINGS: readonly string[] =
  'md csv tsv txt xlsx json jsonl tbx xml ifo index dsl dz mdx u8 zip tar gz tgz'.split(' ');
