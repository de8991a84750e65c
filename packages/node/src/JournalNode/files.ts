/** Files that are there whole or not at all, also after a power failure. */
import { randomUUID } from "node:crypto"
import { fsync } from "node:fs"
import * as fs from "node:fs/promises"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { promisify } from "node:util"

/** The end of the names of files that are not written yet: a key, as a file name, has none. */
export const unfinished = "%"

/** Syncs an open file. Yarn's Plug'n'Play replaces the handles of Node by some that cannot. */
const sync = (handle: fs.FileHandle): Promise<void> =>
  process.versions["pnp"] === undefined ? handle.sync() : promisify(fsync)(handle.fd)

/** Syncs a directory, so that its new, renamed and removed files survive; Windows does so by itself. */
export const syncDirectory = async (directory: string): Promise<void> => {
  if (process.platform === "win32") return
  const handle = await fs.open(directory, "r")
  await sync(handle).finally(() => handle.close())
}

/** The code of a system error, such as `ENOENT`. */
export const codeOf = (cause: unknown): string | undefined =>
  cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : undefined

/** Renames a file or a directory. Windows refuses it while another process reads the file, or one in the directory. */
export const rename = async (from: string, to: string): Promise<void> => {
  for (let attempts = 1;; attempts++) {
    try {
      return await fs.rename(from, to)
    } catch (cause) {
      const isBusy = process.platform === "win32" && /^(?:EPERM|EACCES|EBUSY)$/.test(codeOf(cause) ?? "")
      if (!isBusy) throw cause
      if (attempts === 20) throw Object.assign(new Error(String(cause)), { code: "EBUSY" })
      await setTimeout(50)
    }
  }
}

/** Writes and syncs a file under another name; returns how to give it its name, which needs a sync of the directory. */
export const stage = async (
  directory: string,
  name: string,
  value: string | Uint8Array
): Promise<() => Promise<void>> => {
  const path = join(directory, `${name}.${randomUUID()}${unfinished}`)
  const handle = await fs.open(path, "wx", 0o600)
  try {
    await handle.writeFile(value).then(() => sync(handle)).finally(() => handle.close())
  } catch (cause) {
    // A disk that is full does not get fuller with each retry.
    await fs.rm(path, { force: true }).catch(() => undefined)
    throw cause
  }
  return () => rename(path, join(directory, name))
}

export const write = async (directory: string, name: string, value: string | Uint8Array): Promise<void> => {
  const finish = await stage(directory, name, value)
  await finish()
  await syncDirectory(directory)
}

/** Removes the files whose names match, finished or not. */
export const removeAll = async (directory: string, matches: (name: string) => boolean): Promise<void> => {
  const names = (await fs.readdir(directory)).filter(matches)
  for (const name of names) await fs.rm(join(directory, name), { force: true })
  if (names.length > 0) await syncDirectory(directory)
}

export const isMissing = (cause: unknown): boolean => codeOf(cause) === "ENOENT"

/** Returns `undefined` where a file is missing. */
export const optional = <A>(result: Promise<A>): Promise<A | undefined> =>
  result.catch((cause: unknown) => {
    if (isMissing(cause)) return undefined
    throw cause
  })
