/** A `JournalStore` in a directory. */
import {
  type Claim,
  type Claimed,
  ClaimLost,
  type Entry,
  type JournalStore,
  type StoredRun,
  StoreFailed
} from "@effect-genai/core/JournalStore"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as fs from "node:fs/promises"
import { join } from "node:path"
import * as claims from "./claims.ts"
import { codeOf, isMissing, optional, removeAll, stage, syncDirectory } from "./files.ts"
import * as names from "./names.ts"
import * as Owner from "./Owner.ts"

/** What may pass without a change by a person. */
const transient = new Set(["ENOSPC", "EMFILE", "ENFILE", "EAGAIN", "EBUSY", "EIO", "ESTALE", "ETIMEDOUT"])

const lasting = new Set(["EACCES", "EROFS", "EPERM", "ENOTDIR", "ENAMETOOLONG"])

const failed = (what: string, cause: unknown): StoreFailed => {
  const code = codeOf(cause) ?? ""
  return new StoreFailed({
    message: `cannot ${what} (${cause instanceof Error ? cause.message : String(cause)})`,
    ...(transient.has(code) ? { isTransient: true } : lasting.has(code) ? { isTransient: false } : {})
  })
}

/** Completes an operation also when its fiber is interrupted. */
const attempt = <A>(what: string, run: () => Promise<A>): Effect.Effect<A, StoreFailed> =>
  Effect.uninterruptible(Effect.tryPromise({ try: run, catch: (cause) => failed(what, cause) }))

const entriesIn = async (path: string): Promise<Array<string>> =>
  (await fs.readdir(path)).filter(claims.isEntry).flatMap((name) => names.decode(name) ?? [])

/** Writes entries in their order: the last one is there only if all others are, also after a power failure. */
const writeAll = async (path: string, entries: ReadonlyArray<Entry>): Promise<void> => {
  for (const [nth, { key, value }] of entries.entries()) {
    const finish = await stage(path, names.encode(key), value)
    if (nth > 0 && nth === entries.length - 1) await syncDirectory(path)
    await finish()
  }
  if (entries.length > 0) await syncDirectory(path)
}

/** Files of runs by earlier versions, which are not read. */
const checkVersion = async (directory: string, run: string): Promise<void> => {
  const old = (await fs.readdir(directory)).find((name) => name.startsWith(`bulk~${run}~`))
  if (old !== undefined) {
    throw new Error(
      `"${old}" is of an earlier version. Finish the run with that version, or look up its batches and delete its files`
    )
  }
}

