import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** Rows that go into a table together; a call of SQLite costs more than a row. */
const ROWS_A_CALL = 64;

/** Writes many rows into one table. */
export class BulkInsert {
  readonly #many: StatementSync;
  readonly #one: StatementSync;
  readonly #columns: number;
  #values: SQLInputValue[] = [];

  /** @param columns How many the table has. */
  constructor(db: DatabaseSync, table: string, columns: number) {
    const row = `(${Array.from({ length: columns }, () => '?').join(',')})`;
    const rows = Array.from({ length: ROWS_A_CALL }, () => row).join(',');
    this.#columns = columns;
    this.#many = db.prepare(`INSERT INTO ${table} VALUES ${rows}`);
    this.#one = db.prepare(`INSERT INTO ${table} VALUES ${row}`);
  }

  /** Adds a row; it may be written only with later ones. */
  add(...row: readonly SQLInputValue[]): void {
    for (const value of row) this.#values.push(value);
    if (this.#values.length < this.#columns * ROWS_A_CALL) return;
    this.#many.run(...this.#values);
    this.#values.length = 0;
  }

  /** Writes the rows that were held back. */
  flush(): void {
    for (let i = 0; i < this.#values.length; i += this.#columns) {
      this.#one.run(...this.#values.slice(i, i + this.#columns));
    }
    this.#values = [];
  }
}
