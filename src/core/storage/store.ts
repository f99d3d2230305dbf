/** A library's tables on the disk, as one thing to read and write. */
import { join } from 'node:path'
import type { ArticleId } from '../../contract/model'
import { type Put, parseRecord, type Records, type TableName, tableNames } from './records'
import { type ChooseShard, fillShards, openTable, type Table } from './sharded-table'

export type Tables = { readonly [Name in TableName]: Table<Records[Name]> }

export interface Store {
  /** Every record of a table, tombstones included. */
  rows<Name extends TableName>(table: Name): ReadonlyMap<string, Records[Name]>
  /** Takes records into memory at once; resolves when they are on the disk. Fault: `storage/failed`; the records stay in memory and go with the next write. */
  write(puts: readonly Put[]): Promise<void>
}

const byArticle: ChooseShard<{ readonly article: ArticleId }> = (row) => row.article
const inOneFile: ChooseShard<unknown> = () => 'all'

/** Opens the tables that lie in a library's folder. Fault: `library/damaged`. */
export async function openStore(folder: string): Promise<Store> {
  const open = <Name extends TableName>(name: Name, chooseShard: ChooseShard<Records[Name]>) =>
    openTable<Records[Name]>(join(folder, name), parseRecord[name], chooseShard)
  const tables: Tables = {
    articles: await open('articles', fillShards(100)),
    annotations: await open('annotations', byArticle),
    entities: await open('entities', inOneFile),
    mentions: await open('mentions', byArticle),
    labels: await open('labels', inOneFile),
  }
  return {
    rows: (table) => tables[table].rows,
    async write(puts) {
      for (const put of puts) putInto(tables, put)
      for (const name of tableNames) await tables[name].save()
    },
  }
}

function putInto<Name extends TableName>(
  tables: Tables,
  put: { table: Name; record: Records[Name] },
): void {
  tables[put.table].put(put.record)
}
