/**
 * The claims of a run. A run is a directory that holds one directory, that of its newest claim, which holds all of its
 * entries:
 *
 *     anthropic~night/@<token>/000001.0.plan
 *     anthropic~night/@<token>/@<token>          who has it: `Owner.ts`
 *
 * A claim renames the directory of the claim before. The system lets one of several renames succeed, and a process
 * whose claim was replaced has no path to the entries any more. No name comes twice, so this is also true of a run that
 * was forgotten and started once more.
 */
import type { Claim } from "@effect-genai/core/JournalStore"
import { randomUUID } from "node:crypto"
import * as fs from "node:fs/promises"
import { basename, join } from "node:path"
import { isMissing, optional, removeAll, rename, syncDirectory, unfinished, write } from "./files.ts"
import { encode } from "./names.ts"
import * as Owner from "./Owner.ts"

/** What the names of the directories and files of claims start with. */
const mark = "@"

const unsettled = (path: string) =>
  Object.assign(new Error(`${path} changed with every attempt to read it`), { code: "EAGAIN" })

export const runDirectory = (directory: string, run: string): string => join(directory, encode(run))

export const claimDirectory = (directory: string, { run, token }: Claim): string =>
  join(runDirectory(directory, run), mark + token)

/** Whether a name in the directory of a claim is that of an entry. */
export const isEntry = (name: string): boolean => !name.startsWith(mark) && !name.endsWith(unfinished)

/** The newest claim of a run. */
export interface Newest {
  readonly token: string
  /** Its directory. */
  readonly path: string
  /** Changes with each claim and renewal. */
  readonly version: string
  /** Absent if its file cannot be read. */
  readonly owner: Owner.Owner | undefined
  /** When it was last made, renewed or released, in milliseconds since 1970. */
  readonly updatedAt: number
}

const ownerFile = (path: string): string => join(path, basename(path))

/**
 * Fails with `ENOENT` if a claim is not the newest. It opens a file, because a network file system may find the
 * directory by its old name for a while, but looks up files that it opens.
 */
export const check = async (path: string): Promise<void> => (await fs.open(ownerFile(path))).close()

/** The newest claim of a run; `undefined` if there is none. */
export const newestOf = async (path: string): Promise<Newest | undefined> => {
  for (let attempts = 0; attempts < 20; attempts++) {
    const name = (await optional(fs.readdir(path)))?.find((name) => name.startsWith(mark))
    if (name === undefined) return undefined
    const claim = join(path, name)
    const text = await optional(fs.readFile(ownerFile(claim), "utf8"))
    const stat = await optional(fs.stat(text === undefined ? claim : ownerFile(claim)))
    if (stat === undefined) continue
    const { mtimeMs } = stat
    const version = `${name} ${mtimeMs} ${text}`
    return { token: name.slice(mark.length), path: claim, version, owner: Owner.decode(text), updatedAt: mtimeMs }
  }
  throw unsettled(path)
}

/** Whether a claim can be replaced without a wait. */
export const isFree = ({ owner, token }: Newest): boolean => owner !== undefined && Owner.isFree(token, owner)

/** Reads in the directory of the newest claim of a run, `undefined` if there is none; repeats if another renames it. */
export const reading = async <A>(path: string, read: (newest: Newest) => Promise<A>): Promise<A | undefined> => {
  for (let attempts = 0; attempts < 20; attempts++) {
    const newest = await newestOf(path)
    if (newest === undefined) return undefined
    const result = await optional(read(newest).then((value) => ({ value })))
    if (result !== undefined && (await optional(fs.stat(newest.path))) !== undefined) return result.value
  }
  throw unsettled(path)
}

/** Writes who has a claim. */
export const writeOwner = (path: string, text: string): Promise<void> => write(path, basename(path), text)

/** Claims a run that does not exist; returns whether no other claim was faster. */
const create = async (directory: string, claim: Claim, lease: number): Promise<boolean> => {
  const path = runDirectory(directory, claim.run)
  const staged = join(directory, `${claim.token}${unfinished}`)
  const staging = join(staged, mark + claim.token)
  try {
    await fs.mkdir(staged, { mode: 0o700 })
    await fs.mkdir(staging, { mode: 0o700 })
    await writeOwner(staging, Owner.encode(lease, undefined, "claimed"))
    await syncDirectory(staged)
    // What a process left that was killed while it forgot the run: the system keeps a directory that is not empty.
    await fs.rmdir(path).catch(() => undefined)
    // Fails if another claim is there.
    await fs.rename(staged, path)
  } catch (cause) {
    await fs.rm(staged, { recursive: true, force: true }).catch(() => undefined)
    if ((await newestOf(path)) === undefined) throw cause
    return false
  }
  await syncDirectory(directory)
  return true
}

/** Replaces a claim; returns whether no other claim was faster. */
const replace = async (directory: string, claim: Claim, before: Newest, lease: number): Promise<boolean> => {
  const path = claimDirectory(directory, claim)
  try {
    // The file counts only in the directory with its own name, so the rename alone decides.
    await write(before.path, basename(path), Owner.encode(lease, before.owner?.summary, "claimed"))
    await rename(before.path, path)
    await syncDirectory(runDirectory(directory, claim.run))
    await removeAll(path, (name) => name === mark + before.token || name.endsWith(unfinished))
    return true
  } catch (cause) {
    if (isMissing(cause)) return false
    throw cause
  }
}

/** Claims a run that does not exist, or whose newest claim may be replaced; `undefined` if another was faster. */
export const claim = async (
  directory: string,
  run: string,
  before: Newest | undefined,
  lease: number
): Promise<Claim | undefined> => {
  const claim = { run, token: randomUUID() }
  Owner.add(claim.token)
  let isClaimed = false
  try {
    isClaimed =
      await (before === undefined ? create(directory, claim, lease) : replace(directory, claim, before, lease))
    return isClaimed ? claim : undefined
  } finally {
    if (!isClaimed) Owner.end(claim.token)
  }
}

const forgotten = "forgotten."

/** Removes a claim and its entries. */
export const forget = async (directory: string, claim: Claim): Promise<void> => {
  const left = join(directory, `${forgotten}${claim.token}${unfinished}`)
  await rename(claimDirectory(directory, claim), left)
  // Another process may have started the run meanwhile; then its directory is not empty, and stays.
  await fs.rmdir(runDirectory(directory, claim.run)).catch(() => undefined)
  await syncDirectory(directory)
  // Otherwise removed when the directory is opened.
  await fs.rm(left, { recursive: true, force: true }).catch(() => undefined)
}

/** Removes what processes left that were killed while they forgot runs. */
export const removeForgotten = async (directory: string): Promise<void> => {
  const names = await fs.readdir(directory)
  for (const name of names.filter((name) => name.startsWith(forgotten) && name.endsWith(unfinished))) {
    await fs.rm(join(directory, name), { recursive: true, force: true })
  }
}
