import { KEPT_FORMATS } from '../shared/transfer.ts';

/** Printed by `--help`. */
export const USAGE = `Usage: lookup <words> [--limit N] [--json]
       import <file> [--name N] [--glossary|--dictionary] [--encoding E]
              [--columns C] [--no-header] [--sheet N] [--replace|--keep-both] [--json]
       read <file> [--level N] [--json]
              what a paper is made of: PDF, text, Markdown, HTML, EPUB, .docx
       check <file> [--glossary NAME] [--json]
       dictionaries [--json]
       remove <id>
       export <id> --format csv|md|tbx|json
       favorites list [--json]
       favorites add <headword> | remove <headword> [--json]
       favorites export <file> [--format ${KEPT_FORMATS.join('|')}]
       favorites import <file> [--conflicts mine|theirs|both] [--json]
       backup [--json]
       restore [<backup>] [--json]
              without a name: lists the backups

  --data DIR    folder of your own data (the app's own when left out)
  --help        print this
  --json        print JSON
  --limit N     at most N hits, 1 to 500 (20 when left out)
  --name N      its name in the library
  --glossary    keep it as a glossary that can be edited: at most 5,000 entries and 3 MB
  --glossary G  of check: the glossary with this name or id (your only one when left out)
  --dictionary  keep it as a dictionary, however small it is
  --encoding E  read its text in this encoding, for example gb18030
  --columns C   what the columns of a table hold, from 1: headword=2,translation=3
                (headword, translation, definition, reading, example, tags, note,
                avoid)
  --no-header   the first row of a table is an entry
  --sheet N     the sheet of a workbook, from 1
  --level N     you know the N commonest words, 1,000 to 20,000 (5,000 when left out)
  --replace     replace the same file where it is in the library already
  --keep-both   import the same file once more
  --conflicts C what to keep where the file differs from yours (mine when left out)

Exit code 0: done, or something was found; 1: refused, or nothing was found; 2: wrong command line.
Of check 0: the draft keeps to the glossary; 1: it does not, or was not checked.
`;