const storeIn = (directory: string, lease: Duration.Duration): JournalStore => {
  const millis = Duration.toMillis(lease)
  const runOf = (run: string) => claims.runDirectory(directory, run)
  const named = (what: string, run: string) => `${what} the run "${run}" in ${directory}`

  /** Since when each claim has been seen without a renewal, by the clock of this process alone. */
  const seen = new Map<string, { readonly version: string; readonly since: bigint }>()

  const hasExpired = (run: string, { owner, version }: claims.Newest, now: bigint): boolean => {
    const before = seen.get(run)
    if (before?.version !== version) {
      seen.set(run, { version, since: now })
      return false
    }
    return now - before.since >= BigInt(Math.ceil(owner?.lease ?? millis)) * 1_000_000n
  }

  const held = (newest: claims.Newest | undefined): Claimed => ({ _tag: "Held", owner: Owner.nameOf(newest?.owner) })

  const claim = async (run: string, now: bigint): Promise<Claimed> => {
    const before = await claims.newestOf(runOf(run))
    if (before === undefined) await checkVersion(directory, run)
    else if (!claims.isFree(before) && !hasExpired(run, before, now)) return held(before)
    const claim = await claims.claim(directory, run, before, millis)
    if (claim === undefined) return held(await claims.newestOf(runOf(run)))
    seen.delete(run)
    return { _tag: "Claimed", claim, summary: before?.owner?.summary }
  }

  /** An operation on the directory of a claim, which another claim renames. */
  const fenced = <A>(
    what: string,
    claim: Claim,
    run: (path: string) => Promise<A>
  ): Effect.Effect<A, StoreFailed | ClaimLost> => {
    const path = claims.claimDirectory(directory, claim)
    return Effect.flatten(attempt(named(what, claim.run), async () => {
      try {
        await claims.check(path)
        return Effect.succeed(await run(path))
      } catch (cause) {
        if (!isMissing(cause) || (await optional(claims.check(path).then(() => true)))) throw cause
        const newest = await claims.newestOf(runOf(claim.run))
        Owner.end(claim.token)
        return Effect.fail(new ClaimLost(newest === undefined ? {} : { owner: Owner.nameOf(newest.owner) }))
      }
    }))
  }

  const release = (claim: Claim, text: string) =>
    fenced("release", claim, (path) => claims.writeOwner(path, text)).pipe(
      Effect.catchTag("ClaimLost", () => Effect.void),
      Effect.ensuring(Effect.sync(() => Owner.end(claim.token)))
    )

  const forget = (claim: Claim) =>
    Effect.tap(
      fenced("forget", claim, () => claims.forget(directory, claim)),
      () => Effect.sync(() => Owner.end(claim.token))
    )

  const read = <A>(
    run: string,
    read: (newest: claims.Newest) => Promise<A>
  ): Effect.Effect<A | undefined, StoreFailed> => attempt(named("read", run), () => claims.reading(runOf(run), read))

  const texts = async (path: string, keys: ReadonlyArray<string>): Promise<ReadonlyMap<string, string>> => {
    const texts = new Map<string, string>()
    for (const key of keys) {
      const text = await optional(fs.readFile(join(path, names.encode(key)), "utf8"))
      if (text !== undefined) texts.set(key, text)
    }
    return texts
  }

  const storedRun = (run: string) =>
    read(run, async (newest): Promise<ReadonlyArray<StoredRun>> =>
      (await entriesIn(newest.path)).length === 0 ? [] : [{
        run,
        owner: claims.isFree(newest) ? undefined : Owner.nameOf(newest.owner),
        summary: newest.owner?.summary,
        updatedAt: newest.updatedAt
      }])

  const runs = async () =>
    (await fs.readdir(directory, { withFileTypes: true }))
      .flatMap((entry) => (entry.isDirectory() ? names.decode(entry.name) : undefined) ?? [])

  return {
    lease,
    claim: (run) =>
      Effect.flatMap(Clock.monotonicTimeNanos, (now) => attempt(named("claim", run), () => claim(run, now))),
    renew: (claim, summary) =>
      fenced("renew", claim, (path) => claims.writeOwner(path, Owner.encode(millis, summary, "claimed"))),
    release: (claim, summary) => release(claim, Owner.encode(millis, summary, "released")),
    set: (claim, entries) => fenced("write", claim, (path) => writeAll(path, entries)),
    remove: (claim, prefix) =>
      fenced(
        "remove entries of",
        claim,
        (path) => removeAll(path, (name) => claims.isEntry(name) && names.decode(name)?.startsWith(prefix) === true)
      ),
    forget,
    keys: (run) => Effect.map(read(run, ({ path }) => entriesIn(path)), (keys = []) => keys),
    texts: (run, keys) => Effect.map(read(run, ({ path }) => texts(path, keys)), (texts = new Map()) => texts),
    bytes: (run, key) => read(run, ({ path }) => optional(fs.readFile(join(path, names.encode(key))))),
    runs: Stream.unwrap(
      Effect.map(attempt(`list the runs in ${directory}`, runs), (all) =>
        Stream.flattenIterable(Stream.mapEffect(
          Stream.fromIterable(all),
          (run) => Effect.map(storedRun(run), (stored = []) => stored)
        )))
    )
  }
}

/** Opens a directory, which is created if it does not exist. */
export const open = (directory: string, lease: Duration.Duration): Effect.Effect<JournalStore, StoreFailed> =>
  attempt(`create ${directory}`, () => fs.mkdir(directory, { recursive: true, mode: 0o700 })).pipe(
    Effect.andThen(Effect.ignore(attempt("clean up", () => claims.removeForgotten(directory)))),
    Effect.as(storeIn(directory, lease))
  )
